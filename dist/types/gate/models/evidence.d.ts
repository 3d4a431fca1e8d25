import type { Check } from '../../verification/verdict.ts';
import type { Leaf } from '../git/tree.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import type { TouchedModel } from './touched.ts';
/**
 * Evidence that a change takes away from a model that stays. Lines of claims may go only with what they are about: anyone could
 * leave out the evaluation that failed, and nothing in the file tells.
 */
export declare function checkEvidence(model: TouchedModel, scene: Scene, request: GateRequest): Promise<Check[]>;
/** A file of evidence before the change, and now. */
export declare function evidenceAt(name: string, { folder, former }: TouchedModel, { trees, sinceTree, headTree }: Scene): Promise<{
    before: Leaf | undefined;
    after: Leaf | undefined;
}>;
/**
 * Over other files: then its claims are others too. The bundle's own bytes say nothing, which anyone can write differently, and a
 * model may have been signed twice.
 */
export declare function isSignedAnew({ folder, former, differences }: TouchedModel, scene: Scene): Promise<boolean>;
interface SignedFiles {
    readonly paths: ReadonlySet<string>;
    /** Names and digests. */
    readonly text: string;
}
/** What a signature is over; undefined where it cannot be read, which verification says. */
export declare function filesIn({ oid }: Leaf, { objects }: Scene): Promise<SignedFiles | undefined>;
/** Numbers of the different lines, by SHA-256. Beyond those that are judged a line is there and counts no more. */
export declare function linesIn({ oid }: Leaf, { objects }: Scene): Promise<ReadonlyMap<string, number>>;
export {};
