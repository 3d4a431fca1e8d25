import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  allCheckLines,
  checkLines,
  verdictText
} from "./chunk-GR7KAN6A.js";
import {
  capped,
  createWriter
} from "./chunk-Z44SHQRH.js";
import {
  count
} from "./chunk-R3JUTCJG.js";

// src/report/gate-text.ts
var MAX_REFERENCES = 20;
var MAX_DETAILED = 20;
var MAX_MODELS = 200;
var MAX_POLICIES = 20;
var RESULTS = {
  passed: ["green", "accepted"],
  failed: ["red", "REFUSED"],
  undecided: ["yellow", "UNDECIDED, not accepted"],
  "no-models": ["dim", "no model in it: nothing was verified"]
};
function gateText(result, options = {}) {
  const writer = createWriter(options);
  const { encode, paint } = writer;
  const [style, text] = RESULTS[result.result];
  const head = [
    paint(style, `The change (${encode(result.event)}): ${text}`),
    ...facts(result).map(([label, value]) => `  ${label.padEnd(18)}${encode(value)}`)
  ];
  const lines = options.verbose ? allCheckLines : checkLines;
  const sections = [head, lines(result.checks, writer), ...modelSections(result.models, options)];
  return `${sections.filter((lines2) => lines2.length > 0).map((lines2) => lines2.join("\n")).join("\n\n")}
`;
}
function modelSections(models, options) {
  const { encode } = createWriter(options);
  const sorted = unmetFirst(models);
  const { shown, more } = capped(sorted.slice(MAX_DETAILED), MAX_MODELS);
  return [
    ...sorted.slice(0, MAX_DETAILED).map((model) => modelLines(model, options)),
    [
      ...shown.map(({ path, result }) => `${encode(path)}: ${result}`),
      ...more ? [`… and ${count(more, "more model")}`] : []
    ]
  ];
}
function unmetFirst(models) {
  const order = ["failed", "undecided", "removed", "passed"];
  return order.flatMap((result) => models.filter((model) => model.result === result));
}
function facts({ base, head, policies, models, checks }) {
  return [
    ...base === void 0 ? [] : [["base", base]],
    ...head === void 0 ? [] : [["head", head]],
    ...policies.slice(0, MAX_POLICIES).map(({ path, sha256, from }) => ["policy", `${path} of ${from}, sha256:${sha256}`]),
    // That a change edits the policy is no fault, and nobody should miss it.
    ...checks.filter(({ id, outcome }) => id === "gate.policy" && outcome === "pass").map(({ found = "" }) => ["note", found]),
    ...models.length ? [["models", count(models.length, "model")]] : []
  ];
}
function modelLines(model, options) {
  const writer = createWriter(options);
  const { encode } = writer;
  const { shown, more } = capped(model.references, MAX_REFERENCES);
  const former = formerSigner(model);
  return [
    `${encode(model.path)}: ${model.result}`,
    ...former === void 0 ? [] : [`  note: it had another signer before: ${encode(former)}`],
    ...(options.verbose ? allCheckLines : checkLines)(model.checks, writer),
    ...shown.map((reference) => `  not downloaded: ${referenceText(reference, writer)}`),
    ...more ? [`  … and ${count(more, "more file")} not downloaded`] : [],
    ...model.verdicts.flatMap(({ policy, verdict }) => [
      `By ${encode(policy)}:`,
      verdictText({ ...verdict, model: { ...verdict.model, path: model.path } }, options).trimEnd()
    ])
  ];
}
var formerSigner = ({ checks }) => checks.find(({ id, outcome }) => id === "gate.signer" && outcome === "pass")?.expected;
function referenceText(reference, { encode }) {
  switch (reference.kind) {
    case "lfs":
      return `${encode(reference.path)} (Git LFS, sha256:${encode(reference.sha256)})`;
    case "dvc":
      return `${encode(reference.target)} (DVC, ${encode(reference.path)})`;
    case "hf":
      return `${encode(reference.repository)}@${encode(reference.revision ?? "?")} (Hugging Face, ${encode(reference.path)})`;
  }
}

export {
  gateText,
  unmetFirst,
  formerSigner
};
