/** Who is denied is refused however good his signature is, and whatever name, hint or certificate he signs with. */
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import type { TrustedRootMessage } from '../../src/statement/trusted-root-message.ts';
import { verify } from '../../src/verify.ts';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES } from '../helpers/models.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { issue } from '../sigstore/certificates.ts';
import { rootOf } from '../verification/bundles.ts';
import { type SignedModel, signedModel } from '../verification/signed-model.ts';
import { parsed, SIGNERS, unmet } from './judged.ts';

const here = sigstoreAndFolder();

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const spki = ({ publicKey }: X509Certificate): Buffer => publicKey.export({ type: 'spki', format: 'der' });
const deny = (...names: string[]): string =>
  `deny: { signers: [${names.map((name) => JSON.stringify(name)).join(', ')}] }\n`;
async function unmetBy(model: string, policy: string): Promise<string[]> {
  const trusted = { roots: [rootOf(here.sigstore)] };
  const verdict = await verify({
    model,
    engine: createOpensslEngine(),
    trust: { method: 'policy', parsed: await parsed(policy), trusted },
  });
  return unmet(verdict).map(({ id, outcome }) => `${id} ${outcome}`);
}
const authoritiesOf = ({ certificateAuthorities }: TrustedRootMessage): X509Certificate[] =>
  (certificateAuthorities as TrustedRoot['certificateAuthorities']).flatMap(
    ({ certChain }) => certChain?.certificates.map(({ rawBytes }) => new X509Certificate(rawBytes)) ?? [],
  );
const REFUSED = ['policy.deny.signers fail'];
const NOBODY = 'a'.repeat(64);

describe('an identity', () => {
  let model: SignedModel;
  let leaf: X509Certificate;
  beforeAll(async () => {
    model = await signedModel(here.sigstore, { bundle: { signedAt: new Date(Date.now() - 86_400_000) } });
    const bundle = JSON.parse(readFileSync(model.path('model.sig'), 'utf8'));
    leaf = new X509Certificate(Buffer.from(bundle.verificationMaterial.certificate.rawBytes, 'base64'));
  });
  afterAll(() => model[Symbol.dispose]());

  test('by its certificate or key, though it signed long before anybody denied it', async () => {
    expect(await unmetBy(model.folder, `${SIGNERS}${deny(NOBODY)}`)).toEqual([]);
    for (const name of [sha256(leaf.raw), sha256(spki(leaf))])
      expect(await unmetBy(model.folder, `${SIGNERS}${deny(NOBODY, name)}`)).toEqual(REFUSED);
  });

  test('by any authority of its instance that it is below, and by no other one', async () => {
    const above = authoritiesOf(rootOf(here.sigstore).trustedRoot);
    expect(above.map(({ subject }) => subject)).toHaveLength(2);
    for (const one of above)
      for (const name of [sha256(one.raw), sha256(spki(one))])
        expect(await unmetBy(model.folder, `${SIGNERS}${deny(name)}`)).toEqual(REFUSED);
    const other = await startLocalSigstore();
    const others = authoritiesOf(rootOf(other).trustedRoot).flatMap((one) => [sha256(one.raw), sha256(spki(one))]);
    await other.close();
    expect(await unmetBy(model.folder, `${SIGNERS}${deny(...others)}`)).toEqual([]);
  });
});

test('a key, by its fingerprint: whatever hint the bundle has', async () => {
  const keys = ecKeyPair();
  const model = here.folder.write('key', MODEL_FILES);
  const key = join(here.folder.write('keys', { 'key.pem': keys.privatePem }), 'key.pem');
  expect((await cli(['sign', model, '--method', 'key', '--private-key', key, '--engine', 'openssl'])).code).toBe(0);
  const der = Buffer.from(keys.publicPem.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  const signers = `version: 1\nsigners:\n  - key: ${JSON.stringify(keys.publicPem)}\n`;
  expect(await unmetBy(model, `${signers}${deny(NOBODY)}`)).toEqual([]);
  // The same point, written in its two other ways: still that key.
  const [x, y] = [der.subarray(-64, -32), der.subarray(-32)];
  const odd = (y.at(-1) ?? 0) & 1;
  const others = [
    Buffer.concat([Buffer.from('3039', 'hex'), der.subarray(2, -68), Buffer.from([3, 34, 0, 2 + odd]), x]),
    Buffer.concat([der.subarray(0, -65), Buffer.from([6 + odd]), x, y]),
  ].map((spelt) => `-----BEGIN PUBLIC KEY-----\n${spelt.toString('base64')}\n-----END PUBLIC KEY-----\n`);
  for (const pem of [keys.publicPem, ...others])
    for (const name of [sha256(der), sha256(Buffer.from(keys.publicPem))])
      expect(await unmetBy(model, `version: 1\nsigners:\n  - key: ${JSON.stringify(pem)}\n${deny(name)}`)).toEqual(
        REFUSED,
      );
});

test('a certificate, by itself, its key, or any authority above it', async () => {
  const root = await issue('CN=root', { ca: true });
  const middle = await issue('CN=middle', { ca: true, issuer: root });
  const leaf = await issue('CN=leaf', { issuer: middle });
  const model = here.folder.write('chain', MODEL_FILES);
  const pems = { 'middle.pem': middle.certPem, 'leaf.pem': leaf.certPem, 'leaf.key': leaf.keyPem };
  const at = here.folder.write('pems', pems);
  const certificate = [
    '--private-key',
    join(at, 'leaf.key'),
    '--signing-cert',
    join(at, 'leaf.pem'),
    '--cert-chain',
    join(at, 'middle.pem'),
  ];
  expect((await cli(['sign', model, '--method', 'certificate', ...certificate, '--engine', 'openssl'])).code).toBe(0);
  const signers = `version: 1\nsigners:\n  - certificate-chain: ${JSON.stringify(root.certPem)}\n`;
  expect(await unmetBy(model, `${signers}${deny(NOBODY)}`)).toEqual([]);
  for (const { certPem } of [leaf, middle, root]) {
    const x509 = new X509Certificate(certPem);
    for (const name of [sha256(x509.raw), sha256(spki(x509))])
      expect(await unmetBy(model, `${signers}${deny(name)}`)).toEqual(REFUSED);
  }
});
