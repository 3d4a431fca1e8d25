import { canonicalJson } from './canonical-json.ts';
import { isDigest } from './digest.ts';
import {
  asObject,
  buildManifest,
  type HashedFile,
  MAX_MANIFEST_BYTES,
  type Manifest,
  parseFiles,
  parseHash,
} from './manifest.ts';
import { formatShare, listingDigest, MAX_SHARES, type Share, type Sized } from './shares.ts';
import { parseStrictJson, StrictJsonError } from './strict-json.ts';

export const PART_MEDIA_TYPE = 'application/vnd.attest-model.manifest-part.v1+json';

/** What one of several jobs hashed (formats, section 2): its share of the manifest's files, maybe none. */
export interface Part {
  readonly mediaType: typeof PART_MEDIA_TYPE;
  readonly share: Share;
  /** `listingDigest` of all files of the model, as this job saw them. */
  readonly listing: string;
  readonly hash: Manifest['hash'];
  /** In spec order. */
  readonly files: readonly HashedFile[];
}

/** @param all every file of the model */
export function buildPart(
  all: readonly Sized[],
  files: readonly HashedFile[],
  options: { readonly share: Share; readonly chunks: boolean },
): Part {
  const { hash, files: entries } = buildManifest(files, options);
  return { mediaType: PART_MEDIA_TYPE, share: options.share, listing: listingDigest(all), hash, files: entries };
}

/** RFC 8785: the bytes whose digest goes from job to job. */
export function serializePart(part: Part): Uint8Array {
  return canonicalJson(part);
}

/** As strict as `parseManifest`. @throws StrictJsonError with the fault */
export function parsePart(bytes: Uint8Array): Part {
  const json = asObject(parseStrictJson(bytes, { maxBytes: MAX_MANIFEST_BYTES, maxDepth: 8 }), 'the part', FIELDS);
  if (json['mediaType'] !== PART_MEDIA_TYPE) throw new StrictJsonError(`mediaType is not ${PART_MEDIA_TYPE}`);
  const { listing } = json;
  if (!isDigest(listing)) throw new StrictJsonError('listing is not a SHA-256 in lower-case hex');
  const hash = parseHash(json['hash']);
  const files = parseFiles(json['files'], hash.chunkSize !== undefined);
  const part: Part = { mediaType: PART_MEDIA_TYPE, share: shareOf(json['share']), listing, hash, files };
  if (!Buffer.from(serializePart(part)).equals(bytes))
    throw new StrictJsonError('not in the canonical form of RFC 8785');
  return part;
}

const FIELDS = ['mediaType', 'share', 'listing', 'hash', 'files'];

function shareOf(value: Parameters<typeof asObject>[0]): Share {
  const { index, count } = asObject(value, 'share', ['index', 'count']);
  if (!isNumber(count) || !isNumber(index) || index > count || count > MAX_SHARES) {
    throw new StrictJsonError('share is not one of several');
  }
  return { index, count };
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** Why parts do not make one manifest. */
export class PartsError extends Error {}

/**
 * The files of all parts, in the order of the parts; with `buildManifest` the bytes that one job would give.
 * @throws PartsError where a part is missing, there twice, of other files, or of another form, and where files overlap or lack
 */
export function mergeParts(parts: readonly Part[]): {
  readonly files: readonly HashedFile[];
  readonly chunks: boolean;
} {
  const [first] = parts;
  if (first === undefined) throw new PartsError('no part was given');
  for (const part of parts) assertFits(part, first);
  assertComplete(parts, first.share.count);
  const owners = new Map<string, Part>();
  for (const part of parts) {
    for (const { path } of part.files) {
      const other = owners.get(path);
      if (other) throw new PartsError(`${name(other)} and ${name(part)} overlap: both have ${JSON.stringify(path)}`);
      owners.set(path, part);
    }
  }
  const files = parts.flatMap((part) => part.files);
  if (files.length === 0) throw new PartsError('the parts hold no file');
  // Each job saw this listing; that they did not hash all of it, or files of other sizes, is seen here.
  if (listingDigest(files) !== first.listing) {
    throw new PartsError('the parts together are not the files that their jobs saw: there is a gap, or a size changed');
  }
  return { files, chunks: first.hash.chunkSize !== undefined };
}

function assertFits(part: Part, first: Part): void {
  if (part.share.count !== first.share.count)
    throw new PartsError(`${name(part)} and ${name(first)} are of different runs`);
  if (part.listing !== first.listing) {
    throw new PartsError(`${name(part)} was made from other files, or other sizes of them, than ${name(first)}`);
  }
  if (part.hash.chunkSize !== first.hash.chunkSize) {
    throw new PartsError(`${name(part)} and ${name(first)} differ in chunk hashes: give all jobs the same options`);
  }
}

function assertComplete(parts: readonly Part[], count: number): void {
  const indexes = parts.map(({ share }) => share.index);
  const twice = indexes.find((index, i) => indexes.indexOf(index) !== i);
  if (twice !== undefined) throw new PartsError(`part ${twice}/${count} was given twice`);
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !indexes.includes(index));
  if (missing.length > 0)
    throw new PartsError(`part ${missing.map((index) => `${index}/${count}`).join(', ')} is missing`);
}

const name = ({ share }: Part): string => `part ${formatShare(share)}`;
