import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import type { PolicyTrust } from '../../src/policy/trust.ts';
import { verdictDocument } from '../../src/report/verdict-document.ts';
import { verdictSchema } from '../../src/report/verdict-schema.ts';
import type { Summary } from '../../src/statement/vsa.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { FILES, provenanceOf } from '../policy/full-model.ts';
import { parsed, SIGNERS, unmet } from '../policy/judged.ts';
import { HEX } from '../statement/fixtures.ts';
import { type BundleOptions, COMMIT, rootOf, SAN, signBundle } from '../verification/bundles.ts';
import { type SignedModel, signedModel } from '../verification/signed-model.ts';
import { bySummary, GATE, gate, inputsOf, RESOURCE, trusting, vsaOf } from './summaries.ts';

let sigstore: LocalSigstore;
let model: SignedModel;
const POLICY = trusting();
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  model = await signedModel(sigstore, { files: FILES });
});
afterAll(async () => {
  model[Symbol.dispose]();
  await sigstore.close();
});

const HOUR = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR);
const made = (over: Partial<Summary> = {}, by: BundleOptions = gate, policy = POLICY) =>
  signBundle(sigstore, vsaOf(model, policy, over), by);
/** Checks that are not met, of these lines. */
const verdictOn = async (lines: readonly unknown[], policy = POLICY) => {
  model.writeClaims(...lines);
  const verdict = await bySummary(sigstore, model, policy);
  for (const { guidance } of unmet(verdict)) expect(guidance).toBeTruthy();
  verdictSchema.parse(JSON.parse(JSON.stringify(verdictDocument(verdict))));
  return { ...verdict, unmet: unmet(verdict).map(({ id }) => id) };
};

describe('a VSA of an allowed verifier', () => {
  test('stands for a verification, also where the signature is gone', async () => {
    using bare = await signedModel(sigstore, { files: FILES, manifest: false });
    bare.writeClaims(await made());
    rmSync(bare.path('model.sig'));
    const verdict = await bySummary(sigstore, bare, POLICY);
    expect(unmet(verdict)).toEqual([]);
    expect(verdict).toMatchObject({
      result: 'passed',
      model: { root: model.subjects[0]?.digest['sha256'], files: 3 },
      vsa: { line: 1, verifier: GATE, resourceUri: RESOURCE, verifiedLevels: ['SLSA_BUILD_LEVEL_2'] },
    });
    expect(verdict.signer).toBeUndefined();
  });

  test('of an older model is one too, unless the policy that its verifier judged by expects another: a note says it', async () => {
    const noted = async (policy: string) => {
      const { result, notes } = await verdictOn([await made({}, gate, policy)], policy);
      return [result, notes];
    };
    const note =
      'freshness not checked: an older model of the same signer would be accepted too, if its VSA is not older than 7 days';
    expect(await noted(POLICY)).toEqual(['passed', [note]]);
    expect(await noted(`${POLICY}expect: { commit: ${COMMIT} }\n`)).toEqual(['passed', undefined]);
  });

  test.each<[string, Partial<Summary>, string]>([
    ['that speaks for another verifier', { verifier: { id: SAN } }, 'vsa.verifier'],
    ['by another policy', { policy: { uri: 'x:y', sha256: HEX('1') } }, 'vsa.policy'],
    ['by a policy that it does not name', { policy: { uri: 'x:y' } }, 'vsa.policy'],
    ['about another resource', { resourceUri: `${RESOURCE}-dev` }, 'vsa.resource'],
    ['that says FAILED', { verificationResult: 'FAILED', verifiedLevels: ['FAILED'] }, 'vsa.result'],
    ['made long before it was signed', { timeVerified: ago(24 * 8).toISOString() }, 'vsa.age'],
    ['made after it was signed', { timeVerified: ago(-1).toISOString() }, 'vsa.age'],
  ])('%s', async (_, over, id) => {
    const { result, unmet: ids } = await verdictOn([await made(over)]);
    expect([result, ids]).toEqual(['failed', [id]]);
  });

  test('that is there many times is verified once', async () => {
    const line = await made();
    const begin = performance.now();
    expect((await verdictOn(Array.from({ length: 1500 }, () => line))).result).toBe('passed');
    expect(performance.now() - begin).toBeLessThan(3000);
  });

  test('signed too long ago, whatever time it states', async () => {
    const old = await made({}, { ...gate, signedAt: ago(24 * 8) });
    expect((await verdictOn([old])).unmet).toEqual(['vsa.age']);
    const stated = await made({ timeVerified: ago(24 * 8).toISOString() }, { ...gate, signedAt: ago(24 * 8) });
    expect((await verdictOn([stated])).unmet).toEqual(['vsa.age']);
    expect((await verdictOn([stated], trusting('', '9 days'))).unmet).toEqual(['vsa.policy']);
  });

  test('signed after now is not decided', async () => {
    model.writeClaims(await made());
    const verdict = await bySummary(sigstore, model, POLICY, { now: ago(2) });
    expect(verdict.result).toBe('undecided');
    expect(unmet(verdict)).toMatchObject([{ id: 'vsa.signature', guidance: expect.stringContaining('clock') }]);
  });

  test('without the SLSA level that the policy asks for', async () => {
    const policy = trusting('provenance: { level: 2 }\n');
    const level = (...verifiedLevels: string[]) => made({ verifiedLevels }, gate, policy);
    expect((await verdictOn([await level('SLSA_BUILD_LEVEL_1')], policy)).unmet).toEqual(['vsa.levels']);
    expect((await verdictOn([await level()], policy)).unmet).toEqual(['vsa.levels']);
    expect((await verdictOn([await level('SLSA_BUILD_LEVEL_2')], policy)).result).toBe('passed');
  });
});

