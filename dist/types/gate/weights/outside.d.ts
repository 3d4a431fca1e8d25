import type { Check } from '../../verification/verdict.ts';
import type { BasePolicy } from '../policies.ts';
import type { DvcReference } from '../references/dvc.ts';
import type { Scene } from '../scene.ts';
/** Weights that no policy judges would come in unseen. */
export declare function checkOutside(scene: Scene, dvc: readonly DvcReference[], policies: readonly BasePolicy[]): Promise<Check>;
