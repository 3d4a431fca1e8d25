import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  NOT_RECOMPUTED
} from "./chunk-C6IPRCYQ.js";
import {
  capped,
  createWriter
} from "./chunk-2EDSKQAV.js";
import {
  asCode,
  clip
} from "./chunk-JJB7VRTY.js";
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

// src/report/signer-text.ts
function toShownSigner(signer) {
  return signer.method === "sigstore" ? { ...signer, identity: signer.san } : signer;
}
function signerRows(signer) {
  switch (signer.method) {
    case "sigstore":
      return [
        ["identity", signer.identity],
        ["issuer", signer.issuer],
        ...signer.sourceRepository === void 0 ? [] : [["source repository", signer.sourceRepository]]
      ];
    case "key":
      return [["public key", `SHA-256 ${signer.hint}`]];
    case "certificate":
      return [
        ["certificate", signer.subject],
        ["fingerprint", `SHA-256 ${signer.sha256}`]
      ];
  }
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

// src/report/verdict-text.ts
var MAX_IGNORED = 10;
var MAX_NOT_CHECKED = 1e3;
var RESULT_TEXT = {
  passed: "accepted",
  failed: "REFUSED",
  undecided: "UNDECIDED, not accepted"
};
var MARKS = { pass: "✓", fail: "✗", undecided: "?" };
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
    failures(verdict.checks, writer),
    differences(verdict, options),
    verdict.fields.length ? fieldsText(verdict.fields, options) : [],
    ignoredClaims(verdict.claims.ignored, writer)
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
  const { model, integrity, signer, signedAt, claims, checks } = verdict;
  const unchecked = notChecked(checks);
  const rows = [
    ...model.files === void 0 ? [] : [["files", sizeText(model)]],
    ...integrity === "chunks" ? [["integrity", INTEGRITY_TEXT]] : [],
    ...model.root === void 0 ? [] : [["root digest", `sha256:${model.root}`]],
    ...signer ? signerRows(toShownSigner(signer)) : [],
    ...signedAt === void 0 ? [] : [["signed at", signedAt]],
    ["claims", `${claims.accepted} counted, ${claims.ignored.length} ignored`],
    ...verdict.policy ? policyRows(verdict.policy) : [],
    ...unchecked === void 0 ? [] : [["not checked", clip(unchecked, MAX_NOT_CHECKED)]]
  ];
  return rows.map(([label, value]) => `  ${label.padEnd(18)}${encode(value)}`);
}
var policyRows = ({ sha256, notes }) => [
  ["policy", `sha256:${sha256}`],
  ...notes.map((note) => ["note", note])
];
function sizeText({ files = 0, bytes }) {
  return bytes === void 0 ? count(files, "file") : `${count(files, "file")}, ${formatBytes(bytes)}`;
}
function notChecked(checks) {
  const passed = (id) => checks.find((check) => check.id === id && check.outcome === "pass");
  const match = passed("files.match") ?? passed("files.chunks");
  const expected = `${match?.expected}, and `;
  const unsigned = match?.found?.startsWith(expected) ? match.found.slice(expected.length) : void 0;
  const found = [unsigned, passed("files.ignored")?.found].filter((text) => text !== void 0);
  return found.length ? found.join("; ") : void 0;
}
function unmetChecks(checks) {
  return [...checks.filter((c) => c.outcome === "fail"), ...checks.filter((c) => c.outcome === "undecided")];
}
function failures(checks, { encode, paint }) {
  return unmetChecks(checks).flatMap((check) => [
    `${paint(check.outcome === "fail" ? "red" : "yellow", `${MARKS[check.outcome]} ${encode(check.title)}`)} [${check.id}]`,
    ...row("expected", check.expected, encode),
    ...row("found", check.found, encode),
    ...row("evidence", check.evidence, encode),
    ...guidanceLines(check.guidance, encode).map((line) => `    ${line}`)
  ]);
}
function row(label, value, encode) {
  return value === void 0 ? [] : [`    ${label.padEnd(10)}${encode(value)}`];
}
function guidanceLines(guidance, encode) {
  if (!guidance) return [];
  const [first = "", ...rest] = guidance.split("\n");
  return [`→ ${encode(first)}`, ...rest.map((line) => line === "" ? "" : `  ${encode(line)}`)];
}
function differences(verdict, options) {
  if (verdict.differences.length === 0) return [];
  const head = `Files that are not as signed: ${differenceCounts(verdict.differences)}`;
  return [head, ...differencesText(verdict.differences, options).map((line) => `  ${line}`)];
}
function ignoredClaims(ignored, { encode }) {
  if (ignored.length === 0) return [];
  const { shown, more } = capped(ignored, MAX_IGNORED);
  return [
    `Claims that did not count (${ignored.length}):`,
    ...shown.map(({ line, predicateType, signer, reason }) => {
      const what = [predicateType, signer && `signed by ${signer}`].filter((text) => text !== void 0 && text !== "");
      return `  line ${line}: ${encode(reason)}${what.length ? ` (${what.map((text) => encode(String(text))).join(", ")})` : ""}`;
    }),
    ...more ? [`  … and ${more} more`] : []
  ];
}

export {
  fieldsText,
  fieldsMarkdown,
  toShownSigner,
  signerRows,
  differenceCounts,
  differencesText,
  differencesMarkdown,
  RESULT_TEXT,
  INTEGRITY_TEXT,
  verdictText,
  sizeText,
  notChecked,
  unmetChecks
};
