import { isOpcode } from '../../model/pickle-opcodes.ts';

/** Beginnings of files that hold weights, whatever they are called; `at`: bytes before it. */
const MAGIC: readonly { readonly at: number; readonly text: string }[] = [
  { at: 0, text: 'GGUF' },
  // Before GGUF: ggml, ggmf, ggjt, as numbers of four bytes.
  { at: 0, text: 'lmgg' },
  { at: 0, text: 'fmgg' },
  { at: 0, text: 'tjgg' },
  { at: 0, text: '\x89HDF\r\n\x1a\n' },
  { at: 0, text: '\x93NUMPY' },
  { at: 4, text: 'TFL3' },
];
/** Unpacked bytes that tell what a file is: with fewer of a larger one nothing is seen, since packed ones may stand for none. */
export const TELLING_BYTES = 512;
const MAX_HEADER = 100_000_000;

/** @param size bytes of the file that these are the first of */
export function beginsAsWeights(head: Buffer, size: number): boolean {
  if (MAGIC.some(({ at, text }) => head.toString('latin1', at, at + text.length) === text)) return true;
  return isSafetensors(head, size) || isPickle(head) || isTorchArchive(head);
}

/** `torch.save` writes `data.pkl` first; an archive that was cut off has no list of names. */
const isTorchArchive = (head: Buffer): boolean =>
  head.toString('latin1', 0, 4) === 'PK\x03\x04' && head.includes('data.pkl');

/** Length of the header as 64 bits, then the header, JSON. */
function isSafetensors(head: Buffer, size: number): boolean {
  if (head.length < 10 || head[8] !== 0x7b) return false;
  const header = head.readBigUInt64LE(0);
  return header >= 2n && header <= MAX_HEADER && Number(header) + 8 <= size;
}

/** PROTO and its number, 2 to 5, with which all pickles of today begin, and an opcode. Behind their end anything may follow. */
const isPickle = ([code, protocol = 0, next = 0]: Buffer): boolean =>
  code === 0x80 && protocol >= 2 && protocol <= 5 && isOpcode(next);
