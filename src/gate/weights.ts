import { fileGroup } from '../model/file-groups.ts';
import { quotePath } from '../model/path.ts';
import { isOpcode } from '../model/pickle-opcodes.ts';
import { safetensorsHeader } from '../model/safetensors.ts';
import { MAX_FILE_BYTES } from './export.ts';
import { readPointer } from './lfs.ts';
import type { ObjectStore } from './objects.ts';
import type { Difference } from './tree.ts';
import { Undecided } from './undecided.ts';

/** Beginnings of files that hold weights, whatever they are called; `at`: bytes before it. */
const MAGIC: readonly { readonly at: number; readonly text: string }[] = [
  { at: 0, text: 'GGUF' },
  { at: 0, text: '\x89HDF\r\n\x1a\n' },
  { at: 0, text: '\x93NUMPY' },
  { at: 4, text: 'TFL3' },
];
/** As `torch.save` calls it in its archives. */
const PICKLE_IN_ZIP = 'data.pkl';

/**
 * Why a file is taken for weights: its name, that it is kept in Git LFS, which is for what is large, that a model had it before, or
 * how it begins. Undefined where nothing says so.
 * @throws Undecided where its bytes cannot be had; AttestModelError as the store
 */
export async function whyWeights(
  { path, after }: Difference,
  fromModels: ReadonlySet<string>,
  objects: ObjectStore,
): Promise<string | undefined> {
  if (after === undefined) return undefined;
  if (fileGroup(path) === 'weights') return 'by its name';
  if (fromModels.has(after.oid)) return 'it was a model’s';
  const blob = await objects.read(after.oid, 'blob', MAX_FILE_BYTES);
  if (blob === undefined) throw notThere(path);
  if ('tooBig' in blob) return 'too large to look into';
  const { bytes } = blob;
  if (readPointer(bytes) !== undefined) return 'in Git LFS';
  return holdsWeights(bytes) ? 'by its first bytes' : undefined;
}

/** A partial clone, or what GitHub does not give: anything may be in it. */
const notThere = (path: string): Undecided =>
  new Undecided('outside', 'No weights lie outside the folders of the policy', {
    expected: 'the bytes of each file that the change touches',
    found: `none of ${quotePath(path)}, neither in the checkout nor by GitHub`,
    guidance:
      'Check out without filter (a partial clone leaves bytes out), or give the gate a token with contents: read.',
  });

function holdsWeights(bytes: Buffer): boolean {
  if (MAGIC.some(({ at, text }) => bytes.toString('latin1', at, at + text.length) === text)) return true;
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') return bytes.includes(PICKLE_IN_ZIP);
  return isSafetensors(bytes) || isPickle(bytes);
}

/** With all of its header: a text that happens to begin so goes on. */
function isSafetensors(bytes: Buffer): boolean {
  const header = safetensorsHeader(bytes);
  return header !== undefined && header + 8 <= bytes.length;
}

/** PROTO and its number, 2 to 5, with which all pickles of today begin, and an opcode. Behind their end anything may follow. */
const isPickle = ([code, protocol = 0, next = 0]: Buffer): boolean =>
  code === 0x80 && protocol >= 2 && protocol <= 5 && isOpcode(next);
