import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { featuresOf, probabilities, train } from '../../testing/demo/classifier.ts';
import { LANGUAGES, parseDeclaration, readCorpus } from '../../testing/demo/corpus.ts';
import { readSafetensors, writeSafetensors } from '../../testing/demo/safetensors.ts';
import { evaluateDemoModel, HYPERPARAMETERS, type TrainedModel, trainDemoModel } from '../../testing/demo/train.ts';

const SMALL = { ...HYPERPARAMETERS, buckets: 2 ** 12, epochs: 2 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-model-train-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the corpus', () => {
  test('has text of every article in each of the ten languages', async () => {
    const corpus = await readCorpus();
    for (const label of LANGUAGES.keys()) {
      const articles = new Set(corpus.filter((sample) => sample.label === label).map(({ article }) => article));
      expect(articles.size).toBe(31);
    }
  });

  test('is cut into runs of six words, within paragraphs', () => {
    const html = '<header><p>a b c</p></header><article data-number="1"><p>1 2 3 4 5 6 7</p></article>';
    expect(parseDeclaration(html)).toEqual([
      { article: 0, text: 'a b c' },
      { article: 1, text: '1 2 3 4 5 6' },
      { article: 1, text: '7' },
    ]);
  });
});

describe('the classifier', () => {
  test('sees all n-grams, without regard to case and punctuation', () => {
    expect(featuresOf('Ab', SMALL)).toHaveLength(4 + 3 + 2 + 1);
    expect(featuresOf('Ab', SMALL)).toEqual(featuresOf(' aB!', SMALL));
    expect(featuresOf('ab', SMALL)).not.toEqual(featuresOf('ba', SMALL));
  });

  test('learns what it is shown', () => {
    const samples = [
      { label: 0, article: 1, text: 'aaaa' },
      { label: 1, article: 1, text: 'bbbb' },
    ];
    const weights = train(samples, 2, { ...SMALL, epochs: 20 });
    expect(probabilities(weights, featuresOf('aaa', SMALL))[0]).toBeGreaterThan(0.9);
    expect(probabilities(weights, featuresOf('bbb', SMALL))[1]).toBeGreaterThan(0.9);
  });

  test('gives the same bytes for the same seed, and others for another', async () => {
    const [first, again, other] = await Promise.all(
      [SMALL, SMALL, { ...SMALL, seed: 2 }].map(async (hyper, run) => {
        const { model } = await trainDemoModel(join(folder, `small-${run}`), hyper);
        return readFile(join(model, 'model.safetensors'));
      }),
    );
    expect(first?.equals(again as Buffer)).toBe(true);
    expect(first?.equals(other as Buffer)).toBe(false);
  });
});

test('safetensors: header and data are where the format has them', async () => {
  const path = join(folder, 'two.safetensors');
  const tensors = [
    { name: 'a', shape: [2, 1], data: Float32Array.of(1, -2) },
    { name: 'b', shape: [1], data: Float32Array.of(0.5) },
  ];
  const { dataStart } = await writeSafetensors(path, tensors, { format: 'pt' });
  const bytes = await readFile(path);
  const length = Number(bytes.readBigUInt64LE(0));
  expect(dataStart).toBe(8 + length);
  expect(length % 8).toBe(0);
  expect(JSON.parse(bytes.toString('utf8', 8, dataStart))).toEqual({
    __metadata__: { format: 'pt' },
    a: { dtype: 'F32', shape: [2, 1], data_offsets: [0, 8] },
    b: { dtype: 'F32', shape: [1], data_offsets: [8, 12] },
  });
  expect([0, 4, 8].map((at) => bytes.readFloatLE(dataStart + at))).toEqual([1, -2, 0.5]);
  expect(bytes.length).toBe(dataStart + 12);
  expect(await readSafetensors(path)).toEqual(
    new Map([
      ['a', Float32Array.of(1, -2)],
      ['b', Float32Array.of(0.5)],
    ]),
  );
});

describe('the whole job', () => {
  let trained: TrainedModel;
  beforeAll(async () => {
    trained = await trainDemoModel(join(folder, 'full'));
  });

  test('makes a model that works on articles it has not seen', async () => {
    expect(trained.metrics.samples).toBeGreaterThan(500);
    expect(trained.metrics.accuracy).toBeGreaterThan(0.9);
    expect(await evaluateDemoModel(trained.model)).toEqual(trained.metrics);
    expect(JSON.parse(await readFile(trained.metricsFile, 'utf8'))).toEqual(trained.metrics);
    const evaluation = JSON.parse(await readFile(trained.evaluationFile, 'utf8'));
    expect(evaluation).toMatchObject({ result: 'PASSED', metrics: trained.metrics });
  });

  test('has more than one chunk, and one bit of the second decides over every answer', async () => {
    const path = join(trained.model, trained.weights.file);
    expect((await stat(path)).size).toBeGreaterThan(64 * 2 ** 20);
    expect(trained.weights.weakByte).toBeGreaterThanOrEqual(64 * 2 ** 20);
    await using file = await open(path, 'r+');
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, trained.weights.weakByte);
    buffer.writeUInt8(buffer.readUInt8(0) ^ 0x40, 0);
    await file.write(buffer, 0, 1, trained.weights.weakByte);
    expect((await evaluateDemoModel(trained.model)).accuracy).toBeLessThan(0.6);
  });
});
