import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/sigstore/within.ts
async function within(timeoutMs, work) {
  const { promise, reject } = Promise.withResolvers();
  const timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs / 1e3} s`)), timeoutMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

export {
  within
};
