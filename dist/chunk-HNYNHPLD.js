import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  NOT_RECOMPUTED
} from "./chunk-64F2P52F.js";
import {
  GROUP_TEXT
} from "./chunk-RKH32ZDV.js";
import {
  FIELD_NAMES
} from "./chunk-LTGFKVVD.js";
import {
  signerRows,
  toShownSigner
} from "./chunk-MQDSUE2J.js";
import {
  describeSigner,
  isSameSigner
} from "./chunk-5GTXUYOI.js";
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
  const row2 = (label, value) => value === void 0 ? [] : [`      ${label.padEnd(10)}${encode(value)}`];
  return [
    `  ${paint(STYLES[outcome], `${MARKS[outcome]} ${title}`)}: ${outcomeText(outcome, basis)}`,
    ...row2("found", found),
    ...row2("evidence", evidence),
    ...guidance === void 0 ? [] : [`      → ${encode(guidance)}`]
  ];
}
var outcomeText = (outcome, basis) => basis === void 0 ? OUTCOME_TEXT[outcome] : `${OUTCOME_TEXT[outcome]}, ${BASIS_TEXT[basis]}`;

// src/report/fields-table.ts
var MAX_VALUES = 8;
var MAX_BRIEF = 120;
var NAME_WIDTH = Math.max(...FIELD_NAMES.map((name) => name.length));
var MAX_CELL_VALUES = 3;
var MAX_CELL_LENGTH = 240;
var STATUS_TEXT = {
  verified: "verified",
  stated: "stated by the job",
  absent: "absent"
};
function fieldsText(fields, options = {}) {
  const { encode } = createWriter(options);
  const shown = options.verbose ? fields : fields.filter(({ status }) => status !== "absent");
  const rows = shown.flatMap((field) => {
    const { shown: some, more } = capped(field.values, MAX_VALUES);
    const values = [...some.map(encode), ...more ? [`… and ${more} more`] : []];
    const indent = " ".repeat(NAME_WIDTH + 21);
    return [row(field, values[0], options), ...values.slice(1).map((value) => indent + value)];
  });
  return options.verbose ? rows : [...rows, ...absentRow(fields, options)];
}
function fieldsBrief(fields, elsewhere, options = {}) {
  const { encode } = createWriter(options);
  const shown = fields.filter(
    ({ name, status }) => status !== "absent" && !(status === "verified" && elsewhere.has(name))
  );
  const rows = shown.map((field) => {
    const [first, ...more] = field.values;
    const others = more.length > 0 ? `, and ${formatNumber(more.length)} more` : "";
    return row(field, first === void 0 ? void 0 : `${encode(clip(first, MAX_BRIEF))}${others}`, options);
  });
  return [...rows, ...absentRow(fields, options)];
}
var STYLES2 = { verified: "green", stated: "yellow", absent: "dim" };
function row({ name, status }, value = "", options = {}) {
  const { paint } = createWriter(options);
  return `${name.padEnd(NAME_WIDTH)}  ${paint(STYLES2[status], STATUS_TEXT[status].padEnd(17))}  ${value}`.trimEnd();
}
function absentRow(fields, options) {
  const names = fields.filter(({ status }) => status === "absent").map(({ name }) => name);
  const { paint } = createWriter(options);
  return names.length === 0 || names.length === fields.length ? [] : [`${paint("dim", "absent".padEnd(NAME_WIDTH))}  ${names.join(", ")}`];
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

// src/report/claims-text.ts
var MAX_LISTED = 10;
var MAX_VALUES2 = 4;
function claimsText({ accepted, ignored }) {
  if (accepted === 0 && ignored.length === 0) return "none";
  const [junk, inputs] = ["junk", "input"].map(
    (which) => countLines(ignored.filter(({ kind }) => kind === which))
  );
  return [
    `${formatNumber(accepted)} counted`,
    `${formatNumber(countLines(ignored) - junk - inputs)} ignored`,
    ...inputs > 0 ? [`${formatNumber(inputs)} of inputs`] : [],
    ...junk > 0 ? [count(junk, "junk line")] : []
  ].join(", ");
}
var countLines = (ignored) => ignored.reduce((sum, { lines = 1 }) => sum + lines, 0);
function claimsLines({ ignored, contradictions = [] }, { encode }) {
  const against = contradictions.map(({ about, values }) => `${clip(about, 500)}: ${disagreement(values)}`);
  const [inputs = [], aside = []] = [true, false].map((of) => ignored.filter(({ kind }) => kind === "input" === of));
  return [
    listed(`Claims that contradict each other (${formatNumber(contradictions.length)}):`, against, encode),
    listed(`Claims that did not count (${formatNumber(countLines(aside))}):`, aside.map(ignoredText), encode),
    listed(`Claims about what it was made from (${formatNumber(inputs.length)}):`, inputs.map(ignoredText), encode)
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

// src/report/verdict-facts.ts
var MAX_NOT_CHECKED = 1e3;
var INTEGRITY_TEXT = `by chunks, ${NOT_RECOMPUTED}`;
function briefFacts(verdict) {
  const { model, signer, signedAt, differences } = verdict;
  const root = model.root === void 0 ? "" : `root sha256:${model.root}`;
  const files = [model.files === void 0 ? "" : sizeText(model), root].filter((text) => text !== "").join(", ");
  const at = signedAt === void 0 ? "" : ` at ${signedAt}`;
  return [
    ...files === "" ? [] : [["files", files]],
    ...differences.length > 0 ? groupRow(verdict) : [],
    ...integrityRow(verdict),
    ...signer ? [["signed by", `${describeSigner(signer)}${at}`]] : [],
    ...furtherSigners(verdict).map((one) => ["and by", describeSigner(one)]),
    ...vsaRow(verdict),
    // The levels are what the claims carry.
    ...claimsRow(verdict),
    ...remarkRows(verdict),
    ...verdict.result === "passed" ? [["note", NOT_SAFE]] : []
  ];
}
function allFacts(verdict) {
  const { model, signer, signedAt } = verdict;
  return [
    ...model.files === void 0 ? [] : [["files", sizeText(model)]],
    ...groupRow(verdict),
    ...integrityRow(verdict),
    ...model.root === void 0 ? [] : [["root digest", `sha256:${model.root}`]],
    ...signer ? signerRows(toShownSigner(signer)) : [],
    ...signedAt === void 0 ? [] : [["signed at", signedAt]],
    ...furtherSigners(verdict).map((one) => ["signed by too", describeSigner(one)]),
    ...vsaRow(verdict),
    ["claims", claimsText(verdict.claims)],
    ...verdict.slsa ? [["levels", levelsText(verdict.slsa)]] : [],
    ...remarkRows(verdict)
  ];
}
function fieldsInFacts({ model, signer, signedAt }) {
  return /* @__PURE__ */ new Set([
    ...model.root === void 0 ? [] : ["model_hash"],
    ...signer ? ["signer_identity"] : [],
    ...signedAt === void 0 ? [] : ["timestamp"]
  ]);
}
var furtherSigners = ({ signer, signers = [] }) => signers.filter((one) => signer === void 0 || !isSameSigner(one, signer));
var groupRow = ({ model }) => model.groups ? [["by group", groupsText(model.groups)]] : [];
var integrityRow = ({ integrity }) => integrity === "chunks" ? [["integrity", INTEGRITY_TEXT]] : [];
function claimsRow({ signer, claims, slsa }) {
  if (signer === void 0 && claims.accepted + claims.ignored.length === 0) return [];
  return [["claims", [claimsText(claims), ...slsa ? [levelsText(slsa)] : []].join("; ")]];
}
var vsaRow = ({ vsa }) => vsa ? [["relied on", vsaText(vsa)]] : [];
function remarkRows(verdict) {
  const { policy, checks } = verdict;
  const unchecked = notChecked(checks);
  return [
    ...policy ? [["policy", `sha256:${policy.sha256}`]] : [],
    ...shownNotes(verdict).map((note) => ["note", note]),
    ...unchecked === void 0 ? [] : [["not checked", clip(unchecked, MAX_NOT_CHECKED)]]
  ];
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

export {
  fieldsText,
  fieldsBrief,
  fieldsMarkdown,
  claimsText,
  claimsLines,
  ignoredText,
  mayDiffer,
  notChecked,
  NOT_SAFE,
  notesOf,
  shownNotes,
  levelsText,
  slsaText,
  outcomeText,
  INTEGRITY_TEXT,
  briefFacts,
  allFacts,
  fieldsInFacts,
  furtherSigners,
  vsaText,
  groupsText,
  sizeText
};
