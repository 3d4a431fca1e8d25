import { createHash, X509Certificate } from 'node:crypto';
import type { Witness } from '@sigstore/sign';
import { isJsonObject } from '../model/strict-json.ts';
import { preAuthEncoding } from '../statement/dsse.ts';
import { requestJson, type ServiceLimits } from './http.ts';
import { serviceError } from './service-error.ts';

/**
 * Logs a DSSE signature in Rekor v2, which takes `hashedrekord` 0.0.2 alone: digest, signature and certificate over the
 * pre-authentication encoding. `@sigstore/sign` would send `dsse`, and is refused (formats, section 6).
 */
export function createRekorV2Witness(
  rekorUrl: string,
  limits: ServiceLimits,
  signal: AbortSignal | undefined,
): Witness {
  return {
    testify: async (content, certificatePem) => {
      if (content.$case !== 'dsseEnvelope') throw new TypeError('only DSSE is signed here');
      const { payloadType, payload, signatures } = content.dsseEnvelope;
      const digest = createHash('sha256').update(preAuthEncoding(payloadType, payload)).digest('base64');
      const verifier = {
        // The key that @sigstore/sign makes for each signature.
        keyDetails: 'PKIX_ECDSA_P256_SHA_256',
        x509Certificate: { rawBytes: new X509Certificate(certificatePem).raw.toString('base64') },
      };
      const signature = { content: signatures[0]?.sig.toString('base64'), verifier };
      const url = `${rekorUrl}/api/v2/log/entries`;
      const body = JSON.stringify({ hashedRekordRequestV002: { digest, signature } });
      const entry = await requestJson({ service: 'Rekor', url, method: 'POST', body, limits, signal });
      return { tlogEntries: [await parseEntry(entry, url)] };
    },
  };
}

async function parseEntry(json: unknown, url: string) {
  const { TransparencyLogEntry } = await import('./stock-verify.ts');
  const entry = isJsonObject(json) ? TransparencyLogEntry.fromJSON(json) : undefined;
  if (entry?.logId && entry.kindVersion && entry.inclusionProof?.checkpoint && entry.canonicalizedBody.length > 0) {
    return { ...entry, logId: entry.logId, kindVersion: entry.kindVersion };
  }
  throw serviceError('Rekor', url, { kind: 'malformed', reason: 'it is no log entry with an inclusion proof' });
}
