import type { TransparencyLogEntry } from '@sigstore/bundle';
import type { TransparencyLogInstance, TrustedRoot } from '@sigstore/protobuf-specs';
import { isJsonObject, type JsonObject, type JsonValue, parseStrictJson } from '../../model/strict-json.ts';

/**
 * What `@sigstore/verify` leaves out of a log entry whose inclusion and signature it has checked: whether the entry is
 * about this signer (DER of the certificate, or of the key where there is none), and whether the log was still trusted then.
 * @returns why the entry is refused, or undefined
 */
export function logEntryFault(
  entry: TransparencyLogEntry,
  signer: Buffer,
  times: readonly Date[],
  root: TrustedRoot,
): string | undefined {
  const verifier = entryVerifier(entry);
  if (verifier === undefined) return 'the log entry names no key or certificate';
  if (!verifier.equals(signer)) return 'the log entry is about another key or certificate than the bundle';
  // Entries of Rekor v2 carry no time: an ended log would go on vouching for what was signed after its end.
  if (!root.tlogs.some((log) => isLog(log, entry) && times.every((time) => isTrustedAt(log, time)))) {
    return 'the trusted root does not trust this log at the time of signing';
  }
  return undefined;
}

function isLog(log: TransparencyLogInstance, entry: TransparencyLogEntry): boolean {
  const id = log.checkpointKeyId?.keyId ?? log.logId?.keyId;
  return id !== undefined && Buffer.compare(id, entry.logId.keyId) === 0;
}

/** The end of `validFor` belongs to it (protobuf-specs, TimeRange). */
function isTrustedAt(log: TransparencyLogInstance, time: Date): boolean {
  const range = log.publicKey?.validFor;
  return range?.start !== undefined && range.start <= time && (range.end === undefined || time <= range.end);
}

/** DER of the certificate or key that the entry was made for (client specification 4.4, point 2). */
function entryVerifier(entry: TransparencyLogEntry): Buffer | undefined {
  const body = parseStrictJson(entry.canonicalizedBody, { maxBytes: 256 * 1024 * 1024, maxDepth: 32 });
  const spec = at(body, 'spec');
  switch (`${entry.kindVersion.kind} ${entry.kindVersion.version}`) {
    case 'hashedrekord 0.0.1':
      return fromPem(at(spec, 'signature', 'publicKey', 'content'));
    case 'dsse 0.0.1':
      return fromPem(at(first(at(spec, 'signatures')), 'verifier'));
    case 'intoto 0.0.2':
      return fromPem(at(first(at(spec, 'content', 'envelope', 'signatures')), 'publicKey'));
    case 'hashedrekord 0.0.2':
      return fromVerifier(at(spec, 'hashedRekordV002', 'signature', 'verifier'));
    case 'dsse 0.0.2':
      return fromVerifier(at(first(at(spec, 'dsseV002', 'signatures')), 'verifier'));
    default:
      return undefined;
  }
}

/** Rekor v1: base64 of PEM. */
function fromPem(content: JsonValue | undefined): Buffer | undefined {
  if (typeof content !== 'string') return undefined;
  const pem = Buffer.from(content, 'base64').toString('latin1');
  const match = /^-----BEGIN (CERTIFICATE|PUBLIC KEY)-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END \1-----\s*$/.exec(pem);
  return match?.[2] === undefined ? undefined : Buffer.from(match[2], 'base64');
}

/** Rekor v2: a protobuf Verifier. */
function fromVerifier(verifier: JsonValue | undefined): Buffer | undefined {
  const bytes = at(verifier, 'x509Certificate', 'rawBytes') ?? at(verifier, 'publicKey', 'rawBytes');
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : undefined;
}

function first(value: JsonValue | undefined): JsonValue | undefined {
  return Array.isArray(value) ? value[0] : undefined;
}

function at(value: JsonValue | undefined, ...path: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const name of path) {
    found = isJsonObject(found) && Object.hasOwn(found, name) ? (found as JsonObject)[name] : undefined;
  }
  return found;
}
