import { isDigest } from '../model/digest.ts';
import { jsonPieces } from '../model/json-pieces.ts';
import { isJsonObject, type JsonValue, parseStrictJson, StrictJsonError } from '../model/strict-json.ts';
import { encodePieces } from '../model/utf8.ts';

/** in-toto Statement v1 (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md). */
export interface Statement<P = Readonly<Record<string, unknown>>> {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly Subject[];
  readonly predicateType: string;
  readonly predicate: P;
}

export interface Subject {
  /** Others may leave it out; ours always have one. */
  readonly name?: string;
  readonly digest: Readonly<Record<string, string>>;
}

/** in-toto ResourceDescriptor v1; our extras live in `annotations`. */
export interface ResourceDescriptor {
  readonly name?: string;
  readonly uri?: string;
  readonly digest?: Readonly<Record<string, string>>;
  readonly mediaType?: string;
  readonly downloadLocation?: string;
  /** The resource itself, in base64. */
  readonly content?: string;
  readonly annotations?: Readonly<Record<string, unknown>>;
}

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** An OMS statement of 200,000 files is about 40 MB. */
const LIMITS = { maxBytes: 67_108_864, maxDepth: 64 };

/** Why a payload is not a statement of the kind that was asked for. A verifier turns it into a failed check. */
export class StatementError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`not an acceptable statement: ${reason}`);
    this.name = 'StatementError';
    this.reason = reason;
  }
}

/** A name from the payload for an error text: escaped, and cut where it is absurdly long. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
}

/**
 * The statement as written, whatever its predicate. Digests must be well formed here, since everything after compares them
 * as text.
 * @throws StatementError
 */
export function parseStatement(payload: Uint8Array): Statement {
  const statement = readJson(payload);
  if (!isJsonObject(statement)) throw new StatementError('the payload is not an object');
  const { _type, subject, predicateType, predicate } = statement;
  if (_type !== STATEMENT_TYPE) throw new StatementError(`_type is not ${STATEMENT_TYPE}`);
  if (typeof predicateType !== 'string' || predicateType === '') throw new StatementError('predicateType is not text');
  if (!isJsonObject(predicate)) throw new StatementError('predicate is not an object');
  // No subject, nothing stated: "all subjects match" would hold of any model.
  if (!Array.isArray(subject) || subject.length === 0) throw new StatementError('subject is not a list with an entry');
  subject.forEach(checkSubject);
  return statement as unknown as Statement;
}

function readJson(payload: Uint8Array): JsonValue {
  try {
    return parseStrictJson(payload, LIMITS);
  } catch (error) {
    if (error instanceof StrictJsonError) throw new StatementError(error.reason);
    throw error;
  }
}

function checkSubject(subject: JsonValue, index: number): void {
  const where = `subject[${index}]`;
  if (!isJsonObject(subject)) throw new StatementError(`${where} is not an object`);
  const { name, digest } = subject;
  if (name !== undefined && typeof name !== 'string') throw new StatementError(`${where}.name is not text`);
  checkDigestSet(digest, `${where}.digest`);
}

/** in-toto DigestSet: at least one algorithm. Not all values are hex (`dirHash`), but `sha256` is, of its exact length. */
export function checkDigestSet(digest: unknown, where: string): void {
  if (!isJsonObject(digest) || Object.keys(digest).length === 0) throw new StatementError(`${where} has no digest`);
  for (const [algorithm, value] of Object.entries(digest)) {
    if (typeof value !== 'string' || value === '') throw new StatementError(`${where}.${algorithm} is not text`);
  }
  if (digest['sha256'] !== undefined && !isDigest(digest['sha256'])) {
    throw new StatementError(`${where}.sha256 is not 64 lower-case hex characters`);
  }
}

/** The bytes to sign. They are kept with the signature and never built again, so plain JSON will do. */
export function toPayload(statement: Statement<unknown>): Uint8Array {
  return encodePieces(jsonPieces(statement));
}
