import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isSealedBy } from '../../src/attest/sealed-by.ts';
import { createCertificateSigner } from '../../src/sigstore/certificate-signer.ts';
import { createKeySigner } from '../../src/sigstore/key-signer.ts';
import type { SigningParty } from '../../src/sigstore/party.ts';
import { digestCacheByproduct } from '../../src/statement/dependencies.ts';
import { PAYLOAD_TYPE, type Statement, toPayload } from '../../src/statement/in-toto.ts';
import { baseForOurBuildType, buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { GITHUB_ISSUER } from '../../testing/local-sigstore/github-issuer.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { ecKeyPair } from '../helpers/models.ts';
import { partyOf } from '../helpers/parties.ts';
import { issue } from '../sigstore/certificates.ts';

const SEALED = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const context = { env: {}, now: new Date() };
const base = baseForOurBuildType({
  builderId: 'x',
  startedOn: '2026-01-01T00:00:00Z',
  finishedOn: '2026-01-01T00:00:01Z',
  invocationId: 'urn:x',
});
const subjects = [{ name: 'm', digest: { sha256: OTHER } }];
const listing = (sha256 = SEALED): Statement =>
  buildProvenanceStatement({
    subjects,
    base,
    dependencies: [],
    byproducts: [digestCacheByproduct({ sha256, fileTimes: false })],
  });

async function signed({ signer }: SigningParty, statement = listing()): Promise<Buffer> {
  return Buffer.from(JSON.stringify(await signer.sign(toPayload(statement), PAYLOAD_TYPE)));
}

/** Whether `mine` takes what `theirs` signed. */
const takes = async (mine: SigningParty, theirs: SigningParty, statement?: Statement): Promise<boolean> =>
  isSealedBy(mine, SEALED, await signed(theirs, statement), context);

describe('a workflow', () => {
  let local: LocalSigstore;
  beforeAll(async () => {
    local = await startLocalSigstore({ issuer: GITHUB_ISSUER });
  });
  afterAll(() => local.close());
  const me = () => partyOf(local);

  test.each([1, 2, 'none'] as const)('takes what it sealed itself (Rekor %s)', async (rekor) => {
    const mine = await partyOf(local, {}, rekor);
    expect(await takes(mine, await partyOf(local, {}, rekor))).toBe(true);
  });

  test.each([
    ['another workflow', { job_workflow_ref: 'acme/model-repo/.github/workflows/pr.yml@refs/heads/main' }],
    ['another branch', { job_workflow_ref: 'acme/model-repo/.github/workflows/release.yml@refs/heads/mine' }],
    ['another repository that calls the same workflow', { repository: 'mallory/model-repo' }],
  ])('not what %s sealed', async (_, claims) => {
    expect(await takes(await me(), await partyOf(local, claims))).toBe(false);
  });

  test('not what another Sigstore certified under the same name', async () => {
    await using foreign = await startLocalSigstore({ issuer: GITHUB_ISSUER });
    expect(await takes(await me(), await partyOf(foreign))).toBe(false);
  });

  test('not another cache', async () => {
    expect(await takes(await me(), await me(), listing(OTHER))).toBe(false);
  });

  test('no other kind of statement, and no other byproduct', async () => {
    const odd = { ...listing(), predicateType: 'https://example.com/x' };
    expect(await takes(await me(), await me(), odd)).toBe(false);
    const byproducts = [{ name: 'metrics', digest: { sha256: SEALED } }];
    const metrics = buildProvenanceStatement({ subjects, base, dependencies: [], byproducts });
    expect(await takes(await me(), await me(), metrics)).toBe(false);
  });

  test('no provenance that was altered, nor junk', async () => {
    const mine = await me();
    const { dsseEnvelope, ...rest } = JSON.parse((await signed(mine, listing(OTHER))).toString());
    const payload = Buffer.from(toPayload(listing())).toString('base64');
    const forged = Buffer.from(JSON.stringify({ ...rest, dsseEnvelope: { ...dsseEnvelope, payload } }));
    expect(await isSealedBy(mine, SEALED, forged, context)).toBe(false);
    for (const junk of ['', '{}', 'x', JSON.stringify(rest)])
      expect(await isSealedBy(mine, SEALED, Buffer.from(junk), context)).toBe(false);
  });

  test('nothing signed with a key', async () => {
    const key = { signer: createKeySigner(ecKeyPair().privatePem) };
    expect(await takes(await me(), key)).toBe(false);
    expect(await takes(key, await me())).toBe(false);
  });
});

describe('a key', () => {
  const one = { signer: createKeySigner(ecKeyPair().privatePem) };
  const two = { signer: createKeySigner(ecKeyPair().privatePem) };

  test('takes its own only', async () => {
    expect(await takes(one, one)).toBe(true);
    expect(await takes(one, two)).toBe(false);
  });

  test("not another's under its hint", async () => {
    const bundle = JSON.parse((await signed(two)).toString());
    const [{ describe: mine }] = [one.signer];
    bundle.verificationMaterial.publicKey.hint = mine.method === 'key' && mine.hint;
    expect(await isSealedBy(one, SEALED, Buffer.from(JSON.stringify(bundle)), context)).toBe(false);
  });
});

test('a certificate takes its own only, also where both are of one authority', async () => {
  const authority = await issue('CN=authority', { ca: true });
  const party = async (name: string): Promise<SigningParty> => {
    const { keyPem, certPem } = await issue(name, { issuer: authority });
    return { signer: createCertificateSigner({ keyPem, certPem, chainPems: [] }) };
  };
  const [one, two] = [await party('CN=one'), await party('CN=two')];
  expect(await takes(one, one)).toBe(true);
  expect(await takes(one, two)).toBe(false);
  // Another's signature, with this one's certificate.
  const bundle = JSON.parse((await signed(two)).toString());
  bundle.verificationMaterial = JSON.parse((await signed(one)).toString()).verificationMaterial;
  expect(await isSealedBy(one, SEALED, Buffer.from(JSON.stringify(bundle)), context)).toBe(false);
});
