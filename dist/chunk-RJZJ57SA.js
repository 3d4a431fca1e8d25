import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/verification/checks.ts
function pass(id, title, details = {}) {
  return { id, outcome: "pass", title, ...details };
}
function fail(id, title, details) {
  return { id, outcome: "fail", title, ...details };
}
function undecided(id, title, details) {
  return { id, outcome: "undecided", title, ...details };
}
function worstOf(checks) {
  const outcomes = checks.flatMap(outcomesIn);
  if (outcomes.includes("fail")) return "fail";
  return outcomes.includes("undecided") ? "undecided" : "pass";
}
function outcomesIn({ outcome, checks = [] }) {
  return [outcome, ...checks.flatMap(outcomesIn)];
}
var allPass = (checks) => checks.length > 0 && checks.every(({ outcome }) => outcome === "pass");
var unmetOf = (checks) => checks.filter(({ outcome }) => outcome !== "pass").length;
function accepted(value, ...checks) {
  return { ok: true, value, checks };
}
function refused(...checks) {
  return { ok: false, checks };
}
function tooBig(id, title, size, limit) {
  const guidance = "Get the file anew from where the model was published.";
  return fail(id, title, { expected: `at most ${limit} bytes`, found: `${size} bytes`, guidance });
}

export {
  pass,
  fail,
  undecided,
  worstOf,
  allPass,
  unmetOf,
  accepted,
  refused,
  tooBig
};
