import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/sigstore/abort.ts
function abortedError(cause) {
  return new AttestModelError("ABORTED", "stopped before it was done", { cause });
}
function assertNotAborted(signal) {
  if (signal?.aborted) throw abortedError(signal.reason);
}

export {
  abortedError,
  assertNotAborted
};
