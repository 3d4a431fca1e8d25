import type { Check } from '../verification/verdict.ts';
import type { GateRequest } from './request.ts';
import type { Scene } from './scene.ts';
import type { TouchedModel } from './touched.ts';
/**
 * Evidence that a change takes away from a model that stays. Lines of claims may go only with what they are about: anyone could
 * leave out the evaluation that failed, and nothing in the file tells.
 */
export declare function checkEvidence(model: TouchedModel, scene: Scene, request: GateRequest): Promise<Check[]>;
