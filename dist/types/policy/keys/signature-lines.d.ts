import { type OmsStatement } from '../../statement/oms.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import { type DsseBundle } from '../../verification/signatures/bundle.ts';
/** A model signature as a line of claims.jsonl: of this model by somebody else, or of what it was made from. */
export interface SignatureLine {
    /** 1-based. */
    readonly line: number;
    readonly bundle: DsseBundle;
    /** As written: nothing is verified yet. */
    readonly oms: OmsStatement;
}
/**
 * Those that can be read at all, of predicate type OMS v1.0, and are over what is looked for; whatever else a line is, it is for
 * others to judge. No other one is kept: anyone can add many, and a statement about many files takes much memory.
 */
export declare function signatureLines(claims: Uint8Array, isWanted: (oms: OmsStatement) => boolean): SignatureLine[];
/** Whether two signatures are over the same files under the same names, however each lists them. */
export declare function isOverSameFiles(a: OmsStatement, b: OmsStatement): boolean;
/**
 * Whether a signature is over what a provenance names by digest: root and names of a folder, or the bytes of a single file, which
 * has no name to bind. A digest that somebody stated binds no names, so nothing can be said of it.
 */
export declare function isOverInput({ filesDigest, resources }: OmsStatement, { digest, annotations }: NamedDependency): boolean;
