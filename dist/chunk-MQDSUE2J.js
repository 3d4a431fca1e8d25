import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/report/signer-text.ts
function toShownSigner(signer) {
  return signer.method === "sigstore" ? { ...signer, identity: signer.san } : signer;
}
function signerRows(signer) {
  switch (signer.method) {
    case "sigstore":
      return [
        ["identity", signer.identity],
        ["issuer", signer.issuer],
        ...signer.sourceRepository === void 0 ? [] : [["source repository", signer.sourceRepository]]
      ];
    case "key":
      return [["public key", `SHA-256 ${signer.hint}`]];
    case "certificate":
      return [
        ["certificate", signer.subject],
        ["fingerprint", `SHA-256 ${signer.sha256}`]
      ];
  }
}

export {
  toShownSigner,
  signerRows
};
