import type { Findings } from '../verification/findings.ts';
import { type Subject } from './subject.ts';
/**
 * A chunk proof (formats, section 2). The other way round than whole files: who wrote the chunk hashes is settled before a
 * file is opened, since they take the place of the digests that the signature is over.
 * @throws AttestModelError UNSUPPORTED where the signature is not over SHA-256 of whole files
 */
export declare function verifyByChunks(subject: Subject): Promise<Partial<Findings>>;
