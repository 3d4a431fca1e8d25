import type { Check } from '../verification/verdict.ts';
import type { BasePolicy } from './policies.ts';
import { type DvcReference } from './references/dvc.ts';
import type { Scene } from './scene.ts';
/** Of the change itself, whatever its models are worth. */
export declare function checkChange(scene: Scene, dvc: readonly DvcReference[], policies: readonly BasePolicy[]): Promise<Check[]>;
/** A change may touch none; what is in use must have one, or nothing would have been verified. */
export declare function checkAny({ change }: Scene, models: readonly unknown[]): Check[];
