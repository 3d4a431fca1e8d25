import type { Check } from '../verification/verdict.ts';
import { type CheckNode, checkTree, leavesOf, titleOf } from './check-tree.ts';
import { clip } from './encode.ts';
import { capped, number, type Writer } from './style.ts';

/** Of a branch; JSON has all. */
const MAX_BELOW = 20;
const MAX_LINES = 300;
const MAX_VALUE = 1000;
const MARKS = { pass: '✓', fail: '✗', undecided: '?' } as const;
const STYLES = { pass: 'green', fail: 'red', undecided: 'yellow' } as const;

/** The tree of checks for a person: what failed is open and comes first, then what is undecided; what passed is one line. */
export function checkLines(checks: readonly Check[], writer: Writer): string[] {
  const tree = byUrgency(checkTree(checks));
  const passed = tree.filter(({ outcome }) => outcome === 'pass');
  const unmet = capped(
    tree.filter(({ outcome }) => outcome !== 'pass'),
    MAX_BELOW,
  );
  const open = capped(
    [...unmet.shown.flatMap((node) => openNode(node, '', writer)), ...andMore(unmet.more)],
    MAX_LINES,
  );
  const names = passed.map((node) => `${writer.encode(idOf(node))} (${leavesOf([node]).length})`);
  return [
    ...open.shown,
    ...andMore(open.more),
    ...(names.length > 0 ? [`${writer.paint('green', '✓ passed')}  ${names.join(', ')}`] : []),
  ];
}

/** The whole tree, what passed too. */
export function allCheckLines(checks: readonly Check[], writer: Writer): string[] {
  const lines = byUrgency(checkTree(checks)).flatMap((node) =>
    node.outcome === 'pass' ? passedNode(node, '', writer) : openNode(node, '', writer),
  );
  const { shown, more } = capped(lines, MAX_LINES);
  return [...shown, ...andMore(more)];
}

function passedNode(node: CheckNode, indent: string, writer: Writer): string[] {
  return [...nodeLines(node, indent, writer), ...node.nodes.flatMap((one) => passedNode(one, `${indent}  `, writer))];
}

function openNode(node: CheckNode, indent: string, writer: Writer): string[] {
  const { shown, more } = capped(byUrgency(node.nodes), MAX_BELOW);
  const below = [
    ...shown.flatMap((one) => nodeLines(one, `${indent}  `, writer)),
    ...andMore(more).map((line) => `${indent}  ${line}`),
  ];
  if (node.kind === 'check') return [...checkLinesOf(node.check, node.outcome, indent, writer), ...below];
  const unmet = leavesOf([node]).filter(({ outcome }) => outcome !== 'pass').length;
  const head = `${mark(node.outcome, titleOf(node.id), writer)} (${unmet} of ${leavesOf([node]).length} not met)`;
  return [indent + head, ...below];
}

function nodeLines(node: CheckNode, indent: string, writer: Writer): string[] {
  if (node.outcome !== 'pass') return openNode(node, indent, writer);
  return [
    `${indent}${mark('pass', node.kind === 'check' ? node.check.title : titleOf(node.id), writer)} [${writer.encode(idOf(node))}]`,
  ];
}

function checkLinesOf(check: Check, outcome: Check['outcome'], indent: string, { encode, paint }: Writer): string[] {
  const row = (label: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`    ${label.padEnd(10)}${encode(clip(value, MAX_VALUE))}`];
  return [
    `${mark(outcome, check.title, { encode, paint })} [${encode(check.id)}]`,
    ...row('expected', check.expected),
    ...row('found', check.found),
    ...row('evidence', check.evidence),
    ...guidanceLines(check.guidance, encode).map((line) => `    ${line}`),
  ].map((line) => indent + line);
}

const mark = (outcome: Check['outcome'], title: string, { encode, paint }: Writer): string =>
  paint(STYLES[outcome], `${MARKS[outcome]} ${encode(clip(title, MAX_VALUE))}`);

const andMore = (more: number): string[] => (more > 0 ? [`… and ${number(more)} more`] : []);

const idOf = (node: CheckNode): string => (node.kind === 'check' ? node.check.id : node.id);

/** Failed outweighs undecided, and that what passed. */
export function byUrgency<T extends { readonly outcome: Check['outcome'] }>(nodes: readonly T[]): T[] {
  return (['fail', 'undecided', 'pass'] as const).flatMap((outcome) =>
    nodes.filter((node) => node.outcome === outcome),
  );
}

/** Guidance may have several lines (YAML to paste), whose indentation is kept. */
function guidanceLines(guidance: string | undefined, encode: (text: string) => string): string[] {
  if (!guidance) return [];
  const [first = '', ...rest] = guidance.split('\n');
  return [`→ ${encode(first)}`, ...rest.map((line) => (line === '' ? '' : `  ${encode(line)}`))];
}
