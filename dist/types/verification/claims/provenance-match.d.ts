import type { Statement } from '../../statement/in-toto.ts';
import { type Provenance } from '../../statement/provenance.ts';
import type { SignerIdentity } from '../verdict.ts';
/** A field of a provenance beside what the certificate says about the same thing. */
export interface Comparison {
    /** Where in the predicate. */
    readonly field: string;
    readonly stated: string;
    /** By the certificate authority: this outweighs the payload. */
    readonly certified: string;
    readonly evidence: string;
}
export declare function differs({ stated, certified }: Comparison): boolean;
/**
 * Everything a provenance states that its own certificate states too (formats, section 3, column "trusted because"). What
 * only one of them says is not compared. A build type that we do not know may mean other things by these fields.
 */
export declare function compareProvenance(provenance: Provenance, statement: Statement, signer: SignerIdentity): Comparison[];
