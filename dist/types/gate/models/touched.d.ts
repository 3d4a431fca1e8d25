import { type Difference } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { DvcReference } from '../references/dvc.ts';
/** A folder that policies call a model, and what of the change lies in it. */
export interface TouchedModel {
    readonly folder: string;
    /** Where it was before the change, or one of the places where it was: the same folder, unless it was moved. */
    readonly former: string;
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
/** Of the model that a file is in. */
export declare const folderOf: (policies: readonly BasePolicy[], path: string) => string | undefined;
