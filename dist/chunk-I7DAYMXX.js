import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  NOT_RECOMPUTED
} from "./chunk-WJ2ULQSW.js";
import {
  GROUP_TEXT
} from "./chunk-3SLNAVPE.js";
import {
  signerRows,
  toShownSigner
} from "./chunk-MQDSUE2J.js";
import {
  worstOf
} from "./chunk-OVPFQLX6.js";
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
  formatBytes,
  formatNumber
} from "./chunk-R3JUTCJG.js";

// src/report/fields-table.ts
var MAX_VALUES = 8;
var MAX_CELL_VALUES = 3;
var MAX_CELL_LENGTH = 240;
var STATUS_TEXT = {
  verified: "verified",
  stated: "stated by the job",
  absent: "absent"
};
function fieldsText(fields, options) {
  const { encode, paint } = createWriter(options);
  const styles = { verified: "green", stated: "yellow", absent: "dim" };
  const width = Math.max(0, ...fields.map((field) => field.name.length));
  return fields.flatMap((field) => {
    const { shown, more } = capped(field.values, MAX_VALUES);
    const values = [...shown.map(encode), ...more ? [`… and ${more} more`] : []];
    const head = `${field.name.padEnd(width)}  ${paint(styles[field.status], STATUS_TEXT[field.status].padEnd(17))}`;
    const indent = " ".repeat(width + 21);
    return [`${head}  ${values[0] ?? ""}`.trimEnd(), ...values.slice(1).map((value) => indent + value)];
  });
}
function fieldsMarkdown(fields) {
  if (fields.length === 0) return [];
  const rows = fields.map((field) => `| ${field.name} | ${STATUS_TEXT[field.status]} | ${cell(field)} |`);
  return ["| field | status | value |", "|---|---|---|", ...rows];
}
function cell(field) {
  const { shown, more } = capped(field.values, MAX_CELL_VALUES);
  return [...shown.map((value) => asCode(value, MAX_CELL_LENGTH)), ...more ? [`and ${more} more`] : []].join("<br>");
}

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

// src/report/not-checked.ts
var mayDiffer = (checks) => checks.some(({ id, outcome }) => (id === "files.match" || id === "files.chunks") && outcome === "pass");
function notChecked(checks) {
  const passed = (id) => checks.find((check) => check.id === id && check.outcome === "pass");
  const match = passed("files.match") ?? passed("files.chunks");
  const { expected = "", found: matched = expected } = match ?? {};
  const beyond = matched.startsWith(`${expected}, `) ? matched.slice(expected.length + 2) : void 0;
  const found = [beyond?.replace(/^and /, ""), passed("files.ignored")?.found].filter((text) => text !== void 0);
  return found.length ? found.join("; ") : void 0;
}

// src/report/verdict-notes.ts
var NOT_SAFE = "signed is not safe: this says who signed these files and what they stated, not that the model is good, safe or free of backdoors";
function notesOf(verdict) {
  const unchecked = notChecked(verdict.checks);
  return [
    ...ownNotes(verdict),
    ...verdict.integrity === "chunks" ? [`checked by chunks, ${NOT_RECOMPUTED}`] : [],
    ...unchecked === void 0 ? [] : [`not checked: ${unchecked}`],
    ...verdict.result === "passed" ? [NOT_SAFE] : []
  ];
}
var ownNotes = ({ notes = [], policy }) => [...notes, ...policy?.notes ?? []];
var MAX_SHOWN = 10;
var MAX_LENGTH = 300;
function shownNotes(verdict) {
  const { shown, more } = capped(ownNotes(verdict), MAX_SHOWN);
  return [...shown.map((note) => clip(note, MAX_LENGTH)), ...more > 0 ? [`${formatNumber(more)} more notes`] : []];
}

