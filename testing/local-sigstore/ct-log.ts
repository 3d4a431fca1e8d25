import { createHash, type KeyObject, sign } from 'node:crypto';
import { MerkleTree } from './merkle.ts';
import { spkiKeyId } from './note.ts';

/** A certificate transparency log (RFC 6962) that takes pre-certificates. */
export interface CtLog {
  readonly logId: Uint8Array;
  readonly publicKey: KeyObject;
  readonly tree: MerkleTree;
  /**
   * Logs a pre-certificate: `tbs` without poison and SCT list, as section 3.2 has it.
   * Returns the value of the SCT list extension: TLS encoded, without its OCTET STRING.
   */
  sctList(tbs: Uint8Array, issuerSpki: Uint8Array, at: Date): Buffer;
}

export function createCtLog(keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }): CtLog {
  const logId = spkiKeyId(keys.publicKey);
  const tree = new MerkleTree();
  return {
    logId,
    publicKey: keys.publicKey,
    tree,
    sctList(tbs, issuerSpki, at) {
      const entry = precertEntry(tbs, issuerSpki, at);
      // MerkleTreeLeaf and the signed structure differ in their second byte only, and both values are 0 here.
      tree.append(entry);
      return encodeSctList(logId, at, sign('sha256', entry, keys.privateKey));
    },
  };
}

/** Section 3.2: version, signature type, timestamp, entry type 1 (precert), issuer key hash, TBS, no extensions. */
function precertEntry(tbs: Uint8Array, issuerSpki: Uint8Array, at: Date): Buffer {
  const issuerKeyHash = createHash('sha256').update(issuerSpki).digest();
  return Buffer.concat([Buffer.of(0, 0), uint(at.getTime(), 8), uint(1, 2), issuerKeyHash, sized(tbs, 3), uint(0, 2)]);
}

/** Section 3.3. Hash algorithm 4 is SHA-256, signature algorithm 3 is ECDSA. */
function encodeSctList(logId: Uint8Array, at: Date, signature: Uint8Array): Buffer {
  const head = [Buffer.of(0), logId, uint(at.getTime(), 8), uint(0, 2), Buffer.of(4, 3)];
  const sct = Buffer.concat([...head, sized(signature, 2)]);
  return sized(sized(sct, 2), 2);
}

function uint(value: number, bytes: number): Buffer {
  return Buffer.from(
    BigInt(value)
      .toString(16)
      .padStart(bytes * 2, '0'),
    'hex',
  );
}

function sized(data: Uint8Array, lengthBytes: number): Buffer {
  return Buffer.concat([uint(data.length, lengthBytes), data]);
}
