import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runWorkflow } from '../lib/act.ts';
import { accepted } from '../lib/expect.ts';
import { attestModel } from '../lib/ours.ts';
import { linesOf, statementOf } from '../lib/statement.ts';
import { modelSigning } from '../lib/theirs.ts';

const SHARES = ['1/3', '2/3', '3/3'];

describe('a workflow run by act whose matrix hashes a model together', () => {
  test('signs what one job would have signed, and model_signing accepts it', async () => {
    const job = await runWorkflow('spread', { rekor: 1 });
    accepted(job);
    for (const share of SHARES) assert.match(job.stdout, new RegExp(`share ${share}: `), job.story);
    assert.match(job.stdout, /Success - Main attest-model\/attest-model\/verify@v1/, job.story);
    accepted(await modelSigning.verifySigstore(job.model, join(job.model, 'model.sig'), 1));
    const one = await attestModel(['manifest', job.model, '--stdout']);
    assert.equal(readFileSync(join(job.model, 'model.manifest.json'), 'utf8'), one.stdout);
    const [provenance = ''] = linesOf(join(job.model, 'claims.jsonl'));
    const names = statementOf(provenance).predicate.runDetails?.byproducts?.map(({ name }) => name);
    for (const share of SHARES) assert.ok(names?.includes(`manifest-part:${share}`), `${names}`);
  });

  test('signs nothing where a part is not the one that its job wrote', async () => {
    const job = await runWorkflow('spread', { rekor: 1, tamper: true });
    assert.notEqual(job.status, 0, job.story);
    assert.match(job.stdout, /part-2-of-3\.json is not the part that was expected/, job.story);
    assert.doesNotMatch(job.stdout, /verify@v1/, job.story);
  });
});
