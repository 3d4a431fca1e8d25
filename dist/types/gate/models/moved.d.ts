import type { Scene } from '../scene.ts';
import type { TouchedModel } from './touched.ts';
/**
 * With a model that is new in its folder goes the one that the same change takes out, if both are signed over the same files: it is
 * that one under another name, and what was said of it is not to be lost on the way.
 */
export declare function withFormer(touched: readonly TouchedModel[], removed: readonly string[], scene: Scene): Promise<readonly TouchedModel[]>;
