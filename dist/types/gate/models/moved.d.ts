import type { Scene } from '../scene.ts';
import type { TouchedModel } from './touched.ts';
/**
 * What became of models whose folders hold no signature over their files any more, be they gone, or filled again with others. One that
 * is signed over the same files in another folder is that model under another name, and what was said of it is not to be lost on the way.
 */
export interface Moves {
    /** Folders of the models that are in their places no more. */
    readonly displaced: readonly string[];
    /** Where a model was before, by the folder in which it is now. */
    readonly formers: ReadonlyMap<string, readonly string[]>;
}
export declare function findMoves(touched: readonly TouchedModel[], scene: Scene): Promise<Moves>;
