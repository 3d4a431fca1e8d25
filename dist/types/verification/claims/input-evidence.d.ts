import type { Statement } from '../../statement/in-toto.ts';
import type { IgnoredClaim } from '../verdict.ts';
/** A line about something else, with the SHA-256 digests that it says it is about. */
export interface Foreign {
    readonly claim: IgnoredClaim;
    readonly about: readonly string[];
}
/** Root of a folder; of a single file, which provenance names by its bytes, its own digest too. As written: nothing is verified. */
export declare function digestsAbout({ subject: [first], predicateType, predicate }: Statement): string[];
/**
 * `attest` copies the evidence of datasets and base models: it is about something else than the model by intention, and a reader
 * is told so. Whether it is any good is asked where a policy asks; by a name alone nothing counts.
 */
export declare function nameInputs(foreign: readonly Foreign[], accepted: readonly Statement[]): IgnoredClaim[];
