import type { Subject } from '../statement/in-toto.ts';
import type { Examination } from '../verify.ts';
/**
 * Why a verdict is none that a VSA can say: it says PASSED or FAILED, and of files that are known. Where they are not those that
 * the signer signed, it would be about something that nobody published.
 * @throws AttestModelError UNSUPPORTED where the signature is not over SHA-256 of whole files
 */
export declare function whyUnsaid({ verdict: { result }, findings: { signature, files } }: Examination): string | undefined;
/**
 * Root and manifest of the files as they were verified. The manifest beside them is named if it is theirs, since other claims
 * name it too; else the one without chunk hashes, which takes nothing but digests and sizes.
 */
export declare function summarySubjects({ findings }: Examination, model: string): Subject[];
