import type { GateVerdict } from '../../verification/gate-result.ts';
import type { Check } from '../../verification/verdict.ts';
import type { Difference } from '../git/tree.ts';
import type { TouchedModel } from '../models/touched.ts';
import type { Scene } from '../scene.ts';
/**
 * What lies in a model and is not as signed, with a policy's leave or git's, has to be what it is called: weights under such a name
 * would come in with nobody's signature.
 * @throws Undecided, AttestModelError as {@link lookForWeights}
 */
export declare function checkUnsigned({ folder, policies }: TouchedModel, files: readonly Difference[], verdicts: readonly GateVerdict[], scene: Scene): Promise<Check[]>;
