import { createHash, hash } from 'node:crypto';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashTask } from './engine.ts';
import { OpenFile } from './open-file.ts';
import { OPENSSL_NAME, RangeHasher } from './range-hasher.ts';

export interface Reading {
  readonly algorithm: HashAlgorithm;
  /** Blocks are read into it: its length bounds the memory. */
  readonly buffer: Uint8Array;
  /** Called after each block; throws to stop. */
  readonly onBytes: (count: number) => void;
}

/**
 * One file on this thread, each byte read once: a block is still in the core's cache when the second hash takes it.
 * The whole file's digest if wanted, then those of the ranges.
 */
export function hashFile(root: string, task: HashTask, reading: Reading): string[] {
  using file = new OpenFile(root, task);
  const small = task.whole && task.ranges.length === 0 && task.size <= reading.buffer.byteLength;
  const digests = small ? atOnce(file, task, reading) : inBlocks(file, task, reading);
  file.finish();
  return digests;
}

function atOnce(file: OpenFile, task: HashTask, { algorithm, buffer, onBytes }: Reading): string[] {
  const bytes = buffer.subarray(0, task.size);
  file.read(bytes, 0);
  onBytes(task.size);
  return [hash(OPENSSL_NAME[algorithm], bytes, 'hex')];
}

function inBlocks(file: OpenFile, task: HashTask, { algorithm, buffer, onBytes }: Reading): string[] {
  const whole = task.whole ? createHash(OPENSSL_NAME[algorithm]) : undefined;
  const ranges = new RangeHasher(algorithm, task.ranges);
  for (const span of task.whole ? [{ start: 0, end: task.size }] : task.ranges) {
    for (let at = span.start; at < span.end; at += buffer.byteLength) {
      const bytes = buffer.subarray(0, Math.min(buffer.byteLength, span.end - at));
      file.read(bytes, at);
      whole?.update(bytes);
      ranges.update(at, bytes);
      onBytes(bytes.byteLength);
    }
  }
  return [...(whole ? [whole.digest('hex')] : []), ...ranges.digests()];
}
