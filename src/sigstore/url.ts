import { AttestModelError } from '../errors.ts';

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * A URL that tokens and signatures may be sent to: https, or http on this machine alone.
 * @param label where it stands: a variable, a field of a file
 * @throws AttestModelError INVALID_INPUT
 */
export function assertServiceUrl(text: string, label: string): URL {
  const url = URL.parse(text);
  if (url === null) throw invalid(label, 'is not a URL');
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!safe) throw invalid(label, `is ${url.protocol}//${url.host}; only https is used, or http on localhost`);
  if (url.username || url.password) throw invalid(label, 'holds a user name or password');
  return url;
}

function invalid(label: string, what: string): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `${label} ${what}`, { guidance: 'Correct the address.' });
}
