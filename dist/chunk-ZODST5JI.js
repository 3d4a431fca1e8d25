import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  trustSpec
} from "./chunk-FVONFA7Q.js";
import {
  recomputedRoot
} from "./chunk-AAURI4JN.js";
import {
  formerSigner,
  gateText,
  unmetFirst
} from "./chunk-EM7ZWNBO.js";
import {
  gate,
  gateDocument
} from "./chunk-4UL5LUFF.js";
import {
  engineFrom
} from "./chunk-XJWKZJD7.js";
import {
  apiOf
} from "./chunk-MDRFCPDG.js";
import {
  gateFaults
} from "./chunk-AENXHCRQ.js";
import {
  readEvent
} from "./chunk-V6C4CHWE.js";
import {
  PAGE_MARKS,
  cappedPoints,
  checkPoint,
  createReporter,
  guidanceMarkdown,
  signerMarkdown
} from "./chunk-LNURXVJO.js";
import {
  RESULT_TEXT,
  unmetChecks
} from "./chunk-GR7KAN6A.js";
import {
  githubContext
} from "./chunk-GGX57JYC.js";
import {
  NOT_SAFE,
  fieldsMarkdown
} from "./chunk-HNYNHPLD.js";
import {
  toShownSigner
} from "./chunk-MQDSUE2J.js";
import {
  capped
} from "./chunk-Z44SHQRH.js";
import {
  asCode,
  forLog,
  forMarkdown,
  forMermaid
} from "./chunk-PXJ6EN37.js";
import {
  count
} from "./chunk-R3JUTCJG.js";

// src/report/mermaid.ts
var MAX_MODELS = 6;
var MAX_INPUTS = 4;
var MAX_LABEL = 70;
var INPUTS = [
  { field: "training_data_hash", kind: "dataset" },
  { field: "base_model_hash", kind: "base model" },
  { field: "training_code_commit", kind: "code" },
  { field: "hyperparameters", kind: "config" }
];
var BRACKETS = {
  input: ["[(", ")]"],
  run: ["([", "])"],
  model: ["[", "]"],
  verdict: ["{{", "}}"]
};
function chainMermaid(verdicts) {
  const chart = createChart();
  const { shown, more } = capped(verdicts, MAX_MODELS);
  for (const verdict of shown) drawModel(verdict, chart);
  if (more > 0) chart.node("model", "models", `and ${more} more`);
  return ["flowchart LR", ...chart.lines];
}
function chainMarkdown(verdicts) {
  return verdicts.length > 0 ? ["```mermaid", ...chainMermaid(verdicts), "```"].join("\n") : "";
}
function drawModel({ model, fields: fields2, result }, chart) {
  const of = (name) => fields2.find((field) => field.name === name);
  const target = chart.node("model", "model", model.path, ...model.root ? [shortened(`sha256:${model.root}`)] : []);
  chart.edge(target, chart.node("verdict", "verdict", `${result}: ${model.path}`), true);
  const pipeline = of("training_pipeline_id");
  const named = pipeline?.values.filter((value) => !value.startsWith("builder ")) ?? [];
  const run = pipeline?.values.length ? chart.node("run", "run", ...named.length ? named : pipeline.values) : target;
  if (run !== target) chart.edge(run, target, pipeline?.status === "verified");
  for (const { field, kind } of INPUTS) {
    const { values = [], status } = of(field) ?? {};
    const { shown, more } = capped(values, MAX_INPUTS);
    const inputs = shown.map((value) => chart.node("input", kind, shortened(value)));
    if (more > 0) inputs.push(chart.node("input", kind, `and ${more} more of ${model.path}`));
    for (const input of inputs) chart.edge(input, run, status === "verified");
  }
}
var shortened = (value) => value.replace(/[0-9a-f]{40,}/g, (digest) => `${digest.slice(0, 12)}…`);
function createChart() {
  const lines = [];
  const ids = /* @__PURE__ */ new Map();
  const drawn = /* @__PURE__ */ new Set();
  return {
    lines,
    /** The same kind and text is the same node. Kinds are ours: no label begins with a text from outside. */
    node(shape, kind, ...texts) {
      const key = JSON.stringify([shape, kind, texts]);
      const known = ids.get(key);
      if (known !== void 0) return known;
      const id = `n${ids.size + 1}`;
      ids.set(key, id);
      const [open, close] = BRACKETS[shape];
      const label = [kind, ...texts.map((text) => forMermaid(text || "(empty)", MAX_LABEL))].join("<br/>");
      lines.push(`  ${id}${open}"${label}"${close}`);
      return id;
    },
    edge(from, to, solid) {
      const line = `  ${from} ${solid ? "-->" : "-.->"} ${to}`;
      if (!drawn.has(line)) lines.push(line);
      drawn.add(line);
    }
  };
}

