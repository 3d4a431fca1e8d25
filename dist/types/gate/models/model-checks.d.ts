import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
import type { ExportedModel } from '../export.ts';
import type { Difference } from '../git/tree.ts';
import type { Scene } from '../scene.ts';
import type { TouchedModel } from './touched.ts';
export declare const REMOVED: Check;
export declare const UNSIGNED: Check;
export declare const KEPT_BY_DVC: Check;
/**
 * What every verifier leaves aside at the top of a folder (OMS 6.2.1), because repositories and downloads put it there: inside of a
 * model nobody does, and whatever lies there would be neither signed nor weights elsewhere.
 */
export declare function checkHidden(files: readonly Difference[]): Check[];
/** What is in a line that nobody looks at could be a bad evaluation, or a denied dataset: who may add lines could push it there. */
export declare function checkAllJudged({ findings }: Examination): Check[];
/** What git reads in a folder itself. */
export declare const GIT_FILES: ReadonlySet<string>;
/** Of a model whose files were looked at: as git has them. */
export declare function asCommitted({ pointers }: ExportedModel, head: string): Check[];
/**
 * Where the change was not merged with the base yet, what is judged is not what the base branch will have, if that changed the model
 * too.
 */
export declare function checkBothSides({ folder }: TouchedModel, { change, trees, baseTree, sinceTree }: Scene): Promise<Check[]>;
/** What no model may be is refused; what another time, place or tool may tell is undecided. */
export declare function unreadable(error: unknown): Check;
