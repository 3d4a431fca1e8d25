import { count, formatBytes } from '../model/format.ts';
import { NOT_RECOMPUTED } from '../verification/chunk-proof.ts';
import type { Check, IgnoredClaim, PolicyRecord, Verdict } from '../verification/verdict.ts';
import { differenceCounts, differencesText } from './differences.ts';
import { clip } from './encode.ts';
import { fieldsText } from './fields-table.ts';
import { signerRows, toShownSigner } from './signer-text.ts';
import { capped, createWriter, type Style, type TextOptions, type Writer } from './style.ts';

const MAX_IGNORED = 10;
const MAX_NOT_CHECKED = 1000;

export const RESULT_TEXT: Readonly<Record<Verdict['result'], string>> = {
  passed: 'accepted',
  failed: 'REFUSED',
  undecided: 'UNDECIDED, not accepted',
};
const MARKS = { pass: '✓', fail: '✗', undecided: '?' } as const;
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
    failures(verdict.checks, writer),
    differences(verdict, options),
    verdict.fields.length ? fieldsText(verdict.fields, options) : [],
    ignoredClaims(verdict.claims.ignored, writer),
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
  const { model, integrity, signer, signedAt, claims, checks } = verdict;
  const unchecked = notChecked(checks);
  const rows: [string, string][] = [
    ...(model.files === undefined ? [] : [['files', sizeText(model)] as [string, string]]),
    ...(integrity === 'chunks' ? [['integrity', INTEGRITY_TEXT] as [string, string]] : []),
    ...(model.root === undefined ? [] : [['root digest', `sha256:${model.root}`] as [string, string]]),
    ...(signer ? signerRows(toShownSigner(signer)) : []),
    ...(signedAt === undefined ? [] : [['signed at', signedAt] as [string, string]]),
    ['claims', `${claims.accepted} counted, ${claims.ignored.length} ignored`],
    ...(verdict.policy ? policyRows(verdict.policy) : []),
    ...(unchecked === undefined ? [] : [['not checked', clip(unchecked, MAX_NOT_CHECKED)] as [string, string]]),
  ];
  return rows.map(([label, value]) => `  ${label.padEnd(18)}${encode(value)}`);
}

/** Whose demands were met or not, and what it did not ask for. */
const policyRows = ({ sha256, notes }: PolicyRecord): [string, string][] => [
  ['policy', `sha256:${sha256}`],
  ...notes.map((note): [string, string] => ['note', note]),
];

export function sizeText({ files = 0, bytes }: { readonly files?: number; readonly bytes?: number }): string {
  return bytes === undefined ? count(files, 'file') : `${count(files, 'file')}, ${formatBytes(bytes)}`;
}

/**
 * What lay in the model and was not looked at: a check that passed says it in what it found, beyond what it expected, and
 * must not be taken for one of all the files.
 */
export function notChecked(checks: readonly Check[]): string | undefined {
  const passed = (id: string) => checks.find((check) => check.id === id && check.outcome === 'pass');
  const match = passed('files.match') ?? passed('files.chunks');
  const expected = `${match?.expected}, and `;
  const unsigned = match?.found?.startsWith(expected) ? match.found.slice(expected.length) : undefined;
  const found = [unsigned, passed('files.ignored')?.found].filter((text) => text !== undefined);
  return found.length ? found.join('; ') : undefined;
}

/** Failed checks outweigh undecided ones, so they come first. */
export function unmetChecks(checks: readonly Check[]): Check[] {
  return [...checks.filter((c) => c.outcome === 'fail'), ...checks.filter((c) => c.outcome === 'undecided')];
}

function failures(checks: readonly Check[], { encode, paint }: Writer): string[] {
  return unmetChecks(checks).flatMap((check) => [
    `${paint(check.outcome === 'fail' ? 'red' : 'yellow', `${MARKS[check.outcome]} ${encode(check.title)}`)} [${check.id}]`,
    ...row('expected', check.expected, encode),
    ...row('found', check.found, encode),
    ...row('evidence', check.evidence, encode),
    ...guidanceLines(check.guidance, encode).map((line) => `    ${line}`),
  ]);
}

function row(label: string, value: string | undefined, encode: (text: string) => string): string[] {
  return value === undefined ? [] : [`    ${label.padEnd(10)}${encode(value)}`];
}

/** Guidance may have several lines (YAML to paste), whose indentation is kept. */
export function guidanceLines(guidance: string | undefined, encode: (text: string) => string): string[] {
  if (!guidance) return [];
  const [first = '', ...rest] = guidance.split('\n');
  return [`→ ${encode(first)}`, ...rest.map((line) => (line === '' ? '' : `  ${encode(line)}`))];
}

function differences(verdict: Verdict, options: TextOptions): string[] {
  if (verdict.differences.length === 0) return [];
  const head = `Files that are not as signed: ${differenceCounts(verdict.differences)}`;
  return [head, ...differencesText(verdict.differences, options).map((line) => `  ${line}`)];
}

function ignoredClaims(ignored: readonly IgnoredClaim[], { encode }: Writer): string[] {
  if (ignored.length === 0) return [];
  const { shown, more } = capped(ignored, MAX_IGNORED);
  return [
    `Claims that did not count (${ignored.length}):`,
    ...shown.map(({ line, predicateType, signer, reason }) => {
      const what = [predicateType, signer && `signed by ${signer}`].filter((text) => text !== undefined && text !== '');
      return `  line ${line}: ${encode(reason)}${what.length ? ` (${what.map((text) => encode(String(text))).join(', ')})` : ''}`;
    }),
    ...(more ? [`  … and ${more} more`] : []),
  ];
}
