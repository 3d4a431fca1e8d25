import type { GateVerdict } from '../verification/gate-result.ts';
import type { Check } from '../verification/verdict.ts';
import type { ObjectStore } from './objects.ts';
import type { Difference } from './tree.ts';
/**
 * Where a policy lets documentation differ from what was signed, it has to be documentation: weights under such a name would come
 * in with nobody's signature.
 * @throws Undecided, AttestModelError as {@link whyWeights}
 */
export declare function checkDocuments(files: readonly Difference[], verdicts: readonly GateVerdict[], objects: ObjectStore): Promise<Check[]>;
