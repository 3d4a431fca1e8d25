import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  formatBytes,
  formatDuration,
  formatRate
} from "./chunk-R3JUTCJG.js";
import "./chunk-JSFNQING.js";

// src/hashing/progress.ts
var FIRST_LINE = { terminal: 400, log: 15e3 };
var INTERVAL = { terminal: 100, log: 15e3 };
var MEMORY = 5e3;
var CLEAR_LINE = "\r\x1B[K";
function createProgress(stream, options) {
  const kind = options.tty ? "terminal" : "log";
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
      stream.write(options.tty ? `${CLEAR_LINE}${text.slice(0, (stream.columns || 80) - 1)}` : `${text}
`);
    },
    done: () => {
      if (!shown) return;
      const elapsed = options.now() - start;
      const bytes = meter.bytes;
      const text = `${options.label}: ${formatBytes(bytes)} in ${formatDuration(elapsed)}, ${formatRate(bytes / elapsed * 1e3)}
`;
      stream.write(options.tty ? `${CLEAR_LINE}${text}` : text);
    }
  };
}
function progressText(bytesDone, totalBytes, rate) {
  const share = totalBytes > 0 ? Math.min(100, Math.floor(bytesDone / totalBytes * 100)) : 100;
  const text = `${formatBytes(bytesDone)} of ${formatBytes(totalBytes)} (${share} %)`;
  if (!(rate > 0)) return text;
  const left = formatDuration(Math.max(0, totalBytes - bytesDone) / rate * 1e3);
  return `${text}, ${formatRate(rate)}, ${left} left`;
}
var Meter = class {
  rate = 0;
  bytes = 0;
  #at;
  #start;
  constructor(start) {
    this.#start = start;
    this.#at = start;
  }
  add(now, bytes) {
    const elapsed = now - this.#at;
    if (elapsed <= 0) return;
    const recent = (bytes - this.bytes) / elapsed * 1e3;
    const weight = elapsed / Math.min(MEMORY + elapsed, now - this.#start);
    this.rate += Math.min(1, weight) * (recent - this.rate);
    this.bytes = bytes;
    this.#at = now;
  }
};
export {
  createProgress,
  progressText
};
