import { verify, X509Certificate } from 'node:crypto';
import type { SerializedBundle } from '@sigstore/bundle';
import { preAuthEncoding } from '../statement/dsse.ts';
import type { Instance } from './instances.ts';
import { type Service, serviceError } from './service-error.ts';
import { urlOf } from './signing-error.ts';

interface Signed {
  readonly instance: Instance;
  readonly payload: Buffer;
  readonly payloadType: string;
}

/**
 * Whether what the services sent belongs to what we signed. Trust is for verifiers to judge; but a timestamp authority behind
 * a login page answers 200 with anything, the library puts that into the bundle, and nobody would notice until it is too late
 * to sign again.
 * @throws AttestModelError SERVICE
 */
export async function assertBundleServes(bundle: SerializedBundle, signed: Signed): Promise<void> {
  const { certificate, tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
  const signature = Buffer.from(bundle.dsseEnvelope?.signatures[0]?.sig ?? '', 'base64');
  const pae = preAuthEncoding(signed.payloadType, signed.payload);
  if (!signedBy(certificate?.rawBytes ?? '', pae, signature))
    throw unusable('Fulcio', signed, 'its certificate is not for our key');

  const wanted = signed.instance.rekor === undefined ? 0 : 1;
  const logged = tlogEntries.filter(({ canonicalizedBody }) => holds(canonicalizedBody, signature));
  if (logged.length !== wanted) throw unusable('Rekor', signed, 'its entry is not for our signature');

  const timestamps = timestampVerificationData?.rfc3161Timestamps ?? [];
  if (signed.instance.tsaUrl === undefined) return;
  const { RFC3161Timestamp } = await import('./stock-verify.ts');
  try {
    if (timestamps.length !== 1) throw new Error('no timestamp');
    for (const { signedTimestamp } of timestamps) {
      RFC3161Timestamp.parse(Buffer.from(signedTimestamp, 'base64')).tstInfo.verify(signature);
    }
  } catch {
    throw unusable('the timestamp authority', signed, 'it is no timestamp of our signature');
  }
}

function signedBy(certificate: string, data: Buffer, signature: Buffer): boolean {
  try {
    return verify('sha256', data, new X509Certificate(Buffer.from(certificate, 'base64')).publicKey, signature);
  } catch {
    return false;
  }
}

/** Both versions of the log write the signature in base64. */
function holds(body: string, signature: Buffer): boolean {
  return Buffer.from(body, 'base64').includes(signature.toString('base64'));
}

function unusable(service: Service, { instance }: Signed, reason: string) {
  return serviceError(service, urlOf(service, instance), { kind: 'malformed', reason });
}
