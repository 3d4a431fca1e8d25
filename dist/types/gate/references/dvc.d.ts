import type { GateReference } from '../../verification/gate-result.ts';
import type { Scene } from '../scene.ts';
export type DvcReference = Extract<GateReference, {
    kind: 'dvc';
}>;
/** In any case, as some file systems have it. */
export declare const isDvcFile: (path: string) => boolean;
/**
 * Files and folders that DVC keeps elsewhere, and that the change names anew or with another digest.
 */
export declare function dvcReferences(scene: Scene): Promise<DvcReference[]>;
/** What cannot be read may stand for anything: its target is the file itself. */
export declare const isUnreadable: ({ path, target }: DvcReference) => boolean;