describe('somebody else’s VSA', () => {
  const evil = 'https://github.com/evil/x/.github/workflows/gate.yml@refs/heads/main';
  test.each<[string, BundleOptions, string]>([
    ['the model’s signer', {}, 'names nobody who is a verifier'],
    ['a stranger', { certificate: { sans: [{ type: 'url', value: evil }] } }, 'names nobody who is a verifier'],
    [
      'the same workflow on another branch',
      { certificate: { sans: [{ type: 'url', value: GATE.replace('main', 'dev') }] } },
      'names nobody who is a verifier',
    ],
    [
      'one who calls the gate from elsewhere',
      { ...gate, extensions: { ...gate.extensions, 12: 'https://github.com/evil/x' } },
      'not verified',
    ],
    [
      'another issuer',
      { ...gate, extensions: { ...gate.extensions, 1: undefined, 8: 'https://x.invalid' } },
      'not verified',
    ],
  ])('%s', async (_, by, reason) => {
    const verdict = await verdictOn([await made({}, by)]);
    expect([verdict.result, verdict.unmet]).toEqual(['failed', ['vsa.signature']]);
    expect(verdict.claims.ignored).toMatchObject([{ line: 1, reason: expect.stringContaining(reason) }]);
    // Nothing that this line says is looked at, so no file is opened.
    expect(verdict.model).toEqual({ path: model.folder });
  });

  test('of another Sigstore, or changed afterwards', async () => {
    await using other = await startLocalSigstore();
    const foreign = await signBundle(other, vsaOf(model, POLICY), gate);
    const good = await made({ verificationResult: 'FAILED', verifiedLevels: [] });
    const payload = Buffer.from(good.dsseEnvelope.payload, 'base64').toString().replace('FAILED', 'PASSED');
    const forged = {
      ...good,
      dsseEnvelope: { ...good.dsseEnvelope, payload: Buffer.from(payload).toString('base64') },
    };
    const verdict = await verdictOn([foreign, forged]);
    expect(verdict.unmet).toEqual(['vsa.signature']);
    expect(verdict.claims.ignored).toHaveLength(2);
  });
});

