/** Writes the safetensors format: header length (u64, little-endian), JSON header, then the tensors' bytes. */
import { open, readFile } from 'node:fs/promises';

export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array<ArrayBuffer>;
}

/** Byte offset in the file at which the tensors' data starts. */
export async function writeSafetensors(
  path: string,
  tensors: readonly Tensor[],
  metadata: Readonly<Record<string, string>>,
): Promise<{ dataStart: number }> {
  const header = encodeHeader(tensors, metadata);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  await using file = await open(path, 'w');
  await file.writev([length, header]);
  for (const { data } of tensors) await file.write(littleEndian(data));
  return { dataStart: length.length + header.length };
}

function encodeHeader(tensors: readonly Tensor[], metadata: Readonly<Record<string, string>>): Buffer {
  let offset = 0;
  const entries = tensors.map(({ name, shape, data }) => {
    const start = offset;
    offset += data.byteLength;
    return [name, { dtype: 'F32', shape, data_offsets: [start, offset] }] as const;
  });
  const json = JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) });
  // Padded with spaces, so that the data is aligned to 8 bytes.
  return Buffer.from(json.padEnd(Math.ceil(json.length / 8) * 8, ' '), 'utf8');
}

function littleEndian(data: Float32Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const littleEndianHost = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return littleEndianHost ? bytes : Buffer.from(bytes).swap32();
}

/** Reads float32 tensors of a file that {@link writeSafetensors} wrote. */
export async function readSafetensors(path: string): Promise<Map<string, Float32Array<ArrayBuffer>>> {
  const bytes = await readFile(path);
  const dataStart = 8 + Number(bytes.readBigUInt64LE(0));
  const { __metadata__, ...entries } = JSON.parse(bytes.toString('utf8', 8, dataStart)) as Record<
    string,
    { data_offsets: [number, number] }
  >;
  return new Map(
    Object.entries(entries).map(([name, { data_offsets }]) => {
      const [start, end] = data_offsets;
      // A copy, since a view of floats has to start at a multiple of four.
      const data = new Uint8Array(bytes.subarray(dataStart + start, dataStart + end));
      return [name, new Float32Array(littleEndian(new Float32Array(data.buffer)).slice().buffer)];
    }),
  );
}
