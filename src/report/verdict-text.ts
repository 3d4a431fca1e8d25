import { count } from '../model/format.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { allCheckLines, checkLines } from './check-lines.ts';
import { claimsLines } from './claims-text.ts';
import { differenceCounts, differencesText } from './differences.ts';
import { fieldsBrief, fieldsText } from './fields-table.ts';
import { mayDiffer } from './not-checked.ts';
import { createWriter, type Style, type TextOptions, type Writer } from './style.ts';
import { allFacts, briefFacts, type FactRow, fieldsInFacts } from './verdict-facts.ts';
import { NOT_SAFE } from './verdict-notes.ts';

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

/**
 * What was found, for a person: the result first, then what failed and what to do, then the rest. An accepted model is one look;
 * `verbose` has every check and field.
 */
export function verdictText(verdict: Verdict, options: TextOptions = {}): string {
  const writer = createWriter(options);
  const sections = options.verbose ? allSections(verdict, options, writer) : briefSections(verdict, options, writer);
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function briefSections(verdict: Verdict, options: TextOptions, writer: Writer): string[][] {
  const { checks, fields, claims } = verdict;
  const judged = checkLines(checks, writer);
  const head = [resultLine(verdict, writer), ...factLines(briefFacts(verdict), writer)];
  return [
    ...(judged.length === 1 ? [[...head, `  ${judged[0]}`]] : [head, judged]),
    differences(verdict, options),
    fields.length ? fieldsBrief(fields, fieldsInFacts(verdict), options) : [],
    ...claimsLines(claims, writer),
  ];
}

function allSections(verdict: Verdict, options: TextOptions, writer: Writer): string[][] {
  const { checks, fields, claims, result } = verdict;
  return [
    [resultLine(verdict, writer), ...factLines(allFacts(verdict), writer)],
    allCheckLines(checks, writer),
    differences(verdict, options),
    fields.length ? fieldsText(fields, options) : [],
    ...claimsLines(claims, writer),
    result === 'passed' ? [sentence(NOT_SAFE)] : [],
  ];
}

function resultLine({ result, model, checks }: Verdict, { encode, paint }: Writer): string {
  const passed = checks.filter((check) => check.outcome === 'pass').length;
  const text = `${encode(model.path)}: ${RESULT_TEXT[result]}`;
  return `${paint(RESULT_STYLES[result], text)} (${passed} of ${count(checks.length, 'check')} passed)`;
}

const factLines = (rows: readonly FactRow[], { encode }: Writer): string[] =>
  rows.map(([label, value]) => `  ${label.padEnd(18)}${encode(value)}`);

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
