import { AttestModelError } from '../errors.ts';
import type { HashTask } from './engine.ts';
import type { NativeFailure } from './native-addon.ts';
/** The same error that the OpenSSL engine gives. */
export declare function toError(root: string, task: HashTask, failure: NativeFailure): AttestModelError;
