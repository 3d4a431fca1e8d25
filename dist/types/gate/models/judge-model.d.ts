import type { GateModel } from '../../verification/gate-result.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import type { BaselineFinder } from './baselines.ts';
import type { TouchedModel } from './touched.ts';
/** A model as the judged commit has it, by each policy that means it. */
export declare function judgeModel(model: TouchedModel, policies: readonly BasePolicy[], scene: Scene, request: GateRequest, baselines: BaselineFinder): Promise<GateModel>;
