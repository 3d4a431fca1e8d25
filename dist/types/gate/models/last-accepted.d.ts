import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
/** The last model of a folder that a policy accepts: where it is, and what was passed over on the way to it. */
export interface LastAccepted {
    readonly accepted?: Examination & {
        readonly at: string;
    };
    readonly check: Check;
}
/**
 * As the base branch has it; where it has none there, or one that the policy refuses, as it had it before. A model that is taken
 * out, or made unacceptable, by one change must not let an older one in by the next.
 */
export declare function lastAccepted(folder: string, policy: BasePolicy, scene: Scene, request: GateRequest): Promise<LastAccepted>;
