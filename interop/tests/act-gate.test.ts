import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { accepted } from '../lib/expect.ts';
import { ModelBranch } from '../lib/model-branch.ts';
import type { Ran } from '../lib/run.ts';

/** From training to deployment, run by act: each test goes on from what `before` made, in a copy of its own. */
describe('training on a branch signs; a pull request, then a deployment, is judged by it', () => {
  let trained: ModelBranch;
  before(async () => {
    trained = await ModelBranch.create();
    trained.git('switch', '--quiet', '--create', 'feature');
    trained.edit('A better way to train');
    const ran = await trained.train();
    accepted(ran);
    assert.match(ran.stdout, /Success - Main attest-model\/attest-model\/attest@v1/, ran.story);
  });

  test('the gate passes what was trained on the head of the branch', async () => {
    const ran = await trained.copy().pullRequest('feature');
    accepted(ran);
    assert.match(ran.stdout, /The change \(pull_request\): accepted/, ran.story);
    assert.match(ran.stdout, /not downloaded: model\.safetensors/, ran.story);
    assert.match(ran.stdout, /result=passed/, ran.story);
  });

  test('the reusable workflow does the same', async () => {
    const ran = await trained.copy().pullRequest('feature', 'required.yml');
    accepted(ran);
    assert.match(ran.stdout, /The change \(pull_request\): accepted/, ran.story);
  });

  test('the gate refuses a change of code after the training', async () => {
    const repository = trained.copy();
    repository.edit('One more thing');
    refusedBy(await repository.pullRequest('feature'), /trained from the code that it comes with[\s\S]*notes\.txt/);
  });

  test('what was squashed onto main deploys where the policy asks for the same files', async () => {
    const repository = trained.copy();
    repository.squash('feature');
    const ran = await repository.deploy();
    accepted(ran);
    assert.match(ran.stdout, /deployed/, ran.story);
  });

  test('where main had moved on, the files are others: it has to be trained anew', async () => {
    const repository = trained.copy();
    repository.git('switch', '--quiet', 'main');
    repository.edit('Meanwhile on main', 'main.txt');
    repository.squash('feature');
    refusedBy(await repository.deploy(), /which has 1 other file: main\.txt[\s\S]*Train and sign it anew/);
  });

  test('where the policy asks for a retrain, a squash merge deploys after one on main, and not before', async () => {
    const repository = trained.copy();
    repository.squash('feature');
    refusedBy(await repository.deploy('.github/retrain-policy.yml'), /which is not in its history/);
    accepted(await repository.train());
    const ran = await repository.deploy('.github/retrain-policy.yml');
    accepted(ran);
    assert.match(ran.stdout, /deployed/, ran.story);
  });
});

function refusedBy(ran: Ran, why: RegExp): void {
  assert.notEqual(ran.status, 0, ran.story);
  assert.match(ran.stdout, /Failure - Main attest-model\/attest-model\/verify@v1/, ran.story);
  assert.match(ran.stdout, why, ran.story);
  assert.doesNotMatch(ran.stdout, /^.*\| deployed$/m, ran.story);
}
