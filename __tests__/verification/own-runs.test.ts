/** Whose provenance is a model's own, where that of its base travels along. */
import { describe, expect, test } from '@jest/globals';
import { rootDigest } from '../../src/model/root.ts';
import type { OmsResource } from '../../src/statement/oms.ts';
import { type Provenance, parseProvenance } from '../../src/statement/provenance.ts';
import type { AcceptedClaim } from '../../src/verification/claims/claims.ts';
import { ownRuns, rootsOf } from '../../src/verification/claims/own-runs.ts';
import type { SignerIdentity } from '../../src/verification/verdict.ts';
import { HEX } from '../statement/fixtures.ts';
import { ISSUER, RUN, SAN } from './bundles.ts';
import { githubPredicate, provenance, type SignedModel } from './signed-model.ts';

const file = (name: string, digit: string): OmsResource => ({ name, path: name, digest: HEX(digit) });
const FILES = [file('a', '1'), file('b', '2')];
const ROOT = rootDigest([HEX('1'), HEX('2')]);
const OTHER_RUN = RUN.replace('3003', '4004');

interface Made {
  /** Roots of its base models, or of other inputs. */
  readonly from?: Readonly<Record<string, string>>;
  /** By the certificate; `undefined`: signed with a key. */
  readonly certified?: string | undefined;
  readonly stated?: string | undefined;
}

interface Run {
  readonly claim: AcceptedClaim;
  readonly provenance: Provenance;
}

function run(line: number, made: Made = {}): Run {
  const { from, certified, stated } = { from: {}, certified: RUN, stated: RUN, ...made };
  const { buildDefinition, runDetails } = githubPredicate();
  const resolvedDependencies = Object.entries(from).map(([name, sha256]) => ({ name, digest: { sha256 } }));
  const statement = {
    ...provenance({ subjects: [] } as unknown as SignedModel),
    predicate: {
      buildDefinition: { ...buildDefinition, resolvedDependencies },
      runDetails: { ...runDetails, metadata: stated === undefined ? {} : { invocationId: stated } },
    },
  };
  const signer: SignerIdentity =
    certified === undefined
      ? { method: 'key', hint: 'k' }
      : { method: 'sigstore', san: SAN, issuer: ISSUER, extensions: { runInvocationUri: certified } };
  const claim = { line, statement, signer, payload: `${line}` } as unknown as AcceptedClaim;
  return { claim, provenance: parseProvenance(claim.statement) };
}
const own = (runs: readonly Run[], resources: readonly OmsResource[] = FILES) =>
  ownRuns(runs, { resources }).map(({ claim }) => claim.line);

const BASE = run(1, { certified: OTHER_RUN, stated: OTHER_RUN });

describe('where no run names a base of this root', () => {
  test('all are its own', () => {
    expect(own([BASE, run(2)])).toEqual([1, 2]);
    expect(own([BASE, run(2, { from: { 'base-model:x': HEX('7') } })])).toEqual([1, 2]);
    // Of other kinds a root says nothing.
    expect(own([BASE, run(2, { from: { 'dataset:x': ROOT } })])).toEqual([1, 2]);
    expect(own([BASE, run(2, { from: { 'dataset:x': ROOT, 'base-model:x': HEX('7') } })])).toEqual([1, 2]);
  });

  test('also where nothing is known of the files', () => {
    const runs = [BASE, run(2, { from: { 'base-model:x': ROOT } })];
    expect(ownRuns(runs)).toHaveLength(2);
  });
});

describe('where a run names a base of this root', () => {
  test.each(['base-model', 'adapter', 'component'])('as %s, the others are of the base', (role) => {
    expect(own([BASE, run(2, { from: { [`${role}:x`]: ROOT } })])).toEqual([2]);
    expect(own([BASE, run(2, { from: { 'base-model:y': HEX('7'), [`${role}:x`]: ROOT } })])).toEqual([2]);
  });

  test('among inputs of other kinds', () => {
    const from = { 'dataset:x': HEX('8') };
    const base = run(1, { from, certified: OTHER_RUN });
    expect(own([base, run(2, { from: { ...from, 'base-model:x': ROOT } })])).toEqual([2]);
  });

  test('as other tools list its files', () => {
    const listed = [file('b', '2'), file('a', '1')];
    for (const root of [ROOT, rootDigest([HEX('2'), HEX('1')])])
      expect(own([BASE, run(2, { from: { 'base-model:x': root } })], listed)).toEqual([2]);
  });

  test('by its bytes, if it is one file, and only then', () => {
    const naming = run(2, { from: { 'base-model:x': HEX('1') } });
    expect(own([BASE, naming], [file('a', '1')])).toEqual([2]);
    expect(own([BASE, naming], FILES)).toEqual([1, 2]);
  });
});

test('two runs that name it are both its own, and so is what belongs to either', () => {
  const from = { 'base-model:x': ROOT };
  const other = { certified: `${RUN}0`, stated: `${RUN}0` };
  const runs = [BASE, run(2, { from }), run(3, { from, ...other }), run(4), run(5, other)];
  expect(own(runs)).toEqual([2, 3, 4, 5]);
});

describe('another statement of the run that names it', () => {
  const NAMING = { from: { 'base-model:x': ROOT } };
  test('is its own too', () => {
    expect(own([BASE, run(2), run(3, NAMING)])).toEqual([2, 3]);
  });

  test('by what the certificate says, whatever it states', () => {
    expect(own([run(1, { certified: OTHER_RUN }), run(3, NAMING)])).toEqual([3]);
    expect(own([run(1, { stated: OTHER_RUN }), run(3, NAMING)])).toEqual([1, 3]);
  });

  test('by what it states, where it is signed with a key', () => {
    const byKey = { certified: undefined };
    expect(own([run(1, byKey), run(3, { ...NAMING, ...byKey })])).toEqual([1, 3]);
    expect(own([run(1, { ...byKey, stated: OTHER_RUN }), run(3, { ...NAMING, ...byKey })])).toEqual([3]);
  });

  test('is none where no run is named', () => {
    const unnamed = { certified: undefined, stated: undefined };
    expect(own([run(1, unnamed), run(3, { ...NAMING, ...unnamed })])).toEqual([3]);
  });
});

test('roots are as listed and in the order of the specification, each once', () => {
  expect(rootsOf(FILES)).toEqual([ROOT]);
  expect(rootsOf(FILES.toReversed())).toEqual([rootDigest([HEX('2'), HEX('1')]), ROOT]);
});
