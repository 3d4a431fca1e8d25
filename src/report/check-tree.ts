import { worstOf } from '../verification/checks.ts';
import type { Check } from '../verification/verdict.ts';

/** A branch, of checks with a common beginning of their ids, or a check itself; that may rest on others. */
export type CheckNode =
  | { readonly kind: 'branch'; readonly id: string; readonly outcome: Outcome; readonly nodes: readonly CheckNode[] }
  | { readonly kind: 'check'; readonly check: Check; readonly outcome: Outcome; readonly nodes: readonly CheckNode[] };

type Outcome = Check['outcome'];

/** Parts of a policy are branches of their own; elsewhere the first part of an id says what it is about. */
const DEPTH: Readonly<Record<string, number>> = { policy: 2, gate: 2 };

/**
 * Checks as a tree, by the dotted ids, in the order in which branches first occur. No branch is better than what is in it,
 * nor a check than what it rests on.
 */
export function checkTree(checks: readonly Check[]): CheckNode[] {
  return grow(checks, 1);
}

function grow(checks: readonly Check[], depth: number): CheckNode[] {
  const branches = Map.groupBy(checks, ({ id }) => id.split('.').slice(0, depth).join('.'));
  return [...branches].flatMap(([id, inside]): CheckNode[] => {
    const isLeaf = inside.every((check) => check.id === id);
    if (isLeaf) return inside.map(leaf);
    const [first = ''] = id.split('.', 1);
    const nodes = depth < (DEPTH[first] ?? 1) ? grow(inside, depth + 1) : inside.map(leaf);
    return [{ kind: 'branch', id, outcome: worstOf(nodes), nodes }];
  });
}

function leaf(check: Check): CheckNode {
  const nodes = checkTree(check.checks ?? []);
  return { kind: 'check', check, outcome: worstOf([check, ...nodes]), nodes };
}

/** Checks at the tree's ends. */
export function leavesOf(nodes: readonly CheckNode[]): Check[] {
  return nodes.flatMap((node) =>
    node.kind === 'branch' || node.nodes.length > 0 ? leavesOf(node.nodes) : [node.check],
  );
}

const TITLES: Readonly<Record<string, string>> = {
  evidence: 'Evidence was found',
  bundle: 'The bundle can be read',
  signature: 'The signature is valid',
  identity: 'The expected signer made it',
  statement: 'The signed statement can be read',
  files: 'The files are those that were signed',
  manifest: 'The manifest belongs to them',
  claims: 'Claims about the model',
  chunks: 'The chunk hashes are vouched for',
  provenance: 'Provenance agrees with who signed it',
  vsa: 'The verification summary',
  trust: 'The trusted root can be relied on',
  expect: 'It is the model that is expected',
  policy: 'The policy is met',
  gate: 'The change may be judged',
};

/** What a branch is about; parts of a policy go by their key. */
export function titleOf(id: string): string {
  return TITLES[id] ?? `${id.slice(id.indexOf('.') + 1)}`;
}
