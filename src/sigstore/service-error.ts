import { AttestModelError, messageOf } from '../errors.ts';

export type Service = 'Fulcio' | 'Rekor' | 'the timestamp authority' | 'the OIDC token endpoint' | 'GitHub';

/** How a service failed us. `status`: it answered; `silent`: no answer in time; `unreachable`: no connection; `malformed`: an answer without sense. */
export type ServiceFailure =
  | { readonly kind: 'status'; readonly status: number; readonly text?: string }
  | { readonly kind: 'silent'; readonly seconds?: number }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly reason: string };

export function serviceError(
  service: Service,
  url: string,
  failure: ServiceFailure,
  cause?: unknown,
): AttestModelError {
  const where = withoutQuery(url);
  return new AttestModelError('SERVICE', `${service} (${where}) ${sayFailure(failure)}`, {
    cause,
    guidance: guidanceFor(service, where, failure),
    details: {
      service,
      url: where,
      failure: failure.kind,
      ...(failure.kind === 'status' && { status: failure.status }),
    },
  });
}

function sayFailure(failure: ServiceFailure): string {
  switch (failure.kind) {
    case 'status':
      return `answered ${failure.status}${failure.text ? `: ${plain(failure.text)}` : ''}`;
    case 'silent':
      return failure.seconds === undefined ? 'did not answer in time' : `did not answer within ${failure.seconds} s`;
    case 'unreachable':
      return `could not be reached: ${plain(failure.reason)}`;
    case 'malformed':
      return `gave an answer that cannot be used: ${plain(failure.reason)}`;
  }
}

function guidanceFor(service: Service, url: string, failure: ServiceFailure): string {
  if (failure.kind === 'status' && failure.status < 500 && ![408, 429].includes(failure.status))
    return refusedGuidance(service);
  const again = 'Run it again later: what is on disk stays good.';
  if (failure.kind !== 'unreachable' && failure.kind !== 'silent') return again;
  return `${again} Check that this machine may reach ${new URL(url).origin} (HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS count).`;
}

function refusedGuidance(service: Service): string {
  switch (service) {
    case 'Fulcio':
      return (
        'It refused the identity token: is its issuer one that this instance knows, its audience sigstore, and this machine’s clock right? ' +
        'GitHub’s own instance serves private repositories on GitHub Enterprise Cloud only.'
      );
    case 'Rekor':
      return 'It refused the entry. Is this the log, and the version of its API, that the signing config names?';
    case 'the timestamp authority':
      return 'It refused the request. Is its URL in the signing config complete, with its path?';
    case 'the OIDC token endpoint':
      return 'The job’s permission or the request’s token was refused: check `permissions: id-token: write`, and that the job still runs.';
    case 'GitHub':
      return 'It refused the request. Has the token `contents: read` for this repository, and are there requests left?';
  }
}

/** A service's own words: one short line, no control characters, and never a token that it may have sent back. */
export function plain(text: string): string {
  const line = text
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** What went wrong below HTTP, from whatever node or make-fetch-happen threw. */
export function failureOf(error: unknown): ServiceFailure {
  const { type, code } = error as { type?: unknown; code?: unknown };
  const silent = ['request-timeout', 'body-timeout'].includes(String(type)) || /TIMEOUT|^ETIMEDOUT$/.test(String(code));
  if (silent) return { kind: 'silent' };
  if (type === 'invalid-json' || error instanceof SyntaxError) return { kind: 'malformed', reason: 'it is not JSON' };
  if (typeof code === 'string') return { kind: 'unreachable', reason: code };
  // Below HTTP everything has a type or a code; what has neither stumbled over the content.
  return typeof type === 'string'
    ? { kind: 'unreachable', reason: messageOf(error) }
    : { kind: 'malformed', reason: messageOf(error) };
}

/** The query of GitHub's token endpoint is nobody's business; a path says which service it was. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return pathname === '/' ? origin : origin + pathname;
}
