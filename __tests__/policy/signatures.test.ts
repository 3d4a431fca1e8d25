/** How many distinct signers must have signed: further signatures are lines of claims.jsonl. */
import { generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { distinctVouchers } from '../../src/policy/keys/signatures.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { verdictSummary } from '../../src/report/summary.ts';
import { verdictDocument } from '../../src/report/verdict-document.ts';
import { verdictText } from '../../src/report/verdict-text.ts';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE, toPayload } from '../../src/statement/in-toto.ts';
import { buildOmsStatement } from '../../src/statement/oms.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES } from '../helpers/models.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { type BundleOptions, ISSUER, REPOSITORY, SAN, signBundle } from '../verification/bundles.ts';
import { signedModel } from '../verification/signed-model.ts';
import { evaluationOf, FILES } from './full-model.ts';
import { SIGNERS, unmet, verdictBy } from './judged.ts';

const here = sigstoreAndFolder();

const REVIEW = `${REPOSITORY}/.github/workflows/review.yml@refs/heads/main`;
const reviewer: BundleOptions = {
  certificate: { sans: [{ type: 'url', value: REVIEW }] },
  extensions: { 9: REVIEW, 18: REVIEW },
};
const TWO = `${SIGNERS}  - workflow: { repository: acme/model-repo, path: .github/workflows/review.yml, ref: refs/heads/main }
    issuer: ${ISSUER}
signatures: 2
`;
const oms = (files: Readonly<Record<string, string>> = FILES, ignorePaths: string[] = []) =>
  buildOmsStatement({
    name: 'by the reviewer',
    files: Object.entries(files).map(([path, text]) => ({ path, digest: sha256Hex(Buffer.from(text)) })),
    ignorePaths,
    allowSymlinks: false,
  });

/** By two signers, of whom the second's line is what `lines` makes. */
const verdictWith = async (policy: string, ...lines: readonly unknown[]) => {
  using model = await signedModel(here.sigstore, { files: FILES });
  model.writeClaims(...lines);
  return await verdictBy(policy, model, here.sigstore);
};
const ids = (verdict: Awaited<ReturnType<typeof verdictWith>>) => unmet(verdict).map(({ id }) => id);

