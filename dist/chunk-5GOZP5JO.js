import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/statement/describe.ts
var FACT_ORDER = ["os", "kernel", "arch", "cpu", "cpuCount", "memory", "gpu", "gpuDriver", "cuda", "rocm", "python"];
var MAX_METRICS = 8;
var MAX_LENGTH = 500;
function oneLine(text) {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}
function describeDigest(digest) {
  return Object.entries(digest ?? {}).map(([algorithm, value]) => algorithm === "gitCommit" ? value : `${algorithm}:${value}`).join(" ");
}
function describeInput({ role, name, uri, digest, annotations }) {
  const shown = role === "dataset" || role === "base-model" || role === "code" || role === "config" ? name : `${role} ${name}`;
  const notes = [...notesOf(role, annotations), ...role === "dataset" && uri !== void 0 ? [uri] : []];
  return `${shown} ${describeDigest(digest)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}
function notesOf(role, annotations) {
  const { dirty, changed, untracked, kind, digestSource, store, inCommit, trust } = annotations;
  if (role === "code") {
    if (dirty === true) return [`dirty: ${Number(changed)} changed, ${Number(untracked)} untracked`];
    return dirty === false ? ["clean"] : [];
  }
  if (role === "config") return [inCommit === true ? "as in the commit" : "not as in the commit"];
  if (digestSource === "stated") return [typeof store === "string" ? `stated, ${store}` : "stated"];
  return [...typeof kind === "string" ? [kind] : [], ...trust === "file-times" ? ["file times trusted"] : []];
}
function describeEnvironment({ name, digest, annotations = {} }) {
  const keys = [...FACT_ORDER, ...Object.keys(annotations).filter((key) => !FACT_ORDER.includes(key))];
  const facts = keys.flatMap((key) => {
    const value = annotations[key];
    return typeof value === "string" || typeof value === "number" ? [`${key} ${value}`] : [];
  });
  const elsewhere = name === "environment" ? "" : "of the attesting host, not of the training: ";
  return [`${elsewhere}${facts.join(", ")}`, `environment.json ${describeDigest(digest)}`];
}
function describeTestResult({
  result,
  configuration,
  passedTests,
  warnedTests,
  failedTests
}) {
  const metrics = configuration.flatMap(({ annotations }) => Object.entries(metricsOf(annotations)));
  const shown = metrics.slice(0, MAX_METRICS).map(([name, value]) => `${name} ${value}`);
  if (metrics.length > MAX_METRICS) shown.push(`${metrics.length - MAX_METRICS} more metrics`);
  const counts = [
    ["passed", passedTests],
    ["warned", warnedTests],
    ["failed", failedTests]
  ];
  for (const [word, tests] of counts)
    if (tests && tests.length > 0) shown.push(`${tests.length} ${tests.length === 1 ? "test" : "tests"} ${word}`);
  const unmarked = configuration.some(({ annotations }) => annotations?.["passMark"] === "none");
  const head = unmarked ? `${result} (measured, no pass mark given)` : result;
  return shown.length > 0 ? `${head}: ${shown.join(", ")}` : head;
}
function metricsOf(annotations) {
  const metrics = annotations?.["metrics"];
  if (typeof metrics !== "object" || metrics === null) return {};
  return Object.fromEntries(Object.entries(metrics).filter((entry) => typeof entry[1] === "number"));
}

export {
  oneLine,
  describeDigest,
  describeInput,
  describeEnvironment,
  describeTestResult,
  metricsOf
};
