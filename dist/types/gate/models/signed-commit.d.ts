import type { Check, Verdict } from '../../verification/verdict.ts';
import type { BasePolicy } from '../policies.ts';
import type { Scene } from '../scene.ts';
/**
 * Whether the model was trained from the code that is to be merged, or used. The commit that trained it cannot have it: model and
 * evidence come in a later one. So the signed commit (OID .13) has to have the same files as the one that is judged, outside of
 * models' folders, where all files are signed themselves; and the same code in those of other models, which may have trained this one.
 */
export declare function checkSignedCommit({ signer, model }: Verdict, policy: BasePolicy, policies: readonly BasePolicy[], scene: Scene): Promise<Check[]>;
