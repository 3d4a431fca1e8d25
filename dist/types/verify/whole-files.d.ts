import type { Findings } from '../verification/findings.ts';
import { type Subject } from './subject.ts';
/** Files, manifest, claims: the signature covers the files, and all else is about what it covers. */
export declare function verifyWholeFiles(subject: Subject): Promise<Partial<Findings>>;
