import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  byUrgency,
  differencesMarkdown,
  unmetChecks
} from "./chunk-GR7KAN6A.js";
import {
  debug,
  info,
  notice,
  setFailed,
  summary,
  warning
} from "./chunk-T22ZI5WN.js";
import {
  keepHeapSmall
} from "./chunk-7FQDIQ7Z.js";
import {
  checkTree,
  leavesOf,
  titleOf
} from "./chunk-7EOZJGKU.js";
import {
  INTEGRITY_TEXT,
  NOT_SAFE,
  claimsText,
  fieldsMarkdown,
  furtherSigners,
  groupsText,
  ignoredText,
  levelsText,
  mayDiffer,
  notChecked,
  outcomeText,
  shownNotes,
  sizeText,
  vsaText
} from "./chunk-HNYNHPLD.js";
import {
  signerRows,
  toShownSigner
} from "./chunk-MQDSUE2J.js";
import {
  capped
} from "./chunk-Z44SHQRH.js";
import {
  asCode,
  clip,
  forHtml,
  forLog,
  forMarkdown
} from "./chunk-PXJ6EN37.js";
import {
  hasHidden
} from "./chunk-27S5FF3O.js";
import {
  count,
  formatNumber
} from "./chunk-R3JUTCJG.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/report/guidance-markdown.ts
var MAX_PROSE = 600;
var MAX_CODE_LINE = 300;
var HIDDEN_LINE = /[\p{C}\p{Zl}\p{Zp}]/u;
function guidanceMarkdown(guidance, max) {
  const blocks = (guidance ?? "").split(/\n\s*\n/).filter((text) => text.trim() !== "").map((text) => /^(\s{2,}\S|- |[a-z][\w-]*:$)/m.test(text) ? codeBlock(text) : [prose(text)]);
  const lines = [];
  for (const [index, block] of blocks.entries()) {
    const added = [...index ? [""] : [], ...block];
    const reserve = index < blocks.length - 1 ? 1 : 0;
    if (lines.length + added.length + reserve > max) return [...lines, "See the log for the rest."];
    lines.push(...added);
  }
  return lines;
}
var prose = (text) => forMarkdown(text.replaceAll(/\s*\n\s*/g, " ").trim(), MAX_PROSE);
function codeBlock(text) {
  const lines = text.split("\n").filter((line2) => line2.trim() !== "");
  const indent = Math.min(...lines.map((line2) => line2.search(/\S/)));
  const shown = lines.map((line2) => clip(line2.slice(indent), MAX_CODE_LINE));
  if (shown.some((line2) => /^\s*(```|~~~)/.test(line2) || HIDDEN_LINE.test(line2))) return [prose(text)];
  return ["```yaml", ...shown, "```"];
}

// src/report/points.ts
var MAX_PROSE2 = 600;
var PAGE_MARKS = { pass: "✓", fail: "❌", undecided: "❓" };
function checkPoint({ outcome, title, expected, found, guidance }) {
  const values = [
    ...expected === void 0 ? [] : [`expected ${asCode(expected, 200)}`],
    ...found === void 0 ? [] : [`found ${asCode(found, 200)}`]
  ];
  const what = `${PAGE_MARKS[outcome]} **${forMarkdown(title, 200)}**${values.length ? `: ${values.join(", ")}` : ""}.`;
  return guidance ? `${what} ${forMarkdown(guidance.replaceAll(/\s*\n\s*/g, " "), MAX_PROSE2)}` : what;
}
function cappedPoints(items, max, noun, render2) {
  if (items.length <= max) return items.map(render2);
  const { shown, more } = capped(items, max - 1);
  return [...shown.map(render2), `and ${count(more, `more ${noun}`)}: see the log`];
}
function signerMarkdown(signer) {
  const [first, ...rest] = signerRows(signer).map(([label, value]) => `${label} ${asCode(value, 300)}`);
  return rest.length ? `${first} (${rest.join(", ")})` : `${first}`;
}

// src/report/summary-details.ts
var LISTED = [50, 10, 3];
var MAX_BYTES = 131072;
var MAX_VALUE = 160;
function summaryDetails({ checks, claims, slsa }) {
  for (const max of LISTED) {
    const html = [checksDetails(checks, max), claimsDetails(claims, max), ...slsa ? [slsaDetails(slsa)] : []].join(
      ""
    );
    if (Buffer.byteLength(html) <= MAX_BYTES) return html;
  }
  return "";
}
var folded = (summary2, lines, open = false) => lines.length === 0 ? "" : `<details${open ? " open" : ""}><summary>${summary2}</summary>${lines.join("<br>").replaceAll("</details><br>", "</details>")}</details>`;
function checksDetails(checks, max) {
  const tree = byUrgency(checkTree(checks));
  const leaves = leavesOf(tree);
  const passed = leaves.filter(({ outcome }) => outcome === "pass").length;
  const { shown, more } = capped(tree, max);
  const lines = shown.map((node) => branch(node, max));
  return folded(
    `${formatNumber(passed)} of ${count(leaves.length, "check")} passed`,
    [...lines, ...andMore(more)],
    passed < leaves.length
  );
}
function branch(node, max) {
  if (node.kind === "check" && node.nodes.length === 0) return line(node.check);
  const title = node.kind === "check" ? node.check.title : titleOf(node.id);
  const { shown, more } = capped(byUrgency(node.nodes), max);
  const own = node.kind === "check" ? [line(node.check)] : [];
  const lines = [...own, ...shown.map((one) => branch(one, max)), ...andMore(more)];
  return folded(`${PAGE_MARKS[node.outcome]} ${forMarkdown(title, 200)}`, lines, node.outcome !== "pass");
}
function line({ outcome, title, found }) {
  const value = found === void 0 ? "" : `: ${asCode(found, MAX_VALUE)}`;
  return `${PAGE_MARKS[outcome]} ${forMarkdown(title, 200)}${value}`;
}
function claimsDetails(claims, max) {
  const { ignored, contradictions = [] } = claims;
  const against = capped(contradictions, max);
  const aside = capped(ignored, max);
  const found = contradictions.length > 0 ? `, ${count(contradictions.length, "contradiction")}` : "";
  const lines = [
    ...against.shown.map(contradiction),
    ...andMore(against.more),
    ...aside.shown.map((claim) => forMarkdown(ignoredText(claim), 600)),
    ...andMore(aside.more)
  ];
  return folded(`Claims: ${claimsText(claims)}${found}`, lines, contradictions.length > 0);
}
function contradiction({ about, values }) {
  const { shown, more } = capped(values, 4);
  const said = shown.map(({ value, line: at }) => `${asCode(value, MAX_VALUE)} (line ${at})`);
  return `❌ contradiction about ${asCode(about, MAX_VALUE)}: ${[...said, ...andMore(more)].join(", ")}`;
}
function slsaDetails(slsa) {
  const lines = slsa.levels.map(({ level, outcome, basis, requirements }) => {
    const unmet = requirements.filter((one) => one.outcome !== "met").map(({ title }) => forMarkdown(title));
    return `Level ${level}: ${outcomeText(outcome, basis)}${unmet.length ? ` (${unmet.join("; ")})` : ""}`;
  });
  return folded(forMarkdown(`Levels: ${levelsText(slsa)}`), lines);
}
var andMore = (more) => more > 0 ? [`and ${formatNumber(more)} more`] : [];

// src/report/summary.ts
var MAX_SUMMARY_LINES = 25;
var MAX_POINTS = 4;
var MAX_SIGNERS = 5;
var MAX_ATTEST_POINTS = 2;
var NINE = 9;
function render({ title, lead, points, guidance = [], table, commands, details = "" }) {
  const sections = [guidance, table, commandBlock(commands, details)].flatMap(separate);
  return `${[`## ${title}`, lead, ...points.map((point) => `- ${point}`), ...sections].join("\n")}

`;
}
var separate = (lines) => lines.length ? ["", ...lines] : [];
function commandBlock(commands, details) {
  if (commands.length === 0) return details === "" ? [] : [details];
  const verifying = commands.filter(({ makes }) => makes === void 0);
  const tools = forHtml(verifying.map(({ tool }) => tool).join(", "));
  const lines = commands.map(({ command }) => forHtml(command)).join("\n");
  const html = `${details}<details><summary>Verify it yourself, with one of ${tools}</summary><pre><code>${lines}</code></pre></details>`;
  return html.split("\n");
}
function attestSummary(result, { commands, guidance, failed = false, brief }) {
  const short = brief === true && result.signed;
  const name = asCode(result.name, 120);
  const made = `${sizeText(result)}, root ${asCode(`sha256:${result.modelDigest}`)}, manifest ${asCode(`sha256:${result.manifestDigest}`)}`;
  const by = result.signed && result.signer && !short ? `Signed by ${signerMarkdown(result.signer)}. ` : "";
  const url = result.attestationUrl === void 0 ? "" : ` [In GitHub's attestation store](${safeUrl(result.attestationUrl)}).`;
  const release = result.releaseUrl === void 0 ? "" : ` [On its release](${safeUrl(result.releaseUrl)}).`;
  const table = failed || short ? [] : fieldsMarkdown(guidance ? result.fields.slice(0, NINE) : result.fields);
  return render({
    title: result.signed ? `✅ Signed: ${name}` : `${failed ? "❌" : "⚠️"} Not signed: ${name}`,
    lead: `${by}${made}.${url}${release}${result.signed && !short ? ` **Note:** ${NOT_SAFE}.` : ""}`,
    points: attestPoints(result, failed, short ? 1 : MAX_ATTEST_POINTS),
    guidance: guidanceMarkdown(guidance, MAX_SUMMARY_LINES - 2 - MAX_ATTEST_POINTS - 2 - table.length),
    table,
    commands: result.signed && !short ? commands : []
  });
}
function attestPoints(result, failed, max) {
  const reason = forMarkdown((result.unsignedReason ?? "no signer").replace(/\.$/, ""), MAX_PROSE2);
  const points = [
    ...result.signed ? [] : [`${reason}.${unsignedPlace(result)}`],
    // After a failure they are about the same thing, and in the log.
    ...failed ? [] : result.warnings.map((warning2) => `⚠️ ${forMarkdown(warning2, MAX_PROSE2)}`)
  ];
  return cappedPoints(points, max, "warning", (point) => point);
}
var unsignedPlace = ({ unsignedDir }) => unsignedDir === void 0 ? "" : ` The statements wait in ${asCode(unsignedDir, 200)}.`;
function safeUrl(url) {
  return /^https?:\/\//.test(url) && !hasHidden(url) ? url.replace(/[^\w:/.?=&%~-]/g, (c) => encodeURIComponent(c).replace(/[()']/g, "")) : "#";
}
var TITLES = {
  passed: "✅ Verified",
  failed: "❌ Refused",
  undecided: "❓ Not decided, so not accepted"
};
function verdictSummary(verdict, { commands, brief }) {
  return render({
    title: `${TITLES[verdict.result]}: ${asCode(verdict.model.path, 120)}`,
    lead: [signedBy(verdict), factsOf(verdict), ...remarks(verdict)].filter((text) => text !== "").join(" "),
    points: verdictPoints(verdict, brief ? MAX_POINTS - 1 : MAX_POINTS),
    table: fieldsMarkdown(verdict.fields),
    commands: brief && verdict.result !== "passed" ? [] : commands,
    details: summaryDetails(verdict)
  });
}
function signedBy(verdict) {
  const { signer, signedAt } = verdict;
  if (signer === void 0) return "";
  const { shown, more } = capped(furtherSigners(verdict), MAX_SIGNERS);
  const others = [...shown.map((one) => signerMarkdown(toShownSigner(one))), ...more > 0 ? [`${more} more`] : []];
  const at = signedAt === void 0 ? "" : ` at ${asCode(signedAt)}`;
  return `Signed by ${[`${signerMarkdown(toShownSigner(signer))}${at}`, ...others].join("; and by ")}.`;
}
function factsOf({ model, integrity, claims, slsa, vsa }) {
  const facts = [
    ...model.files === void 0 ? [] : [sizeText(model)],
    ...integrity === "chunks" ? [`checked ${INTEGRITY_TEXT}`] : [],
    ...model.root === void 0 ? [] : [`root ${asCode(`sha256:${model.root}`)}`],
    `claims: ${claimsText(claims)}`,
    ...slsa ? [levelsText(slsa)] : [],
    ...vsa ? [`relied on ${asCode(vsaText(vsa), 500)}`] : []
  ];
  return `${facts.join(", ")}.`;
}
function remarks(verdict) {
  const groups = groupsText(verdict.model.groups ?? []);
  const unchecked = notChecked(verdict.checks);
  const notes = shownNotes(verdict).map((note) => forMarkdown(note));
  return [
    ...groups === "" ? [] : [`Files by group: ${groups}.`],
    ...unchecked === void 0 ? [] : [`Not checked: ${asCode(unchecked, 300)}.`],
    ...[...notes, ...verdict.result === "passed" ? [NOT_SAFE] : []].map((note) => `**Note:** ${note}.`)
  ];
}
function verdictPoints(verdict, max) {
  const unmet = unmetChecks(verdict.checks);
  const points = (most) => cappedPoints(unmet, most, "failed check", checkPoint);
  if (verdict.differences.length === 0) return points(max);
  const mark = mayDiffer(verdict.checks) ? "ℹ️ allowed:" : "❌";
  return [`${mark} ${differencesMarkdown(verdict.differences)}`, ...points(max - 1)];
}
function errorSummary(title, error) {
  return render({
    title: `❌ ${forMarkdown(title, 120)}`,
    lead: `${forMarkdown(error.message, MAX_PROSE2)} (${error.code})`,
    points: [],
    guidance: guidanceMarkdown(error.guidance, MAX_SUMMARY_LINES - 3),
    table: [],
    commands: []
  });
}

// src/actions/host.ts
async function runAction(title, story) {
  keepHeapSmall();
  const abort = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"]) {
    process.once(name, () => {
      abort.abort(new Error(`stopped by ${name}`));
      setTimeout(() => process.exit(1), 3e3).unref();
    });
  }
  process.on("uncaughtException", (error) => void fail(title, error).finally(() => process.exit(1)));
  try {
    await story({ env: process.env, now: () => /* @__PURE__ */ new Date(), signal: abort.signal });
  } catch (error) {
    await fail(title, error);
  }
  process.stdout.write("", () => process.stderr.write("", () => process.exit()));
}
var UNEXPECTED = "This is a fault of attest-model: please report it with the text above. ACTIONS_STEP_DEBUG shows more.";
function toFailure(error) {
  if (error instanceof AttestModelError) return { code: error.code, message: error.message, guidance: error.guidance };
  return { code: "INTERNAL", message: messageOf(error), guidance: UNEXPECTED };
}
async function fail(title, error) {
  const failure = toFailure(error);
  if (failure.code === "INTERNAL" && Error.isError(error)) debug(forLog(String(error.stack)));
  setFailed(failureText(title, failure));
  await writeSummary(errorSummary(title, failure));
}
function failureText(title, { code, message, guidance }) {
  const lines = guidance?.split("\n").map(forLog) ?? [];
  return [`${title}: ${forLog(message)} [${code}]`, ...lines].join("\n");
}
function log(text) {
  info(text.trimEnd());
}
function warn(text) {
  warning(text.split("\n").map(forLog).join("\n"));
}
function notice2(text) {
  notice(text.split("\n").map(forLog).join("\n"));
}
async function writeSummary(markdown) {
  if (!process.env["GITHUB_STEP_SUMMARY"]) return;
  try {
    await summary.addRaw(markdown).write();
  } catch (error) {
    warn(`the job summary could not be written: ${messageOf(error)}`);
  }
}
async function createReporter(host) {
  const { createProgress } = await import("./progress-E34EF3YC.js");
  return {
    hashing: (label, totalBytes) => createProgress(process.stderr, { tty: false, totalBytes, label: forLog(label), now: () => host.now().getTime() }),
    warning: warn,
    info: (text) => log(forLog(text))
  };
}

export {
  guidanceMarkdown,
  PAGE_MARKS,
  checkPoint,
  cappedPoints,
  signerMarkdown,
  attestSummary,
  verdictSummary,
  errorSummary,
  runAction,
  toFailure,
  failureText,
  log,
  warn,
  notice2 as notice,
  writeSummary,
  createReporter
};
