/** Slips of a first day: each is said in the words of whoever made it, with what to do. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

let folder: TemporaryFolder;
let model: string;
let trust: string[];
const at = (name: string): string => join(folder.path, name);
beforeAll(async () => {
  folder = temporaryFolder();
  const { privatePem, publicPem } = ecKeyPair();
  folder.write('.', { 'key.pem': privatePem, 'key.pub': publicPem });
  model = folder.write('out/model', MODEL_FILES);
  trust = ['--public-key', at('key.pub'), '--engine', 'openssl'];
  const sign = ['sign', model, '--method', 'key', '--private-key', at('key.pem'), '--engine', 'openssl'];
  expect((await cli(sign)).code).toBe(0);
});
afterAll(() => folder[Symbol.dispose]());

const RUN = ['--', 'true', '{model}'];

describe.each<[string, string[]]>([
  ['verify', []],
  ['exec', RUN],
])('%s of', (command, words) => {
  const of = (path: string, ...more: string[]) => cli([command, path, ...trust, ...more, ...words]);

  test('nothing', async () => {
    const { code, err } = await of(at('nothere'));
    expect(code).toBe(2);
    expect(err).toContain(`the model ${at('nothere')} does not exist [NOT_FOUND]\n  Check the path: name the folder`);
    expect(err).not.toContain('ENOENT');
  });

  test('a folder that nobody signed: where was looked, and what next', async () => {
    const unsigned = folder.write("it's mine", MODEL_FILES);
    const { code, err } = await of(unsigned);
    expect(code).toBe(2);
    for (const part of [
      `there is no signature of ${unsigned}: looked for ${join(unsigned, 'model.sig')} and ${unsigned}.attest/model.sig`,
      '--signature FILE',
      '--release TAG --repository OWNER/NAME',
      `attest-model attest '${unsigned.replace("'", "'\\''")}'`,
    ])
      expect(err).toContain(part);
    expect(err).not.toContain('Signed below it');
  });

  test('the folder above the model: which one it may be', async () => {
    expect((await of(at('out'))).err).toContain(`Signed below it: ${model}. Is it one of these?`);
  });

  test('a signature that was named', async () => {
    const { err } = await of(model, '--signature', at('my.sig'));
    expect(err).toContain(`there is no signature of ${model}: looked for ${at('my.sig')} [NOT_FOUND]`);
    expect(err).not.toContain('Signed below it');
  });
});

test('a dataset of one file has its signature beside it, and nowhere else', async () => {
  const file = join(folder.write('single', { 'a.csv': 'a' }), 'a.csv');
  const { err } = await cli(['verify', file, ...trust]);
  expect(err).toContain(`looked for ${file}.attest/model.sig [NOT_FOUND]`);
  expect(err).toContain(`attest-model sign --dataset ${file}\n`);
});

test('of many folders below three are named, and of a hostile one no more than a line', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e\u001b[31m\nf']) folder.write(`many/${name}`, { 'model.sig': 'x' });
  const { err } = await cli(['verify', at('many'), ...trust]);
  expect(err.match(/many\/[^ ,]+/g)?.filter((path) => !/model\.sig|attest/.test(path))).toHaveLength(3);
  expect(err).not.toContain('\u001b');
  rmSync(at('many'), { recursive: true });
  mkdirSync(at('many'));
});

test.each<[string, string[], string, string]>([
  ['nothing to do', [], 'nothing says what to run', '--copy-to PATH'],
  ['two things to do', ['--copy-to', 'x', '--', 'true'], '--copy-to runs no command', 'Leave one of them out'],
  ['a copy and none', ['--copy-to', 'x', '--in-place'], '--in-place makes none', '-- COMMAND'],
  ['a place for another copy', ['--copy-to', 'x', '--scratch', 'y'], '--scratch is for a copy', 'Leave --scratch out'],
  ['a place for no copy', ['--in-place', '--scratch', 'y', '--', 'true'], 'no copy that could lie', 'Leave one'],
  [
    'a copy that is not asked for',
    ['--replace', '--', 'true'],
    '--replace belongs to --copy-to',
    '--copy-to PATH --replace',
  ],
])('exec with %s', async (_, words, message, guidance) => {
  const { code, err } = await cli(['exec', model, ...trust, ...words]);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err.slice(err.indexOf('[USAGE]'))).toContain(guidance);
});
