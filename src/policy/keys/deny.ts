import * as z from 'zod';
import { isDigest } from '../../model/digest.ts';
import { comparePaths } from '../../model/path.ts';
import { rootDigest } from '../../model/root.ts';
import type { OmsStatement } from '../../statement/oms.ts';
import { rootsOf } from '../../verification/claims/own-runs.ts';
import type { Check } from '../../verification/verdict.ts';
import { allOf, checkOf } from '../demand.ts';
import { extensionsOf, type Facts, type Run } from '../facts.ts';
import type { DenyLists } from '../policy.ts';
import { commit, listOf, NOT_EMPTY, notEmpty, sha256, text } from '../values.ts';
import { BASE_MODELS, DATASETS, type InputKind, inputsOf } from './input-kinds.ts';
import { namesOf } from './signers.ts';

/** Bytes in hex, however they are set apart, or behind the name of an algorithm. */
const LIKE_A_DIGEST = /^(sha-?[0-9]+ ?[:=].*|[0-9a-f]{2}([ :-]?[0-9a-f]{2}){15,})$/i;

/** Subject alternative name, hint of a key; SHA-256 of a key, a certificate, or an authority above it: as others write these, it means nobody. */
const signer = text.refine(
  (value) => isDigest(value) || !LIKE_A_DIGEST.test(value),
  'a fingerprint is a SHA-256 in 64 lower-case hex digits, without colons',
);

/** What no valid signature makes good. */
const lists = {
  /** Roots, or digests of manifests. */
  models: listOf(sha256).exactOptional(),
  files: listOf(sha256).exactOptional(),
  datasets: listOf(sha256).exactOptional(),
  'base-models': listOf(sha256).exactOptional(),
  signers: listOf(signer).exactOptional(),
  commits: listOf(commit).exactOptional(),
};

/** Files beside the policy that hold more of these lists. */
const from = listOf(text).max(20).exactOptional();

export const deny = z
  .strictObject({ ...lists, from })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY);

/** Such a file. */
export const denyLists = z.strictObject(lists).superRefine(notEmpty).meta(NOT_EMPTY);

/** All of them as one: nothing that a list names can be taken back by another. */
export function mergeDenied(all: readonly DenyLists[]): DenyLists {
  const kinds = Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[];
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const values = new Set(all.flatMap((one) => one[kind] ?? []));
      return values.size === 0 ? [] : [[kind, [...values]]];
    }),
  );
}

type DenyKind = Exclude<keyof DenyLists, 'from'>;

/** Digests and names that a model has, of one kind. */
interface Known {
  readonly values: readonly string[];
  /** Without it, that nothing denied was found proves nothing. */
  readonly complete: boolean;
}

export function checkDenied({ from: unread, ...denied }: DenyLists, facts: Facts): Check[] {
  if (unread !== undefined) throw new RangeError('deny lists were not read');
  const known: Readonly<Record<DenyKind, () => Known>> = {
    models: () => modelIn(facts),
    files: () => filesIn(facts),
    datasets: () => inputsIn(facts, DATASETS),
    'base-models': () => inputsIn(facts, BASE_MODELS),
    signers: () => signersIn(facts),
    commits: () => commitsIn(facts),
  };
  return Object.entries(denied).map(([kind, list = []]) => {
    const isDenied = new Set(list);
    const { values, complete } = known[kind as DenyKind]();
    const hits = values.filter((value) => isDenied.has(value));
    return checkOf({
      id: `deny.${kind}`,
      title: `None of the denied ${kind.replace('-', ' ')}`,
      expected: `none of ${list.length}`,
      found: hits.length > 0 ? allOf(hits) : complete ? 'none' : 'none, but not all are known',
      evidence: EVIDENCE[kind as DenyKind],
      guidance:
        hits.length > 0
          ? 'The policy forbids it by name: do not use this model.'
          : 'What was not stated cannot be compared with the list: get the claims of the model, and verify without --integrity chunks.',
      met: hits.length > 0 ? false : complete || 'unknown',
    });
  });
}

