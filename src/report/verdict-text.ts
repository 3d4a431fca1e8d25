import { GROUP_TEXT } from '../model/file-groups.ts';
import { count, formatBytes } from '../model/format.ts';
import { NOT_RECOMPUTED } from '../verification/files/chunk-proof.ts';
import type { GroupCount } from '../verification/files/group-counts.ts';
import type { Check, Verdict, VsaRecord } from '../verification/verdict.ts';
import { checkLines } from './check-lines.ts';
import { claimsLines, claimsText } from './claims-text.ts';
import { differenceCounts, differencesText } from './differences.ts';
import { clip } from './encode.ts';
import { fieldsText } from './fields-table.ts';
import { mayDiffer, notChecked } from './not-checked.ts';
import { signerRows, toShownSigner } from './signer-text.ts';
import { levelsText } from './slsa-text.ts';
import { createWriter, number, type Style, type TextOptions, type Writer } from './style.ts';
import { NOT_SAFE, shownNotes } from './verdict-notes.ts';

const MAX_NOT_CHECKED = 1000;

export const RESULT_TEXT: Readonly<Record<Verdict['result'], string>> = {
  passed: 'accepted',
  failed: 'REFUSED',
  undecided: 'UNDECIDED, not accepted',
};
const RESULT_STYLES: Readonly<Record<Verdict['result'], Style>> = {
  passed: 'green',
  failed: 'red',
  undecided: 'yellow',
};

/** A chunk proof must not be taken for one of whole files, whatever its result. */
export const INTEGRITY_TEXT = `by chunks, ${NOT_RECOMPUTED}`;

/** What was found, for a person: the result first, then what failed and what to do, then the rest. */
export function verdictText(verdict: Verdict, options: TextOptions = {}): string {
  const writer = createWriter(options);
  const sections = [
    [resultLine(verdict, writer), ...facts(verdict, writer)],
    checkLines(verdict.checks, writer),
    differences(verdict, options),
    verdict.fields.length ? fieldsText(verdict.fields, options) : [],
    ...claimsLines(verdict.claims, writer),
    verdict.result === 'passed' ? [sentence(NOT_SAFE)] : [],
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function resultLine({ result, model, checks }: Verdict, { encode, paint }: Writer): string {
  const passed = checks.filter((check) => check.outcome === 'pass').length;
  const text = `${encode(model.path)}: ${RESULT_TEXT[result]}`;
  return `${paint(RESULT_STYLES[result], text)} (${passed} of ${count(checks.length, 'check')} passed)`;
}

function facts(verdict: Verdict, { encode }: Writer): string[] {
  const { model, integrity, signer, signedAt, claims, checks, slsa } = verdict;
  const unchecked = notChecked(checks);
  const rows: [string, string][] = [
    ...(model.files === undefined ? [] : [['files', sizeText(model)] as [string, string]]),
    ...(model.groups ? [['by group', groupsText(model.groups)] as [string, string]] : []),
    ...(integrity === 'chunks' ? [['integrity', INTEGRITY_TEXT] as [string, string]] : []),
    ...(model.root === undefined ? [] : [['root digest', `sha256:${model.root}`] as [string, string]]),
    ...(signer ? signerRows(toShownSigner(signer)) : []),
    ...(signedAt === undefined ? [] : [['signed at', signedAt] as [string, string]]),
    ...(verdict.vsa ? [['relied on', vsaText(verdict.vsa)] as [string, string]] : []),
    ['claims', claimsText(claims)],
    ...(slsa ? [['levels', levelsText(slsa)] as [string, string]] : []),
    ...(verdict.policy ? [['policy', `sha256:${verdict.policy.sha256}`] as [string, string]] : []),
    ...shownNotes(verdict).map((note): [string, string] => ['note', note]),
    ...(unchecked === undefined ? [] : [['not checked', clip(unchecked, MAX_NOT_CHECKED)] as [string, string]]),
  ];
  return rows.map(([label, value]) => `  ${label.padEnd(18)}${encode(value)}`);
}

/** Whose word it was, and about what. */
export function vsaText({ verifier, resourceUri, signedAt, line, verifiedLevels }: VsaRecord): string {
  const levels = verifiedLevels.length > 0 ? `, ${verifiedLevels.join(', ')}` : '';
  return `VSA of ${verifier}${signedAt === undefined ? '' : ` of ${signedAt}`}, about ${resourceUri}${levels} (claims, line ${line})`;
}

/** `weights: 2 files, 5 GiB, 1 changed; code: 1 file, 4 B` */
export function groupsText(groups: readonly GroupCount[]): string {
  return groups.map((group) => `${GROUP_TEXT[group.group]}: ${groupText(group)}`).join('; ');
}

function groupText({ files, bytes, ...differing }: GroupCount): string {
  const kinds = (['changed', 'missing', 'added', 'renamed'] as const).filter((kind) => differing[kind] > 0);
  return [sizeText({ files, bytes }), ...kinds.map((kind) => `${number(differing[kind])} ${kind}`)].join(', ');
}

export function sizeText({ files = 0, bytes }: { readonly files?: number; readonly bytes?: number }): string {
  return bytes === undefined ? count(files, 'file') : `${count(files, 'file')}, ${formatBytes(bytes)}`;
}

/** Failed checks outweigh undecided ones, so they come first. */
export function unmetChecks(checks: readonly Check[]): Check[] {
  return [...checks.filter((c) => c.outcome === 'fail'), ...checks.filter((c) => c.outcome === 'undecided')];
}

function differences(verdict: Verdict, options: TextOptions): string[] {
  if (verdict.differences.length === 0) return [];
  const allowed = mayDiffer(verdict.checks) ? ', which is allowed' : '';
  const head = `Files that are not as signed${allowed}: ${differenceCounts(verdict.differences)}`;
  return [head, ...differencesText(verdict.differences, options).map((line) => `  ${line}`)];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
