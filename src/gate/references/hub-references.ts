import { isHubCommit } from '../../model/digest.ts';
import { fileGroup } from '../../model/file-groups.ts';
import { EVIDENCE_NAMES } from '../../model/ignore.ts';
import { fail, pass, undecided } from '../../verification/checks.ts';
import type { GateModel } from '../../verification/gate-result.ts';
import type { Check } from '../../verification/verdict.ts';
import { MAX_FILE_BYTES } from '../export.ts';
import { isFile, type Leaf } from '../git/tree.ts';
import { modelResult } from '../outcome.ts';
import type { BasePolicy } from '../policies.ts';
import type { Scene } from '../scene.ts';

/** A model on the Hugging Face Hub that a file names. */
interface HubReference {
  /** Without revision: `hf://org/repo`. */
  readonly repository: string;
  readonly revision?: string;
}

const PIECE_BYTES = 65_536;
/** What begins in a piece may end behind it; names on the Hub have at most 96 characters. */
const MAX_REFERENCE_BYTES = 1024;
/** As it is, and as JSON may write it. */
const SLASH = String.raw`(?:/|\\/|\\u002[fF])`;
/** Datasets and spaces are no models. */
const REFERENCE = new RegExp(
  String.raw`hf:${SLASH}{2}(?:models${SLASH})?(?!datasets${SLASH}|spaces${SLASH})([\w.-]+(?:${SLASH}[\w.-]+)?)(?:@((?:[\w.~^-]|${SLASH})*))?`,
  'g',
);

/**
 * Models elsewhere that the change names anew, in any file but documentation and evidence. A pinned revision is compared with
 * those that the policies name; nothing is downloaded.
 */
export async function judgeHubReferences(scene: Scene, policies: readonly BasePolicy[]): Promise<GateModel[]> {
  const found = new Map<string, { reference: HubReference; files: string[] }>();
  for (const { path, before, after } of scene.differences) {
    if (!isFile(after) || !mayName(path)) continue;
    const known = new Set((await referencesIn(before, scene)).map(written));
    for (const reference of await referencesIn(after, scene)) {
      const key = written(reference);
      if (known.has(key)) continue;
      const files = found.get(key)?.files ?? [];
      found.set(key, { reference, files: files.includes(path) ? files : [...files, path] });
    }
  }
  return [...found.values()].map(({ reference, files }) => judge(reference, files, policies));
}

function mayName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return fileGroup(path) !== 'documentation' && !EVIDENCE_NAMES.includes(name) && !/\.(md|rst)$/i.test(name);
}

async function referencesIn(leaf: Leaf | undefined, { objects }: Scene): Promise<HubReference[]> {
  if (!isFile(leaf)) return [];
  const found = await objects.read(leaf.oid, 'blob', MAX_FILE_BYTES);
  if (found === undefined || 'tooBig' in found) return [];
  return [...matchesIn(found.bytes)].map(([, name = '', revision]) => ({
    repository: `hf://${unescaped(name)}`,
    ...(revision !== undefined && { revision: unescaped(revision).split('/', 1)[0] ?? '' }),
  }));
}

const unescaped = (text: string): string => text.replaceAll(new RegExp(SLASH, 'g'), '/');

/** In pieces: a file may have half a gigabyte. What begins behind a piece is in the next one. */
function* matchesIn(bytes: Buffer): Generator<RegExpExecArray> {
  for (let at = bytes.indexOf('hf:'); at >= 0; at = bytes.indexOf('hf:', at + PIECE_BYTES)) {
    const text = bytes.toString('latin1', at, at + PIECE_BYTES + MAX_REFERENCE_BYTES);
    for (const match of text.matchAll(REFERENCE)) if (match.index < PIECE_BYTES) yield match;
  }
}

const written = ({ repository, revision }: HubReference): string =>
  revision === undefined ? repository : `${repository}@${revision}`;

function judge(reference: HubReference, files: readonly string[], policies: readonly BasePolicy[]): GateModel {
  const checks = checksOf(reference, files, policies);
  const [path = ''] = files;
  return {
    path: written(reference),
    result: modelResult(checks, []),
    touchedBy: files.slice(0, 100),
    verdicts: [],
    references: [{ kind: 'hf', path, ...reference }],
    checks,
  };
}

function checksOf(reference: HubReference, files: readonly string[], policies: readonly BasePolicy[]): Check[] {
  const title = 'A model elsewhere is one that the policy names';
  const found = written(reference);
  const details = { found, evidence: files.slice(0, 10).join(', ') };
  const { revision = '' } = reference;
  if (!isHubCommit(revision)) {
    const expected = `${reference.repository}@ and the 40 hex digits of a commit`;
    return [
      fail('gate.reference', title, { ...details, expected, guidance: 'Pin the commit: a branch or tag moves.' }),
    ];
  }
  const rules = policies.map(({ trust }) => trust.parsed.policy);
  if (rules.some(({ deny }) => deny?.commits?.includes(revision))) {
    const expected = 'none that deny.commits lists';
    return [fail('gate.reference', title, { ...details, expected, guidance: 'Use a revision that is not denied.' })];
  }
  const lists = rules.flatMap(({ gate }) => (gate?.references === undefined ? [] : [gate.references]));
  const expected =
    lists.length === 0 ? 'one of gate.references' : lists.map((list) => list.join(' or ')).join('; and ');
  if (lists.length === 0) {
    const guidance = 'Verify that revision, and have the policy name it: gate: { references: [hf://…@commit] }.';
    return [undecided('gate.reference', title, { ...details, expected, guidance })];
  }
  if (lists.every((list) => list.includes(found)))
    return [
      pass('gate.reference', title, {
        ...details,
        expected,
        found: `${found}: the revision compared, nothing downloaded`,
      }),
    ];
  const guidance = 'Use a revision that the policy names, or have the policy name this one first.';
  return [fail('gate.reference', title, { ...details, expected, guidance })];
}
