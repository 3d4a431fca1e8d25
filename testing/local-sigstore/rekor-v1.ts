import { createHash, type KeyObject, sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import { leafHash, MerkleTree } from './merkle.ts';
import { signCheckpoint, spkiKeyId } from './note.ts';
import { type Handler, HttpError, json, parseJson, type Reply } from './server.ts';
import { parseVerifier, verifyDigest, verifyDsse } from './verifier-key.ts';

/** An entry as `POST /api/v1/log/entries` answers it. */
export interface RekorEntry {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly inclusionProof: {
      readonly checkpoint: string;
      readonly hashes: readonly string[];
      readonly logIndex: number;
      readonly rootHash: string;
      readonly treeSize: number;
    };
    readonly signedEntryTimestamp: string;
  };
}

export interface RekorV1 {
  readonly logId: Uint8Array;
  readonly publicKey: KeyObject;
  readonly tree: MerkleTree;
  /** Logs these bytes, whatever they are: what `create` does after its checks. */
  append(body: Uint8Array, at: Date): RekorEntry;
  readonly create: Handler;
  readonly get: Handler;
}

const TREE_ID = 1n;
const PATH = '/api/v1/log/entries/';

export function createRekorV1(
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  host: string,
  now: () => Date,
): RekorV1 {
  const logId = spkiKeyId(keys.publicKey);
  const signer = { name: host, keyId: logId, key: keys.privateKey };
  const tree = new MerkleTree();
  const entries = new Map<string, RekorEntry>();

  const append = (body: Uint8Array, at: Date): RekorEntry => {
    const logIndex = tree.append(body);
    const entry = {
      body: Buffer.from(body).toString('base64'),
      integratedTime: Math.floor(at.getTime() / 1000),
      logID: logId.toString('hex'),
      logIndex,
    };
    const root = tree.root();
    const inclusionProof = {
      checkpoint: signCheckpoint(signer, { origin: `${host} - ${TREE_ID}`, size: tree.size, root }),
      hashes: tree.inclusionProof(logIndex).map((hash) => hash.toString('hex')),
      logIndex,
      rootHash: root.toString('hex'),
      treeSize: tree.size,
    };
    // The SET is the log's promise at the entry's time: ECDSA over the canonical JSON of the entry.
    const signedEntryTimestamp = sign('sha256', canonical(entry), keys.privateKey).toString('base64');
    const complete = { ...entry, verification: { inclusionProof, signedEntryTimestamp } };
    entries.set(entryId(body), complete);
    return complete;
  };

  const create: Handler = ({ body }) => {
    const canonicalBody = canonical(toLogBody(parseJson(body) as Proposed));
    const id = entryId(canonicalBody);
    if (entries.has(id)) throw conflict(id);
    return { ...json(201, { [id]: append(canonicalBody, now()) }), headers: created(id) };
  };
  const get: Handler = ({ url }): Reply => {
    const id = url.pathname.slice(PATH.length);
    const entry = entries.get(id);
    return entry === undefined ? json(404, { code: 404, message: 'entry not found' }) : json(200, { [id]: entry });
  };
  // Index 0 is an absent field in protobuf JSON, which some verifiers refuse: no entry of a client shall have it.
  append(canonical({ apiVersion: '0.0.1', kind: 'seed', spec: {} }), now());
  return { logId, publicKey: keys.publicKey, tree, append, create, get };
}

/** Tree ID, 8 bytes, and leaf hash. */
const entryId = (body: Uint8Array): string => TREE_ID.toString(16).padStart(16, '0') + leafHash(body).toString('hex');
const created = (id: string): Record<string, string> => ({
  'content-type': 'application/json',
  etag: id,
  location: PATH + id,
});
const conflict = (id: string): HttpError =>
  new HttpError({
    ...json(409, { code: 409, message: `an equivalent entry already exists in the transparency log with UUID ${id}` }),
    headers: created(id),
  });

interface Proposed {
  apiVersion?: string;
  kind?: string;
  spec?: {
    proposedContent?: { envelope?: string; verifiers?: string[] };
    data?: { hash?: { algorithm?: string; value?: string } };
    signature?: { content?: string; publicKey?: { content?: string } };
  };
}

interface Envelope {
  payload: string;
  payloadType: string;
  signatures: { sig: string }[];
}

/** Checks a proposed entry as Rekor does and returns what goes into the log. */
function toLogBody(proposed: Proposed): object {
  try {
    if (proposed.apiVersion !== '0.0.1') throw new Error(`unsupported version '${proposed.apiVersion}'`);
    if (proposed.kind === 'dsse') return dsseBody(proposed);
    if (proposed.kind === 'hashedrekord') return hashedrekordBody(proposed);
    throw new Error(`unsupported kind '${proposed.kind}'`);
  } catch (error) {
    const reason = Error.isError(error) ? error.message : String(error);
    throw new HttpError(json(400, { code: 400, message: `error processing entry: ${reason}` }));
  }
}

function dsseBody({ spec }: Proposed): object {
  const text = spec?.proposedContent?.envelope ?? '';
  const envelope = JSON.parse(text) as Envelope;
  const payload = Buffer.from(envelope.payload, 'base64');
  const verifiers = (spec?.proposedContent?.verifiers ?? []).map((base64) => {
    const pem = Buffer.from(base64, 'base64');
    return { base64, key: parseVerifier(pem) };
  });
  const signatures = envelope.signatures.map(({ sig }) => {
    const signature = Buffer.from(sig, 'base64');
    const by = verifiers.find(({ key }) => verifyDsse(key, envelope.payloadType, payload, signature));
    if (by === undefined) throw new Error('all signatures must have a key that verifies it');
    return { signature: sig, verifier: by.base64 };
  });
  if (signatures.length === 0) throw new Error('DSSE envelope must contain 1 or more signatures');
  const envelopeHash = { algorithm: 'sha256', value: sha256Hex(text) };
  const payloadHash = { algorithm: 'sha256', value: sha256Hex(payload) };
  signatures.sort((a, b) => (a.signature < b.signature ? -1 : 1));
  return { apiVersion: '0.0.1', kind: 'dsse', spec: { envelopeHash, payloadHash, signatures } };
}

const DIGEST_BYTES: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };

function hashedrekordBody({ spec }: Proposed): object {
  const { algorithm = '', value = '' } = spec?.data?.hash ?? {};
  const content = spec?.signature?.content ?? '';
  const publicKey = spec?.signature?.publicKey?.content ?? '';
  const digest = Buffer.from(value, 'hex');
  if (digest.length !== DIGEST_BYTES[algorithm]) throw new Error('invalid value for hash');
  const key = parseVerifier(Buffer.from(publicKey, 'base64'));
  if (!verifyDigest(key, digest, Buffer.from(content, 'base64')))
    throw new Error('verifying signature: invalid signature');
  const data = { hash: { algorithm, value } };
  return {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: { data, signature: { content, publicKey: { content: publicKey } } },
  };
}

const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const canonical = (value: object): Buffer => Buffer.from(canonicalize(value) ?? '');
