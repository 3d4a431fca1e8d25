import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import type { TouchedModel } from './touched.ts';
/**
 * What becomes of a model's claims where its signature is another one. Claims are believed to whom the model is signed by: a second
 * signer, whom the policy allows as well, would drop what the first one has said, such as an evaluation that failed.
 */
export declare function checkFormerSigner(model: TouchedModel, policy: BasePolicy, examined: Examination, scene: Scene, request: GateRequest): Promise<Check[]>;
