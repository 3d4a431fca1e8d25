import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CliResult, cli } from '../helpers/cli.ts';
import { ecKeyPair, type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';

const COUNT = 3;
/** Not of a whole number of chunks. */
const LARGE = 3 * 67_108_864 + 17;

let folder: TemporaryFolder;
/** One model, hashed once by three jobs and once by one: most tests only read it. */
let model: string;
let parts: string[];
let oneJob: Buffer;

beforeAll(async () => {
  folder = temporaryFolder();
  model = writeModel('model');
  parts = await hashShares(model);
  expect((await cli(['manifest', model, '--out', join(folder.path, 'one')])).code).toBe(0);
  oneJob = readFileSync(join(folder.path, 'one/model.manifest.json'));
});
afterAll(() => folder[Symbol.dispose]());

/** A sparse file of several chunks, and many small ones. */
function writeModel(name: string): string {
  const small = Array.from({ length: 60 }, (_, i) => [`layers/${i}.bin`, 'x'.repeat(i * i)] as const);
  const path = folder.write(name, Object.fromEntries([...small, ['weights.bin', 'first']]));
  truncateSync(join(path, 'weights.bin'), LARGE);
  appendFileSync(join(path, 'weights.bin'), 'last');
  return path;
}

/** Arguments of `--part` for each share. */
async function hashShares(path: string, options: readonly string[] = [], count = COUNT): Promise<string[]> {
  const made: string[] = [];
  for (let i = 1; i <= count; i++) {
    const { json, err } = await cli(['manifest', path, '--shard', `${i}/${count}`, ...options, '--json']);
    expect({ err, file: json.partPath }).toMatchObject({
      file: expect.stringMatching(new RegExp(`/part-${i}-of-${count}\\.json$`)),
    });
    made.push(`${json.partPath}=sha256:${json.partDigest}`);
  }
  return made;
}

const given = (list: readonly string[]): string[] => list.flatMap((part) => ['--part', part]);
const merge = (list: readonly string[], ...options: string[]): Promise<CliResult> =>
  cli(['merge', model, ...given(list), '--out', join(folder.path, 'merged'), ...options]);

async function refusal(list: readonly string[], ...options: string[]) {
  rmSync(join(folder.path, 'merged'), { recursive: true, force: true });
  const { code, json } = await merge(list, ...options, '--json');
  expect(existsSync(join(folder.path, 'merged/model.manifest.json'))).toBe(false);
  return { exit: code, ...json.error };
}

describe('manifest --shard', () => {
  test('every job hashes a share, balanced by bytes, and writes beside the model', async () => {
    expect(readdirSync(`${model}.parts`).sort()).toEqual([1, 2, 3].map((i) => `part-${i}-of-3.json`));
    const { json } = await cli(['manifest', model, '--shard', '2/3', '--json']);
    expect(json).toMatchObject({ share: { index: 2, count: 3 }, total: { files: 61, bytes: expect.any(Number) } });
    expect(json.files).toBeLessThan(61);
    expect(json.bytes).toBeLessThan(LARGE);
    const bytes = readFileSync(join(`${model}.parts`, 'part-2-of-3.json'));
    expect(json.partDigest).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('prints path and digest', async () => {
    const { out } = await cli(['manifest', model, '--shard', '2/3']);
    expect(out).toContain('share 2/3: ');
    const [, path, digest] = /^(.*)=sha256:(.*)$/.exec(parts[1] ?? '') ?? [];
    expect(out).toContain(`sha256:${digest}`);
    expect(out).toContain(`${path}`);
  });

  test.each([
    ['0/3', []],
    ['4/3', []],
    ['2', []],
    ['2/3', ['--stdout']],
  ])('%s %j is a usage error', async (shard, more) => {
    const { code, json } = await cli(['manifest', model, '--shard', shard, ...more, '--json']);
    expect([code, json.error.code]).toEqual([2, 'USAGE']);
  });

  test('never writes into the model, where the part would be a file of it', async () => {
    const inside = await cli(['manifest', model, '--shard', '1/3', '--out', join(model, 'parts'), '--json']);
    expect(inside.json.error).toMatchObject({ code: 'USAGE', message: expect.stringContaining('lies in the model') });
    expect(existsSync(join(model, 'parts'))).toBe(false);
  });
});

describe('merge', () => {
  test('gives the bytes that one job gives, in whatever order the parts come', async () => {
    const { code, json } = await merge([...parts].reverse(), '--json');
    expect(code).toBe(0);
    expect(readFileSync(json.manifestPath).equals(oneJob)).toBe(true);
    expect(json).toMatchObject({ files: 61, manifestDigest: createHash('sha256').update(oneJob).digest('hex') });
    expect((await merge(parts, '--stdout')).out).toBe(oneJob.toString());
  });

  test('also without chunk hashes, with other ignored files, and with more shares than files', async () => {
    const options = ['--no-chunks', '--ignore', 'layers'];
    const made = await hashShares(model, [...options, '--out', join(folder.path, 'few')], 4);
    const one = await cli(['manifest', model, ...options, '--stdout']);
    expect((await merge(made, '--ignore', 'layers', '--stdout')).out).toBe(one.out);
  });

  test('also where the model is not at hand, but never into a folder that is not there', async () => {
    const elsewhere = join(folder.path, 'elsewhere');
    expect((await cli(['merge', elsewhere, ...given(parts), '--stdout'])).out).toBe(oneJob.toString());
    const { json } = await cli(['merge', elsewhere, ...given(parts), '--json']);
    expect(json.error.code).toBe('NOT_FOUND');
    expect(existsSync(elsewhere)).toBe(false);
  });

  test('beside the model it goes where manifest writes it', async () => {
    const own = writeModel('own');
    await cli(['merge', own, ...given(parts)]);
    expect(readFileSync(join(own, 'model.manifest.json')).equals(oneJob)).toBe(true);
  });

  describe('refuses', () => {
    const [first, second, third] = [0, 1, 2].map((i) => () => parts[i] as string) as [
      () => string,
      () => string,
      () => string,
    ];
    const edited = (name: string, edit: (part: Record<string, unknown>) => unknown, source = second()): string => {
      const [path = ''] = source.split('=sha256:');
      const bytes = JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8'))));
      const changed = join(folder.path, name);
      writeFileSync(changed, bytes);
      return `${changed}=sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    };

    test.each<[string, () => string[], string, RegExp]>([
      ['no part', () => [], 'USAGE', /no part is given/],
      [
        'a part without a digest',
        () => [first().split('=sha256:')[0] ?? '', second(), third()],
        'USAGE',
        /it has no SHA-256/,
      ],
      [
        'an output that was never set',
        () => [first().replace(/[0-9a-f]{64}$/, ''), second(), third()],
        'USAGE',
        /its digest is empty/,
      ],
      [
        'a digest in upper case',
        () => [first().replace(/[0-9a-f]{64}$/, (hex) => hex.toUpperCase()), second(), third()],
        'USAGE',
        /it has no SHA-256/,
      ],
      ['a part that is not there', () => ['/nowhere=sha256:'.padEnd(80, '0')], 'NOT_FOUND', /\/nowhere/],
      [
        "another part's digest",
        () => [first(), second(), third().replace(/[0-9a-f]{64}$/, second().slice(-64))],
        'INVALID_INPUT',
        /part-3-of-3\.json is not the part that was expected/,
      ],
      ['a gap', () => [first(), third()], 'INVALID_INPUT', /part 2\/3 is missing/],
      ['a part twice', () => [first(), second(), second(), third()], 'INVALID_INPUT', /part 2\/3 was given twice/],
      [
        'an overlap',
        () => [
          first(),
          edited('overlap', (part) => ({
            ...part,
            files: [...(part['files'] as []), ...JSON.parse(readFileSync(first().split('=')[0] ?? '', 'utf8')).files],
          })),
          third(),
        ],
        'INVALID_INPUT',
        /part 1\/3 and part 2\/3 overlap: both have "weights.bin"/,
      ],
      [
        'a changed size',
        () => [
          first(),
          edited('size', (part) => {
            const [file, ...others] = part['files'] as { digest: string; path: string; size: number }[];
            return { ...part, files: [{ ...file, size: 1_000_000 }, ...others] };
          }),
          third(),
        ],
        'INVALID_INPUT',
        /there is a gap, or a size changed/,
      ],
      [
        'what is no part',
        () => [first(), edited('manifest', ({ files, hash }) => ({ files, hash })), third()],
        'INVALID_INPUT',
        /is not a part of a manifest: .*mediaType is not/,
      ],
    ])('%s', async (_, list, code, message) => {
      expect(await refusal(list())).toMatchObject({ exit: 2, code, message: expect.stringMatching(message) });
    });

    test('a part of more bytes than any has, unread', async () => {
      const big = join(folder.path, 'big');
      writeFileSync(big, '');
      truncateSync(big, 2 ** 31);
      const told = await refusal([`${big}=sha256:${'0'.repeat(64)}`]);
      expect(told).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('has 2147483648 bytes') });
    });

    test('parts of another division, another model, and of other options', async () => {
      const four = await hashShares(model, ['--out', join(folder.path, 'four')], 4);
      expect((await refusal([first(), four[1] as string, third()])).message).toMatch(/part 2\/4 .* different runs/);
      const plain = await hashShares(model, ['--no-chunks', '--out', join(folder.path, 'plain')]);
      expect((await refusal([first(), plain[1] as string, third()])).message).toMatch(/2\/3 .* differ in chunk hashes/);
      const other = folder.write('other', { 'a.txt': '1', 'b.txt': '2', 'c.txt': '3' });
      const foreign = await hashShares(other);
      expect((await refusal([first(), foreign[1] as string, third()])).message).toMatch(
        /part 2\/3 was made from other files/,
      );
      // A whole set of another model: the folder says so, naming what differs.
      expect((await refusal(foreign)).message).toMatch(/"layers\/0.bin" was added.* and 59 more differences/);
    });

    test('a folder that is not the one that was hashed, and names what differs', async () => {
      const moved = writeModel('moved');
      cpSync(join(moved, 'layers/5.bin'), join(moved, 'layers/new.bin'));
      appendFileSync(join(moved, 'layers/7.bin'), '!');
      renameSync(join(moved, 'layers/9.bin'), join(moved, 'layers/nine.bin'));
      const { json } = await cli(['merge', moved, ...given(parts), '--json']);
      expect(json.error).toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringContaining(
          '"layers/7.bin" has 50 bytes, not 49, "layers/new.bin" was added, "layers/nine.bin" was added, "layers/9.bin" is gone',
        ),
        guidance: expect.stringContaining('hash all shares again'),
      });
      expect(existsSync(join(moved, 'model.manifest.json'))).toBe(false);
    });
  });
});

describe('signed from parts', () => {
  const at = () => {
    const { privatePem, publicPem } = ecKeyPair();
    const keys = folder.write('keys', { 'key.pem': privatePem, 'key.pub': publicPem });
    return {
      key: ['--method', 'key', '--private-key', join(keys, 'key.pem')],
      verify: (path: string) => cli(['verify', path, '--public-key', join(keys, 'key.pub'), '--json']),
    };
  };

  test('attest: the manifest is the same, the provenance names the parts, the job states the digests', async () => {
    const { key, verify } = at();
    const signed = writeModel('signed');
    const { code, json, err } = await cli(['attest', signed, ...given(parts), ...key, '--code', signed, '--json']);
    expect(code).toBe(0);
    expect(err).toContain('Digests of 61 files come from 3 parts: none is read.');
    expect(readFileSync(join(signed, 'model.manifest.json')).equals(oneJob)).toBe(true);
    expect(json.fields.find(({ name }: { name: string }) => name === 'model_hash').status).toBe('stated');
    const [line = ''] = readFileSync(json.claimsPath, 'utf8').split('\n');
    const { predicate } = JSON.parse(Buffer.from(JSON.parse(line).dsseEnvelope.payload, 'base64').toString());
    const { byproducts } = predicate.runDetails as { byproducts: { name: string; digest: { sha256: string } }[] };
    const named = byproducts.filter(({ name }) => name.startsWith('manifest-part:'));
    expect(named.map(({ name, digest }) => `${name} ${digest.sha256}`)).toEqual(
      parts.map((part, i) => `manifest-part:${i + 1}/3 ${part.slice(-64)}`),
    );
    // Another machine measured here than trained.
    expect(byproducts.map(({ name }) => name)).toContain('environment-of-attesting-host');
    expect((await verify(signed)).json.result).toBe('passed');
  });

  test('reads no file: what verification reads, it sees', async () => {
    const { key, verify } = at();
    const other = writeModel('other-bytes');
    writeFileSync(join(other, 'layers/3.bin'), 'y'.repeat(9));
    expect((await cli(['sign', other, ...given(parts), ...key])).code).toBe(0);
    const { json } = await verify(other);
    expect(json.differences).toMatchObject([{ kind: 'changed', path: 'layers/3.bin' }]);
  });

  test('sign, and what attest left unsigned', async () => {
    const { key, verify } = at();
    const left = writeModel('left');
    const unsigned = await cli(['attest', left, ...given(parts), '--no-sign', '--code', left, '--json']);
    const finished = await cli(['sign', left, '--unsigned', unsigned.json.unsignedDir, ...given(parts), ...key]);
    expect(finished.code).toBe(0);
    expect((await verify(left)).json.result).toBe('passed');
  });

  test('with --expect-manifest-digest: of one job', async () => {
    const { key } = at();
    const expected = createHash('sha256').update(oneJob).digest('hex');
    const path = writeModel('expected');
    const run = (digest: string) =>
      cli(['attest', path, ...given(parts), ...key, '--code', path, '--expect-manifest-digest', digest]);
    expect((await run('0'.repeat(64))).code).toBe(2);
    expect(existsSync(join(path, 'model.sig'))).toBe(false);
    expect((await run(expected)).code).toBe(0);
  });

  test.each([
    ['sign', 'layers/8.bin'],
    ['attest', 'layers/8.bin'],
  ])('%s refuses a folder in which a file changed its size', async (command, file) => {
    const { key } = at();
    const path = writeModel(`changed-${command}`);
    appendFileSync(join(path, file), '!');
    const { json } = await cli([command, path, ...given(parts), ...key, '--json']);
    expect(json.error.message).toContain(`"${file}" has 65 bytes, not 64`);
    expect(existsSync(join(path, 'model.sig'))).toBe(false);
  });

  test('chunk hashes are never left out unsaid', async () => {
    const { key } = at();
    const plain = await hashShares(model, ['--no-chunks', '--out', join(folder.path, 'unchunked')]);
    const run = (...more: string[]) =>
      cli(['sign', writeModel('unchunked-model'), ...given(plain), ...key, ...more, '--json']);
    expect((await run()).json.error).toMatchObject({ code: 'USAGE', message: 'the parts have no chunk hashes' });
    expect((await run('--no-chunks')).json).not.toHaveProperty('error');
  });

  test('a dataset has no parts', async () => {
    const { key } = at();
    mkdirSync(join(folder.path, 'data'), { recursive: true });
    const args = ['sign', '--dataset', join(folder.path, 'data'), ...given(parts), ...key, '--json'];
    expect((await cli(args)).json.error).toMatchObject({ code: 'USAGE', message: expect.stringContaining('--part') });
  });
});
