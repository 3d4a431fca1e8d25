import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { Urls } from './stack.ts';

/**
 * Writes one entry into each log. Index 0 is a field that protobuf JSON leaves out: cosign then writes bundles that
 * sigstore-python refuses, which would tell nothing about us.
 */
export async function seedLogs(urls: Urls): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const artifact = Buffer.from('first entry');
  const signature = sign('sha256', artifact, privateKey).toString('base64');
  const digest = createHash('sha256').update(artifact).digest();
  const pem = Buffer.from(publicKey.export({ format: 'pem', type: 'spki' }).toString()).toString('base64');
  const rawBytes = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  await post(`${urls.rekor[1]}/api/v1/log/entries`, {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: digest.toString('hex') } },
      signature: { content: signature, publicKey: { content: pem } },
    },
  });
  const verifier = { publicKey: { rawBytes }, keyDetails: 'PKIX_ECDSA_P256_SHA_256' };
  await post(`${urls.rekor[2]}/api/v2/log/entries`, {
    hashedRekordRequestV002: { digest: digest.toString('base64'), signature: { content: signature, verifier } },
  });
}

async function post(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
}
