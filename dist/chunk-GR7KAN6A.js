import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  checkTree,
  leavesOf,
  titleOf
} from "./chunk-7EOZJGKU.js";
import {
  NOT_SAFE,
  allFacts,
  briefFacts,
  claimsLines,
  fieldsBrief,
  fieldsInFacts,
  fieldsText,
  mayDiffer
} from "./chunk-HNYNHPLD.js";
import {
  capped,
  createWriter
} from "./chunk-Z44SHQRH.js";
import {
  asCode,
  clip
} from "./chunk-PXJ6EN37.js";
import {
  count,
  formatNumber
} from "./chunk-R3JUTCJG.js";

// src/report/differences.ts
var KINDS = ["changed", "missing", "added", "renamed"];
var MAX_FILES = 20;
var MAX_CHUNKS = 8;
var MAX_IN_SENTENCE = 4;
function differenceCounts(differences2) {
  const counts = KINDS.map((kind) => ({ kind, n: differences2.filter((d) => d.kind === kind).length }));
  return counts.filter(({ n }) => n > 0).map(({ kind, n }) => `${count(n, "file")} ${kind}`).join(", ");
}
function differencesText(differences2, options, max = MAX_FILES) {
  const writer = createWriter(options);
  return KINDS.flatMap((kind) => {
    const { shown, more } = capped(
      differences2.filter((d) => d.kind === kind),
      max
    );
    const lines = shown.flatMap((difference) => oneDifference(difference, writer.encode));
    return [
      ...lines.map((line) => line.startsWith(" ") ? line : writer.paint("red", line.slice(0, 8)) + line.slice(8)),
      ...more ? [`${kind.padEnd(8)} … and ${formatNumber(more)} more`] : []
    ];
  });
}
function oneDifference(difference, encode) {
  const head = `${difference.kind.padEnd(8)} ${encode(difference.path)}`;
  const pad = " ".repeat(9);
  switch (difference.kind) {
    case "missing":
      return [head, `${pad}expected ${encode(difference.expected)}`];
    case "added":
      return difference.found === void 0 ? [head] : [head, `${pad}found    ${encode(difference.found)}`];
    case "renamed":
      return [head, `${pad}from     ${encode(difference.from)}`, `${pad}digest   ${encode(difference.digest)}`];
    case "changed":
      return [
        head,
        `${pad}expected ${encode(difference.expected)}`,
        `${pad}found    ${encode(difference.found)}`,
        ...chunkLines(difference).map((line) => pad + line)
      ];
  }
}
function chunkLines(difference) {
  const { shown, more } = capped(difference.chunks ?? [], MAX_CHUNKS);
  return [...shown.map(chunkText), ...more ? [`… and ${count(more, "more chunk")}`] : []];
}
var chunkText = (chunk) => `chunk ${chunk.index} differs: bytes ${formatNumber(chunk.start)} to ${formatNumber(chunk.end - 1)}`;
function differencesMarkdown(differences2) {
  const sorted = KINDS.flatMap((kind) => differences2.filter((d) => d.kind === kind));
  const { shown, more } = capped(sorted, MAX_IN_SENTENCE);
  const named = shown.map((difference) => `${difference.kind} ${asCode(difference.path, 120)}${detail(difference)}`);
  return `${differenceCounts(differences2)}: ${named.join("; ")}${more ? `; and ${formatNumber(more)} more` : ""}`;
}
function detail(difference) {
  if (difference.kind === "renamed") return ` from ${asCode(difference.from, 120)}`;
  const first = difference.kind === "changed" ? difference.chunks?.[0] : void 0;
  if (!first || difference.kind !== "changed") return "";
  const others = (difference.chunks?.length ?? 1) - 1;
  return ` (${chunkText(first)}${others ? ` and ${count(others, "more chunk")}` : ""})`;
}

