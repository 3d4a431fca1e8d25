import type { GateModel } from '../../verification/gate-result.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import type { BaselineFinder } from './baselines.ts';
import type { Moves } from './moved.ts';
import type { TouchedModel } from './touched.ts';
/** What was there before the change. */
export interface Before {
    readonly moves: Moves;
    readonly baselines: BaselineFinder;
}
/** A model as the judged commit has it, by each policy that means it. */
export declare function judgeModel(model: TouchedModel, policies: readonly BasePolicy[], scene: Scene, request: GateRequest, { moves, baselines }: Before): Promise<GateModel>;