// src/report/gate-summary.ts
var MAX_CHECKS = 10;
var MAX_ROWS = 20;
var MAX_DETAILED = 4;
var MAX_POINTS = 4;
var MAX_REFERENCES = 8;
var MAX_GUIDANCE = 3;
var MAX_GUIDANCE_LINES = 16;
var MAX_VALUE = 160;
var TITLES = {
  passed: "✅ Gate passed",
  failed: "❌ Refused",
  undecided: "❓ Not decided, so not accepted",
  "no-models": "ℹ️ No model in this change: nothing was verified"
};
function gateSummary(result) {
  const sections = [
    [`## ${title(result)}`, lead(result)],
    changeChecks(result.checks),
    modelTable(result.models),
    ...capped(unmetFirst(result.models).filter(isUnmet), MAX_DETAILED).shown.map(modelDetails),
    ...references(result.models),
    nextSteps(result),
    fields(result.models),
    chain(result)
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}

`;
}
function title({ result, models }) {
  return models.length ? `${TITLES[result]}: ${count(models.length, "model")} touched` : TITLES[result];
}
function lead({ result, event, base, head, policies }) {
  const change = [
    forMarkdown(event, 60),
    ...base === void 0 ? [] : [`base ${asCode(base, 64)}`],
    ...head === void 0 ? [] : [`head ${asCode(head, 64)}`]
  ];
  const { shown, more } = capped(policies, MAX_ROWS);
  const judged = shown.map(
    ({ path, sha256, from }) => `${asCode(path, MAX_VALUE)} of ${forMarkdown(from, 100)} (${asCode(`sha256:${sha256}`)})`
  );
  const by = judged.length ? ` Judged by ${judged.join(", ")}${more ? ` and ${more} more` : ""}.` : "";
  const aside = result === "no-models" ? " This is no statement about any model." : result === "passed" ? ` **Note:** ${NOT_SAFE}.` : "";
  return `${change.join(", ")}.${by}${aside}`;
}
function changeChecks(checks) {
  const sorted = [...unmetChecks(checks), ...checks.filter(({ outcome }) => outcome === "pass")];
  const render = (check) => check.outcome === "pass" ? metPoint(check) : pointOf(check);
  return cappedPoints(sorted, MAX_CHECKS, "check of the change", render).map((point) => `- ${point}`);
}
var metPoint = ({ title: what, found }) => `${PAGE_MARKS.pass} ${forMarkdown(what, 200)}${found === void 0 ? "" : `: ${asCode(found, MAX_VALUE)}`}`;
function pointOf({ guidance: _, ...check }) {
  return checkPoint(check);
}
function modelTable(models) {
  if (models.length === 0) return [];
  const { shown, more } = capped(unmetFirst(models), MAX_ROWS);
  const rows = shown.map(
    (model) => `| ${asCode(model.path, MAX_VALUE)} | ${MODEL_RESULTS[model.result]} | ${rootCell(model)} | ${signerCell(model)} | ${touchedCell(model)} |`
  );
  return [
    "| model | result | root digest | signed by | touched by |",
    "|---|---|---|---|---|",
    ...rows,
    ...more ? [`| and ${more} more | | | | |`] : []
  ];
}
var MODEL_RESULTS = {
  passed: "✅ passed",
  failed: "❌ failed",
  undecided: "❓ undecided",
  removed: "🗑️ removed"
};
function rootCell({ verdicts }) {
  const root = verdicts[0]?.verdict.model.root;
  return root === void 0 ? "" : asCode(`sha256:${root}`);
}
function signerCell(model) {
  const signer = model.verdicts.find(({ verdict }) => verdict.signer)?.verdict.signer;
  const former = formerSigner(model);
  const before = former === void 0 ? "" : `<br>⚠️ before: ${asCode(former, MAX_VALUE)}`;
  return signer === void 0 ? "not known" : `${signerMarkdown(toShownSigner(signer))}${before}`;
}
function touchedCell({ touchedBy }) {
  const { shown, more } = capped(touchedBy, 2);
  return [...shown.map((file) => asCode(file, 80)), ...more ? [`and ${more} more`] : []].join("<br>");
}
var isUnmet = ({ result }) => result === "failed" || result === "undecided";
function modelDetails(model) {
  const several = model.verdicts.length > 1;
  const unmet = [
    ...unmetChecks(model.checks).map((check) => ({ check })),
    ...model.verdicts.flatMap(
      ({ policy, verdict }) => unmetChecks(verdict.checks).map((check) => ({ check, ...several && { by: policy } }))
    )
  ];
  return [
    `### ${model.result === "failed" ? PAGE_MARKS.fail : PAGE_MARKS.undecided} ${asCode(model.path, MAX_VALUE)}`,
    ...cappedPoints(
      unmet,
      MAX_POINTS,
      "unmet check",
      ({ check, by }) => by === void 0 ? pointOf(check) : `${pointOf(check)} By ${asCode(by, MAX_VALUE)}.`
    ).map((point) => `- ${point}`)
  ];
}
function references(models) {
  const all = models.flatMap((model) => model.references);
  const compared = all.filter(({ kind }) => kind !== "dvc");
  const named = all.filter(({ kind }) => kind === "dvc");
  return [
    referenceList("Compared without a download", "of which only what stands for them was read", compared),
    referenceList("Not compared", "that DVC keeps and names by MD5, which proves nothing", named)
  ];
}
function referenceList(title2, what, list) {
  if (list.length === 0) return [];
  const { shown, more } = capped(list, MAX_REFERENCES);
  return [
    `**${title2}:** ${count(list.length, "file")} ${what}.`,
    ...shown.map((reference) => `- ${referenceText(reference)}`),
    ...more ? [`- and ${more} more`] : []
  ];
}
function referenceText(reference) {
  const path = asCode(reference.path, MAX_VALUE);
  switch (reference.kind) {
    case "lfs":
      return `${path}: Git LFS pointer, ${asCode(`sha256:${reference.sha256}`)}`;
    case "dvc":
      return `${path}: DVC, ${asCode(reference.target, MAX_VALUE)}${reference.md5 === void 0 ? "" : `, ${asCode(`md5:${reference.md5}`, MAX_VALUE)}`}`;
    case "hf":
      return `${path}: ${asCode(`${reference.repository}${reference.revision === void 0 ? "" : `@${reference.revision}`}`, MAX_VALUE)}`;
  }
}
function nextSteps({ checks, models }) {
  const unmet = [
    ...unmetChecks(checks),
    ...models.flatMap((model) => [
      ...unmetChecks(model.checks),
      ...model.verdicts.flatMap(({ verdict }) => unmetChecks(verdict.checks))
    ])
  ];
  const steps = [...new Set(unmet.flatMap(({ guidance }) => guidance ?? []))];
  if (steps.length === 0) return [];
  const { shown, more } = capped(steps, MAX_GUIDANCE);
  return [
    "**What to do**",
    ...shown.flatMap((step) => ["", ...guidanceMarkdown(step, MAX_GUIDANCE_LINES)]),
    ...more ? ["", `and ${count(more, "more thing")} to do: see the log.`] : []
  ];
}
function fields([first, ...more]) {
  return more.length === 0 ? fieldsMarkdown(first?.verdicts[0]?.verdict.fields ?? []) : [];
}
function chain({ models }) {
  const verdicts = unmetFirst(models).flatMap(
    ({ path, verdicts: [first], result }) => first && result !== "removed" ? [{ ...first.verdict, result, model: { ...first.verdict.model, path } }] : []
  );
  return verdicts.length > 0 ? [chainMarkdown(verdicts)] : [];
}

