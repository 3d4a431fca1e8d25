import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { preAuthEncoding } from '../../src/statement/dsse.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import type { EvidenceSource } from '../../src/stores/find.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { type VerifyRequest, verify } from '../../src/verify.ts';
import { TOKEN } from '../../testing/github/github.ts';
import { REFUSALS } from '../../testing/github/repository.ts';
import { parsed } from '../policy/judged.ts';
import { evidenceOf, REPOSITORY, startWorld, TAG, type World } from '../publish/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => world[Symbol.asyncDispose]());

const access = () => world.request().access;
const release = (): EvidenceSource => ({ kind: 'release', access: access(), tag: TAG });
const attestations = (): EvidenceSource => ({ kind: 'attestations', access: access() });

function verifyFrom(evidenceFrom: EvidenceSource, over: Partial<VerifyRequest> = {}): Promise<Verdict> {
  const publicKeyPem = readFileSync(world.publicKey, 'utf8');
  return verify({ model: world.model, trust: { method: 'key', publicKeyPem }, evidenceFrom, ...over });
}

/** What a verifier has who got the files alone. */
function removeEvidence(): void {
  for (const name of Object.keys(evidenceOf(world.model))) rmSync(join(world.model, name));
}

const outcomes = ({ checks }: Verdict) => Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));

