/** Older models are kept out: by what is expected of one, and by what was accepted last. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { withoutFreshnessNote } from '../../src/policy/freshness.ts';
import { parseState, stateText } from '../../src/policy/state.ts';
import { type VerifyRequest, verify } from '../../src/verify.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES } from '../helpers/models.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { HEX } from '../statement/fixtures.ts';
import { type BundleOptions, COMMIT, rootOf } from '../verification/bundles.ts';
import { identityTrust, signedModel } from '../verification/signed-model.ts';
import { parsed, SIGNERS, unmet } from './judged.ts';

const here = sigstoreAndFolder();
const state = (): string => join(here.folder.path, 'state.json');
beforeEach(() => rmSync(state(), { force: true }));

interface Case {
  readonly bundle?: BundleOptions;
  readonly files?: Readonly<Record<string, string>>;
  readonly policy?: string;
  readonly request?: Partial<VerifyRequest>;
}

/** `RESULT`, and what is not met. */
const judged = async ({ bundle = {}, files = { 'a.txt': 'a' }, policy, request = {} }: Case): Promise<string[]> => {
  using model = await signedModel(here.sigstore, { files, bundle });
  const trust =
    policy === undefined
      ? identityTrust(here.sigstore)
      : ({
          method: 'policy',
          parsed: await parsed(`${SIGNERS}${policy}`),
          trusted: { roots: [rootOf(here.sigstore)] },
        } as const);
  const verdict = await verify({ model: model.folder, trust, engine: createOpensslEngine(), ...request });
  return [verdict.result, ...unmet(verdict).map(({ id }) => id)];
};
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

describe('the last accepted model', () => {
  const at = (minutes: number, more: Case = {}) =>
    judged({ request: { state: state() }, ...more, bundle: { signedAt: minutesAgo(minutes), ...more.bundle } });

  test('is kept, and none that is older is accepted', async () => {
    expect(await at(20)).toEqual(['passed']);
    expect(await at(10, { files: { 'a.txt': 'newer' } })).toEqual(['passed']);
    const kept = readFileSync(state());
    expect(await at(20)).toEqual(['failed', 'expect.previous']);
    expect(await at(15, { files: { 'a.txt': 'newer' } })).toEqual(['failed', 'expect.previous']);
    // What is refused changes nothing.
    expect(readFileSync(state()).equals(kept)).toBe(true);
    expect(parseState(kept)).toMatchObject({ commit: COMMIT, ref: 'refs/heads/main' });
  });

  test('is not replaced by one that is refused for something else', async () => {
    expect(await at(20)).toEqual(['passed']);
    const kept = readFileSync(state());
    expect((await at(10, { policy: 'runners: [self-hosted]\n' }))[0]).toBe('failed');
    expect(readFileSync(state()).equals(kept)).toBe(true);
  });

  test('has the higher version, where tags say which', async () => {
    const tag = (name: string): Case => ({ bundle: { extensions: { 14: `refs/tags/${name}` } } });
    expect(await at(30, tag('v1.10.0'))).toEqual(['passed']);
    // A patch of an old line, signed later.
    expect(await at(20, tag('v1.9.9'))).toEqual(['failed', 'expect.previous']);
    expect(await at(20, tag('v1.10'))).toEqual(['passed']);
    expect(await at(10, tag('nightly'))).toEqual(['passed']);
  });

  test('is demanded by a policy: without a state nothing is decided', async () => {
    const policy = 'expect: { previous: true }\n';
    expect(await judged({ policy })).toEqual(['undecided', 'policy.expect.previous']);
    expect(await at(20, { policy })).toEqual(['passed']);
    expect(await at(30, { policy })).toEqual(['failed', 'policy.expect.previous']);
  });

  test('without times is undecided, unless it is the same', async () => {
    const keys = ecKeyPair();
    const key = join(here.folder.write('keys', { 'k.pem': keys.privatePem, 'k.pub': keys.publicPem }), 'k.pem');
    const models = ['one', 'two'].map((name) => here.folder.write(name, { ...MODEL_FILES, name }));
    const codes: number[] = [];
    for (const model of [...models, ...models])
      codes.push(
        (await cli(['sign', model, '--method', 'key', '--private-key', key, '--engine', 'openssl'])).code,
        (await cli(['verify', model, '--public-key', join(here.folder.path, 'keys/k.pub'), '--state', state()])).code,
      );
    expect(codes).toEqual([0, 0, 0, 2, 0, 0, 0, 2]);
  });

  test.each(['', '{}', '{"mediaType":"x"}', 'null', stateText({ root: HEX('1'), filesDigest: 'x' })])(
    'that cannot be read is an error, not "nothing yet": %s',
    async (text) => {
      writeFileSync(state(), text);
      await expect(at(10)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      expect(readFileSync(state(), 'utf8')).toBe(text);
    },
  );

  test('is what was written', () => {
    const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(
        hex,
        hex,
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') }),
        (root, filesDigest, date) => {
          const one = { root, filesDigest, signedAt: date.toISOString(), ref: 'refs/tags/v1' };
          expect(parseState(Buffer.from(stateText(one)))).toEqual(one);
        },
      ),
    );
  });
});

