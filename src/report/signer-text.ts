import type { SignerIdentity } from '../verification/verdict.ts';

/** A signer as it is shown, whether described before signing or read from a certificate. */
export type ShownSigner =
  | {
      readonly method: 'sigstore';
      readonly identity: string;
      readonly issuer: string;
      readonly sourceRepository?: string;
    }
  | { readonly method: 'key'; readonly hint: string }
  | { readonly method: 'certificate'; readonly subject: string; readonly sha256: string };

export function toShownSigner(signer: SignerIdentity): ShownSigner {
  return signer.method === 'sigstore' ? { ...signer, identity: signer.san } : signer;
}

/** Label and value, plain text. */
export function signerRows(signer: ShownSigner): [label: string, value: string][] {
  switch (signer.method) {
    case 'sigstore':
      return [
        ['identity', signer.identity],
        ['issuer', signer.issuer],
        ...(signer.sourceRepository === undefined
          ? []
          : [['source repository', signer.sourceRepository] as [string, string]]),
      ];
    case 'key':
      return [['public key', `SHA-256 ${signer.hint}`]];
    case 'certificate':
      return [
        ['certificate', signer.subject],
        ['fingerprint', `SHA-256 ${signer.sha256}`],
      ];
  }
}
