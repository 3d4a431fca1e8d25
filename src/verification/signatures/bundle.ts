import {
  BUNDLE_V01_MEDIA_TYPE,
  BUNDLE_V02_MEDIA_TYPE,
  BUNDLE_V03_LEGACY_MEDIA_TYPE,
  BUNDLE_V03_MEDIA_TYPE,
} from '@sigstore/bundle';
import { isJsonObject, type JsonObject, parseStrictJson, StrictJsonError } from '../../model/strict-json.ts';
import { Fields } from './bundle-fields.ts';

/** A statement about 200,000 files is some 50 MB in base64. */
export const MAX_BUNDLE_BYTES = 96 * 1024 * 1024;

/** Certificates and timestamps have a few kB, and parsers of DER take time that grows with the square of a field's length. */
const MAX_DER_BYTES = 16_384;

/** Who made the signature, as the bundle has it: nothing of it is trusted yet. */
export type Material =
  | { readonly kind: 'certificate'; readonly der: Buffer }
  | { readonly kind: 'chain'; readonly ders: readonly [Buffer, ...Buffer[]] }
  | { readonly kind: 'public-key'; readonly hint?: string; readonly rawBytes?: Buffer };

export interface DsseContent {
  readonly kind: 'dsse';
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly signature: Buffer;
}

export interface MessageContent {
  readonly kind: 'message';
  readonly digest: { readonly algorithm: string; readonly value: Buffer };
  readonly signature: Buffer;
}

export interface ParsedBundle {
  readonly mediaType: string;
  readonly material: Material;
  readonly content: DsseContent | MessageContent;
  /** undefined where the field is missing, which is more than an empty list to OMS. */
  readonly logEntries: number | undefined;
  /** As read, for `@sigstore/bundle`: every base64 in it is canonical and every field that we know has its type. */
  readonly json: JsonObject;
}

export interface DsseBundle extends ParsedBundle {
  readonly content: DsseContent;
}

/** Everything that is wrong with a bundle, one line each. */
export class BundleError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`bundle refused: ${faults.join('; ')}`);
    this.name = 'BundleError';
    this.faults = faults;
  }
}

/** An exact list: `version=0.9` is a format that we do not know, and a regular expression without end accepts it. */
const MEDIA_TYPES: readonly string[] = [
  BUNDLE_V01_MEDIA_TYPE,
  BUNDLE_V02_MEDIA_TYPE,
  BUNDLE_V03_LEGACY_MEDIA_TYPE,
  BUNDLE_V03_MEDIA_TYPE,
];

/**
 * A Sigstore bundle of any version up to 0.3 with DSSE envelope or message signature, of any of the three OMS methods
 * (OMS 4.1 and 8.1; `@sigstore/bundle` refuses `x509CertificateChain` in v0.3).
 * @throws BundleError
 */
export function parseBundle(bytes: Uint8Array): ParsedBundle {
  const faults: string[] = [];
  const json = new Fields(parse(bytes), '', faults);
  json.only('mediaType', 'verificationMaterial', 'messageSignature', 'dsseEnvelope');
  const mediaType = json.text('mediaType');
  if (!MEDIA_TYPES.includes(mediaType)) faults.push('mediaType is none of the bundle versions 0.1 to 0.3');
  const verification = json.object('verificationMaterial');
  const material = readMaterial(verification);
  const logEntries = readLogEntries(verification);
  readTimestamps(verification);
  const content = readContent(json);
  if (faults.length > 0) throw new BundleError(faults);
  return { mediaType, material, content, logEntries, json: json.value };
}

/** A bundle around a DSSE envelope: claims. @throws BundleError */
export function parseDsseBundle(bytes: Uint8Array): DsseBundle {
  const bundle = parseBundle(bytes);
  const { content } = bundle;
  if (content.kind === 'dsse') return { ...bundle, content };
  throw new BundleError(['a messageSignature instead of a dsseEnvelope']);
}

/** What OMS 4.1 asks of a model signature beyond that. @throws BundleError */
export function parseOmsBundle(bytes: Uint8Array): DsseBundle {
  const bundle = parseDsseBundle(bytes);
  // Key and certificate bundles may leave it out; who signs without a log by Sigstore still writes an empty list.
  const missing = bundle.material.kind === 'certificate' && bundle.logEntries === undefined;
  if (missing) throw new BundleError(['verificationMaterial.tlogEntries is missing']);
  return bundle;
}

