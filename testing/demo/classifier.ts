/**
 * Softmax regression over hashed character n-grams (the "hashing trick"): one row of weights a bucket, one column a
 * class. Most of its size is buckets, so weights beyond 64 MiB train in a second. The same seed gives the same bytes.
 */
import type { Sample } from './corpus.ts';

export interface Hyperparameters {
  /** A power of two. */
  readonly buckets: number;
  readonly ngrams: readonly [shortest: number, longest: number];
  readonly epochs: number;
  readonly learningRate: number;
  readonly seed: number;
}

export interface Weights {
  /** Row-major, [buckets, classes]. */
  readonly rows: Float32Array<ArrayBuffer>;
  readonly bias: Float32Array<ArrayBuffer>;
}

export interface Metrics {
  readonly accuracy: number;
  readonly macro_f1: number;
  /** Mean negative log likelihood, in nats. */
  readonly loss: number;
  readonly samples: number;
}

/** Buckets of the n-grams of `text`, with repetitions. */
export function featuresOf(text: string, { buckets, ngrams: [shortest, longest] }: Hyperparameters): Uint32Array {
  const letters = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `;
  const found: number[] = [];
  for (let start = 0; start < letters.length; start++) {
    // FNV-1a, taken at each length on the way.
    let hash = 0x811c9dc5;
    for (let length = 1; length <= longest && start + length <= letters.length; length++) {
      hash = Math.imul(hash ^ letters.charCodeAt(start + length - 1), 0x01000193);
      if (length >= shortest) found.push(((hash ^ (hash >>> 15)) >>> 0) & (buckets - 1));
    }
  }
  return Uint32Array.from(found);
}

/** Stochastic gradient descent, from `initial` (fine-tuning) or from zero. */
export function train(samples: readonly Sample[], classes: number, hyper: Hyperparameters, initial?: Weights): Weights {
  const weights: Weights = {
    rows: initial?.rows.slice() ?? new Float32Array(hyper.buckets * classes),
    bias: initial?.bias.slice() ?? new Float32Array(classes),
  };
  const random = generator(hyper.seed);
  const inputs = samples.map(({ text, label }) => ({ features: featuresOf(text, hyper), label }));
  for (let epoch = 0; epoch < hyper.epochs; epoch++) {
    const rate = hyper.learningRate * (1 - epoch / hyper.epochs);
    for (const { features, label } of shuffle(inputs, random)) step(weights, features, label, rate);
  }
  return weights;
}

function step({ rows, bias }: Weights, features: Uint32Array, label: number, rate: number): void {
  const gradient = probabilities({ rows, bias }, features);
  gradient[label] = (gradient[label] ?? 0) - 1;
  const classes = bias.length;
  const scale = rate / Math.sqrt(features.length);
  for (let c = 0; c < classes; c++) bias[c] = (bias[c] ?? 0) - rate * (gradient[c] ?? 0);
  for (const feature of features) {
    const row = feature * classes;
    for (let c = 0; c < classes; c++) rows[row + c] = (rows[row + c] ?? 0) - scale * (gradient[c] ?? 0);
  }
}

export function probabilities({ rows, bias }: Weights, features: Uint32Array): Float64Array {
  const classes = bias.length;
  const logits = new Float64Array(classes);
  for (const feature of features) {
    for (let c = 0; c < classes; c++) logits[c] = (logits[c] ?? 0) + (rows[feature * classes + c] ?? 0);
  }
  const scale = 1 / Math.sqrt(Math.max(1, features.length));
  const scores = logits.map((logit, c) => logit * scale + (bias[c] ?? 0));
  const largest = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - largest));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((exp) => exp / sum);
}

export function evaluate(weights: Weights, samples: readonly Sample[], hyper: Hyperparameters): Metrics {
  const classes = weights.bias.length;
  const confusion = Array.from({ length: classes }, () => new Uint32Array(classes));
  let loss = 0;
  for (const { text, label } of samples) {
    const scores = probabilities(weights, featuresOf(text, hyper));
    const guess = scores.indexOf(Math.max(...scores));
    const row = confusion[label];
    if (row !== undefined) row[guess] = (row[guess] ?? 0) + 1;
    loss -= Math.log(Math.max(scores[label] ?? 0, Number.MIN_VALUE));
  }
  const right = confusion.reduce((sum, row, c) => sum + (row[c] ?? 0), 0);
  const round = (value: number) => Number(value.toFixed(4));
  const f1 = confusion.map((_, c) => f1Of(confusion, c)).reduce((a, b) => a + b, 0) / classes;
  return {
    accuracy: round(right / samples.length),
    macro_f1: round(f1),
    loss: round(loss / samples.length),
    samples: samples.length,
  };
}

function f1Of(confusion: readonly Uint32Array[], c: number): number {
  const right = confusion[c]?.[c] ?? 0;
  const guessed = confusion.reduce((sum, row) => sum + (row[c] ?? 0), 0);
  const actual = (confusion[c] ?? new Uint32Array()).reduce((a, b) => a + b, 0);
  return guessed + actual === 0 ? 0 : (2 * right) / (guessed + actual);
}

/** Fisher-Yates, on a copy. */
function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

/** xorshift32: numbers in [0, 1) from a seed. */
function generator(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
