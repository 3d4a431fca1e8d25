import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/errors.ts
var AttestModelError = class extends Error {
  code;
  guidance;
  details;
  constructor(code, message, options = {}) {
    super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
    this.name = "AttestModelError";
    this.code = code;
    this.guidance = options.guidance;
    this.details = options.details ?? {};
  }
};
function usage(message, guidance) {
  return new AttestModelError("USAGE", message, { guidance });
}
function messageOf(error) {
  return Error.isError(error) ? error.message : String(error);
}
function reasonOf(error) {
  const { errno, syscall } = error;
  const [, reason] = errno !== void 0 && syscall !== void 0 && /^[A-Z0-9]+: ([^,]+), /.exec(messageOf(error)) || [];
  return reason ?? messageOf(error);
}

export {
  AttestModelError,
  usage,
  messageOf,
  reasonOf
};
