/** What a VSA names as verified: every line that counted, whatever for and however much lies around it. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { filesDigest } from '../../src/model/root.ts';
import { baseModelDependency } from '../../src/statement/dependencies.ts';
import { buildOmsStatement } from '../../src/statement/oms.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { buildSummaryStatement } from '../../src/statement/vsa.ts';
import { examine } from '../../src/verify.ts';
import { digestEvidence, inputAttestations } from '../../src/vsa/inputs.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { FILES } from '../policy/full-model.ts';
import { parsed, SIGNERS } from '../policy/judged.ts';
import { type BundleOptions, COMMIT, ISSUER, REPOSITORY, rootOf, signBundle } from '../verification/bundles.ts';
import { githubPredicate, signedModel } from '../verification/signed-model.ts';
import { summary } from '../verify/summaries.ts';

const here = sigstoreAndFolder();

const workflow = (repository: string, name: string): BundleOptions => {
  const san = `${repository}/.github/workflows/${name}.yml@refs/heads/main`;
  return { certificate: { sans: [{ type: 'url', value: san }] }, extensions: { 9: san, 18: san } };
};
const rule = (repository: string, name: string): string =>
  `{ workflow: { repository: ${repository}, path: .github/workflows/${name}.yml, ref: refs/heads/main }, issuer: "${ISSUER}" }`;
const LAB = 'https://github.com/lab/base';
const reviewer = workflow(REPOSITORY, 'review');
const source = workflow(REPOSITORY, 'source');
const POLICY = `${SIGNERS}  - ${rule('acme/model-repo', 'review')}
signatures: 2
provenance: { reviewed: [${rule('acme/model-repo', 'source')}] }
base-models: { rules: [{ policy: { signers: [${rule('lab/base', 'train')}] } }] }
`;

const listOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({ path, digest: sha256Hex(Buffer.from(text)) }));

test.each([0, 1100])('each line that counted, whatever for, behind %i lines of junk', async (junk) => {
  const baseFiles = { 'base.safetensors': 'base weights' };
  using base = await signedModel(here.sigstore, {
    files: baseFiles,
    bundle: { ...workflow(LAB, 'train'), extensions: { ...workflow(LAB, 'train').extensions, 12: LAB } },
  });
  using model = await signedModel(here.sigstore, { files: FILES });
  const dependency = baseModelDependency('base', {
    kind: 'folder',
    root: base.subjects[0]?.digest['sha256'] ?? '',
    filesDigest: filesDigest(
      listOf(baseFiles).map(({ path: name, digest }) => ({ algorithm: 'sha256', name, digest })),
    ),
  });
  const own = { subjects: model.subjects, base: githubPredicate(), dependencies: [dependency], byproducts: [] };
  const further = { name: 'm', files: listOf(FILES), ignorePaths: [], allowSymlinks: false };
  const reviewed = { resourceUri: `git+${REPOSITORY}`, verifiedLevels: ['SLSA_SOURCE_LEVEL_4'] };
  const commit = [{ uri: `${REPOSITORY}/commit/${COMMIT}`, digest: { gitCommit: COMMIT } }];
  model.writeClaims(
    ...Array.from({ length: junk }, (_, i) => ({ junk: i })),
    await signBundle(here.sigstore, buildProvenanceStatement(own)),
    await signBundle(here.sigstore, buildOmsStatement(further), reviewer),
    JSON.parse(readFileSync(base.path('model.sig'), 'utf8')),
    await signBundle(here.sigstore, buildSummaryStatement(commit, summary(POLICY, reviewed)), source),
    { junk: 'at the end' },
  );
  const trust = {
    method: 'policy',
    parsed: await parsed(POLICY),
    trusted: { roots: [rootOf(here.sigstore)] },
  } as const;
  const examined = await examine({ model: model.folder, trust, engine: createOpensslEngine() });
  expect(examined.verdict.checks.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  const paths = { signature: model.path('model.sig'), claims: model.path('claims.jsonl') };
  const named = inputAttestations(examined, await digestEvidence(paths)).map(({ name }) => name);
  expect(named).toEqual(['model.sig', ...[1, 2, 3, 4].map((line) => `claims.jsonl:${junk + line}`)]);
});