// src/actions/verify-gate.ts
async function judgeChange(inputs, files, host) {
  const { env, signal } = host;
  const event = await readEvent(host);
  const progress = await createReporter(host);
  return gateJudged(
    await gate({
      repository: env["GITHUB_WORKSPACE"] || process.cwd(),
      ...inputs.policies.length > 0 && { policies: inputs.policies },
      event,
      ...apiOf(host, inputs.githubToken),
      trust: await trustSpec(inputs, files),
      engine: await engineFrom("auto", progress),
      ...{ env, now: host.now(), progress, signal }
    })
  );
}
function gateJudged(result) {
  const [only, ...more] = result.models;
  const verdict = more.length === 0 ? only?.verdicts[0]?.verdict : void 0;
  return {
    result: result.result,
    document: gateDocument(result),
    signer: verdict?.signer,
    modelDigest: verdict && recomputedRoot(verdict),
    text: gateText(result, { encode: forLog }),
    page: gateSummary(result),
    faults: gateFaults(result),
    failure: failureOf(result)
  };
}
function undecidedJudged({ check }, { env }) {
  const event = githubContext(env)?.eventName ?? "verify";
  return gateJudged({ result: "undecided", event, policies: [], models: [], checks: [check] });
}
function failureOf({ result, checks, models }) {
  if (result === "passed" || result === "no-models") return void 0;
  const unmet = unmetChecks(checks).map(({ title: title2 }) => forLog(title2));
  const named = models.filter((model) => model.result === "failed" || model.result === "undecided").map((model) => `${forLog(model.path)} ${model.result}`);
  const most = [...unmet, ...named].slice(0, 20);
  return `The change: ${RESULT_TEXT[result]}. Not met: ${most.join("; ")}`;
}

export {
  chainMarkdown,
  judgeChange,
  gateJudged,
  undecidedJudged
};