const EVIDENCE: Readonly<Record<DenyKind, string>> = {
  models: 'signature and manifest',
  files: 'signature',
  datasets: 'provenance',
  'base-models': 'provenance',
  signers: 'certificates and keys',
  commits: 'certificates and provenance',
};

/** A chunk proof recomputes no whole-file digest, nor what is made of them. */
const wasRecomputed = ({ verdict, findings }: Facts): boolean =>
  verdict.integrity === 'files' && findings.signature.oms?.hashType === 'sha256';

function modelIn(facts: Facts): Known {
  const { verdict, findings } = facts;
  const { oms } = findings.signature;
  const { root, manifestDigest } = verdict.model;
  const { manifests = [] } = findings;
  const values = [root, manifestDigest, ...manifests, ...rootsIn(oms?.resources ?? [])];
  return {
    values: [...new Set(values.filter((value) => value !== undefined))],
    complete: wasRecomputed(facts) && oms?.method === 'files' && (manifestDigest !== undefined || manifests.length > 0),
  };
}

/** Tools that list files by folder have another root for the same files. */
function rootsIn(resources: OmsStatement['resources']): string[] {
  const listed = [...resources].sort((a, b) => compareByFolder(a.path, b.path));
  return [...rootsOf(resources), rootDigest(listed.map(({ digest }) => digest))];
}

/** As the Python library sorts: by path component. */
function compareByFolder(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? left.length - right.length : comparePaths(left[at] ?? '', right[at] ?? '');
}

function filesIn(facts: Facts): Known {
  const { oms } = facts.findings.signature;
  const values = oms?.method === 'files' ? oms.resources.map(({ digest }) => digest) : [];
  // Documentation may differ from what was signed: then what lies there counts.
  const there = facts.verdict.differences.filter(({ kind }) => kind === 'changed' || kind === 'added');
  const digests = there.map((one) => ('found' in one ? one.found : undefined)).filter((found) => found !== undefined);
  return {
    values: [...new Set([...values, ...digests])],
    complete: wasRecomputed(facts) && oms?.method === 'files' && digests.length === there.length,
  };
}

/** Of every run that counts: another one that names nothing hides nothing. */
function inputsIn({ everyRun: runs }: Facts, kind: InputKind): Known {
  const inputs = runs.flatMap((run) => inputsOf(run, kind));
  const values = inputs.flatMap(({ digest, annotations }) =>
    [digest['sha256'], annotations['filesDigest']].filter((value) => typeof value === 'string'),
  );
  return { values, complete: runs.length > 0 && inputs.every(({ digest }) => digest['sha256'] !== undefined) };
}

function signersIn({ verdict, everyRun: runs, evaluations }: Facts): Known {
  const signers = [verdict.signer, ...[...runs, ...evaluations].map(({ claim }) => claim.signer)];
  return { values: [...new Set(signers.flatMap((signer) => (signer ? namesOf(signer) : [])))], complete: true };
}

function commitsIn({ verdict, everyRun: runs }: Facts): Known {
  const values = [
    extensionsOf(verdict.signer).sourceRepositoryDigest,
    ...runs.flatMap((run) => [run.certified.sourceRepositoryDigest, ...codeIn(run)]),
  ];
  return {
    values: [...new Set(values.filter((value) => value !== undefined))],
    complete: runs.length > 0 && runs.every(namesCommits),
  };
}

const codeIn = ({ provenance: { dependencies } }: Run): (string | undefined)[] =>
  dependencies.map(({ digest }) => digest?.['gitCommit']);

/** Of all code that it names; of a run that names none, its certificate does. */
function namesCommits({ certified, provenance: { inputs } }: Run): boolean {
  const code = inputs.filter(({ role }) => role === 'code');
  return code.length > 0
    ? code.every(({ digest }) => digest['gitCommit'] !== undefined)
    : certified.sourceRepositoryDigest !== undefined;
}

export const explainDenied = ({ from: unread, ...denied }: DenyLists): string[] => [
  ...Object.entries(denied).map(
    ([kind, list = []]) => `It has nothing to do with ${list.length} denied ${kind.replace('-', ' ')}.`,
  ),
  ...(unread ? [`It has nothing to do with what is denied by ${unread.join(', ')}.`] : []),
];
