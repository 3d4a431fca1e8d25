import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/sigstore/read-body.ts
async function readBody({ body }, maxBytes) {
  const parts = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > maxBytes) {
      body.destroy();
      return void 0;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export {
  readBody
};
