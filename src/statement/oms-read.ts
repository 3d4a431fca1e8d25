import { AttestModelError } from '../errors.ts';
import { type HashAlgorithm, isDigest } from '../model/digest.ts';
import { checkModelPath } from '../model/path.ts';
import { quoted, StatementError } from './in-toto.ts';
import type { OmsResource, OmsStatement } from './oms.ts';
import { assertComplete, parseShardName } from './oms-shards.ts';
import type { Loose } from './read.ts';

/** The path that a signer of a single file gave it: the file itself, whatever its name is now. */
export const SINGLE_FILE = '.';

export type Serialization = Pick<OmsStatement, 'method' | 'hashType' | 'shardSize' | 'allowSymlinks' | 'ignorePaths'>;

export function parseSerialization(value: unknown): Serialization {
  const fields = ['method', 'hash_type', 'shard_size', 'allow_symlinks', 'ignore_paths'];
  const {
    method,
    hash_type: hash,
    shard_size: shardSize,
    allow_symlinks: allowSymlinks,
    ignore_paths: ignorePaths = [],
  } = asRecord(value, fields, 'serialization');
  if (method !== 'files' && method !== 'shards') throw new StatementError('serialization.method is unknown');
  if (typeof allowSymlinks !== 'boolean') throw new StatementError('serialization.allow_symlinks is not a boolean');
  if (!Array.isArray(ignorePaths) || !ignorePaths.every((path) => typeof path === 'string' && path !== '')) {
    throw new StatementError('serialization.ignore_paths is not a list of names');
  }
  if (method === 'files') {
    if (shardSize !== undefined) throw new StatementError('serialization.shard_size without shards');
    return { method, hashType: parseHashType(hash), allowSymlinks, ignorePaths };
  }
  if (typeof shardSize !== 'number' || !Number.isSafeInteger(shardSize) || shardSize <= 0) {
    throw new StatementError('serialization.shard_size is not a positive number of bytes');
  }
  return { method, hashType: parseHashType(hash, shardSize), shardSize, allowSymlinks, ignorePaths };
}

/** The Python library writes `sha256-sharded-<size>` for shards: in `algorithm`, and until 0.3.1 in `hash_type` too. */
function parseHashType(value: unknown, shardSize?: number): HashAlgorithm {
  const name = withoutSuffix(value, shardSize);
  if (name === 'sha256' || name === 'blake2b') return name;
  if (name === 'blake3') throw unsupported('hashes with blake3');
  throw new StatementError('serialization.hash_type is unknown');
}

function withoutSuffix(algorithm: unknown, shardSize: number | undefined): unknown {
  const suffix = `-sharded-${shardSize}`;
  if (shardSize === undefined || typeof algorithm !== 'string' || !algorithm.endsWith(suffix)) return algorithm;
  return algorithm.slice(0, -suffix.length);
}

export function parseResources(value: unknown, { hashType, shardSize }: Serialization): OmsResource[] {
  if (!Array.isArray(value) || value.length === 0) throw new StatementError('resources is not a list with an entry');
  const resources = value.map((entry: unknown, i): OmsResource => {
    // A resource may have other fields (schema); we read three.
    const { name, algorithm, digest } = asRecord(entry, undefined, `resources[${i}]`);
    if (typeof name !== 'string') throw new StatementError(`resources[${i}].name is not text`);
    if (withoutSuffix(algorithm, shardSize) !== hashType) {
      throw new StatementError(`resources[${i}].algorithm is not the hash_type`);
    }
    if (!isDigest(digest, hashType)) throw new StatementError(`resources[${i}].digest is not a ${hashType} digest`);
    const place = shardSize === undefined ? { path: name } : parseShardName(name, `resources[${i}]`);
    return { name, digest, ...place };
  });
  assertNames(resources);
  if (shardSize !== undefined) assertComplete(resources, shardSize);
  return resources;
}

/** Canonical names, each once: `./x` beside `x` would let one reader check one file and another reader the other. */
export function assertNames(resources: readonly OmsResource[]): void {
  const seen = new Set<string>();
  const single = resources.every(({ path }) => path === SINGLE_FILE);
  resources.forEach(({ name, path }, i) => {
    const reason = single ? undefined : checkModelPath(path);
    if (reason !== undefined) throw new StatementError(`resources[${i}].name ${quoted(name)}: ${reason}`);
    if (seen.has(name)) throw new StatementError(`resources[${i}].name ${quoted(name)} is listed twice`);
    seen.add(name);
  });
}

export function unsupported(what: string): AttestModelError {
  return new AttestModelError('UNSUPPORTED', `this signature ${what}, which is not supported`, {
    guidance:
      'Sign the model anew with sha256 (the default of every OMS signer), or verify it with the tool that signed it.',
  });
}

export function asRecord(value: unknown, fields: readonly string[] | undefined, what: string): Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new StatementError(`${what} is not an object`);
  }
  if (fields !== undefined) assertFields(value, fields, what);
  return value as Loose;
}

/** The schema is closed here: a field that we do not know could change what the signature means. */
export function assertFields(value: object, fields: readonly string[], what: string): void {
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown !== undefined) throw new StatementError(`${what} has the unknown field ${quoted(unknown)}`);
}
