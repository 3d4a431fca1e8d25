import { createHash, verify, X509Certificate } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createCertificateSigner } from '../../src/sigstore/certificate-signer.ts';
import { PAYLOAD_TYPE } from '../../src/statement/in-toto.ts';
import { issue } from './certificates.ts';
import { type KeyBundle, thrown } from './helpers.ts';

const payload = Buffer.from('{}');

async function chain(options: Parameters<typeof issue>[1] = {}) {
  const root = await issue('CN=root', { ca: true });
  const intermediate = await issue('CN=intermediate', { ca: true, issuer: root });
  return { root, intermediate, leaf: await issue('CN=leaf,O=Example', { ...options, issuer: intermediate }) };
}

describe('createCertificateSigner', () => {
  test('writes leaf, then chain, and a signature that the leaf verifies', async () => {
    const { root, intermediate, leaf } = await chain({ curve: 'P-384' });
    const signer = createCertificateSigner({ ...leaf, chainPems: [intermediate.certPem, root.certPem] });
    const bundle = (await signer.sign(payload, PAYLOAD_TYPE)) as unknown as KeyBundle;
    const raw = [leaf, intermediate, root].map(({ certPem }) => new X509Certificate(certPem).raw.toString('base64'));
    expect(bundle.verificationMaterial).toEqual({
      x509CertificateChain: { certificates: raw.map((rawBytes) => ({ rawBytes })) },
      tlogEntries: [],
    });
    const { sig } = bundle.dsseEnvelope.signatures[0] ?? { sig: '' };
    const pae = Buffer.from(`DSSEv1 28 ${PAYLOAD_TYPE} 2 {}`);
    expect(verify('sha384', pae, new X509Certificate(leaf.certPem).publicKey, Buffer.from(sig, 'base64'))).toBe(true);
    const sha256 = createHash('sha256').update(new X509Certificate(leaf.certPem).raw).digest('hex');
    expect(signer.describe).toEqual({ method: 'certificate', subject: 'CN=leaf, O=Example', sha256 });
  });

  test('one file with leaf and chain in it, given as both: each certificate once', async () => {
    const { root, intermediate, leaf } = await chain();
    const all = leaf.certPem + intermediate.certPem + root.certPem;
    const signer = createCertificateSigner({ keyPem: leaf.keyPem, certPem: all, chainPems: [all] });
    const bundle = (await signer.sign(payload, PAYLOAD_TYPE)) as unknown as KeyBundle;
    const { certificates } = bundle.verificationMaterial['x509CertificateChain'] as { certificates: unknown[] };
    expect(certificates).toHaveLength(3);
  });

  test('a key that is not the certificate’s', async () => {
    const [leaf, other] = [await issue('CN=a'), await issue('CN=b')];
    const error = thrown(() => createCertificateSigner({ ...leaf, keyPem: other.keyPem, chainPems: [] }));
    expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringContaining('not for this private key')]);
  });

  test('outside its validity, to the second', async () => {
    const notBefore = new Date('2026-01-01T00:00:00Z');
    const notAfter = new Date('2026-02-01T00:00:00Z');
    const leaf = await issue('CN=a', { notBefore, notAfter });
    const at = (now: Date) => () => createCertificateSigner({ ...leaf, chainPems: [], now });
    for (const now of [new Date(+notBefore - 1000), new Date(+notAfter + 1000)]) {
      const error = thrown(at(now));
      expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringContaining('valid from 2026-01-01')]);
    }
    expect(at(notBefore)().describe.method).toBe('certificate');
    expect(at(notAfter)().describe.method).toBe('certificate');
  });

  test('an extended key usage without code signing; none at all is left to the verifier', async () => {
    const server = await issue('CN=a', { usages: ['1.3.6.1.5.5.7.3.1'] });
    const error = thrown(() => createCertificateSigner({ ...server, chainPems: [] }));
    expect([error.code, error.message]).toEqual(['INVALID_INPUT', expect.stringContaining('1.3.6.1.5.5.7.3.1')]);
    const none = await issue('CN=a', { usages: null });
    expect(createCertificateSigner({ ...none, chainPems: [] }).describe.method).toBe('certificate');
  });

  test('files that hold no certificate, or a damaged one', async () => {
    const leaf = await issue('CN=a');
    const damaged = leaf.certPem.replace(/\n[A-Za-z0-9+/]{10}/, '\nAAAAAAAAAA');
    for (const wrong of [
      { certPem: leaf.keyPem },
      { certPem: damaged },
      { chainPems: [''] },
      { chainPems: [damaged] },
    ]) {
      const error = thrown(() => createCertificateSigner({ ...leaf, chainPems: [], ...wrong }));
      expect(error.code).toBe('INVALID_INPUT');
    }
  });
});
