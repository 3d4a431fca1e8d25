import { AttestModelError, messageOf } from '../errors.ts';
import { requestJson, type ServiceLimits } from './http.ts';
import type { Instance } from './instances.ts';
import { failureOf, type Service, type ServiceFailure, serviceError } from './service-error.ts';

/** The codes of `@sigstore/sign`'s InternalError, by who failed. */
const CULPRITS: Readonly<Record<string, Service>> = {
  CA_CREATE_SIGNING_CERTIFICATE_ERROR: 'Fulcio',
  TLOG_CREATE_ENTRY_ERROR: 'Rekor',
  TLOG_FETCH_ENTRY_ERROR: 'Rekor',
  TSA_CREATE_TIMESTAMP_ERROR: 'the timestamp authority',
};

/** Whatever signing threw, as one error that names the service and its address. */
export function toSigningError(error: unknown, instance: Instance): AttestModelError {
  if (error instanceof AttestModelError) return error;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const service = CULPRITS[String(code)];
  if (service !== undefined) return serviceError(service, urlOf(service, instance), causeOf(cause), cause);
  // The library's own message would quote the token; ours is checked before it comes here.
  if (String(code).startsWith('IDENTITY_TOKEN')) {
    return new AttestModelError('IDENTITY_TOKEN', 'the identity token cannot be used to sign', {
      guidance: 'Ask for a new one.',
    });
  }
  return new AttestModelError('SIGNING_FAILED', `signing with ${instance.name} failed: ${messageOf(error)}`, {
    cause: error,
    guidance: 'Run it again. If it stays, one of the instance’s services answers in a way that we do not know.',
  });
}

export function urlOf(service: Service, { fulcioUrl, rekor, tsaUrl }: Instance): string {
  const url = service === 'Rekor' ? rekor?.url : service === 'the timestamp authority' ? tsaUrl : undefined;
  return url ?? fulcioUrl;
}

function causeOf(cause: unknown): ServiceFailure {
  const { statusCode } = (cause ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === 'number') {
    return { kind: 'status', status: statusCode, text: messageOf(cause).replace(/^\(\d+\) /, '') };
  }
  return failureOf(cause);
}

/** After a wait that ended without a word: which service does not even say no? */
export async function silentService(instance: Instance, waited: ServiceLimits): Promise<AttestModelError> {
  const services: Service[] = [
    'Fulcio',
    ...(instance.rekor ? (['Rekor'] as const) : []),
    ...(instance.tsaUrl !== undefined ? (['the timestamp authority'] as const) : []),
  ];
  const errors = await Promise.all(
    services.map((service) => probe(service, urlOf(service, instance), waited.connectMs)),
  );
  const silent = errors.find((error) => error !== undefined);
  if (silent !== undefined) return silent;
  const message = `signing with ${instance.name} did not end within ${Math.round(waited.wholeMs / 1000)} s, though ${services.join(', ')} can be reached`;
  return new AttestModelError('SERVICE', message, { guidance: 'Run it again later: what is on disk stays good.' });
}

/** Any answer at all shows that the service is there. */
async function probe(service: Service, url: string, ms: number): Promise<AttestModelError | undefined> {
  const limits = { connectMs: ms, attemptMs: ms, wholeMs: ms, retries: 0, backoffMs: 0 };
  try {
    await requestJson({ service, url, method: 'GET', limits });
  } catch (error) {
    const gone =
      error instanceof AttestModelError && ['silent', 'unreachable'].includes(String(error.details['failure']));
    return gone ? (error as AttestModelError) : undefined;
  }
  return undefined;
}
