import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runWorkflow, type WorkflowRun } from '../lib/act.ts';
import { accepted } from '../lib/expect.ts';
import { verifying } from '../lib/ours.ts';
import { linesOf, statementOf } from '../lib/statement.ts';
import { modelSigning } from '../lib/theirs.ts';

/** The byte that the workflow overwrites lies in the second chunk: [64 MiB, end). */
const TOUCHED_CHUNK = /changed +model\.safetensors.*chunk 1 differs: bytes 67,108,864/s;

describe('a workflow run by act: checkout, training, attest/, verify/', () => {
  for (const rekor of [1, 2] as const) {
    test(`passes over Rekor v${rekor}, and model_signing accepts what it leaves`, async () => {
      const job = await runWorkflow('attest-and-verify', { rekor });
      succeeded(job);
      accepted(await modelSigning.verifySigstore(job.model, join(job.model, 'model.sig'), rekor));
    });
  }
  test('fails, and says why, when the model is touched between attest/ and verify/', async () => {
    const job = await runWorkflow('attest-and-verify', { rekor: 1, tamper: true });
    assert.notEqual(job.status, 0, job.story);
    assert.match(job.stdout, /Success - Main attest-model\/attest-model\/attest@v1/, job.story);
    assert.match(job.stdout, /Failure - Main attest-model\/attest-model\/verify@v1/, job.story);
    assert.match(job.stdout, TOUCHED_CHUNK, job.story);
  });
});

test('the root action, run by act with $/ resolved: attests, verifies, gives outputs', async () => {
  const job = await runWorkflow('root-action', { rekor: 1 });
  succeeded(job);
  assert.match(job.stdout, /model-digest=[0-9a-f]{64} signed=true/, job.story);
  assert.match(job.stdout, /Success - Main attest-model\/attest-model\/verify@v1/, job.story);
  assert.match(job.stdout, /INPUT_PATH .*model\.sig.*claims\.jsonl/s, 'the evidence is uploaded');
  accepted(await verifying(job.model, join(job.model, 'model.sig')));
  const [build] = linesOf(join(job.model, 'claims.jsonl'))
    .map((line) => statementOf(line).predicate.buildDefinition)
    .filter((definition) => definition !== undefined);
  // On GitHub the provenance is GitHub's own kind, and our inputs are its dependencies.
  assert.equal(build?.buildType, 'https://actions.github.io/buildtypes/workflow/v1');
  const names = build.resolvedDependencies.map(({ name }) => name).filter(Boolean);
  for (const name of ['dataset:declarations', 'base-model:base', 'config:train-config.json'])
    assert.ok(names.includes(name), `${names}`);
});

function succeeded(job: WorkflowRun): void {
  accepted(job);
  assert.match(job.stdout, /Job succeeded/, job.story);
  assert.doesNotMatch(job.stdout, /differs from its commit/, job.story);
}
