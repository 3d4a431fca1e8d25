import { formatBytes, formatDuration, formatRate } from '../model/format.ts';

export interface ProgressOptions {
  /** A terminal gets one line that is written over; a log gets a line now and then. */
  readonly tty: boolean;
  readonly totalBytes: number;
  /** What is being done, already encoded for the terminal: `hashing the model`. */
  readonly label: string;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface Progress {
  /** Bytes done so far. */
  readonly update: (bytesDone: number) => void;
  /** Also when the work failed. */
  readonly done: () => void;
}

/** Work that ends before, in ms, is not worth a line. */
const FIRST_LINE = { terminal: 400, log: 15_000 };
/** Between two lines, in ms. */
const INTERVAL = { terminal: 100, log: 15_000 };
/** The rate shown is that of about the last so many ms: disks and caches change their pace. */
const MEMORY = 5000;
const CLEAR_LINE = '\r\u001b[K';

export function createProgress(
  stream: NodeJS.WritableStream & { readonly columns?: number },
  options: ProgressOptions,
): Progress {
  const kind = options.tty ? 'terminal' : 'log';
  const start = options.now();
  const meter = new Meter(start);
  let next = start + FIRST_LINE[kind];
  let shown = false;
  return {
    update: (bytesDone) => {
      const now = options.now();
      meter.add(now, bytesDone);
      if (now < next) return;
      next = now + INTERVAL[kind];
      shown = true;
      const text = `${options.label}: ${progressText(bytesDone, options.totalBytes, meter.rate)}`;
      // A line that wraps cannot be written over. A terminal without a size says 0.
      stream.write(options.tty ? `${CLEAR_LINE}${text.slice(0, (stream.columns || 80) - 1)}` : `${text}\n`);
    },
    done: () => {
      if (!shown) return;
      const elapsed = options.now() - start;
      const bytes = meter.bytes;
      const text = `${options.label}: ${formatBytes(bytes)} in ${formatDuration(elapsed)}, ${formatRate((bytes / elapsed) * 1000)}\n`;
      stream.write(options.tty ? `${CLEAR_LINE}${text}` : text);
    },
  };
}

/** `1.2 GiB of 4 GiB (30 %), 640 MiB/s, 4.5 s left`; `rate` in bytes per second. */
export function progressText(bytesDone: number, totalBytes: number, rate: number): string {
  const share = totalBytes > 0 ? Math.min(100, Math.floor((bytesDone / totalBytes) * 100)) : 100;
  const text = `${formatBytes(bytesDone)} of ${formatBytes(totalBytes)} (${share} %)`;
  if (!(rate > 0)) return text;
  const left = formatDuration((Math.max(0, totalBytes - bytesDone) / rate) * 1000);
  return `${text}, ${formatRate(rate)}, ${left} left`;
}

/** Bytes per second, recent ones counting more. */
class Meter {
  rate = 0;
  bytes = 0;
  #at: number;
  readonly #start: number;

  constructor(start: number) {
    this.#start = start;
    this.#at = start;
  }

  add(now: number, bytes: number): void {
    const elapsed = now - this.#at;
    if (elapsed <= 0) return;
    const recent = ((bytes - this.bytes) / elapsed) * 1000;
    // In the beginning there is nothing to remember: then it is the plain average.
    const weight = elapsed / Math.min(MEMORY + elapsed, now - this.#start);
    this.rate += Math.min(1, weight) * (recent - this.rate);
    this.bytes = bytes;
    this.#at = now;
  }
}
