import type { Policy } from '../../policy/policy.ts';
import { pass, undecided } from '../../verification/checks.ts';
import type { Check } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
import { type Difference, isSigned } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import { examineFiles } from './examine-files.ts';
import { lapsedCertificate } from './lapsed.ts';

/** The last model of a folder that a policy accepts: where it is, and what was passed over on the way to it. */
export interface LastAccepted {
  readonly accepted?: Examination & { readonly at: string };
  readonly check: Check;
}

/** Each is hashed; whoever has so many refused ones in a row has something else to do first. */
const MAX_EXAMINED = 10;

/**
 * As the base branch has it; where it has none there, or one that the policy refuses, as it had it before. A model that is taken
 * out, or made unacceptable, by one change must not let an older one in by the next.
 */
export async function lastAccepted(
  folder: string,
  policy: BasePolicy,
  scene: Scene,
  request: GateRequest,
): Promise<LastAccepted> {
  const judge = asBaseline(policy);
  const refused: string[] = [];
  for await (const { at, files } of signedVersions(folder, scene)) {
    if (files === 'not there') return { check: doubt(folder, `nothing of commit ${at}, nor before it`, FETCH) };
    if (refused.length >= MAX_EXAMINED)
      return { check: doubt(folder, `the last ${refused.length} are refused: ${refused[0]}`, LOOK) };
    // Refused, or accepted without some of its claims, for no other reason perhaps than that time went by.
    const lapsed = await lapsedCertificate(files, policy, scene, request.now ?? new Date());
    if (lapsed !== undefined)
      return {
        check: doubt(folder, `that of commit ${at}, by a certificate that is not valid now: ${lapsed}`, LAPSED),
      };
    const examined = await examineFiles(files, judge, scene, request);
    const checks = 'verdict' in examined ? examined.verdict.checks : [examined];
    const outcome = 'verdict' in examined ? examined.verdict.result : examined.outcome;
    if ('verdict' in examined && outcome === 'passed')
      return { accepted: { ...examined, at }, check: found(folder, at, refused) };
    if (outcome === 'undecided') return { check: doubtful(folder, at, checks) };
    refused.push(`${at} (${titleOf(checks, 'fail')})`);
  }
  return { check: found(folder, undefined, refused) };
}

interface Version {
  readonly at: string;
  readonly files: readonly Difference[] | 'not there';
}

/** Newest first; what was not signed is left out. */
async function* signedVersions(folder: string, { change, trees, history }: Scene): AsyncGenerator<Version> {
  const seen = new Set<string>();
  const versionAt = async (at: string): Promise<Version | undefined> => {
    const commit = await trees.commit(at);
    if (commit === undefined) return { at, files: 'not there' };
    const place = await trees.at(commit.tree, folder);
    if (place === undefined || seen.size === seen.add(place.oid).size) return undefined;
    const files = await trees.below(commit.tree, folder);
    return isSigned(files) ? { at, files } : undefined;
  };
  const now = await versionAt(change.base);
  if (now) yield now;
  const { commits, complete } = await history.changes(change.base, folder);
  for (const commit of commits) {
    const [before] = (await trees.commit(commit))?.parents ?? [];
    const version = before === undefined ? undefined : await versionAt(before);
    if (version) yield version;
  }
  if (!complete) yield { at: commits.at(-1) ?? change.base, files: 'not there' };
}

/**
 * It was accepted when it was young, and as what was expected then: who waits until it is too old, or for another to be expected,
 * must not get around it.
 */
function asBaseline(policy: BasePolicy): BasePolicy {
  const { trust } = policy;
  const { time, expect: _, ...others } = trust.parsed.policy;
  const { 'max-age': __, ...rest } = time ?? {};
  const kept: Policy = { ...others, ...(Object.keys(rest).length > 0 && { time: rest }) };
  return { ...policy, trust: { ...trust, parsed: { ...trust.parsed, policy: kept } } };
}

const ID = 'gate.baseline';
const TITLE = 'It is known which model was there before';
const EXPECTED = 'the last model there that the policy accepts, in the history of the base branch';

function found(folder: string, at: string | undefined, refused: readonly string[]): Check {
  const last = at === undefined ? 'no model that the policy accepts' : `that of commit ${at}`;
  const [first, ...more] = refused;
  const others =
    first === undefined ? '' : `; refused: ${first}${more.length > 0 ? ` and ${more.length} before it` : ''}`;
  return pass(ID, TITLE, { expected: EXPECTED, found: `${last}${others}`, evidence: folder });
}

const FETCH =
  'Check out with fetch-depth: 0, so that the gate can look for models that were taken out of the base branch before.';
const LOOK = 'Verify what the base branch had there by this policy, and have a model merged that it accepts.';
const LAPSED =
  'Compare the models yourself, and have who may bypass the gate merge the new one: from then on it is the one to compare with.';

const doubt = (folder: string, what: string, guidance: string): Check =>
  undecided(ID, TITLE, { expected: EXPECTED, found: what, evidence: folder, guidance });

function doubtful(folder: string, at: string, checks: readonly Check[]): Check {
  const open = checks.find(({ outcome }) => outcome === 'undecided');
  const guidance = open?.guidance ?? 'Verify the model of that commit by this policy, and see what is missing.';
  return doubt(folder, `that of commit ${at}, undecided: ${titleOf(checks, 'undecided')}`, guidance);
}

const titleOf = (checks: readonly Check[], outcome: Check['outcome']): string =>
  checks.find((check) => check.outcome === outcome)?.title ?? 'no check says why';