describe('a second signature', () => {
  test('by another of the signers, over the same files, is enough', async () => {
    const verdict = await verdictWith(TWO, await signBundle(here.sigstore, oms(FILES, ['claims.jsonl']), reviewer));
    expect(ids(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ result: 'passed', claims: { ignored: [] } });
    expect(verdict.checks).toContainEqual(
      expect.objectContaining({ id: 'policy.signatures', found: expect.stringContaining(REVIEW) }),
    );
  });

  test('and all who counted are named where people read it, no stranger among them', async () => {
    const stranger = { certificate: { sans: [{ type: 'url' as const, value: `${REVIEW}x` }] } };
    const verdict = await verdictWith(
      TWO,
      await signBundle(here.sigstore, oms(), stranger),
      await signBundle(here.sigstore, oms(), reviewer),
    );
    expect(verdict.signers).toMatchObject([{ san: SAN }, { san: REVIEW }]);
    expect(verdictText(verdict)).toMatch(
      new RegExp(`signed by +${SAN} .*\\n +and by +${REVIEW} \\(vouched for by ${ISSUER}, for ${REPOSITORY}\\)\\n`),
    );
    expect(verdictText(verdict, { verbose: true })).toContain(`  signed by too     ${REVIEW} (`);
    expect(verdictSummary(verdict, { commands: [] })).toMatch(
      /Signed by identity .*release.*; and by identity .*review/,
    );
    expect(verdictDocument(verdict).signers).toEqual(verdict.signers);
    const one = await verdictWith(TWO);
    expect(one.signers).toMatchObject([{ san: SAN }]);
    expect(verdictText(one)).not.toContain('and by');
  });

  test('is not crowded out by lines about something else', async () => {
    const good = await signBundle(here.sigstore, oms(), reviewer);
    const junk = Array.from({ length: 1200 }, (_, i) => {
      const payload = Buffer.from(JSON.stringify(oms({ 'a.txt': String(i) }))).toString('base64');
      return { ...good, dsseEnvelope: { ...good.dsseEnvelope, payload } };
    });
    expect(ids(await verdictWith(TWO, ...junk, good))).toEqual([]);
  });

  test('is named among what does not count, where nobody demands it', async () => {
    const verdict = await verdictWith(SIGNERS, await signBundle(here.sigstore, oms(), reviewer));
    expect(verdict.claims.ignored).toMatchObject([{ line: 1, reason: expect.stringContaining('a further signature') }]);
  });

  test('is missing where its line is taken out', async () => {
    expect(ids(await verdictWith(TWO))).toEqual(['policy.signatures']);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['by the first signer again', () => signBundle(here.sigstore, oms())],
    [
      'by a stranger',
      () => signBundle(here.sigstore, oms(), { certificate: { sans: [{ type: 'url', value: `${REVIEW}x` }] } }),
    ],
    [
      'by its workflow, called from another repository',
      () =>
        signBundle(here.sigstore, oms(), {
          ...reviewer,
          extensions: { ...reviewer.extensions, 12: 'https://github.com/a/b' },
        }),
    ],
    [
      'of another issuer',
      () =>
        signBundle(here.sigstore, oms(), {
          ...reviewer,
          extensions: { ...reviewer.extensions, 1: 'https://x.invalid', 8: 'https://x.invalid' },
        }),
    ],
    ['over other files', () => signBundle(here.sigstore, oms({ ...FILES, LICENSE: 'MIT' }), reviewer)],
    [
      'over the same contents under other names',
      () => signBundle(here.sigstore, oms({ 'a.json': '{}', 'b.bin': 'weights', LICENSE: 'Apache-2.0' }), reviewer),
    ],
    ['over fewer files', () => signBundle(here.sigstore, oms({ LICENSE: 'Apache-2.0' }), reviewer)],
    [
      'that was altered',
      async () => {
        const bundle = await signBundle(here.sigstore, oms({ ...FILES, LICENSE: 'MIT' }), reviewer);
        bundle.dsseEnvelope.payload = Buffer.from(JSON.stringify(oms())).toString('base64');
        return bundle;
      },
    ],
    ['that no log recorded', () => signBundle(here.sigstore, oms(), { ...reviewer, log: 'none' })],
  ])('%s does not count, and spoils nothing', async (_, line) => {
    expect(ids(await verdictWith(TWO, await line()))).toEqual(['policy.signatures']);
    expect(ids(await verdictWith(TWO, await line(), await signBundle(here.sigstore, oms(), reviewer)))).toEqual([]);
  });

  test('of an identity that others can borrow is undecided, so it does not count', async () => {
    const borrowed = { ...reviewer, extensions: { ...reviewer.extensions, 12: 'https://github.com/a/b' } };
    const policy = `${SIGNERS}  - { identity: "${REVIEW}", issuer: "${ISSUER}" }\nsignatures: 2\n`;
    expect(ids(await verdictWith(policy, await signBundle(here.sigstore, oms(), borrowed)))).toEqual([
      'policy.signatures',
    ]);
    expect(ids(await verdictWith(policy, await signBundle(here.sigstore, oms(), reviewer)))).toEqual([]);
  });

  test('with the key of the first does not count: as a key, and in a certificate of an identity', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    const policy = `${SIGNERS}  - key: ${JSON.stringify(pem)}\nsignatures: 2\n`;
    const byKey = async (key: KeyObject) => {
      const payload = Buffer.from(toPayload(oms()));
      const sig = signBytes('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), key).toString('base64');
      return {
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: { publicKey: { hint: 'x' }, tlogEntries: [] },
        dsseEnvelope: {
          payload: payload.toString('base64'),
          payloadType: PAYLOAD_TYPE,
          signatures: [{ sig, keyid: '' }],
        },
      };
    };
    const certified: BundleOptions = {
      certificate: { publicKey: publicKey.export({ type: 'spki', format: 'der' }) },
      sign: (_, payload) => signBytes('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), privateKey),
    };
    const unmetWith = async (bundle: BundleOptions) => {
      using model = await signedModel(here.sigstore, { files: FILES, bundle });
      model.writeClaims(await byKey(privateKey));
      return ids(await verdictBy(policy, model, here.sigstore));
    };
    expect(await unmetWith({})).toEqual([]);
    expect(await unmetWith(certified)).toEqual(['policy.signatures']);
  });

  test('is no claim: an evaluation by that signer is none either', async () => {
    using model = await signedModel(here.sigstore, { files: FILES });
    model.writeClaims(await signBundle(here.sigstore, evaluationOf(model), reviewer));
    expect(ids(await verdictBy(TWO, model, here.sigstore))).toEqual(['policy.signatures']);
  });

  test('by a signer that is denied does not count, and does not make the model fail', async () => {
    const line = await signBundle(here.sigstore, oms(), reviewer);
    expect(ids(await verdictWith(`${TWO}deny: { signers: ["${REVIEW}"] }\n`, line))).toEqual(['policy.signatures']);
    const one = TWO.replace('signatures: 2', 'signatures: 1');
    expect(ids(await verdictWith(`${one}deny: { signers: ["${REVIEW}"] }\n`, line))).toEqual([]);
  });
});

describe('with keys, by the command line', () => {
  const [a, b, c] = [ecKeyPair(), ecKeyPair('secp384r1'), ecKeyPair()];
  const policy = (...pems: string[]): string =>
    `version: 1\nsigners:\n${pems.map((pem) => `  - key: ${JSON.stringify(pem)}\n`).join('')}signatures: 2\n`;
  const sign = (model: string, key: string, ...more: string[]) =>
    cli([
      'sign',
      model,
      '--method',
      'key',
      '--private-key',
      join(here.folder.path, 'keys', key),
      '--engine',
      'openssl',
      ...more,
    ]);
  const verify = (model: string, name: string) =>
    cli(['verify', model, '--policy', join(here.folder.path, 'keys', name), '--engine', 'openssl', '--json']);

  test('two sign, model.sig stays, and each is needed', async () => {
    const model = here.folder.write('model', MODEL_FILES);
    here.folder.write('keys', {
      'a.pem': a.privatePem,
      'b.pem': b.privatePem,
      'c.pem': c.privatePem,
      'a.pub': a.publicPem,
    });
    here.folder.write('keys', {
      'ab.yml': policy(a.publicPem, b.publicPem),
      'ac.yml': policy(a.publicPem, c.publicPem),
      // The same key, written twice, is one signer.
      'aa.yml': policy(a.publicPem, `${a.publicPem}\n`),
    });
    expect((await sign(model, 'a.pem')).code).toBe(0);
    const first = readFileSync(join(model, 'model.sig'));
    expect((await verify(model, 'ab.yml')).code).toBe(1);
    const added = await sign(model, 'b.pem', '--add');
    expect([added.code, added.out]).toEqual([0, expect.stringContaining('added to')]);
    expect(readFileSync(join(model, 'model.sig')).equals(first)).toBe(true);
    expect((await verify(model, 'ab.yml')).json).toMatchObject({ result: 'passed' });
    expect((await verify(model, 'ac.yml')).code).toBe(1);
    expect((await verify(model, 'aa.yml')).code).toBe(1);
    // One signature is still enough for who asks for one.
    expect((await cli(['verify', model, '--public-key', join(here.folder.path, 'keys', 'a.pub')])).code).toBe(0);
    writeFileSync(join(model, 'claims.jsonl'), '');
    expect((await verify(model, 'ab.yml')).code).toBe(1);
  });

  test('who signs again leaves one line, and is told so; who signed model.sig has nothing to add', async () => {
    const model = here.folder.write('again', MODEL_FILES);
    const lines = () => readFileSync(join(model, 'claims.jsonl'), 'utf8').split('\n').length - 1;
    await sign(model, 'a.pem');
    expect((await sign(model, 'b.pem', '--add')).out).not.toContain('replaced');
    expect((await sign(model, 'c.pem', '--add')).out).not.toContain('replaced');
    const again = await sign(model, 'b.pem', '--add');
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('replaced   1 earlier line of this signer')]);
    expect((await sign(model, 'b.pem', '--add', '--json')).json).toMatchObject({ replaced: 1 });
    expect(lines()).toBe(2);
    expect(await sign(model, 'a.pem', '--add')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/by this signer already.*\n.*another key or identity/),
    });
    expect(lines()).toBe(2);
    expect((await verify(model, 'ab.yml')).json.signers).toHaveLength(2);
    expect((await verify(model, 'ac.yml')).code).toBe(0);
  });

  test('of the same signer over other files the line stays: it is no signature of these', async () => {
    const model = here.folder.write('older', MODEL_FILES);
    await sign(model, 'a.pem');
    await sign(model, 'b.pem', '--add');
    appendFileSync(join(model, 'config.json'), ' ');
    await sign(model, 'a.pem');
    expect((await sign(model, 'b.pem', '--add')).out).not.toContain('replaced');
    expect(readFileSync(join(model, 'claims.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });

  test('nothing is added to a signature of other files, or to none', async () => {
    const model = here.folder.write('changed', MODEL_FILES);
    expect(await sign(model, 'b.pem', '--add')).toMatchObject({ code: 2, err: expect.stringContaining('NOT_FOUND') });
    expect((await sign(model, 'a.pem')).code).toBe(0);
    appendFileSync(join(model, 'config.json'), ' ');
    expect(await sign(model, 'b.pem', '--add')).toMatchObject({ code: 2, err: expect.stringContaining('other files') });
  });
});

test('who meets two rules does not take the only one of another', () => {
  const voucher = (identity: string, ...rules: number[]) => ({
    identity,
    key: identity,
    rules,
    signer: { method: 'key', hint: identity } as const,
  });
  const count = (...vouchers: ReturnType<typeof voucher>[]) => distinctVouchers(vouchers).length;
  expect(count(voucher('a', 0, 1), voucher('b', 0))).toBe(2);
  expect(count(voucher('a', 0, 1), voucher('b', 0, 1), voucher('c', 0, 1))).toBe(2);
  expect(count(voucher('a', 0, 1, 2), voucher('b', 0, 1), voucher('c', 0))).toBe(3);
  expect(count(voucher('a', 0), voucher('a', 1))).toBe(1);
  const other = { ...voucher('a', 1), signer: { method: 'certificate', subject: '', sha256: 'x' } as const };
  expect(distinctVouchers([voucher('a', 0), other])).toEqual([voucher('a', 0, 1)]);
  expect(count(voucher('a', 0), voucher('b', 0))).toBe(1);
  expect(count()).toBe(0);
});

test('who signs with one key under two names, or under one name with two keys, is one, also where a third signature shows it', () => {
  const voucher = (identity: string, key: string, rule: number) => ({
    identity,
    key,
    rules: [rule],
    signer: { method: 'key', hint: identity } as const,
  });
  const names = (...vouchers: ReturnType<typeof voucher>[]) => distinctVouchers(vouchers).map((one) => one.identity);
  expect(names(voucher('a', '1', 0), voucher('b', '1', 1))).toEqual(['a']);
  expect(names(voucher('a', '1', 0), voucher('b', '2', 1))).toEqual(['a', 'b']);
  const linked = [voucher('a', '1', 0), voucher('c', '3', 1), voucher('b', '2', 2), voucher('a', '2', 3)] as const;
  expect(names(...linked)).toEqual(['a', 'c']);
  expect(names(...[...linked].reverse())).toEqual(['a', 'c']);
});

test('more than there are rules for is a fault', async () => {
  expect(await parsePolicy(Buffer.from(`${SIGNERS}signatures: 2\n`))).toMatchObject({
    ok: false,
    faults: [{ line: 5, message: expect.stringContaining('there are rules for 1') }],
  });
});
