import type { Check } from '../verification/verdict.ts';
import type { Examination } from '../verify.ts';
import { type ExportedModel } from './export.ts';
import type { BasePolicy } from './policies.ts';
import type { GateRequest } from './request.ts';
import type { Scene } from './scene.ts';
/** The model that the change would take the place of. */
export interface BaseModel {
    /** File with its state, where the policy asks for `expect: { previous: true }`; it is missing where none was accepted. */
    readonly state?: string;
    /** Absent where there is none, or none that the policy accepts: what is refused is no measure. */
    readonly accepted?: Examination;
    /** That nobody could tell whether it is one: then nothing says that the change is no worse, or newer. */
    readonly doubt?: Check;
}
/**
 * As the base commit has it, where the policy compares with it. A change that brings back an older model, or a worse one, which
 * its signer has signed once, is as good as any other by its signature.
 */
export declare function examineBase(folder: string, { scratch }: ExportedModel, policy: BasePolicy, { change, trees, baseTree, objects, lfs }: Scene, request: GateRequest): Promise<BaseModel | undefined>;