// src/report/check-lines.ts
var MAX_BELOW = 20;
var MAX_LINES = 300;
var MAX_VALUE = 1e3;
var MARKS = { pass: "✓", fail: "✗", undecided: "?" };
var STYLES = { pass: "green", fail: "red", undecided: "yellow" };
function checkLines(checks, writer) {
  const tree = byUrgency(checkTree(checks));
  const passed = tree.filter(({ outcome }) => outcome === "pass");
  const unmet = capped(
    tree.filter(({ outcome }) => outcome !== "pass"),
    MAX_BELOW
  );
  const open = capped(
    [...unmet.shown.flatMap((node) => openNode(node, "", writer)), ...andMore(unmet.more)],
    MAX_LINES
  );
  const names = passed.map((node) => `${writer.encode(idOf(node))} (${leavesOf([node]).length})`);
  return [
    ...open.shown,
    ...andMore(open.more),
    ...names.length > 0 ? [`${writer.paint("green", "✓ passed")}  ${names.join(", ")}`] : []
  ];
}
function allCheckLines(checks, writer) {
  const lines = byUrgency(checkTree(checks)).flatMap(
    (node) => node.outcome === "pass" ? passedNode(node, "", writer) : openNode(node, "", writer)
  );
  const { shown, more } = capped(lines, MAX_LINES);
  return [...shown, ...andMore(more)];
}
function passedNode(node, indent, writer) {
  return [...nodeLines(node, indent, writer), ...node.nodes.flatMap((one) => passedNode(one, `${indent}  `, writer))];
}
function openNode(node, indent, writer) {
  const { shown, more } = capped(byUrgency(node.nodes), MAX_BELOW);
  const below = [
    ...shown.flatMap((one) => nodeLines(one, `${indent}  `, writer)),
    ...andMore(more).map((line) => `${indent}  ${line}`)
  ];
  if (node.kind === "check") return [...checkLinesOf(node.check, node.outcome, indent, writer), ...below];
  const unmet = leavesOf([node]).filter(({ outcome }) => outcome !== "pass").length;
  const head = `${mark(node.outcome, titleOf(node.id), writer)} (${unmet} of ${leavesOf([node]).length} not met)`;
  return [indent + head, ...below];
}
function nodeLines(node, indent, writer) {
  if (node.outcome !== "pass") return openNode(node, indent, writer);
  return [
    `${indent}${mark("pass", node.kind === "check" ? node.check.title : titleOf(node.id), writer)} [${writer.encode(idOf(node))}]`
  ];
}
function checkLinesOf(check, outcome, indent, { encode, paint }) {
  const row = (label, value) => value === void 0 ? [] : [`    ${label.padEnd(10)}${encode(clip(value, MAX_VALUE))}`];
  return [
    `${mark(outcome, check.title, { encode, paint })} [${encode(check.id)}]`,
    ...row("expected", check.expected),
    ...row("found", check.found),
    ...row("evidence", check.evidence),
    ...guidanceLines(check.guidance, encode).map((line) => `    ${line}`)
  ].map((line) => indent + line);
}
var mark = (outcome, title, { encode, paint }) => paint(STYLES[outcome], `${MARKS[outcome]} ${encode(clip(title, MAX_VALUE))}`);
var andMore = (more) => more > 0 ? [`… and ${formatNumber(more)} more`] : [];
var idOf = (node) => node.kind === "check" ? node.check.id : node.id;
function byUrgency(nodes) {
  return ["fail", "undecided", "pass"].flatMap(
    (outcome) => nodes.filter((node) => node.outcome === outcome)
  );
}
function guidanceLines(guidance, encode) {
  if (!guidance) return [];
  const [first = "", ...rest] = guidance.split("\n");
  return [`→ ${encode(first)}`, ...rest.map((line) => line === "" ? "" : `  ${encode(line)}`)];
}

// src/report/verdict-text.ts
var RESULT_TEXT = {
  passed: "accepted",
  failed: "REFUSED",
  undecided: "UNDECIDED, not accepted"
};
var RESULT_STYLES = {
  passed: "green",
  failed: "red",
  undecided: "yellow"
};
function verdictText(verdict, options = {}) {
  const writer = createWriter(options);
  const sections = options.verbose ? allSections(verdict, options, writer) : briefSections(verdict, options, writer);
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function briefSections(verdict, options, writer) {
  const { checks, fields, claims } = verdict;
  const judged = checkLines(checks, writer);
  const head = [resultLine(verdict, writer), ...factLines(briefFacts(verdict), writer)];
  return [
    ...judged.length === 1 ? [[...head, `  ${judged[0]}`]] : [head, judged],
    differences(verdict, options),
    fields.length ? fieldsBrief(fields, fieldsInFacts(verdict), options) : [],
    ...claimsLines(claims, writer)
  ];
}
function allSections(verdict, options, writer) {
  const { checks, fields, claims, result } = verdict;
  return [
    [resultLine(verdict, writer), ...factLines(allFacts(verdict), writer)],
    allCheckLines(checks, writer),
    differences(verdict, options),
    fields.length ? fieldsText(fields, options) : [],
    ...claimsLines(claims, writer),
    result === "passed" ? [sentence(NOT_SAFE)] : []
  ];
}
function resultLine({ result, model, checks }, { encode, paint }) {
  const passed = checks.filter((check) => check.outcome === "pass").length;
  const text = `${encode(model.path)}: ${RESULT_TEXT[result]}`;
  return `${paint(RESULT_STYLES[result], text)} (${passed} of ${count(checks.length, "check")} passed)`;
}
var factLines = (rows, { encode }) => rows.map(([label, value]) => `  ${label.padEnd(18)}${encode(value)}`);
function unmetChecks(checks) {
  return [...checks.filter((c) => c.outcome === "fail"), ...checks.filter((c) => c.outcome === "undecided")];
}
function differences(verdict, options) {
  if (verdict.differences.length === 0) return [];
  const allowed = mayDiffer(verdict.checks) ? ", which is allowed" : "";
  const head = `Files that are not as signed${allowed}: ${differenceCounts(verdict.differences)}`;
  return [head, ...differencesText(verdict.differences, options).map((line) => `  ${line}`)];
}
var sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

export {
  checkLines,
  allCheckLines,
  byUrgency,
  differenceCounts,
  differencesText,
  differencesMarkdown,
  RESULT_TEXT,
  verdictText,
  unmetChecks
};
