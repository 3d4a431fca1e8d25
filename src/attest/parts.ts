import { AttestModelError } from '../errors.ts';
import type { HashFolderOptions } from '../hashing/hashed-folder.ts';
import { createPartsEngine } from '../hashing/parts-engine.ts';
import { sha256Hex } from '../model/digest.ts';
import { count } from '../model/format.ts';
import { type HashedFile, MAX_MANIFEST_BYTES } from '../model/manifest.ts';
import { mergeParts, type Part, PartsError, parsePart } from '../model/part.ts';
import type { Share, Sized } from '../model/shares.ts';
import { StrictJsonError } from '../model/strict-json.ts';
import { manifestPartByproduct } from '../statement/dependencies.ts';
import type { ResourceDescriptor } from '../statement/in-toto.ts';
import { readNamed } from '../stores/read-limited.ts';

/** What several jobs hashed, put together. */
export interface JoinedParts {
  readonly files: readonly HashedFile[];
  /** Whether large files have chunk hashes. */
  readonly chunks: boolean;
  /** In the order given. */
  readonly parts: readonly { readonly share: Share; readonly sha256: string }[];
}

/**
 * Reads and joins all parts of a model. Whoever can write where they lie can write what he likes: nothing of a file counts
 * before its digest is the one that the user got from the job that made it.
 * @param lines `FILE=sha256:HEX`, one for each part
 * @throws AttestModelError USAGE, NOT_FOUND, UNREADABLE, UNSAFE_PATH; INVALID_INPUT: not those parts, or not of one model
 */
export async function readParts(lines: readonly string[]): Promise<JoinedParts> {
  if (lines.length === 0) throw usage('no part is given');
  const named = lines.map(parsePartLine);
  const parts: Part[] = [];
  // One after the other: of parts that are refused, no more than one is in memory.
  for (const one of named) parts.push(await readPart(one));
  try {
    return {
      ...mergeParts(parts),
      parts: parts.map(({ share }, i) => ({ share, sha256: named[i]?.sha256 as string })),
    };
  } catch (error) {
    if (!(error instanceof PartsError)) throw error;
    throw new AttestModelError('INVALID_INPUT', `the parts do not fit together: ${error.message}`, {
      cause: error,
      guidance:
        'Give one part of each share, all made from the same files with the same options (ignore, chunks). If something changed in between, hash all shares again.',
    });
  }
}

interface NamedPart {
  readonly path: string;
  readonly sha256: string;
}

function parsePartLine(line: string): NamedPart {
  const [, path, sha256] = /^(.+)=sha256:([0-9a-f]*)$/s.exec(line) ?? [];
  if (path !== undefined && sha256?.length === 64) return { path, sha256 };
  const fault = sha256 === '' ? 'its digest is empty' : 'it has no SHA-256 of 64 lower-case hex digits';
  throw usage(`part ${JSON.stringify(line)}: ${fault}`);
}

function usage(message: string): AttestModelError {
  return new AttestModelError('USAGE', message, {
    guidance:
      'Write FILE=sha256:HEX, with the output part-digest of the job that made it. If that is empty, it was not passed on (jobs.<id>.outputs).',
  });
}

async function readPart({ path, sha256 }: NamedPart): Promise<Part> {
  const bytes = await readNamed(path, 'the part', MAX_MANIFEST_BYTES);
  const found = sha256Hex(bytes);
  if (found !== sha256) {
    throw new AttestModelError('INVALID_INPUT', `${path} is not the part that was expected`, {
      guidance: `Expected sha256:${sha256}, found sha256:${found}. It is the part of another run or job, or was changed since it was written.`,
      details: { path, expected: sha256, found },
    });
  }
  try {
    return parsePart(bytes);
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    throw new AttestModelError('INVALID_INPUT', `${path} is not a part of a manifest: ${error.message}`, {
      cause: error,
      details: { path },
    });
  }
}

/**
 * Makes `hashFolder` take the digests from the parts, and read no file. The folder must be there as the other jobs saw it.
 * @throws AttestModelError USAGE: chunk hashes are asked for that the parts do not have
 */
export function takenFromParts(
  { files, chunks }: JoinedParts,
  options: { readonly chunks: boolean },
): Pick<HashFolderOptions, 'engine' | 'assertListing'> {
  if (options.chunks && !chunks) {
    throw new AttestModelError('USAGE', 'the parts have no chunk hashes', {
      guidance: 'Leave them out here too (--no-chunks, input chunks: false), or hash all shares with them.',
    });
  }
  return { engine: createPartsEngine(files), assertListing: (found) => assertSame(files, found) };
}

/** As many differences as are named. */
const MAX_NAMED = 5;

function assertSame(expected: readonly Sized[], found: readonly Sized[]): void {
  const sizes = new Map(expected.map(({ path, size }) => [path, size]));
  const differences: string[] = [];
  for (const { path, size } of found) {
    const before = sizes.get(path);
    sizes.delete(path);
    if (before === undefined) differences.push(`${JSON.stringify(path)} was added`);
    else if (before !== size) differences.push(`${JSON.stringify(path)} has ${size} bytes, not ${before}`);
  }
  for (const path of sizes.keys()) differences.push(`${JSON.stringify(path)} is gone`);
  if (differences.length === 0) return;
  const more = differences.length - MAX_NAMED;
  const named = differences.slice(0, MAX_NAMED).join(', ') + (more > 0 ? ` and ${count(more, 'more difference')}` : '');
  throw new AttestModelError('INVALID_INPUT', `the files are not those that the parts were made from: ${named}`, {
    guidance:
      'Something changed them since, or other files are left out here (ignore, allow-symlinks). If the change is meant, hash all shares again.',
    details: { differences: differences.length },
  });
}

/** So that nobody takes the digests for those of bytes that the signing job read. */
export function partByproducts(joined: JoinedParts | undefined): ResourceDescriptor[] {
  return (joined?.parts ?? [])
    .toSorted((a, b) => a.share.index - b.share.index)
    .map((part) => manifestPartByproduct(part));
}
