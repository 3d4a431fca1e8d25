import { AttestModelError } from '../errors.ts';
import { type AttestResult, type Made } from './result.ts';
/** Nothing was lost: what there is to sign lies in `unsignedDir`, and one command finishes it. */
export declare function unsignedResult(made: Made, failure: AttestModelError | undefined): AttestResult;
