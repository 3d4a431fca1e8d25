/** Ends a thread's work because another one failed or the user stopped it; never shown. */
export class Stopped extends Error {}

const COUNTERS = 8;

/** What all threads of one run share: a flag to stop, and how many bytes each has read. */
export class SharedState {
  readonly buffer: SharedArrayBuffer;
  readonly #stop: Int32Array;
  readonly #bytes: BigInt64Array;

  constructor(source: number | SharedArrayBuffer) {
    this.buffer = typeof source === 'number' ? new SharedArrayBuffer(COUNTERS + 8 * source) : source;
    this.#stop = new Int32Array(this.buffer, 0, 1);
    this.#bytes = new BigInt64Array(this.buffer, COUNTERS);
  }

  stop(): void {
    Atomics.store(this.#stop, 0, 1);
  }

  /** @throws Stopped */
  throwIfStopped(): void {
    if (Atomics.load(this.#stop, 0) !== 0) throw new Stopped();
  }

  /** Only its own thread adds to a counter. */
  add(thread: number, count: number): void {
    this.#bytes[thread] = (this.#bytes[thread] as bigint) + BigInt(count);
  }

  bytesOf(thread: number): number {
    return Number(this.#bytes[thread]);
  }

  total(): number {
    return this.#bytes.reduce((sum, count) => sum + Number(count), 0);
  }
}
