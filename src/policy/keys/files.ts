import * as z from 'zod';
import { formatBytes } from '../../model/format.ts';
import { isPickleName, PICKLE_NAMES } from '../../model/pickle.ts';
import type { SniffedFile } from '../../verification/findings.ts';
import type { Check } from '../../verification/verdict.ts';
import { allOf, anyOf, checkOf } from '../demand.ts';
import type { Facts } from '../facts.ts';
import type { FileDemands } from '../policy.ts';
import { listOf, NOT_EMPTY, notEmpty, text } from '../values.ts';

const UNITS: Readonly<Record<string, number>> = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3, TiB: 1024 ** 4 };

const size = z
  .string()
  .regex(
    /^[1-9][0-9]{0,12} (B|KiB|MiB|GiB|TiB)$/,
    'a size is a number, a space, and B, KiB, MiB, GiB or TiB, such as 20 GiB',
  );

const toBytes = (value: string): number => {
  const [number = '', unit = ''] = value.split(' ');
  return Number(number) * (UNITS[unit] ?? Number.NaN);
};

/** `.json` is the end of a name, `LICENSE` a whole one. */
const format = text.regex(/^[^/*]+$/, 'the end of a file name (.safetensors) or a whole one (LICENSE), without / or *');

export const files = z
  .strictObject({
    /** No file of a format that runs code when it is loaded. */
    pickle: z.literal(false, 'expected false').exactOptional(),
    formats: listOf(format).exactOptional(),
    'max-size': size.exactOptional(),
    'max-total-size': size.exactOptional(),
    /** READMEs, licences, pictures: a short list of names that no loader reads (docs/verdict.md). */
    documentation: z.literal('may-differ', 'expected may-differ').exactOptional(),
    /** Paths that may lie in the model although its signer left them out. */
    ignorable: listOf(text.regex(/^[^/](.*[^/])?$/, 'a path in the model, without / at its ends')).exactOptional(),
  })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY);

/** A file, by name and size. */
interface OnDisk {
  readonly path: string;
  readonly size: number;
}

export function checkFiles(demands: FileDemands, { findings }: Facts): Check[] {
  const found = findings.files?.onDisk ?? [];
  const { pickle, formats, 'max-size': maxSize, 'max-total-size': maxTotal } = demands;
  return [
    ...(pickle === false
      ? [
          named('pickle', 'No file has a name that pickled objects are saved under', {
            found,
            expected: `no name that ends in ${anyOf(PICKLE_NAMES, 30)}`,
            isBad: ({ path }) => isPickleName(path),
            guidance: SAVE,
          }),
          checkContents(findings.files?.sniffed),
        ]
      : []),
    ...(formats
      ? [
          named('formats', 'Every file is of an allowed format', {
            found,
            expected: anyOf(formats, 20),
            isBad: ({ path }) => !formats.some((one) => isFormat(one, path)),
            guidance: 'Take the files out of the model, or allow their format.',
          }),
        ]
      : []),
    ...(maxSize
      ? [
          named('max-size', 'No file is larger than allowed', {
            found,
            expected: `at most ${maxSize} each`,
            isBad: (file) => file.size > toBytes(maxSize),
            guidance: 'Is it the right model? If so, raise the limit.',
          }),
        ]
      : []),
    ...(maxTotal ? [checkTotal(maxTotal, found)] : []),
  ];
}

const SAVE = 'Save the model in a format without code, such as safetensors.';

/** What a file holds, whatever it is called. */
function checkContents(sniffed: readonly SniffedFile[] | undefined): Check {
  const bad = sniffed?.filter(({ kind }) => kind === 'pickle') ?? [];
  const open = sniffed?.filter(({ kind }) => kind === 'unclear') ?? [];
  const listed = bad.length > 0 ? bad : open;
  return checkOf({
    id: 'files.pickle-content',
    title: 'No file holds pickled objects, by the bytes at its ends',
    expected: 'no pickle, and no archive with one',
    found: sniffed && (allOf(listed.map(({ path, reason }) => `${path} (${reason})`)) ?? 'none'),
    evidence: 'files',
    guidance:
      sniffed === undefined
        ? 'The files were not looked into: see what failed before.'
        : bad.length > 0
          ? SAVE
          : 'What is compressed or packed cannot be seen through: unpack it, or leave pickle out and list formats.',
    met: bad.length > 0 ? false : sniffed !== undefined && open.length === 0 ? true : 'unknown',
  });
}

function isFormat(one: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return one.startsWith('.')
    ? name.length > one.length && name.toLowerCase().endsWith(one.toLowerCase())
    : name === one;
}

interface Rule {
  readonly found: readonly OnDisk[];
  readonly expected: string;
  readonly isBad: (file: OnDisk) => boolean;
  readonly guidance: string;
}

function named(id: string, title: string, { found, expected, isBad, guidance }: Rule): Check {
  const bad = found.filter(isBad);
  return checkOf({
    id: `files.${id}`,
    title,
    expected,
    found:
      bad.length > 0 ? allOf(bad.map((file) => `${file.path} (${formatBytes(file.size)})`)) : `${found.length} files`,
    evidence: 'names and sizes of the files',
    guidance: found.length === 0 ? 'The files were not looked at: see what failed before.' : guidance,
    met: found.length === 0 ? 'unknown' : bad.length === 0,
  });
}

function checkTotal(limit: string, found: readonly OnDisk[]): Check {
  const total = found.reduce((sum, file) => sum + file.size, 0);
  return checkOf({
    id: 'files.max-total-size',
    title: 'The model is not larger than allowed',
    expected: `at most ${limit}`,
    found: formatBytes(total),
    evidence: 'sizes of the files',
    guidance: 'Is it the right model? If so, raise the limit.',
    met: found.length === 0 ? 'unknown' : total <= toBytes(limit),
  });
}

export function explainFiles(demands: FileDemands): string[] {
  const { pickle, formats, 'max-size': maxSize, 'max-total-size': maxTotal, documentation, ignorable } = demands;
  return [
    ...(pickle === false
      ? ['No file is named as pickled objects are, or holds them: they run code when they are loaded.']
      : []),
    ...(formats ? [`Every file is named ${anyOf(formats, 20)}.`] : []),
    ...(maxSize ? [`No file is larger than ${maxSize}.`] : []),
    ...(maxTotal ? [`All files together are not larger than ${maxTotal}.`] : []),
    ...(documentation ? ['Documentation may differ from what was signed, and is listed where it does.'] : []),
    ...(ignorable ? [`These may lie in the model unsigned: ${ignorable.join(', ')}.`] : []),
  ];
}

export const hasPickle = (found: readonly OnDisk[]): boolean => found.some(({ path }) => isPickleName(path));

/** Formats that allow exactly these files and their like; none where a policy cannot name one of them. */
export function formatsOf(found: readonly OnDisk[]): Pick<FileDemands, 'formats'> {
  const formats = found.map(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    return dot > 0 && dot < name.length - 1 ? name.slice(dot).toLowerCase() : name;
  });
  if (formats.some((one) => !format.safeParse(one).success)) return {};
  return { formats: [...new Set(formats)].sort() };
}

/** A size that people write, of at least so many bytes. */
export function sizeFor(bytes: number): string {
  const [unit = 'B', factor = 1] = Object.entries(UNITS).findLast(([, each]) => bytes >= each) ?? [];
  return `${Math.max(1, Math.ceil(bytes / factor))} ${unit}`;
}
