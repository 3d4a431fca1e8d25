import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/program.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, temporaryFolder } from '../helpers/models.ts';

function project() {
  const folder = temporaryFolder();
  const { privatePem, publicPem } = ecKeyPair();
  const keys = folder.write('keys', { 'key.pem': privatePem, 'key.pub': publicPem });
  const model = folder.write('model', MODEL_FILES);
  const data = folder.write('data', { 'a.txt': 'one', 'b.txt': 'two' });
  const xdg = join(folder.path, 'cache');
  return {
    folder,
    model,
    data,
    cache: join(xdg, 'attest-model'),
    env: { XDG_CACHE_HOME: xdg },
    attest: ['attest', model, '--code', folder.path, '--dataset', `d=${data}`, ...key(keys)],
    verify: ['verify', model, '--public-key', join(keys, 'key.pub')],
    sign: ['sign', model, ...key(keys)],
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}
const key = (keys: string) => ['--method', 'key', '--private-key', join(keys, 'key.pem')];

/** As if the files had rested for a while: file times are not trusted before that. */
async function later(args: readonly string[], env: Record<string, string>): Promise<{ code: number; err: string }> {
  const err = new PassThrough();
  const chunks: Buffer[] = [];
  err.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await run(args, {
    out: () => undefined,
    err,
    env: { PATH: process.env['PATH'], ...env },
    now: () => new Date(Date.now() + 10_000),
    signal: new AbortController().signal,
  });
  return { code, err: Buffer.concat(chunks).toString() };
}

describe('--engine', () => {
  test('is said on standard error, by every command that hashes', async () => {
    using at = project();
    const line = /^hash engine: openssl/im;
    for (const args of [at.attest, at.verify, at.sign, ['manifest', at.model]]) {
      const { code, err, json } = await cli([...args, '--engine', 'openssl', '--json'], at.env);
      expect([args[0], code]).toEqual([args[0], 0]);
      expect(err).toMatch(line);
      expect(JSON.stringify(json)).not.toContain('hash engine');
    }
  });

  test.each([
    [['--engine', 'blake3']],
    [['--engine', 'openssl', '--kernel', 'sha-ni']],
    [['--kernel', 'no-such-kernel']],
  ])('%j is a usage error', async (options) => {
    using at = project();
    expect((await cli(['manifest', at.model, ...options, '--json'], at.env)).json.error.code).toBe('USAGE');
  });
});

describe('--cache', () => {
  const trusting = ['--engine', 'openssl', '--cache', 'trust-file-times', '--cache-audit', '0'];

  test('trust-file-times: what rested is not read again', async () => {
    using at = project();
    expect((await later([...at.attest, ...trusting], at.env)).err).toContain('0 of 2 files known');
    expect(readdirSync(at.cache).sort()).toEqual(['digests', 'digests.provenance.json']);
    writeFileSync(join(at.data, 'a.txt'), 'ONE');
    const next = await later([...at.attest, ...trusting], at.env);
    // Of the dataset: for the model times are never trusted.
    expect(next.err).toMatch(/digest cache: 1 of 2 files known, .*; file times trusted/);
    expect(next.code).toBe(0);
  });

  test('the audit is of a share that can be named', async () => {
    using at = project();
    await later([...at.attest, ...trusting], at.env);
    const all = await later([...at.attest, ...trusting.slice(0, -1), '100'], at.env);
    expect(all.err).toContain('2 digests hashed again and right');
  });

  test('--no-cache neither reads nor writes', async () => {
    using at = project();
    const { err } = await later([...at.attest, '--no-cache'], at.env);
    expect(err).not.toContain('digest cache');
    expect(existsSync(at.cache)).toBe(false);
  });

  test('without a home there is none', async () => {
    using at = project();
    const { err, code } = await later(at.attest, {});
    expect(err).not.toContain('digest cache');
    expect(code).toBe(0);
  });

  test('sign and manifest take nothing of an earlier job, and leave alone what was sealed', async () => {
    using at = project();
    await later([...at.attest, ...trusting], at.env);
    const before = readdirSync(at.cache);
    for (const args of [at.sign, ['manifest', at.model]]) {
      const { err, code } = await later([...args, '--engine', 'openssl'], at.env);
      expect(code).toBe(0);
      expect(err).not.toContain('not used: no provenance');
    }
    expect(readdirSync(at.cache)).toEqual(expect.arrayContaining(before));
  });

  test.each([[['--cache', 'always']], [['--cache-audit', '101']], [['--cache-audit', '-1']], [['--cache-audit', '']]])(
    '%j is a usage error',
    async (options) => {
      using at = project();
      expect((await cli(['manifest', at.model, ...options, '--json'], at.env)).json.error.code).toBe('USAGE');
    },
  );
});
