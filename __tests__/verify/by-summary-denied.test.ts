/** Denied keys, certificates and authorities of those whose evidence somebody else verified: the deny list grew since then. */
import { createPublicKey, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { sha256Hex } from '../../src/model/digest.ts';
import { startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair } from '../helpers/models.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';
import { FILES, provenanceOf } from '../policy/full-model.ts';
import { parsed, unmet } from '../policy/judged.ts';
import { issue } from '../sigstore/certificates.ts';
import { rootOf, SAN, signBundle } from '../verification/bundles.ts';
import { type SignedModel, signedModel } from '../verification/signed-model.ts';
import { bySummary, gate, inputsOf, trusting, vsaOf } from './summaries.ts';

const here = sigstoreAndFolder();

const GATES = 'a'.repeat(64);
const NOBODY = 'b'.repeat(64);
const spki = ({ publicKey }: X509Certificate): Buffer => publicKey.export({ type: 'spki', format: 'der' });
const namesOf = (one: X509Certificate): string[] => [sha256Hex(one.raw), sha256Hex(spki(one))];

/** How the deny list comes out at a deployment with a policy of its own, which trusts the gate's word; `more` keys of `signers`. */
async function deniedBy(
  model: SignedModel,
  denied: readonly string[],
  { lines = [], more = '', roots = [rootOf(here.sigstore)] }: Deployment = {},
): Promise<string> {
  const over = { policy: { uri: 'x:y', sha256: GATES }, inputAttestations: inputsOf(model, lines) };
  model.writeClaims(...lines, await signBundle(here.sigstore, vsaOf(model, '', over), gate));
  const policy = trusting(`deny: { signers: [${denied.map((name) => JSON.stringify(name)).join(', ')}] }\n`)
    .replace('vsa:', `${more}vsa:`)
    .replace('  max-age', `  policy: ${GATES}\n  max-age`);
  const trust = { method: 'policy', parsed: await parsed(policy), trusted: { roots } } as const;
  const verdict = await bySummary(here.sigstore, model, policy, { trust });
  expect(unmet(verdict).filter(({ id }) => id !== 'policy.deny.signers')).toEqual([]);
  const [check, ...others] = verdict.checks.filter(({ id }) => id === 'policy.deny.signers');
  expect(others).toEqual([]);
  if (check?.outcome !== 'pass') expect(check?.guidance).toBeTruthy();
  return check?.outcome ?? 'none';
}
interface Deployment {
  readonly lines?: readonly unknown[];
  readonly more?: string;
  readonly roots?: readonly ReturnType<typeof rootOf>[];
}

test('an identity: by its certificate, its key, and the authorities above it; of claims too', async () => {
  using model = await signedModel(here.sigstore, { files: FILES });
  const line = await signBundle(here.sigstore, provenanceOf(model));
  const leaves = [JSON.parse(readFileSync(model.path('model.sig'), 'utf8')), line].map(
    ({ verificationMaterial: { certificate } }) => new X509Certificate(Buffer.from(certificate.rawBytes, 'base64')),
  );
  for (const name of leaves.flatMap(namesOf)) expect(await deniedBy(model, [name], { lines: [line] })).toBe('fail');
  for (const name of leaves[0] ? namesOf(leaves[0]) : []) expect(await deniedBy(model, [name])).toBe('fail');
  expect(await deniedBy(model, [NOBODY], { lines: [line] })).toBe('pass');
});

test('an identity below an authority that no root here has: whether that is denied is undecided, and a name is not', async () => {
  const elsewhere = await startLocalSigstore();
  using model = await signedModel(elsewhere, { files: FILES });
  const leaf = JSON.parse(readFileSync(model.path('model.sig'), 'utf8')).verificationMaterial.certificate.rawBytes;
  expect(await deniedBy(model, [NOBODY])).toBe('undecided');
  expect(await deniedBy(model, ['somebody'])).toBe('pass');
  expect(await deniedBy(model, [SAN])).toBe('fail');
  expect(await deniedBy(model, [sha256Hex(Buffer.from(leaf, 'base64'))])).toBe('fail');
  const roots = [rootOf(here.sigstore), rootOf(elsewhere)];
  expect(await deniedBy(model, [NOBODY], { roots })).toBe('pass');
  const { certificateAuthorities } = rootOf(elsewhere).trustedRoot as TrustedRoot;
  const above = certificateAuthorities.flatMap(({ certChain }) => certChain?.certificates ?? []);
  expect(above).toHaveLength(2);
  for (const name of above.flatMap(({ rawBytes }) => namesOf(new X509Certificate(rawBytes)))) {
    expect(await deniedBy(model, [name])).toBe('undecided');
    expect(await deniedBy(model, [name], { roots })).toBe('fail');
  }
  await elsewhere.close();
});

test('a key: by its fingerprint and hint where the policy has it, whatever hint the bundle has; else undecided', async () => {
  using model = await signedModel(here.sigstore, { files: FILES });
  const keys = ecKeyPair();
  const key = join(model.temporary.write('keys', { 'key.pem': keys.privatePem }), 'key.pem');
  expect((await cli(['sign', model.folder, '--method', 'key', '--private-key', key, '--engine', 'openssl'])).code).toBe(
    0,
  );
  const signature = JSON.parse(readFileSync(model.path('model.sig'), 'utf8'));
  const { hint } = signature.verificationMaterial.publicKey;
  const fingerprint = sha256Hex(createPublicKey(keys.publicPem).export({ type: 'spki', format: 'der' }));
  const more = `  - key: ${JSON.stringify(keys.publicPem)}\n`;
  for (const claimed of [hint, 'somebody-else']) {
    signature.verificationMaterial.publicKey.hint = claimed;
    writeFileSync(model.path('model.sig'), JSON.stringify(signature));
    for (const name of [hint, fingerprint]) {
      expect(await deniedBy(model, [name], { more })).toBe('fail');
      expect(await deniedBy(model, [name])).toBe(name === claimed ? 'fail' : 'undecided');
    }
    expect(await deniedBy(model, [NOBODY], { more })).toBe('pass');
    expect(await deniedBy(model, ['a name'])).toBe('pass');
    const stranger = `  - key: ${JSON.stringify(ecKeyPair().publicPem)}\n`;
    expect(await deniedBy(model, [NOBODY], { more: stranger })).toBe('undecided');
  }
});

test('a certificate chain: by all that came along, and by what the policy has of it; else undecided', async () => {
  using model = await signedModel(here.sigstore, { files: FILES });
  const root = await issue('CN=root', { ca: true });
  const middle = await issue('CN=middle', { ca: true, issuer: root });
  const leaf = await issue('CN=leaf', { issuer: middle });
  const at = model.temporary.write('pems', { 'm.pem': middle.certPem, 'l.pem': leaf.certPem, 'l.key': leaf.keyPem });
  const files = ['--private-key', 'l.key', '--signing-cert', 'l.pem', '--cert-chain', 'm.pem'];
  const by = files.map((one) => (one.startsWith('--') ? one : join(at, one)));
  expect((await cli(['sign', model.folder, '--method', 'certificate', ...by, '--engine', 'openssl'])).code).toBe(0);
  const more = `  - certificate-chain: ${JSON.stringify(root.certPem)}\n`;
  for (const name of [leaf, middle].flatMap(({ certPem }) => namesOf(new X509Certificate(certPem))))
    expect(await deniedBy(model, [name])).toBe('fail');
  for (const name of namesOf(new X509Certificate(root.certPem))) {
    expect(await deniedBy(model, [name])).toBe('undecided');
    expect(await deniedBy(model, [name], { more })).toBe('fail');
  }
  expect(await deniedBy(model, [NOBODY], { more })).toBe('pass');
});