test('evidence that is not beside the model: where else it may be', async () => {
  removeEvidence();
  const publicKeyPem = readFileSync(world.publicKey, 'utf8');
  await expect(verify({ model: world.model, trust: { method: 'key', publicKeyPem } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    guidance: expect.stringContaining('--release TAG --repository OWNER/NAME'),
  });
});

describe('evidence in a release', () => {
  test('is found, and verified like any other', async () => {
    await world.publish();
    removeEvidence();
    const verdict = await verifyFrom(release());
    expect(verdict.result).toBe('passed');
    expect(verdict.claims.accepted).toBe(1);
    expect(outcomes(verdict)).toMatchObject({
      'evidence.found': 'pass',
      'files.match': 'pass',
      'manifest.match': 'pass',
    });
  });

  test('is downloaded without giving the token to the storage', async () => {
    await world.publish();
    await verifyFrom(release());
    const downloads = world.github.seen.filter(({ path }) => path.startsWith('/asset/'));
    expect(downloads.length).toBe(3);
    expect(downloads.map(({ authorization }) => authorization)).toEqual([undefined, undefined, undefined]);
    const asked = world.github.seen.filter(({ path }) => path.includes('/releases/assets/'));
    expect(new Set(asked.map(({ authorization, accept }) => `${authorization} ${accept}`))).toEqual(
      new Set([`Bearer ${TOKEN} application/octet-stream`]),
    );
  });

  test('that is not there is no verdict on the model', async () => {
    const verdict = await verifyFrom(release());
    expect(verdict).toMatchObject({ result: 'undecided' });
    expect(outcomes(verdict)).toEqual({ 'evidence.found': 'undecided' });
  });

  test.each([
    ['a draft', { draft: true }],
    ['without model.sig', { draft: false }],
  ])('%s is none', async (_, over) => {
    world.github.repository.addRelease(TAG, over);
    expect(outcomes(await verifyFrom(release()))).toEqual({ 'evidence.found': 'undecided' });
  });

  test('that is there and wrong is refused', async () => {
    await world.publish();
    writeFileSync(join(world.model, 'model.safetensors'), 'other weights');
    const verdict = await verifyFrom(release());
    expect(verdict.result).toBe('failed');
    expect(outcomes(verdict)).toMatchObject({ 'evidence.found': 'pass', 'files.match': 'fail' });
  });

  test('that arrived damaged is an error, not a verdict', async () => {
    await world.publish();
    const asset = world.github.repository.releases[0]?.assets.find(({ name }) => name === 'model.sig');
    Object.assign(asset ?? {}, { bytes: Buffer.alloc(asset?.bytes.length ?? 0, 'x') });
    await expect(verifyFrom(release())).rejects.toMatchObject({
      code: 'SERVICE',
      message: expect.stringContaining('model.sig'),
    });
  });

  test('that GitHub cannot give is an error, after it was asked again', async () => {
    world.github.fault('GET', /\/releases\/tags\//, { answer: REFUSALS.failed }, 100);
    await expect(verifyFrom(release())).rejects.toMatchObject({ code: 'SERVICE', details: { status: 500 } });
    expect(world.pauses).toEqual([1000, 2000, 4000, 8000]);
  });
});

describe("evidence in GitHub's attestation store", () => {
  const stored = (digest: string, ...entries: object[]) =>
    world.github.repository.attestations.set(`sha256:${digest}`, entries);
  const evidence = () => {
    const files = evidenceOf(world.model);
    const signature = JSON.parse(files['model.sig'] ?? '');
    const claim = JSON.parse(files['claims.jsonl'] ?? '');
    const { subject } = JSON.parse(Buffer.from(signature.dsseEnvelope.payload, 'base64').toString());
    return { signature, claim, root: subject[0].digest.sha256 as string };
  };

  test('is found by the root of the files', async () => {
    const { signature, claim, root } = evidence();
    stored(root, { bundle: claim, repository_id: 1 }, { bundle: signature, repository_id: 1 });
    removeEvidence();
    const verdict = await verifyFrom(attestations());
    expect(verdict).toMatchObject({ result: 'passed', claims: { accepted: 1 } });
    expect(world.github.seen.map(({ path }) => path)).toEqual([
      `/repos/${REPOSITORY}/attestations/sha256:${root}?per_page=100`,
    ]);
  });

  test('may be several signatures, as many as a policy demands', async () => {
    const { signature, claim, root } = evidence();
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const payload = Buffer.from(signature.dsseEnvelope.payload, 'base64');
    const sig = sign('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), privateKey).toString('base64');
    const second = structuredClone(signature);
    second.dsseEnvelope.signatures = [{ sig }];
    second.verificationMaterial.publicKey.hint = 'second';
    const keys = [readFileSync(world.publicKey, 'utf8'), publicKey.export({ type: 'spki', format: 'pem' })];
    const signers = `version: 1\nsigners: [${keys.map((key) => `{ key: ${JSON.stringify(key)} }`).join(', ')}]\n`;
    const by = { method: 'policy', parsed: await parsed(`${signers}signatures: 2\n`) } as const;
    removeEvidence();
    stored(root, ...[signature, claim].map((bundle) => ({ bundle })));
    expect(await verifyFrom(attestations(), { trust: by })).toMatchObject({ result: 'failed', signers: [{}] });
    for (const all of [
      [signature, second, claim],
      [second, claim, signature],
    ]) {
      stored(root, ...all.map((bundle) => ({ bundle })));
      expect(await verifyFrom(attestations(), { trust: by })).toMatchObject({ result: 'passed', signers: [{}, {}] });
    }
    expect((await verifyFrom(attestations())).claims).toMatchObject({ accepted: 1 });
    stored(root, ...[signature, signature].map((bundle) => ({ bundle })));
    expect(await verifyFrom(attestations(), { trust: by })).toMatchObject({ result: 'failed' });
  });

  test('is found by the root that the manifest gives, and what the files are is checked', async () => {
    const { signature, root } = evidence();
    stored(root, { bundle: signature });
    writeFileSync(join(world.model, 'model.safetensors'), 'other weights');
    expect(outcomes(await verifyFrom(attestations()))).toMatchObject({
      'evidence.found': 'pass',
      'files.match': 'fail',
    });
  });

  test('may be kept as Snappy, at another address that gets no token', async () => {
    const { signature, root } = evidence();
    const bytes = Buffer.from(JSON.stringify(signature));
    // One literal with its length in two bytes; length of all as varint.
    const varint = Buffer.from([(bytes.length & 0x7f) | 0x80, (bytes.length >> 7) & 0x7f]);
    const tag = Buffer.from([61 << 2, (bytes.length - 1) & 0xff, (bytes.length - 1) >> 8]);
    stored(root, { bundle_url: world.github.store('/1.json.sn', Buffer.concat([varint, tag, bytes])) });
    expect(await verifyFrom(attestations())).toMatchObject({ result: 'passed' });
  });

  test('one that cannot be unpacked hides none, and is listed', async () => {
    const { signature, root } = evidence();
    stored(root, { bundle_url: world.github.store('/2.json.sn', Buffer.from('junk')) }, { bundle: signature });
    const { result, claims } = await verifyFrom(attestations());
    expect({ result, ignored: claims.ignored.length }).toEqual({ result: 'passed', ignored: 1 });
  });

  test('a stranger’s beside the right one does not matter; alone it is refused', async () => {
    const { signature, root } = evidence();
    const bad = {
      ...signature,
      dsseEnvelope: { ...signature.dsseEnvelope, signatures: [{ sig: 'MEUCIQ==', keyid: '' }] },
    };
    stored(root, { bundle: bad }, { bundle: signature });
    expect(await verifyFrom(attestations())).toMatchObject({ result: 'passed' });
    stored(root, { bundle: bad });
    const verdict = await verifyFrom(attestations());
    expect(verdict.result).toBe('failed');
    expect(outcomes(verdict)).toMatchObject({ 'evidence.found': 'pass' });
  });

  test('that is not there is no verdict; nor are claims without a signature', async () => {
    const { claim, root } = evidence();
    expect(outcomes(await verifyFrom(attestations()))).toEqual({ 'evidence.found': 'undecided' });
    stored(root, { bundle: claim });
    const verdict = await verifyFrom(attestations());
    expect(verdict.checks).toMatchObject([
      { id: 'evidence.found', outcome: 'undecided', found: '1 attestations, none a model signature' },
    ]);
    expect(verdict.result).toBe('undecided');
  });
});
