import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
import type { Difference } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
/** What a policy says of a model as some commit had it, to compare with; or why that cannot be judged. */
export declare function examineFiles(files: readonly Difference[], policy: BasePolicy, { objects, lfs }: Scene, request: GateRequest): Promise<Examination | Check>;