function parse(bytes: Uint8Array): JsonObject {
  try {
    const value = parseStrictJson(bytes, { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 32 });
    if (isJsonObject(value)) return value;
  } catch (error) {
    if (error instanceof StrictJsonError) throw new BundleError([error.reason]);
    throw error;
  }
  throw new BundleError(['not a JSON object']);
}

function readMaterial(fields: Fields): Material {
  // Two of them, and verifiers could disagree on who signed.
  switch (fields.oneOf('publicKey', 'x509CertificateChain', 'certificate')) {
    case 'certificate':
      return { kind: 'certificate', der: fields.object('certificate').base64('rawBytes', MAX_DER_BYTES) };
    case 'x509CertificateChain': {
      const certificates = fields.object('x509CertificateChain').objects('certificates');
      const [leaf, ...others] = certificates.map((certificate) => certificate.base64('rawBytes', MAX_DER_BYTES));
      if (leaf === undefined) fields.fault('x509CertificateChain', 'has no certificate');
      return { kind: 'chain', ders: [leaf ?? Buffer.alloc(0), ...others] };
    }
    case 'publicKey': {
      const key = fields.object('publicKey');
      const hint = key.optional('hint') ? key.text('hint') : undefined;
      const rawBytes = key.optional('rawBytes') ? key.base64('rawBytes', MAX_DER_BYTES) : undefined;
      if (hint === undefined && rawBytes === undefined) fields.fault('publicKey', 'has neither hint nor rawBytes');
      return { kind: 'public-key', ...(hint !== undefined && { hint }), ...(rawBytes && { rawBytes }) };
    }
    case undefined:
      return { kind: 'public-key' };
  }
}

function readLogEntries(fields: Fields): number | undefined {
  if (!fields.optional('tlogEntries')) return undefined;
  const entries = fields.objects('tlogEntries');
  for (const entry of entries) {
    // protojson leaves out a zero: the first entry of a log has no logIndex.
    for (const name of ['logIndex', 'integratedTime']) if (entry.optional(name)) entry.integer(name);
    entry.object('logId').base64('keyId');
    const kind = entry.object('kindVersion');
    kind.text('kind');
    kind.text('version');
    if (entry.optional('inclusionPromise')) entry.object('inclusionPromise').base64('signedEntryTimestamp');
    if (entry.optional('inclusionProof')) readProof(entry.object('inclusionProof'));
    entry.base64('canonicalizedBody');
  }
  return entries.length;
}

function readProof(proof: Fields): void {
  for (const name of ['logIndex', 'treeSize']) if (proof.optional(name)) proof.integer(name);
  proof.base64('rootHash');
  if (proof.optional('hashes')) proof.base64s('hashes');
  if (proof.optional('checkpoint')) proof.object('checkpoint').text('envelope');
}

function readTimestamps(fields: Fields): void {
  if (!fields.optional('timestampVerificationData')) return;
  const data = fields.object('timestampVerificationData');
  if (!data.optional('rfc3161Timestamps')) return;
  for (const timestamp of data.objects('rfc3161Timestamps')) timestamp.base64('signedTimestamp', MAX_DER_BYTES);
}

function readContent(fields: Fields): DsseContent | MessageContent {
  if (fields.oneOf('messageSignature', 'dsseEnvelope') === 'messageSignature') {
    const message = fields.object('messageSignature');
    const digest = message.object('messageDigest');
    const value = { algorithm: digest.text('algorithm'), value: digest.base64('digest') };
    return { kind: 'message', digest: value, signature: message.base64('signature') };
  }
  const envelope = fields.object('dsseEnvelope');
  envelope.only('payload', 'payloadType', 'signatures');
  const signatures = envelope.objects('signatures');
  // With none there is nothing to verify; with two, verifiers differ on which of them must be good.
  if (signatures.length !== 1) envelope.fault('signatures', `has ${signatures.length} signatures, not one`);
  for (const signature of signatures) signature.only('sig', 'keyid');
  return {
    kind: 'dsse',
    payloadType: envelope.text('payloadType'),
    payload: envelope.base64('payload'),
    signature: signatures[0]?.base64('sig') ?? Buffer.alloc(0),
  };
}