describe('no VSA at all', () => {
  test.each<[string, (model: SignedModel) => Promise<unknown[]>]>([
    ['nothing', async () => []],
    ['junk', async () => ['{', 'x']],
    ['provenance by the verifier', async () => [await signBundle(sigstore, provenanceOf(model), gate)]],
    ['another envelope type', async () => [await made({}, { ...gate, payloadType: 'application/json' })]],
    [
      'an older predicate',
      async () => [
        await signBundle(
          sigstore,
          { ...vsaOf(model, POLICY), predicateType: 'https://slsa.dev/verification_summary/v0.2' },
          gate,
        ),
      ],
    ],
    [
      'two levels of one track',
      async () => [await made({ verifiedLevels: ['SLSA_BUILD_LEVEL_2', 'SLSA_BUILD_LEVEL_3'] })],
    ],
    ['FAILED of what PASSED', async () => [await made({ verifiedLevels: ['FAILED'] })]],
  ])('%s', async (_, lines) => {
    const { result, unmet: ids } = await verdictOn(await lines(model));
    expect([result, ids]).toEqual(['failed', ['vsa.signature']]);
  });

  test('one that says what no VSA can is listed, with the reason', async () => {
    const { claims } = await verdictOn([await made({ verifiedLevels: ['FAILED'] })]);
    expect(claims.ignored).toMatchObject([{ line: 1, reason: expect.stringMatching(/^no usable VSA: .*FAILED/) }]);
  });

  test('other claims are not asked for, and so not said to be ignored', async () => {
    const { claims } = await verdictOn(['{', await signBundle(sigstore, provenanceOf(model), gate)]);
    expect(claims).toMatchObject({ accepted: 0, ignored: [] });
  });

  test('no claims file is no verdict', async () => {
    rmSync(model.path('claims.jsonl'), { force: true });
    await expect(bySummary(sigstore, model, POLICY)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('other files than the verifier saw', () => {
  const changes: readonly [string, (copy: SignedModel) => void, string[], string | undefined][] = [
    ['changed', (copy) => copy.write('config.json', '{ }'), ['vsa.root', 'vsa.manifest'], 'changed'],
    ['added', (copy) => copy.write('run.py', ''), ['vsa.root', 'vsa.manifest'], 'added'],
    ['missing', (copy) => rmSync(copy.path('LICENSE')), ['vsa.root', 'vsa.manifest'], 'missing'],
    // The same contents in the same order: the root cannot tell.
    [
      'renamed',
      (copy) => {
        rmSync(copy.path('config.json'));
        copy.write('config.pkl', '{}');
      },
      ['vsa.manifest'],
      'renamed',
    ],
  ];
  test.each(changes)('%s', async (_, change, ids, kind) => {
    using copy = await signedModel(sigstore, { files: FILES });
    copy.writeClaims(await made());
    change(copy);
    const verdict = await bySummary(sigstore, copy, POLICY);
    expect([verdict.result, unmet(verdict).map(({ id }) => id)]).toEqual(['failed', ids]);
    expect(verdict.differences).toMatchObject([{ kind }]);
  });

  test('a VSA that binds no names, or other names, or more than this model', async () => {
    const [root, manifest] = model.subjects;
    const about = async (...subject: unknown[]) =>
      (await verdictOn([await signBundle(sigstore, { ...vsaOf(model, POLICY), subject }, gate)])).unmet;
    expect(await about(root)).toEqual(['vsa.manifest']);
    expect(await about(root, { ...manifest, name: 'x' })).toEqual(['vsa.manifest']);
    expect(await about(root, { ...manifest, digest: { sha256: HEX('1') } })).toEqual(['vsa.manifest']);
    expect(await about(root, manifest, { name: 'x', digest: { sha256: HEX('1') } })).toEqual(['vsa.subjects']);
  });
});

describe('several', () => {
  const failed = { verificationResult: 'FAILED', verifiedLevels: ['FAILED'] } as const;
  const at = (hours: number, over: Partial<Summary> = {}) =>
    made({ timeVerified: ago(hours).toISOString(), ...over }, { ...gate, signedAt: ago(hours) });

  test('the newest counts, in whatever order they stand', async () => {
    const [old, bad, good] = [await at(3), await at(2, failed), await at(1)];
    expect((await verdictOn([old, bad])).unmet).toEqual(['vsa.result']);
    expect((await verdictOn([bad, old])).unmet).toEqual(['vsa.result']);
    expect(await verdictOn([good, bad, old])).toMatchObject({ result: 'passed', vsa: { line: 1 } });
    expect(await verdictOn([bad, old, good])).toMatchObject({ result: 'passed', vsa: { line: 3 } });
  });

  test('of one second, the worse', async () => {
    const same = new Date();
    const by = { ...gate, signedAt: same };
    const [good, bad] = [await made({}, by), await made(failed, by)];
    expect((await verdictOn([good, bad])).unmet).toEqual(['vsa.result']);
    expect((await verdictOn([bad, good])).unmet).toEqual(['vsa.result']);
  });

  test('one about another question neither helps nor harms', async () => {
    const other = await at(1, { ...failed, resourceUri: 'pkg:generic/other' });
    expect((await verdictOn([await at(2), other])).result).toBe('passed');
    expect((await verdictOn([other])).result).toBe('failed');
  });
});

describe('deny lists still run', () => {
  const denying = (list: string) => trusting(`deny: { ${list} }\n`);
  const ROOT_OF_CONFIG = sha256Hex(FILES['config.json']);

  test('over the files and who vouches for them, whatever evidence is left', async () => {
    for (const [list, id] of [
      [`files: ["${ROOT_OF_CONFIG}"]`, 'policy.deny.files'],
      [`models: ["${model.subjects[0]?.digest['sha256']}"]`, 'policy.deny.models'],
      [`models: ["${model.subjects[1]?.digest['sha256']}"]`, 'policy.deny.models'],
      [`signers: ["${GATE}"]`, 'policy.deny.signers'],
    ]) {
      const policy = denying(list ?? '');
      expect(await verdictOn([await made({}, gate, policy)], policy)).toMatchObject({ result: 'failed', unmet: [id] });
    }
    const harmless = denying(`files: ["${HEX('1')}"], models: ["${HEX('1')}"]`);
    expect((await verdictOn([await made({}, gate, harmless)], harmless)).result).toBe('passed');
  });

  test('over what the verifier relied on, if it is still there', async () => {
    const provenance = await signBundle(sigstore, provenanceOf(model));
    const inputAttestations = inputsOf(model, [provenance]);
    // Where the line is taken out, nothing shows: that is not decided, and so not accepted.
    for (const [list, id, without] of [
      [`signers: ["${SAN}"]`, 'policy.deny.signers', 'failed'],
      [`commits: ["${COMMIT}"]`, 'policy.deny.commits', 'failed'],
      [`datasets: ["${HEX('1')}"]`, 'policy.deny.datasets', 'undecided'],
      [`base-models: ["${HEX('3')}"]`, 'policy.deny.base-models', 'undecided'],
    ]) {
      const policy = denying(list ?? '');
      const vsa = await made({ inputAttestations }, gate, policy);
      expect(await verdictOn([provenance, vsa], policy)).toMatchObject({ result: 'failed', unmet: [id] });
      expect(await verdictOn([vsa], policy)).toMatchObject({ result: without, unmet: [id] });
    }
    const harmless = denying(`signers: [x], commits: ["${'f'.repeat(40)}"], datasets: ["${HEX('9')}"]`);
    const vsa = await made({ inputAttestations }, gate, harmless);
    expect((await verdictOn([provenance, vsa], harmless)).result).toBe('passed');
    // A line that the verifier did not rely on says nothing.
    const other = await signBundle(sigstore, provenanceOf(model, { commit: 'f'.repeat(40) }));
    expect((await verdictOn([provenance, other, vsa], harmless)).result).toBe('passed');
    expect(await verdictOn([vsa], harmless)).toMatchObject({ result: 'undecided' });
  });

  test('with nothing named, nothing is known of the training', async () => {
    const policy = denying('signers: [x]');
    expect(await verdictOn([await made({}, gate, policy)], policy)).toMatchObject({
      result: 'undecided',
      unmet: ['policy.deny.signers'],
    });
  });
});

describe('what was asked', () => {
  test('another policy’s digest, where this one names it', async () => {
    const policy = trusting(`  policy: "${HEX('7')}"\n`);
    const vsa = await made({ policy: { uri: 'x:y', sha256: HEX('7') } });
    expect((await verdictOn([vsa], policy)).result).toBe('passed');
    expect((await verdictOn([await made({}, gate, policy)], policy)).unmet).toEqual(['vsa.policy']);
  });

  test('the policies that the policy names, all of them, as they are now', async () => {
    const nested = [await parsed(SIGNERS), await parsed(`${SIGNERS}# another\n`)];
    const trust = {
      method: 'policy',
      parsed: await parsed(POLICY),
      trusted: { roots: [rootOf(sigstore)] },
      baseModels: nested.map((one) => ({ method: 'policy' as const, parsed: one })),
    } as const;
    const digests = nested.map(({ sha256 }) => sha256);
    const by = async (named: readonly string[]) => {
      model.writeClaims(await made({ policy: { uri: 'x:y', sha256: trust.parsed.sha256, named } }));
      return unmet(await bySummary(sigstore, model, POLICY, { trust })).map(({ id }) => id);
    };
    expect(await by(digests)).toEqual([]);
    for (const others of [[], digests.slice(1), digests.toReversed(), [...digests, HEX('1')]])
      expect(await by(others)).toEqual(['vsa.policy']);
  });

  test('the files of roots too, and deny lists of base models, each before what its policy names', async () => {
    const naming = async (
      text: string,
      [roots, denied]: readonly [string, string],
      baseModels: readonly PolicyTrust[] = [],
    ): Promise<PolicyTrust> => ({
      method: 'policy',
      parsed: {
        ...(await parsed(text)),
        rootsFile: { path: 'roots.json', sha256: HEX(roots) },
        denyFiles: [{ path: 'denied.yml', sha256: HEX(denied) }],
      },
      trusted: { roots: [rootOf(sigstore)] },
      baseModels,
    });
    const base = await naming(SIGNERS, ['2', '4']);
    // Its own deny lists are asked as they are now.
    const trust = await naming(POLICY, ['1', '5'], [base]);
    const by = async (named: readonly string[]) => {
      model.writeClaims(await made({ policy: { uri: 'x:y', sha256: trust.parsed.sha256, named } }));
      return unmet(await bySummary(sigstore, model, POLICY, { trust })).map(({ id }) => id);
    };
    const inForce = [HEX('1'), base.parsed.sha256, HEX('2'), HEX('4')];
    expect(await by(inForce)).toEqual([]);
    const changed = inForce.map((_, at) => inForce.with(at, HEX('3')));
    for (const others of [[base.parsed.sha256], ...changed, inForce.slice(0, 3)])
      expect(await by(others)).toEqual(['vsa.policy']);
  });

  test('a resource by name, where the policy does not say it', async () => {
    const policy = POLICY.replace(/ {2}resource: .*\n/, '');
    model.writeClaims(await made({}, gate, policy));
    const ask = (resource?: string) =>
      bySummary(sigstore, model, policy, { vsa: resource === undefined ? {} : { resource } });
    expect((await ask(RESOURCE)).result).toBe('passed');
    expect((await ask('pkg:generic/x')).result).toBe('failed');
    await expect(ask()).rejects.toMatchObject({ code: 'USAGE' });
    await expect(bySummary(sigstore, model, POLICY, { vsa: { resource: 'pkg:generic/x' } })).rejects.toMatchObject({
      code: 'USAGE',
    });
  });

  test('chunks prove nothing of it, and a policy without verifiers accepts none', async () => {
    const chunks = bySummary(sigstore, model, POLICY, { integrity: 'chunks' });
    await expect(chunks).rejects.toMatchObject({ code: 'USAGE' });
    const none = bySummary(sigstore, model, POLICY.slice(0, POLICY.indexOf('vsa:')));
    await expect(none).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('a manifest that no VSA names says nothing of the files', async () => {
    using copy = await signedModel(sigstore, { files: FILES });
    copy.writeClaims(await made());
    using other = await signedModel(sigstore, { files: { ...FILES, LICENSE: 'other' } });
    writeFileSync(copy.path('model.manifest.json'), readFileSync(other.path('model.manifest.json')));
    expect((await bySummary(sigstore, copy, POLICY)).result).toBe('passed');
    copy.write('config.json', '{ }');
    expect((await bySummary(sigstore, copy, POLICY)).differences).toEqual([]);
  });
});
