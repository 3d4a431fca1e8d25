import { createHash } from 'node:crypto';
import type { HashAlgorithm } from '../model/digest.ts';
import type { HashTask } from './engine.ts';
import { OpenFile } from './open-file.ts';
import { OPENSSL_NAME, RangeHasher } from './range-hasher.ts';

/** Fits the cores' caches beside what else is there; measured in bench/. */
const BLOCK = 1 << 20;
const SLOTS = 8;
const HEADER = 64;
/** Waiting threads look this often, in ms, whether the run was stopped or their partner died. */
const PATIENCE = 100;

const CHANGES = 0;
const NEXT_READ = 1;
const CONSUMED = 2;
const PUBLISHED = 4;

/** What one of the threads does with the file's blocks; all of them read. */
export type Role = 'whole' | 'ranges' | 'read';
const CONSUMERS = ['whole', 'ranges'] as const;

/** Memory for one file that several threads hash together. `roles`: who will take part. */
export function createRing(roles: readonly Role[]): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(HEADER + SLOTS * BLOCK);
  const state = new Int32Array(buffer, 0, HEADER / 4);
  CONSUMERS.forEach((role, i) => {
    // Who does not take part holds nobody up.
    if (!roles.includes(role)) state[CONSUMED + i] = 0x7fffffff;
  });
  return buffer;
}

export interface Part {
  readonly task: HashTask;
  readonly role: Role;
  readonly ring: SharedArrayBuffer;
  readonly algorithm: HashAlgorithm;
  /** Called after each block with the bytes that this thread read, and while waiting with 0; throws to stop. */
  readonly onBytes: (count: number) => void;
}

/**
 * One thread's part of a large file. Whoever has no block to hash reads the next one, so reading is shared by whoever has
 * time, each byte is read once, and at most SLOTS blocks are in memory. The digests of the part.
 */
export function hashPart(root: string, part: Part): string[] {
  using file = new OpenFile(root, part.task);
  const hasher = createHasher(part);
  new RingThread(file, part, (at, bytes) => hasher.update(at, bytes)).run();
  file.finish();
  return hasher.digests();
}

function createHasher({ role, algorithm, task }: Part): {
  update(at: number, bytes: Uint8Array): void;
  digests(): string[];
} {
  if (role === 'ranges') return new RangeHasher(algorithm, task.ranges);
  if (role === 'read') return { update: () => {}, digests: () => [] };
  const whole = createHash(OPENSSL_NAME[algorithm]);
  return { update: (_, bytes) => void whole.update(bytes), digests: () => [whole.digest('hex')] };
}

class RingThread {
  readonly #file: OpenFile;
  readonly #part: Part;
  readonly #update: (at: number, bytes: Uint8Array) => void;
  readonly #state: Int32Array;
  readonly #blocks: number;
  /** Its index among the consumers; -1 for a thread that only reads. */
  readonly #consumer: number;

  constructor(file: OpenFile, part: Part, update: (at: number, bytes: Uint8Array) => void) {
    this.#file = file;
    this.#part = part;
    this.#update = update;
    this.#state = new Int32Array(part.ring, 0, HEADER / 4);
    this.#blocks = Math.ceil(part.task.size / BLOCK);
    this.#consumer = part.role === 'read' ? -1 : CONSUMERS.indexOf(part.role);
  }

  run(): void {
    while (!this.#done()) {
      // Before looking: a change between looking and waiting must end the wait.
      const seen = Atomics.load(this.#state, CHANGES);
      if (this.#hashNext() || this.#readNext()) continue;
      Atomics.wait(this.#state, CHANGES, seen, PATIENCE);
      this.#part.onBytes(0);
    }
  }

  #done(): boolean {
    const at = this.#consumer < 0 ? NEXT_READ : CONSUMED + this.#consumer;
    return Atomics.load(this.#state, at) >= this.#blocks;
  }

  #hashNext(): boolean {
    if (this.#consumer < 0) return false;
    const index = Atomics.load(this.#state, CONSUMED + this.#consumer);
    if (Atomics.load(this.#state, PUBLISHED + (index % SLOTS)) !== index + 1) return false;
    this.#update(index * BLOCK, this.#slot(index));
    Atomics.store(this.#state, CONSUMED + this.#consumer, index + 1);
    this.#tell();
    return true;
  }

  #readNext(): boolean {
    const index = Atomics.load(this.#state, NEXT_READ);
    if (index >= this.#blocks || index >= this.#slowest() + SLOTS) return false;
    if (Atomics.compareExchange(this.#state, NEXT_READ, index, index + 1) !== index) return true;
    const slot = this.#slot(index);
    this.#file.read(slot, index * BLOCK);
    Atomics.store(this.#state, PUBLISHED + (index % SLOTS), index + 1);
    this.#tell();
    this.#part.onBytes(slot.byteLength);
    return true;
  }

  #slowest(): number {
    return Math.min(...CONSUMERS.map((_, i) => Atomics.load(this.#state, CONSUMED + i)));
  }

  #slot(index: number): Uint8Array {
    const length = Math.min(BLOCK, this.#part.task.size - index * BLOCK);
    return new Uint8Array(this.#part.ring, HEADER + (index % SLOTS) * BLOCK, length);
  }

  #tell(): void {
    Atomics.add(this.#state, CHANGES, 1);
    Atomics.notify(this.#state, CHANGES);
  }
}
