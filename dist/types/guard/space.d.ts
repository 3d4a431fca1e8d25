import { AttestModelError } from '../errors.ts';
/** @throws AttestModelError WRITE_FAILED: said before the hours of copying */
export declare function assertSpace(folder: string, needed: number): Promise<void>;
export declare const noSpace: (path: string, cause: unknown) => AttestModelError;
