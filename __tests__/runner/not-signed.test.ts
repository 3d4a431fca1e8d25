import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Step } from './action-file.ts';
import { annotations, attest, from, lines, outputs, root, TAMPER, TRAIN } from './steps.ts';
import { startWorld, type World } from './world.ts';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
afterEach(() => world.api.setStatus(undefined));

describe('who may not sign', () => {
  test.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'])(
    '%s: unsigned, one warning, success',
    async (event) => {
      const result = await world.run([TRAIN, root({ 'upload-artifact': 'true' })], {
        event,
        foreign: { 'actions/upload-artifact': ({ path = '' }) => ({ uploaded: path }) },
      });
      expect(result.conclusion).toBe('success');
      expect(result.ran).toEqual(['train', 'model/attest', 'model/upload']);
      expect(annotations(result, 'warning')).toEqual([expect.stringContaining(event)]);
      expect(outputs(result)).toMatchObject({ signed: 'false', 'signature-path': '', identity: '' });
      expect(readFileSync(outputs(result)['provenance-path'] ?? '', 'utf8')).toContain(
        'https://slsa.dev/provenance/v1',
      );
      expect(result.summary).toContain('## ⚠️ Not signed');
      expect(result.summary).toMatch(/```yaml\n(on:\n {2}push:|- uses:)/);
      expect(lines(result.summary)).toBeLessThanOrEqual(25);
    },
  );

  test('sign: false says nothing of it', async () => {
    const result = await world.run([TRAIN, root({ sign: 'false' })], { noIdentity: true });
    expect(result.conclusion).toBe('success');
    expect(annotations(result, 'warning')).toEqual([]);
    expect(outputs(result)['signed']).toBe('false');
  });
});

describe('without id-token: write', () => {
  const YAML = 'permissions:\n  contents: read\n  id-token: write';

  test('fails with the YAML to paste; what was made is on disk, and uploaded if asked', async () => {
    const over = { noIdentity: true, foreign: { 'actions/upload-artifact': () => ({}) } };
    const result = await world.run([TRAIN, root({ 'upload-artifact': 'true' })], over);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error')[0]).toMatch(
      /\[IDENTITY_TOKEN\][\s\S]*id-token: write[\s\S]*attest-model sign /,
    );
    expect(result.summary).toContain(YAML);
    expect(existsSync(outputs(result)['manifest-path'] ?? '')).toBe(true);
    expect(existsSync(outputs(result)['provenance-path'] ?? '')).toBe(true);
    expect(result.ran).toEqual(['train', 'model/attest', 'model/upload']);
  });

  test('on-sign-failure: warn goes on', async () => {
    const result = await world.run([TRAIN, root({ 'on-sign-failure': 'warn' })], { noIdentity: true });
    expect(result.conclusion).toBe('success');
    expect(annotations(result, 'error')).toEqual([]);
    expect(annotations(result, 'warning').join('\n')).toContain('id-token: write');
    expect(result.summary).toContain(YAML);
  });
});

test('GitHub Enterprise Server: says which instance, with the YAML to paste', async () => {
  const over = { github: { server_url: 'https://ghe.example.com' } };
  const result = await world.run([TRAIN, attest({ sigstore: 'auto' })], over);
  expect(result.conclusion).toBe('failure');
  const told =
    /attest-model\/attest-model\/attest@<commit>\n *with:\n *path: out\/model\n *sigstore: trust_config.json/;
  expect(annotations(result, 'error')[0]).toMatch(told);
  expect(result.summary).toMatch(told);
  expect(lines(result.summary)).toBeLessThanOrEqual(25);
  expect(existsSync(outputs(result)['manifest-path'] ?? '')).toBe(true);
});

describe("GitHub's attestation store", () => {
  test.each([
    [403, 'attestations: write'],
    [404, 'attestation store'],
    [500, 'nothing has to be signed again'],
  ])('answers %i: asked for by name it fails, and the bundles are there', async (status, told) => {
    world.api.setStatus(status);
    const result = await world.run([TRAIN, attest({ publish: 'github' })]);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error').join('\n')).toContain(told);
    expect(existsSync(outputs(result)['signature-path'] ?? '')).toBe(true);
    expect(outputs(result)['signed']).toBe('true');
  });

  test('refuses the extras (422): said, and the bundles are there', async () => {
    world.api.setStatus(422);
    const result = await world.run([TRAIN, attest({ publish: 'github' })]);
    expect(annotations(result, 'warning').join('\n')).toContain('refused the full provenance');
    expect(existsSync(outputs(result)['signature-path'] ?? '')).toBe(true);
  });

  test('is left alone with publish: files', async () => {
    const before = world.api.bundles.length;
    const result = await world.run([TRAIN, attest({ publish: 'files' })]);
    expect(result.conclusion).toBe('success');
    expect(world.api.bundles.length).toBe(before);
  });
});

describe('a job after the training job', () => {
  const trained: Step[] = [TRAIN, { ...attest({ sign: 'false' }), id: 'first' }];

  test('signs what was expected', async () => {
    const result = await world.run([...trained, root({ 'expect-manifest-digest': from('first', 'manifest-digest') })]);
    expect(result.conclusion).toBe('success');
  });

  test.each([
    ['a changed file', [TAMPER], from('first', 'manifest-digest'), 'INVALID_INPUT'],
    ['an output that was not passed on', [], from('first', 'manifest_digest'), 'USAGE'],
  ])('signs nothing after %s', async (_, between, digest, code) => {
    const result = await world.run([...trained, ...between, root({ 'expect-manifest-digest': digest })]);
    expect(result.conclusion).toBe('failure');
    expect(annotations(result, 'error')[0]).toContain(`[${code}]`);
    expect(existsSync(join(result.workspace, 'out/model/model.sig'))).toBe(false);
  });
});
