/** Commits are denied by what provenance and certificates name: where code has none, nothing tells which it was. */
import { expect, test } from '@jest/globals';
import { codeDependency } from '../../src/statement/dependencies.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { COMMIT, type Extensions, REPOSITORY, signBundle } from '../verification/bundles.ts';
import { githubPredicate, signedModel } from '../verification/signed-model.ts';
import { SIGNERS, verdictBy } from './judged.ts';

const here = sigstoreAndFolder();

const OTHER = 'e'.repeat(40);
const code = (commit = COMMIT) =>
  codeDependency({ name: commit, repository: REPOSITORY, commit, dirty: false, changed: 0, untracked: 0 });
/** A folder that is no checkout, as some builder may name it. */
const folder = { name: 'code:library', uri: 'file:///usr/lib/library' };

/** How the list comes out for a model of these runs. */
async function denied(commit: string, runs: readonly object[][], extensions: Extensions = {}): Promise<unknown> {
  using model = await signedModel(here.sigstore, { bundle: { extensions } });
  const { buildDefinition, runDetails } = githubPredicate();
  const base = { buildDefinition: { ...buildDefinition, resolvedDependencies: [] }, runDetails };
  const lines = runs.map((dependencies) =>
    buildProvenanceStatement({ subjects: model.subjects, base, dependencies, byproducts: [] }),
  );
  model.writeClaims(...(await Promise.all(lines.map((line) => signBundle(here.sigstore, line, { extensions })))));
  const verdict = await verdictBy(`${SIGNERS}deny: { commits: ["${commit}"] }\n`, model, here.sigstore);
  expect(verdict.claims.accepted).toBe(runs.length);
  return verdict.checks.find(({ id }) => id === 'policy.deny.commits')?.outcome;
}

test('a commit of any run, of its code or its certificate, is found', async () => {
  expect(await denied(OTHER, [[code()], [code(), code(OTHER)]])).toBe('fail');
  expect(await denied(COMMIT, [[code(OTHER)]])).toBe('fail');
  expect(await denied(OTHER, [[code()], []])).toBe('pass');
});

test('where some code has no commit, or a run names none at all, it is undecided', async () => {
  expect(await denied(OTHER, [[folder]])).toBe('undecided');
  expect(await denied(OTHER, [[code(), folder]])).toBe('undecided');
  expect(await denied(OTHER, [[code()], [folder]])).toBe('undecided');
  expect(await denied(OTHER, [[]], { 13: undefined })).toBe('undecided');
  expect(await denied(OTHER, [[code()]], { 13: undefined })).toBe('pass');
});
