import type { SerializedBundle } from '@sigstore/bundle';
import { AttestModelError, messageOf } from '../errors.ts';
import { abortedError, assertNotAborted } from './abort.ts';
import { assertBundleServes } from './bundle-check.ts';
import { DEFAULT_LIMITS, list, type ServiceLimits } from './http.ts';
import type { IdentityToken } from './identity-token.ts';
import type { Instance } from './instances.ts';
import { createRekorV2Witness } from './rekor-v2-witness.ts';
import type { Signer } from './signer.ts';
import { silentService, toSigningError } from './signing-error.ts';

export interface SigstoreSignerOptions {
  readonly limits?: Partial<ServiceLimits>;
  readonly now?: () => Date;
}

/** Fulcio, log and timestamp authority one after the other, each with its attempts. */
const SIGNING_LIMITS: ServiceLimits = { ...DEFAULT_LIMITS, wholeMs: 240_000 };
/** Rekor v1 takes the whole payload: a slow line gets the time to send it, bytes per ms. */
const SLOWEST_UPLOAD = 250;
/** Less is not worth starting with. */
const MIN_TOKEN_LIFE_MS = 60_000;

/**
 * Signs with the identity of a token. The token is asked for now, to say who will sign, and again if it ends before it is
 * used: it lives five minutes, hashing may take longer.
 * @throws AttestModelError IDENTITY_TOKEN and SERVICE of `tokenProvider`
 */
export async function createSigstoreSigner(
  instance: Instance,
  tokenProvider: () => Promise<IdentityToken>,
  options: SigstoreSignerOptions = {},
): Promise<Signer> {
  const now = options.now ?? (() => new Date());
  const base = { ...SIGNING_LIMITS, ...options.limits };
  let token = await tokenProvider();
  const { san: identity, issuer, sourceRepository } = token;
  const current = async (): Promise<IdentityToken> => {
    if (token.expiresAt.getTime() - now().getTime() < MIN_TOKEN_LIFE_MS) token = await tokenProvider();
    if (token.san === identity && token.issuer === issuer) return token;
    throw new AttestModelError(
      'IDENTITY_TOKEN',
      `the identity changed from ${identity} to ${token.san} while this ran`,
      {
        guidance: 'Sign everything with one identity: run it again.',
      },
    );
  };
  return {
    describe: { method: 'sigstore', identity, issuer, ...(sourceRepository !== undefined && { sourceRepository }) },
    sign: async (payload, payloadType, signal) => {
      assertNotAborted(signal);
      const { raw } = await current();
      const limits = withTimeToSend(base, payload.byteLength);
      return signBounded({
        instance,
        token: raw,
        payload: Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength),
        payloadType,
        limits,
        signal,
      });
    },
  };
}

interface SigningJob {
  readonly instance: Instance;
  readonly token: string;
  readonly payload: Buffer;
  readonly payloadType: string;
  readonly limits: ServiceLimits;
  readonly signal: AbortSignal | undefined;
}

async function signBounded(job: SigningJob): Promise<SerializedBundle> {
  const whole = AbortSignal.timeout(job.limits.wholeMs);
  const stop = AbortSignal.any([whole, ...list(job.signal)]);
  try {
    return await Promise.race([signOnce(job), rejectOn(stop)]);
  } catch (error) {
    if (job.signal?.aborted) throw abortedError(job.signal.reason);
    // sigstore bounds the wait for an answer, not for a connection: who was it?
    if (whole.aborted) throw await silentService(job.instance, job.limits);
    throw toSigningError(error, job.instance);
  }
}

async function signOnce(job: SigningJob, again = true): Promise<SerializedBundle> {
  try {
    const bundle = withZeros(await (job.instance.rekor?.version === 2 ? signForRekorV2(job) : signWithSigstore(job)));
    await assertBundleServes(bundle, job);
    return bundle;
  } catch (error) {
    // An attempt whose answer got lost may have been logged. A new key and certificate make a new entry.
    if (again && toSigningError(error, job.instance).details['status'] === 409) return signOnce(job, false);
    throw error;
  }
}

/** Rekor v1, or no log. */
async function signWithSigstore(job: SigningJob): Promise<SerializedBundle> {
  const { fulcioUrl, rekor, tsaUrl } = job.instance;
  const { attest } = await import('./stock.ts');
  return attest(job.payload, job.payloadType, {
    identityToken: job.token,
    fulcioURL: fulcioUrl,
    tlogUpload: rekor !== undefined,
    ...(rekor && { rekorURL: rekor.url }),
    ...(tsaUrl !== undefined && { tsaServerURL: tsaUrl }),
    ...fetchOptions(job.limits),
  });
}

/** `attest()` cannot speak to Rekor v2 (design, decision 5). */
async function signForRekorV2(job: SigningJob): Promise<SerializedBundle> {
  const { bundleToJSON } = await import('./stock-verify.ts');
  const { DSSEBundleBuilder, FulcioSigner, TSAWitness } = await import('./stock.ts');
  const { fulcioUrl, rekor, tsaUrl } = job.instance;
  const fetching = fetchOptions(job.limits);
  const identityProvider = { getToken: async () => job.token };
  const builder = new DSSEBundleBuilder({
    signer: new FulcioSigner({ fulcioBaseURL: fulcioUrl, identityProvider, ...fetching }),
    witnesses: [
      ...list(rekor).map(({ url }) => createRekorV2Witness(url, job.limits, job.signal)),
      ...list(tsaUrl).map((tsaBaseURL) => new TSAWitness({ tsaBaseURL, ...fetching })),
    ],
  });
  return bundleToJSON(await builder.create({ data: job.payload, type: job.payloadType }));
}

function fetchOptions({ attemptMs, retries, backoffMs }: ServiceLimits) {
  return { timeout: attemptMs, retry: { retries, minTimeout: backoffMs, factor: 2 } };
}

function withTimeToSend(limits: ServiceLimits, bytes: number): ServiceLimits {
  const extra = Math.ceil(bytes / SLOWEST_UPLOAD);
  return { ...limits, attemptMs: limits.attemptMs + extra, wholeMs: limits.wholeMs + extra * (limits.retries + 1) };
}

/** The library's JSON has no empty lists and no zeros; some verifiers insist on these fields. */
function withZeros(bundle: SerializedBundle): SerializedBundle {
  bundle.verificationMaterial.tlogEntries ??= [];
  for (const entry of bundle.verificationMaterial.tlogEntries) {
    entry.logIndex ??= '0';
    if (entry.inclusionProof) entry.inclusionProof.logIndex ??= '0';
  }
  return bundle;
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new Error(`stopped: ${messageOf(signal.reason)}`));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
