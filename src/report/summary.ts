import { hasHidden } from '../model/hidden-text.ts';
import type { Verdict } from '../verification/verdict.ts';
import type { AttestOutcome } from './attest-text.ts';
import { claimsText } from './claims-text.ts';
import { differencesMarkdown } from './differences.ts';
import { asCode, forHtml, forMarkdown } from './encode.ts';
import { fieldsMarkdown } from './fields-table.ts';
import { guidanceMarkdown } from './guidance-markdown.ts';
import { mayDiffer, notChecked } from './not-checked.ts';
import { cappedPoints, checkPoint, MAX_PROSE, signerMarkdown } from './points.ts';
import { toShownSigner } from './signer-text.ts';
import { levelsText } from './slsa-text.ts';
import { capped } from './style.ts';
import { summaryDetails } from './summary-details.ts';
import { furtherSigners, groupsText, INTEGRITY_TEXT, sizeText, vsaText } from './verdict-facts.ts';
import { NOT_SAFE, shownNotes } from './verdict-notes.ts';
import { unmetChecks } from './verdict-text.ts';
import type { VerifyCommand } from './verify-commands.ts';

/** A person reads one screen. Values are clipped and lists capped, so 25 lines are also far below GitHub's 1 MiB. */
export const MAX_SUMMARY_LINES = 25;
const MAX_POINTS = 4;
/** Beside that of model.sig. */
const MAX_SIGNERS = 5;
const MAX_ATTEST_POINTS = 2;
/** The fields that every page shows; two more follow where there is room. */
const NINE = 9;

/** All parts are Markdown already, a line each. */
interface Page {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly guidance?: readonly string[];
  readonly table: readonly string[];
  readonly commands: readonly VerifyCommand[];
  /** Folded away, as HTML on one line. */
  readonly details?: string;
}

function render({ title, lead, points, guidance = [], table, commands, details = '' }: Page): string {
  const sections = [guidance, table, commandBlock(commands, details)].flatMap(separate);
  return `${[`## ${title}`, lead, ...points.map((point) => `- ${point}`), ...sections].join('\n')}\n\n`;
}

const separate = (lines: readonly string[]): string[] => (lines.length ? ['', ...lines] : []);

/** Folded away; a line a tool. Raw HTML up to the first empty line, and a quoted word holds none. */
function commandBlock(commands: readonly VerifyCommand[], details: string): string[] {
  if (commands.length === 0) return details === '' ? [] : [details];
  const verifying = commands.filter(({ makes }) => makes === undefined);
  const tools = forHtml(verifying.map(({ tool }) => tool).join(', '));
  const lines = commands.map(({ command }) => forHtml(command)).join('\n');
  const html = `${details}<details><summary>Verify it yourself, with one of ${tools}</summary><pre><code>${lines}</code></pre></details>`;
  return html.split('\n');
}

/** What the page of a run says besides its result. */
export interface AttestPage {
  readonly commands: readonly VerifyCommand[];
  /** What to do about a signature that is not there. */
  readonly guidance?: string | undefined;
  /** Signing was tried: then what to do is worth more room than the fields, which a later run makes again. */
  readonly failed?: boolean;
  /** The verification's page follows on this one, and knows the fields better: the two have 25 lines together. */
  readonly brief?: boolean;
}

/** Result, signer, fields, how to verify; or why there is no signature, and what to do. */
export function attestSummary(
  result: AttestOutcome,
  { commands, guidance, failed = false, brief }: AttestPage,
): string {
  const short = brief === true && result.signed;
  const name = asCode(result.name, 120);
  const made = `${sizeText(result)}, root ${asCode(`sha256:${result.modelDigest}`)}, manifest ${asCode(`sha256:${result.manifestDigest}`)}`;
  const by = result.signed && result.signer && !short ? `Signed by ${signerMarkdown(result.signer)}. ` : '';
  const url =
    result.attestationUrl === undefined ? '' : ` [In GitHub's attestation store](${safeUrl(result.attestationUrl)}).`;
  const release = result.releaseUrl === undefined ? '' : ` [On its release](${safeUrl(result.releaseUrl)}).`;
  const table = failed || short ? [] : fieldsMarkdown(guidance ? result.fields.slice(0, NINE) : result.fields);
  return render({
    title: result.signed ? `✅ Signed: ${name}` : `${failed ? '❌' : '⚠️'} Not signed: ${name}`,
    lead: `${by}${made}.${url}${release}${result.signed && !short ? ` **Note:** ${NOT_SAFE}.` : ''}`,
    points: attestPoints(result, failed, short ? 1 : MAX_ATTEST_POINTS),
    guidance: guidanceMarkdown(guidance, MAX_SUMMARY_LINES - 2 - MAX_ATTEST_POINTS - 2 - table.length),
    table,
    commands: result.signed && !short ? commands : [],
  });
}

