import { createHash, type KeyObject, sign } from 'node:crypto';

/** Who signs a log's checkpoints. `keyId`'s first four bytes go before each signature, so that verifiers find the key. */
export interface NoteSigner {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly key: KeyObject;
}

/** C2SP signed-note: key ID of an Ed25519 key (signature type 1), not truncated, as Rekor v2 uses it for its log ID. */
export function ed25519KeyId(name: string, publicKey: KeyObject): Buffer {
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return createHash('sha256').update(`${name}\n`).update(Buffer.of(1)).update(raw).digest();
}

/** Log ID of a CT log or Rekor v1: SHA-256 of the public key (RFC 6962, section 3.2). Rekor v1 uses it for its notes too. */
export function spkiKeyId(publicKey: KeyObject): Buffer {
  return createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest();
}

/** C2SP tlog-checkpoint: origin, size, root, extension lines; an empty line; signatures. */
export function signCheckpoint(
  signer: NoteSigner,
  tree: {
    readonly origin: string;
    readonly size: number;
    readonly root: Uint8Array;
    readonly extra?: readonly string[];
  },
): string {
  const lines = [tree.origin, String(tree.size), Buffer.from(tree.root).toString('base64'), ...(tree.extra ?? [])];
  const text = `${lines.join('\n')}\n`;
  const algorithm = signer.key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const signature = sign(algorithm, Buffer.from(text), signer.key);
  return `${text}\n\u2014 ${signer.name} ${Buffer.concat([signer.keyId.subarray(0, 4), signature]).toString('base64')}\n`;
}
