/** Slips of a first day: each is said in the words of whoever made it, with what to do. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reasonOf } from '../../src/errors.ts';
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

test.each([
  ['config.json', 'It lies in a model that is signed'],
  ['model.sig', 'It is evidence of the model'],
])('verify of %s in a model: the folder is to be named', async (file, said) => {
  const { code, err } = await cli(['verify', join(model, file), ...trust]);
  expect([code, err]).toEqual([2, expect.stringContaining(`${said} ${model}: name that folder.`)]);
  const named = await cli(['verify', join(model, file), ...trust, '--signature', at('my.sig')]);
  expect([named.code, named.err.includes('name that folder')]).toEqual([2, false]);
});

test.each([
  ['sign', '--signature', 'x.sig'],
  ['attest', '--out', 'evidence'],
])('%s of a file needs a place for its evidence', async (command, option, place) => {
  const file = join(folder.write('lone', { 'model.gguf': 'weights' }), 'model.gguf');
  const sign = [command, file, '--method', 'key', '--private-key', at('key.pem'), '--engine', 'openssl'];
  const { code, err } = await cli(sign);
  expect(code).toBe(2);
  expect(err).toContain(`${file} is a file, and its evidence needs a place [USAGE]`);
  expect(err).toContain(`attest-model sign --dataset ${file}`);
  expect((await cli([...sign, option, at(place)])).code).toBe(0);
});

test('a dataset of one file has its signature beside it, and nowhere else', async () => {
  const file = join(folder.write('single', { 'a.csv': 'a' }), 'a.csv');
  const { err } = await cli(['verify', file, ...trust]);
  expect(err).toContain(`looked for ${file}.attest/model.sig [NOT_FOUND]\n  If the evidence`);
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

test('exec of a command that does not name the model says where it is, and only then', async () => {
  const told = async (...words: string[]) =>
    (await cli(['exec', model, ...trust, ...words])).err.includes('does not name {model}');
  expect(await told('--', 'true')).toBe(true);
  expect(await told('--', 'true', '--model={model}')).toBe(false);
  expect(await told('--', 'sh', '-c', 'test -d "$ATTEST_MODEL_PATH"')).toBe(false);
  expect(await told('--in-place', '--', 'true')).toBe(false);
});

test.each([
  ['nosuchcommand', 127, 'the command nosuchcommand is not found: name a program'],
  ['/dev/null', 126, 'the command /dev/null cannot be run: it is no program'],
])('exec of %s', async (command, code, message) => {
  const found = await cli(['exec', model, ...trust, '--', command, '{model}']);
  expect(found.code).toBe(code);
  expect(found.err).toContain(`attest-model: ${message}`);
  expect(found.err).not.toContain('spawn');
});

test('exec into a folder that is not there', async () => {
  const { code, err } = await cli(['exec', model, ...trust, '--scratch', at('nodir'), ...RUN]);
  expect(code).toBe(2);
  expect(err).toContain(`no folder for a copy in ${at('nodir')}: no such file or directory [WRITE_FAILED]`);
});

describe('what is expected', () => {
  const root = async (): Promise<string> => (await cli(['verify', model, ...trust, '--json'])).json.model.root;

  test('is taken as it is shown', async () => {
    for (const shown of [await root(), `sha256:${await root()}`])
      expect((await cli(['verify', model, ...trust, '--expect-root', shown])).code).toBe(0);
    expect((await cli(['verify', model, ...trust, '--expect-root', 'f'.repeat(64)])).code).toBe(1);
  });

  test.each([
    ['--expect-root', 'abc', 'expect-root: a SHA-256 is'],
    ['--expect-tag', 'v*', 'expect-tag: the name of one tag'],
    ['--signed-after', 'yesterday', 'no sense: signed-after: a time in UTC'],
  ])('and what makes no sense goes by the name of its option: %s', async (option, value, message) => {
    const { code, err } = await cli(['verify', model, ...trust, option, value]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err).toContain('signed-after a time such as');
  });
});

test.each([
  ['an option for identities', ['--sigstore', 'github'], '--sigstore has no part in it', 'Leave --sigstore out'],
  ['a folder for a key', ['--public-key', '.'], 'is not a regular file', 'Name a file'],
  ['a key for a chain', ['--certificate-chain', 'KEY'], 'holds no certificate', 'a key is for --public-key'],
])('%s', async (_, options, message, guidance) => {
  const given = options.map((word) => (word === 'KEY' ? at('key.pub') : word));
  const other = given.includes('--sigstore') ? trust : [];
  const { code, err } = await cli(['verify', model, ...other, ...given]);
  expect(code).toBe(2);
  expect(err.slice(err.indexOf(message))).toContain(guidance);
});

test('with a policy no option loosens: it goes by the name that was typed', async () => {
  folder.write('.', { 'policy.yml': 'version: 1\n' });
  const { err } = await cli(['verify', model, '--policy', at('policy.yml'), '--ignore-unsigned-files']);
  expect(err).toContain('(--ignore-unsigned-files) [USAGE]');
});

test('a policy that is not there: how to draft one', async () => {
  const { code, err } = await cli(['verify', model, '--policy', at('none.yml')]);
  expect([code, err]).toEqual([2, expect.stringContaining('attest-model policy init MODEL')]);
});

test('claims that are gone: not ignored, but not there', async () => {
  const key = JSON.stringify(readFileSync(at('key.pub'), 'utf8'));
  folder.write('.', { 'level.yml': `version: 1\nsigners: [{ key: ${key} }]\nprovenance: { level: 1 }\n` });
  const judge = () => cli(['verify', model, '--policy', at('level.yml'), '--engine', 'openssl']);
  const gone = await judge();
  expect(gone.code).toBe(1);
  expect(gone.out).toContain('→ There are no claims: get claims.jsonl from where the model was published');
  expect(gone.out).toContain('claims            none; ');
  writeFileSync(join(model, 'claims.jsonl'), 'junk\n');
  expect((await judge()).out).toContain('see which claims were ignored, and why');
  rmSync(join(model, 'claims.jsonl'));
});

test('of a signature that is not accepted no claims are counted', async () => {
  folder.write('.', { 'other.pub': ecKeyPair().publicPem });
  const { code, out } = await cli(['verify', model, '--public-key', at('other.pub')]);
  expect(code).toBe(1);
  expect(out).not.toMatch(/^ {2}claims/m);
});

/** Nothing is kept from root; the reason is read from the same system call all the same. */
test('a system call is told by its reason alone', () => {
  const failed = (call: () => unknown): unknown => {
    try {
      return call();
    } catch (error) {
      return error;
    }
  };
  expect(reasonOf(failed(() => readFileSync(at('nothere'))))).toBe('no such file or directory');
  expect(reasonOf(failed(() => readFileSync(folder.path)))).toMatch(/^EISDIR|^illegal operation on a directory$/);
  expect(reasonOf(new Error('EACCES: a text, of ours'))).toBe('EACCES: a text, of ours');
  expect(reasonOf('text')).toBe('text');
});
