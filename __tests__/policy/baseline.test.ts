/** No worse than another model, from the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { verifyAgainst } from '../../src/verify/baseline.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';
import { parsed } from './judged.ts';

let folder: TemporaryFolder;
const [keys, others] = [ecKeyPair(), ecKeyPair()];
const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder = temporaryFolder();
  const policy = (more: string): string => `version: 1\nsigners:\n  - key: ${JSON.stringify(keys.publicPem)}\n${more}`;
  folder.write('files', {
    'a.pem': keys.privatePem,
    'b.pem': others.privatePem,
    'policy.yml': policy('gate: { no-worse: { accuracy: higher, loss: lower } }\n'),
    'plain.yml': policy(''),
  });
  const models: [string, string, object][] = [
    ['before', 'a', { accuracy: 0.9, loss: 0.2 }],
    ['better', 'a', { accuracy: 0.91, loss: 0.2 }],
    ['worse', 'a', { accuracy: 0.91, loss: 0.21 }],
    ['stranger', 'b', { accuracy: 0.1, loss: 9 }],
  ];
  for (const [name, key, metrics] of models) {
    const model = folder.write(name, { 'model.safetensors': name });
    const results = join(folder.write(`${name}-results`, { 'eval.json': JSON.stringify(metrics) }), 'eval.json');
    const by = ['--method', 'key', '--private-key', at(`files/${key}.pem`), '--engine', 'openssl'];
    expect((await cli(['attest', model, '--evaluation', results, ...by])).code).toBe(0);
  }
});
afterAll(() => folder[Symbol.dispose]());

const commandOn = (model: string, baseline: string, policy = 'policy.yml') => [
  ...['verify', at(model), '--policy', at(`files/${policy}`), '--baseline', at(baseline)],
  ...['--engine', 'openssl'],
];
const verify = async (...args: Parameters<typeof commandOn>) => {
  const { code, out, err } = await cli(commandOn(...args));
  return { code, text: `${out}${err}` };
};

test('as good or better is accepted', async () => {
  expect(await verify('better', 'before')).toMatchObject({ code: 0 });
  expect(await verify('before', 'before')).toMatchObject({ code: 0 });
});

test('worse in one metric is refused', async () => {
  expect(await verify('worse', 'before')).toMatchObject({ code: 1, text: expect.stringContaining('no worse in loss') });
  expect(await verify('before', 'better')).toMatchObject({ code: 1 });
});

describe('nothing is decided', () => {
  test('by a baseline of somebody else', async () => {
    expect(await verify('better', 'stranger')).toMatchObject({ code: 2, text: expect.stringContaining('no measure') });
  });
  test('without a policy that says which way is better', async () => {
    expect(await verify('better', 'before', 'plain.yml')).toMatchObject({
      code: 2,
      text: expect.stringContaining('[USAGE]'),
    });
  });
});

test('a refused model is not made better by a comparison', async () => {
  expect(await verify('stranger', 'before')).toMatchObject({ code: 1 });
});

test.each([
  ['accepted', 'better', 'before', 'passed', ['SLSA_BUILD_LEVEL_1']],
  ['refused', 'worse', 'before', 'failed', []],
  ['undecided', 'better', 'stranger', 'undecided', []],
])('has levels only if it is accepted: %s', async (_, model, baseline, result, verifiedLevels) => {
  const { json } = await cli([...commandOn(model, baseline), '--json']);
  expect(json).toMatchObject({ result, slsa: { buildLevel: 1, verifiedLevels } });
});

describe('with a state', () => {
  test('only what is accepted is kept as the last one', async () => {
    const state = at('state.json');
    const judge = async (model: string) =>
      (await cli([...commandOn(model, 'before'), '--json', '--state', state])).json.result;
    expect(await judge('worse')).toBe('failed');
    expect(existsSync(state)).toBe(false);
    expect(await judge('better')).toBe('passed');
    const kept = readFileSync(state, 'utf8');
    // Keys sign without a time: nothing says that another one is newer.
    expect(await judge('before')).toBe('undecided');
    expect(readFileSync(state, 'utf8')).toBe(kept);
  });

  test.each([true, false])('it is written by request: saveState %s', async (saveState) => {
    const state = at(`state-${saveState}.json`);
    const policy = await parsed(readFileSync(at('files/policy.yml'), 'utf8'));
    const request = { trust: { method: 'policy', parsed: policy }, engine: createOpensslEngine(), state } as const;
    const named = (model: string) => ({ model: at(model), signature: at(`${model}/model.sig`) });
    const { result } = await verifyAgainst({ ...request, ...named('better'), saveState }, named('before'));
    expect([result, existsSync(state)]).toEqual(['passed', saveState]);
  });
});