// src/report/slsa-text.ts
var MARKS = { met: "✓", "not-met": "✗", "no-evidence": "?" };
var STYLES = { met: "green", "not-met": "red", "no-evidence": "yellow" };
var OUTCOME_TEXT = {
  met: "met",
  "not-met": "not met",
  "no-evidence": "without evidence"
};
var BASIS_TEXT = { verified: "verified", stated: "stated by the job" };
function levelsText({ buildLevel, level, basis }) {
  const build = buildLevel === 0 ? "no SLSA Build level" : `SLSA Build L${buildLevel}`;
  const own = level === 0 ? "no level for ML" : `level ${level} for ML`;
  return `${build}; ${own}${basis === void 0 ? "" : `, ${BASIS_TEXT[basis]}`}`;
}
function slsaText(assessment, options = {}) {
  const writer = createWriter(options);
  const { line, verifiedLevels, levels } = assessment;
  const head = [
    writer.paint("bold", `SLSA, line by line: ${levelsText(assessment)}`),
    `  assessed           ${line === void 0 ? "no provenance that counts" : `provenance in claims, line ${line}`}`,
    `  verified levels    ${verifiedLevels.join(", ") || "none"}`
  ];
  const sections = [head, ...levels.map((level) => levelLines(level, writer)), [`S${NOT_SAFE.slice(1)}.`]];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function levelLines({ level, title, outcome, basis, requirements }, writer) {
  const head = writer.paint(STYLES[outcome], `Level ${level}: ${outcomeText(outcome, basis)}`);
  return [`${head} (${title})`, ...requirements.flatMap((one) => requirementLines(one, writer))];
}
function requirementLines(requirement, { encode, paint }) {
  const { title, outcome, basis, found, evidence, guidance } = requirement;
  const row = (label, value) => value === void 0 ? [] : [`      ${label.padEnd(10)}${encode(value)}`];
  return [
    `  ${paint(STYLES[outcome], `${MARKS[outcome]} ${title}`)}: ${outcomeText(outcome, basis)}`,
    ...row("found", found),
    ...row("evidence", evidence),
    ...guidance === void 0 ? [] : [`      → ${encode(guidance)}`]
  ];
}
var outcomeText = (outcome, basis) => basis === void 0 ? OUTCOME_TEXT[outcome] : `${OUTCOME_TEXT[outcome]}, ${BASIS_TEXT[basis]}`;

// src/report/check-tree.ts
var DEPTH = { policy: 2, gate: 2 };
function checkTree(checks) {
  return grow(checks, 1);
}
function grow(checks, depth) {
  const branches = Map.groupBy(checks, ({ id }) => id.split(".").slice(0, depth).join("."));
  return [...branches].flatMap(([id, inside]) => {
    const isLeaf = inside.every((check) => check.id === id);
    if (isLeaf) return inside.map(leaf);
    const [first = ""] = id.split(".", 1);
    const nodes = depth < (DEPTH[first] ?? 1) ? grow(inside, depth + 1) : inside.map(leaf);
    return [{ kind: "branch", id, outcome: worstOf(nodes), nodes }];
  });
}
function leaf(check) {
  const nodes = checkTree(check.checks ?? []);
  return { kind: "check", check, outcome: worstOf([check, ...nodes]), nodes };
}
function leavesOf(nodes) {
  return nodes.flatMap(
    (node) => node.kind === "branch" || node.nodes.length > 0 ? leavesOf(node.nodes) : [node.check]
  );
}
var TITLES = {
  evidence: "Evidence was found",
  bundle: "The bundle can be read",
  signature: "The signature is valid",
  identity: "The expected signer made it",
  statement: "The signed statement can be read",
  files: "The files are those that were signed",
  manifest: "The manifest belongs to them",
  claims: "Claims about the model",
  chunks: "The chunk hashes are vouched for",
  provenance: "Provenance agrees with its certificate",
  vsa: "The verification summary",
  trust: "The trusted root can be relied on",
  policy: "The policy is met",
  gate: "The change may be judged"
};
function titleOf(id) {
  return TITLES[id] ?? `${id.slice(id.indexOf(".") + 1)}`;
}

// src/report/check-lines.ts
var MAX_BELOW = 20;
var MAX_LINES = 300;
var MAX_VALUE = 1e3;
var MARKS2 = { pass: "✓", fail: "✗", undecided: "?" };
var STYLES2 = { pass: "green", fail: "red", undecided: "yellow" };
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
var mark = (outcome, title, { encode, paint }) => paint(STYLES2[outcome], `${MARKS2[outcome]} ${encode(clip(title, MAX_VALUE))}`);
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

// src/report/claims-text.ts
var MAX_LISTED = 10;
var MAX_VALUES2 = 4;
function claimsText({ accepted, ignored }) {
  const junk = countLines(ignored.filter(({ kind }) => kind === "junk"));
  const others = `${formatNumber(accepted)} counted, ${formatNumber(countLines(ignored) - junk)} ignored`;
  return junk > 0 ? `${others}, ${count(junk, "junk line")}` : others;
}
var countLines = (ignored) => ignored.reduce((sum, { lines = 1 }) => sum + lines, 0);
function claimsLines({ ignored, contradictions = [] }, { encode }) {
  const against = contradictions.map(({ about, values }) => `${clip(about, 500)}: ${disagreement(values)}`);
  return [
    listed(`Claims that contradict each other (${formatNumber(contradictions.length)}):`, against, encode),
    listed(`Claims that did not count (${formatNumber(countLines(ignored))}):`, ignored.map(ignoredText), encode)
  ];
}
function listed(head, items, encode) {
  if (items.length === 0) return [];
  const { shown, more } = capped(items, MAX_LISTED);
  return [head, ...shown.map((item) => `  ${encode(item)}`), ...more ? [`  … and ${formatNumber(more)} more`] : []];
}
function disagreement(values) {
  const { shown, more } = capped(values, MAX_VALUES2);
  const said = shown.map(({ value, line }) => `${clip(value, 200)} (line ${line})`);
  return [...said, ...more ? [`${formatNumber(more)} more`] : []].join(", ");
}
function ignoredText({ line, kind, predicateType, signer, reason }) {
  const what = [predicateType, signer && `names ${signer} as its signer`].filter(
    (text) => text !== void 0 && text !== ""
  );
  const where = line > 0 ? `line ${line}${kind === "junk" ? ", junk" : ""}: ` : "";
  return `${where}${clip(reason, 500)}${what.length ? ` (${clip(what.join(", "), 500)})` : ""}`;
}

// src/report/verdict-text.ts
var MAX_NOT_CHECKED = 1e3;
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
var INTEGRITY_TEXT = `by chunks, ${NOT_RECOMPUTED}`;
function verdictText(verdict, options = {}) {
  const writer = createWriter(options);
  const sections = [
    [resultLine(verdict, writer), ...facts(verdict, writer)],
    checkLines(verdict.checks, writer),
    differences(verdict, options),
    verdict.fields.length ? fieldsText(verdict.fields, options) : [],
    ...claimsLines(verdict.claims, writer),
    verdict.result === "passed" ? [sentence(NOT_SAFE)] : []
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function resultLine({ result, model, checks }, { encode, paint }) {
  const passed = checks.filter((check) => check.outcome === "pass").length;
  const text = `${encode(model.path)}: ${RESULT_TEXT[result]}`;
  return `${paint(RESULT_STYLES[result], text)} (${passed} of ${count(checks.length, "check")} passed)`;
}
function facts(verdict, { encode }) {
  const { model, integrity, signer, signedAt, claims, checks, slsa } = verdict;
  const unchecked = notChecked(checks);
  const rows = [
    ...model.files === void 0 ? [] : [["files", sizeText(model)]],
    ...model.groups ? [["by group", groupsText(model.groups)]] : [],
    ...integrity === "chunks" ? [["integrity", INTEGRITY_TEXT]] : [],
    ...model.root === void 0 ? [] : [["root digest", `sha256:${model.root}`]],
    ...signer ? signerRows(toShownSigner(signer)) : [],
    ...signedAt === void 0 ? [] : [["signed at", signedAt]],
    ...verdict.vsa ? [["relied on", vsaText(verdict.vsa)]] : [],
    ["claims", claimsText(claims)],
    ...slsa ? [["levels", levelsText(slsa)]] : [],
    ...verdict.policy ? [["policy", `sha256:${verdict.policy.sha256}`]] : [],
    ...shownNotes(verdict).map((note) => ["note", note]),
    ...unchecked === void 0 ? [] : [["not checked", clip(unchecked, MAX_NOT_CHECKED)]]
  ];
  return rows.map(([label, value]) => `  ${label.padEnd(18)}${encode(value)}`);
}
function vsaText({ verifier, resourceUri, signedAt, line, verifiedLevels }) {
  const levels = verifiedLevels.length > 0 ? `, ${verifiedLevels.join(", ")}` : "";
  return `VSA of ${verifier}${signedAt === void 0 ? "" : ` of ${signedAt}`}, about ${resourceUri}${levels} (claims, line ${line})`;
}
function groupsText(groups) {
  return groups.map((group) => `${GROUP_TEXT[group.group]}: ${groupText(group)}`).join("; ");
}
function groupText({ files, bytes, ...differing }) {
  const kinds = ["changed", "missing", "added", "renamed"].filter((kind) => differing[kind] > 0);
  return [sizeText({ files, bytes }), ...kinds.map((kind) => `${formatNumber(differing[kind])} ${kind}`)].join(", ");
}
function sizeText({ files = 0, bytes }) {
  return bytes === void 0 ? count(files, "file") : `${count(files, "file")}, ${formatBytes(bytes)}`;
}
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
  fieldsText,
  fieldsMarkdown,
  checkTree,
  leavesOf,
  titleOf,
  checkLines,
  byUrgency,
  claimsText,
  ignoredText,
  differenceCounts,
  differencesText,
  differencesMarkdown,
  mayDiffer,
  notChecked,
  NOT_SAFE,
  notesOf,
  shownNotes,
  levelsText,
  slsaText,
  outcomeText,
  RESULT_TEXT,
  INTEGRITY_TEXT,
  verdictText,
  vsaText,
  groupsText,
  sizeText,
  unmetChecks
};
