const MAGIC = '\x93NUMPY';

/** Of one kind of number, as NumPy writes it (`'<f4'`); no `O`, which is a pickled object. */
const NUMBERS = String.raw`'[<>|=]?[?biufcmMSUV]\d*(\[\d*\w+\])?'`;
/** Of a record of named numbers. */
const FIELDS = String.raw`\[(\('\w*', ${NUMBERS}(, \(\d+,?( \d+,?)*\))?\)(, )?)+\]`;
/** Exactly what NumPy writes (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html): it reads any Python literal. */
const PLAIN = new RegExp(
  String.raw`^\{'descr': (${NUMBERS}|${FIELDS}), 'fortran_order': (True|False), 'shape': \([\d, ]*\), \} *\n?$`,
);
const OBJECTS = /'[<>|=]?O\d*'/;

/**
 * Whether a `.npy` file, whatever it is called, has pickled objects: they follow the header where its type says so.
 * @param head first bytes of the file
 * @returns undefined where it is no such file; `unclear` where the header is not as NumPy writes it, or longer than what is here
 */
export function sniffNumpy(head: Buffer): 'objects' | 'numbers' | 'unclear' | undefined {
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  if (head.length < 12) return 'unclear';
  const [start, length] = head[6] === 1 ? [10, head.readUInt16LE(8)] : [12, head.readUInt32LE(8)];
  const header = head.toString('latin1', start, start + length);
  if (OBJECTS.test(header)) return 'objects';
  return header.length === length && PLAIN.test(header) ? 'numbers' : 'unclear';
}