function attestPoints(result: AttestOutcome, failed: boolean, max: number): string[] {
  const reason = forMarkdown((result.unsignedReason ?? 'no signer').replace(/\.$/, ''), MAX_PROSE);
  const points = [
    ...(result.signed ? [] : [`${reason}.${unsignedPlace(result)}`]),
    // After a failure they are about the same thing, and in the log.
    ...(failed ? [] : result.warnings.map((warning) => `⚠️ ${forMarkdown(warning, MAX_PROSE)}`)),
  ];
  return cappedPoints(points, max, 'warning', (point) => point);
}

const unsignedPlace = ({ unsignedDir }: AttestOutcome): string =>
  unsignedDir === undefined ? '' : ` The statements wait in ${asCode(unsignedDir, 200)}.`;

/** Only http(s) becomes a link; what could end the link's parentheses is percent-encoded. */
function safeUrl(url: string): string {
  return /^https?:\/\//.test(url) && !hasHidden(url)
    ? url.replace(/[^\w:/.?=&%~-]/g, (c) => encodeURIComponent(c).replace(/[()']/g, ''))
    : '#';
}

const TITLES: Readonly<Record<Verdict['result'], string>> = {
  passed: '✅ Verified',
  failed: '❌ Refused',
  undecided: '❓ Not decided, so not accepted',
};

/** Result, signer, what failed and what to do, fields, how to check it elsewhere; all checks and claims folded away. */
export function verdictSummary(
  verdict: Verdict,
  { commands, brief }: { readonly commands: readonly VerifyCommand[]; readonly brief?: boolean },
): string {
  return render({
    title: `${TITLES[verdict.result]}: ${asCode(verdict.model.path, 120)}`,
    lead: [signedBy(verdict), factsOf(verdict), ...remarks(verdict)].filter((text) => text !== '').join(' '),
    points: verdictPoints(verdict, brief ? MAX_POINTS - 1 : MAX_POINTS),
    table: fieldsMarkdown(verdict.fields),
    commands: brief && verdict.result !== 'passed' ? [] : commands,
    details: summaryDetails(verdict),
  });
}

function signedBy(verdict: Verdict): string {
  const { signer, signedAt } = verdict;
  if (signer === undefined) return '';
  const { shown, more } = capped(furtherSigners(verdict), MAX_SIGNERS);
  const others = [...shown.map((one) => signerMarkdown(toShownSigner(one))), ...(more > 0 ? [`${more} more`] : [])];
  const at = signedAt === undefined ? '' : ` at ${asCode(signedAt)}`;
  return `Signed by ${[`${signerMarkdown(toShownSigner(signer))}${at}`, ...others].join('; and by ')}.`;
}

function factsOf({ model, integrity, claims, slsa, vsa }: Verdict): string {
  const facts = [
    ...(model.files === undefined ? [] : [sizeText(model)]),
    ...(integrity === 'chunks' ? [`checked ${INTEGRITY_TEXT}`] : []),
    ...(model.root === undefined ? [] : [`root ${asCode(`sha256:${model.root}`)}`]),
    `claims: ${claimsText(claims)}`,
    ...(slsa ? [levelsText(slsa)] : []),
    ...(vsa ? [`relied on ${asCode(vsaText(vsa), 500)}`] : []),
  ];
  return `${facts.join(', ')}.`;
}

/** What a check mark alone would hide. */
function remarks(verdict: Verdict): string[] {
  const groups = groupsText(verdict.model.groups ?? []);
  const unchecked = notChecked(verdict.checks);
  const notes = shownNotes(verdict).map((note) => forMarkdown(note));
  return [
    ...(groups === '' ? [] : [`Files by group: ${groups}.`]),
    ...(unchecked === undefined ? [] : [`Not checked: ${asCode(unchecked, 300)}.`]),
    ...[...notes, ...(verdict.result === 'passed' ? [NOT_SAFE] : [])].map((note) => `**Note:** ${note}.`),
  ];
}

function verdictPoints(verdict: Verdict, max: number): string[] {
  const unmet = unmetChecks(verdict.checks);
  const points = (most: number): string[] => cappedPoints(unmet, most, 'failed check', checkPoint);
  if (verdict.differences.length === 0) return points(max);
  const mark = mayDiffer(verdict.checks) ? 'ℹ️ allowed:' : '❌';
  return [`${mark} ${differencesMarkdown(verdict.differences)}`, ...points(max - 1)];
}

/** We could not do what was asked: what, why, and what to do. */
export function errorSummary(
  title: string,
  error: { readonly code: string; readonly message: string; readonly guidance?: string | undefined },
): string {
  return render({
    title: `❌ ${forMarkdown(title, 120)}`,
    lead: `${forMarkdown(error.message, MAX_PROSE)} (${error.code})`,
    points: [],
    guidance: guidanceMarkdown(error.guidance, MAX_SUMMARY_LINES - 3),
    table: [],
    commands: [],
  });
}
