import type { KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { MerkleTree } from './merkle.ts';
import { ed25519KeyId, signCheckpoint } from './note.ts';
import { grpcError, type Handler, json, parseJson } from './server.ts';
import { parseVerifier, verifyDigest } from './verifier-key.ts';

/** TransparencyLogEntry as protobuf JSON: 64 bit integers are strings, bytes base64. No time and no SET in Rekor v2. */
export interface TransparencyLogEntryJson {
  readonly logIndex: string;
  readonly logId: { readonly keyId: string };
  readonly kindVersion: { readonly kind: string; readonly version: string };
  readonly integratedTime?: string;
  readonly inclusionPromise?: { readonly signedEntryTimestamp: string };
  readonly inclusionProof: {
    readonly logIndex: string;
    readonly rootHash: string;
    readonly treeSize: string;
    readonly hashes: readonly string[];
    readonly checkpoint: { readonly envelope: string };
  };
  readonly canonicalizedBody: string;
}

export interface RekorV2 {
  readonly logId: Uint8Array;
  readonly publicKey: KeyObject;
  readonly tree: MerkleTree;
  /** Logs these bytes, whatever they are: what `create` does after its checks. */
  append(body: Uint8Array, kindVersion?: { readonly kind: string; readonly version: string }): TransparencyLogEntryJson;
  readonly create: Handler;
}

const HASHEDREKORD = { kind: 'hashedrekord', version: '0.0.2' };

/** rekor-tiles: its origin, and so its checkpoints' signer, is the host name alone. */
export function createRekorV2(
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  host: string,
): RekorV2 {
  const logId = ed25519KeyId(host, keys.publicKey);
  const signer = { name: host, keyId: logId, key: keys.privateKey };
  const tree = new MerkleTree();
  const logged = new Set<string>();

  const append: RekorV2['append'] = (body, kindVersion = HASHEDREKORD) => {
    const logIndex = tree.append(body);
    const root = tree.root();
    return {
      logIndex: String(logIndex),
      logId: { keyId: logId.toString('base64') },
      kindVersion,
      inclusionProof: {
        logIndex: String(logIndex),
        rootHash: root.toString('base64'),
        treeSize: String(tree.size),
        hashes: tree.inclusionProof(logIndex).map((hash) => hash.toString('base64')),
        checkpoint: { envelope: signCheckpoint(signer, { origin: host, size: tree.size, root }) },
      },
      canonicalizedBody: Buffer.from(body).toString('base64'),
    };
  };

  const create: Handler = ({ body }) => {
    const request = (parseJson(body) as CreateEntryRequest).hashedRekordRequestV002;
    if (request === undefined) throw grpcError(400, 3, 'invalid type, must be hashedrekord');
    const entry = toLogBody(request);
    if (entry === undefined) throw grpcError(400, 3, 'invalid hashedrekord request');
    if (logged.has(entry)) throw grpcError(409, 6, 'an equivalent entry already exists in the transparency log');
    logged.add(entry);
    return json(201, { integratedTime: '0', inclusionPromise: null, ...append(Buffer.from(entry)) });
  };
  // Index 0 is an absent field in protobuf JSON, which some verifiers refuse: no entry of a client shall have it.
  append(Buffer.from('{"apiVersion":"0.0.2","kind":"seed","spec":{}}'));
  return { logId, publicKey: keys.publicKey, tree, append, create };
}

interface CreateEntryRequest {
  hashedRekordRequestV002?: HashedRekordRequest;
}
interface HashedRekordRequest {
  digest?: string;
  signature?: {
    content?: string;
    verifier?: { publicKey?: { rawBytes?: string }; x509Certificate?: { rawBytes?: string }; keyDetails?: string };
  };
}

/** The signing algorithms of the registry that sign a digest: curve and hash belong together. */
const ALGORITHMS: Readonly<Record<string, { curve: string; hash: string; bytes: number }>> = {
  PKIX_ECDSA_P256_SHA_256: { curve: 'prime256v1', hash: 'SHA2_256', bytes: 32 },
  PKIX_ECDSA_P384_SHA_384: { curve: 'secp384r1', hash: 'SHA2_384', bytes: 48 },
  PKIX_ECDSA_P521_SHA_512: { curve: 'secp521r1', hash: 'SHA2_512', bytes: 64 },
};

/** Checks a request as rekor-tiles does; `undefined` if it must be refused. */
function toLogBody(request: HashedRekordRequest): string | undefined {
  const { content, verifier } = request.signature ?? {};
  const holder = verifier?.publicKey ? ('publicKey' as const) : ('x509Certificate' as const);
  const rawBytes = verifier?.[holder]?.rawBytes;
  const algorithm = ALGORITHMS[verifier?.keyDetails ?? ''];
  if (!content || !rawBytes || !algorithm || verifier === undefined) return undefined;
  const digest = Buffer.from(request.digest ?? '', 'base64');
  const key = keyOf(rawBytes);
  if (digest.length !== algorithm.bytes || key?.asymmetricKeyDetails?.namedCurve !== algorithm.curve) return undefined;
  if (!verifyDigest(key, digest, Buffer.from(content, 'base64'))) return undefined;
  const signature = { content, verifier: { keyDetails: verifier.keyDetails, [holder]: { rawBytes } } };
  const hashedRekordV002 = { data: { algorithm: algorithm.hash, digest: digest.toString('base64') }, signature };
  return canonicalize({ apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } });
}

function keyOf(rawBytes: string): KeyObject | undefined {
  try {
    return parseVerifier(Buffer.from(rawBytes, 'base64'));
  } catch {
    return undefined;
  }
}
