import type { DvcReference } from './dvc.ts';
import type { BasePolicy } from './policies.ts';
import { type Difference } from './tree.ts';
/** A folder that policies call a model, and what of the change lies in it. */
export interface TouchedModel {
    readonly folder: string;
    readonly policies: readonly BasePolicy[];
    readonly differences: readonly Difference[];
    /** Files of it, or all of it, that DVC keeps elsewhere. */
    readonly dvc: readonly DvcReference[];
}
/** By the globs of the base policies alone; renames are a file that is gone and one that is new. */
export declare function touchedModels(differences: readonly Difference[], dvc: readonly DvcReference[], policies: readonly BasePolicy[]): TouchedModel[];
/** Whether what DVC puts at a path is a model, or in one, and so judged there. */
export declare const isOfModel: (policies: readonly BasePolicy[], target: string) => boolean;
export declare const isInModel: (policies: readonly BasePolicy[], path: string) => boolean;
