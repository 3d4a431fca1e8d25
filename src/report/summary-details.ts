import { count } from '../model/format.ts';
import type { Contradiction } from '../verification/claims/contradictions.ts';
import type { SlsaAssessment } from '../verification/slsa/assessment.ts';
import type { Check, Verdict } from '../verification/verdict.ts';
import { byUrgency } from './check-lines.ts';
import { type CheckNode, checkTree, leavesOf, titleOf } from './check-tree.ts';
import { claimsText, ignoredText } from './claims-text.ts';
import { asCode, forMarkdown } from './encode.ts';
import { PAGE_MARKS } from './points.ts';
import { levelsText, outcomeText } from './slsa-text.ts';
import { capped, number } from './style.ts';

/** Of each list: as many as fit. A page has 1 MiB, and shares it with the job's other steps. */
const LISTED = [50, 10, 3];
const MAX_BYTES = 131_072;
const MAX_VALUE = 160;

/**
 * What is folded away on a page: the tree of checks (failed branches stay open), lines of claims that did not count or
 * contradict each other, levels. Raw HTML on one line, since a page has few.
 */
export function summaryDetails({ checks, claims, slsa }: Verdict): string {
  for (const max of LISTED) {
    const html = [checksDetails(checks, max), claimsDetails(claims, max), ...(slsa ? [slsaDetails(slsa)] : [])].join(
      '',
    );
    if (Buffer.byteLength(html) <= MAX_BYTES) return html;
  }
  return '';
}

const folded = (summary: string, lines: readonly string[], open = false): string =>
  lines.length === 0
    ? ''
    : `<details${open ? ' open' : ''}><summary>${summary}</summary>${lines.join('<br>').replaceAll('</details><br>', '</details>')}</details>`;

function checksDetails(checks: readonly Check[], max: number): string {
  const tree = byUrgency(checkTree(checks));
  const leaves = leavesOf(tree);
  const passed = leaves.filter(({ outcome }) => outcome === 'pass').length;
  const { shown, more } = capped(tree, max);
  const lines = shown.map((node) => branch(node, max));
  return folded(
    `${number(passed)} of ${count(leaves.length, 'check')} passed`,
    [...lines, ...andMore(more)],
    passed < leaves.length,
  );
}

function branch(node: CheckNode, max: number): string {
  if (node.kind === 'check' && node.nodes.length === 0) return line(node.check);
  const title = node.kind === 'check' ? node.check.title : titleOf(node.id);
  const { shown, more } = capped(byUrgency(node.nodes), max);
  const own = node.kind === 'check' ? [line(node.check)] : [];
  const lines = [...own, ...shown.map((one) => branch(one, max)), ...andMore(more)];
  return folded(`${PAGE_MARKS[node.outcome]} ${forMarkdown(title, 200)}`, lines, node.outcome !== 'pass');
}

function line({ outcome, title, found }: Check): string {
  const value = found === undefined ? '' : `: ${asCode(found, MAX_VALUE)}`;
  return `${PAGE_MARKS[outcome]} ${forMarkdown(title, 200)}${value}`;
}

function claimsDetails(claims: Verdict['claims'], max: number): string {
  const { ignored, contradictions = [] } = claims;
  const against = capped(contradictions, max);
  const aside = capped(ignored, max);
  const found = contradictions.length > 0 ? `, ${count(contradictions.length, 'contradiction')}` : '';
  const lines = [
    ...against.shown.map(contradiction),
    ...andMore(against.more),
    ...aside.shown.map((claim) => forMarkdown(ignoredText(claim), 600)),
    ...andMore(aside.more),
  ];
  return folded(`Claims: ${claimsText(claims)}${found}`, lines, contradictions.length > 0);
}

function contradiction({ about, values }: Contradiction): string {
  const { shown, more } = capped(values, 4);
  const said = shown.map(({ value, line: at }) => `${asCode(value, MAX_VALUE)} (line ${at})`);
  return `❌ contradiction about ${asCode(about, MAX_VALUE)}: ${[...said, ...andMore(more)].join(', ')}`;
}

function slsaDetails(slsa: SlsaAssessment): string {
  const lines = slsa.levels.map(({ level, outcome, basis, requirements }) => {
    const unmet = requirements.filter((one) => one.outcome !== 'met').map(({ title }) => forMarkdown(title));
    return `Level ${level}: ${outcomeText(outcome, basis)}${unmet.length ? ` (${unmet.join('; ')})` : ''}`;
  });
  return folded(forMarkdown(`Levels: ${levelsText(slsa)}`), lines);
}

const andMore = (more: number): string[] => (more > 0 ? [`and ${number(more)} more`] : []);