describe('what is expected', () => {
  const model = async (expect: NonNullable<VerifyRequest['expect']>, policy?: string) =>
    judged({ request: { expect }, ...(policy !== undefined && { policy }) });

  test.each<[NonNullable<VerifyRequest['expect']>, string[]]>([
    [{ commit: COMMIT }, ['passed']],
    [{ commit: 'f'.repeat(40) }, ['failed', 'expect.commit']],
    [{ root: HEX('1') }, ['failed', 'expect.root']],
    [{ tag: 'v1' }, ['failed', 'expect.tag']],
    [{ 'signed-after': '2020-01-01T00:00:00Z' }, ['passed']],
    [{ 'signed-after': '2100-01-01T00:00:00Z' }, ['failed', 'expect.signed-after']],
  ])('%j', async (expected, outcome) => {
    expect(await model(expected)).toEqual(outcome);
    expect(await model(expected, '')).toEqual(outcome);
  });

  test('makes no policy weaker', async () => {
    expect(await model({ commit: COMMIT }, `expect: { root: "${HEX('1')}" }\n`)).toEqual([
      'failed',
      'policy.expect.root',
    ]);
  });

  test.each([{}, { root: 'x' }, { commit: 'main' }, { 'signed-after': 'yesterday' }])(
    '%j is a usage error',
    async (expected) => {
      await expect(model(expected)).rejects.toMatchObject({ code: 'USAGE' });
    },
  );

  test('says that freshness was checked', async () => {
    using one = await signedModel(here.sigstore);
    const trust = {
      method: 'policy',
      parsed: await parsed(SIGNERS),
      trusted: { roots: [rootOf(here.sigstore)] },
    } as const;
    const notes = async (more: Partial<VerifyRequest>) =>
      (await verify({ model: one.folder, trust, engine: createOpensslEngine(), ...more })).policy?.notes;
    expect(await notes({})).toEqual([expect.stringContaining('freshness not checked')]);
    expect(await notes({ expect: { commit: COMMIT } })).toEqual([]);
    expect(await notes({ state: state() })).toEqual([]);
    expect(existsSync(state())).toBe(true);
  });

  test('says so without a policy too, where a model is accepted and nothing says which it has to be', async () => {
    using one = await signedModel(here.sigstore);
    const trust = identityTrust(here.sigstore);
    const notes = async (more: Partial<VerifyRequest>) =>
      (await verify({ model: one.folder, trust, engine: createOpensslEngine(), ...more })).notes;
    const said = 'freshness not checked: an older model of the same signer would be accepted too';
    expect(await notes({})).toEqual([said]);
    expect(await notes({ expect: { commit: COMMIT } })).toEqual([]);
    expect(await notes({ state: state() })).toEqual([]);
    writeFileSync(one.path('added'), '');
    expect(await notes({})).toBeUndefined();
  });

  test('of a model that was signed just now that note is taken out, and no other', async () => {
    using one = await signedModel(here.sigstore);
    const verdict = await verify({
      model: one.folder,
      trust: identityTrust(here.sigstore),
      engine: createOpensslEngine(),
    });
    expect(withoutFreshnessNote({ ...verdict, notes: [...(verdict.notes ?? []), 'other'] }).notes).toEqual(['other']);
  });
});
