import { AttestModelError } from '../errors.ts';
import { plain } from '../sigstore/service-error.ts';

/** An object of an answer, as it came. */
export type Loose = Readonly<Record<string, unknown>>;

/** @throws AttestModelError SERVICE */
export function toList<T>(value: unknown, toOne: (one: unknown) => T): T[] {
  if (!Array.isArray(value)) throw malformed('a list is none');
  return value.map(toOne);
}

/** @throws AttestModelError SERVICE */
export function parseAnswer(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw malformed('it is not JSON');
  }
}

/** @throws AttestModelError SERVICE */
export function record(value: unknown, what: string): Loose {
  if (typeof value !== 'object' || value === null) throw malformed(`${what} is no object`);
  return value as Loose;
}

/** @throws AttestModelError SERVICE */
export function text(fields: Loose, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw malformed(`${name} is no text`);
  return value;
}

/** Not negative. @throws AttestModelError SERVICE */
export function integer(fields: Loose, name: string): number {
  const value = fields[name];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw malformed(`${name} is no number`);
  return value as number;
}

function malformed(reason: string): AttestModelError {
  return new AttestModelError('SERVICE', `GitHub's API gave an answer that cannot be used: ${reason}`, {
    guidance: 'Is the API’s address right? Run it again later: what is on disk stays good.',
  });
}

/** GitHub's own words: its message, and what it says of each field. */
export function messageIn(body: Buffer): string | undefined {
  try {
    const { message, errors } = JSON.parse(body.toString('utf8')) as { message?: unknown; errors?: unknown };
    if (typeof message !== 'string') return undefined;
    const faults = Array.isArray(errors) ? errors.map(faultText).filter((text) => text !== '') : [];
    return plain([message, ...faults].join(': '));
  } catch {
    return undefined;
  }
}

function faultText(fault: unknown): string {
  if (typeof fault === 'string') return fault;
  const { message, field, code } = (fault ?? {}) as Record<string, unknown>;
  return typeof message === 'string' ? message : [field, code].filter((one) => typeof one === 'string').join(' ');
}
