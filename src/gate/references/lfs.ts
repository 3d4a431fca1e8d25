/** What Git LFS keeps in git in place of a file. */
export interface Pointer {
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** git-lfs reads no more of a file to see whether it is one (`blobSizeCutoff`), and writes none that is as long. */
const MAX_POINTER_BYTES = 1024;

const CANONICAL =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize ([1-9][0-9]{0,15})\n$/;
/** What git-lfs looks at before it parses; `version` is the first key of every pointer. */
const LOOKS_LIKE = /^\s*version\s[\s\S]*(git-media|hawser|git-lfs)/;

/**
 * The pointer that a file is, undefined where it is none, and `odd` where git-lfs may read one that this does not: white space
 * around it, extensions (which change the bytes), older versions, more behind it than git-lfs looks at, no bytes at all.
 */
export function readPointer(bytes: Uint8Array): Pointer | 'odd' | undefined {
  const text = Buffer.from(bytes.subarray(0, MAX_POINTER_BYTES)).toString('latin1');
  if (bytes.length > MAX_POINTER_BYTES) return LOOKS_LIKE.test(text) && isKeysAndValues(text) ? 'odd' : undefined;
  const [, sha256, size] = CANONICAL.exec(text) ?? [];
  if (sha256 !== undefined && Number.isSafeInteger(Number(size))) return { sha256, size: Number(size) };
  return LOOKS_LIKE.test(text) ? 'odd' : undefined;
}

/** No text that happens to begin with `version`. */
const isKeysAndValues = (text: string): boolean =>
  text.split('\n').every((line) => line.trim().split(/\s+/).length <= 2);
