import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/statement/builder.ts
function builderIdOf(signer) {
  switch (signer.method) {
    case "sigstore":
      return "san" in signer ? signer.san : signer.identity;
    case "key":
      return `key:${signer.hint}`;
    case "certificate":
      return `certificate:${signer.sha256}`;
  }
}

export {
  builderIdOf
};
