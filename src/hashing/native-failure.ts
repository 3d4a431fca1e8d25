import { getSystemErrorMessage, getSystemErrorName } from 'node:util';
import { AttestModelError } from '../errors.ts';
import type { HashTask } from './engine.ts';
import type { NativeFailure } from './native-addon.ts';
import { changed, openError } from './open-file.ts';
import { accessError } from './scan-errors.ts';

/** The same error that the OpenSSL engine gives. */
export function toError(root: string, task: HashTask, failure: NativeFailure): AttestModelError {
  const { path, stamp } = task;
  switch (failure.kind) {
    case 'opening':
      return changed(path, 'between listing and opening it', stamp, failure.found);
    case 'reading':
      return changed(path, 'while it was read', stamp, failure.found);
    case 'short':
      return changed(path, 'it ended early');
    case 'escapes':
      return new AttestModelError('UNSAFE_PATH', `${path} leads out of the folder`, { details: { path } });
    case 'stopped':
      return new AttestModelError('ABORTED', 'stopped while hashing');
    case 'incomplete':
      return new AttestModelError('INTERNAL', 'the native engine lost digests on the way');
    case 'access': {
      const error = systemError(failure, task.source ?? `${root}/${path}`);
      return failure.call === 'open' ? openError(path, error) : accessError(path, error);
    }
  }
}

/** As node:fs would have thrown it. */
function systemError({ errno, code, call, message }: NativeFailure, path: string): NodeJS.ErrnoException {
  // Windows has numbers of its own, which Node does not know.
  if (errno === undefined || process.platform === 'win32') {
    return Object.assign(new Error(`${message}, ${call} '${path}'`), code === undefined ? {} : { code });
  }
  const name = getSystemErrorName(-errno);
  const text = `${name}: ${getSystemErrorMessage(-errno)}, ${call} '${path}'`;
  return Object.assign(new Error(text), { code: name, errno: -errno, syscall: call, path });
}
