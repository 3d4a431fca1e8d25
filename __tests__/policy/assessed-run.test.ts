/** SLSA's requirements under a policy: what a policy verified counts for the run that it verified it of. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { codeDependency, datasetDependency } from '../../src/statement/dependencies.ts';
import { parseOmsStatement } from '../../src/statement/oms.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { HEX } from '../statement/fixtures.ts';
import { COMMIT, REPOSITORY, signBundle } from '../verification/bundles.ts';
import { githubPredicate, type SignedModel, signedModel } from '../verification/signed-model.ts';
import { requirement, slsaOf } from '../verification/slsa-runs.ts';
import { FILES } from './full-model.ts';
import { SIGNERS, verdictBy } from './judged.ts';

const here = sigstoreAndFolder();

const DEMAND = `${SIGNERS}datasets:\n  signed:\n${SIGNERS.slice(SIGNERS.indexOf('  - workflow')).replaceAll(/^(?=.)/gm, '  ')}`;
const code = codeDependency({
  name: 'code',
  repository: REPOSITORY,
  commit: COMMIT,
  dirty: false,
  changed: 0,
  untracked: 0,
});
const runOf = ({ subjects }: SignedModel, dependencies: object[]) =>
  signBundle(
    here.sigstore,
    buildProvenanceStatement({ subjects, base: githubPredicate(), dependencies, byproducts: [] }),
  );

/** A dataset that is signed: its signature, and how provenance names it. */
async function corpus() {
  using data = await signedModel(here.sigstore, { files: { 'a.csv': '1,2' } });
  const signature = JSON.parse(readFileSync(data.path('model.sig'), 'utf8'));
  const { root, filesDigest = '' } = parseOmsStatement(
    JSON.parse(Buffer.from(signature.dsseEnvelope.payload, 'base64').toString()),
  );
  return { signature, signed: datasetDependency('corpus', { kind: 'folder', root, filesDigest }) };
}

test('inputs are attested of the run that met the demand, and not of one that nobody looked at', async () => {
  const { signature, signed } = await corpus();
  const scraped = datasetDependency('scraped', { kind: 'folder', root: HEX('e'), filesDigest: HEX('f') });
  const assessed = async (...runs: object[][]) => {
    using model = await signedModel(here.sigstore, { files: FILES });
    model.writeClaims(signature, ...(await Promise.all(runs.map((run) => runOf(model, run)))));
    const verdict = await verdictBy(DEMAND, model, here.sigstore);
    expect(verdict.result).toBe('passed');
    const slsa = slsaOf(verdict);
    return [slsa.line, requirement(slsa, 'inputs-attested')?.outcome];
  };
  expect(await assessed([signed])).toEqual([2, 'met']);
  // The other one meets more of what is above, so it is the one that is shown.
  expect(await assessed([signed], [code, scraped])).toEqual([3, 'no-evidence']);
  expect(await assessed([code, signed], [scraped])).toEqual([2, 'met']);
});
