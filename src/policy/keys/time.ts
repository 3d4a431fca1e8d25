import * as z from 'zod';
import { CLOCK_SKEW_MS } from '../../model/clock.ts';
import type { Check } from '../../verification/verdict.ts';
import { checkOf } from '../demand.ts';
import type { Facts } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { NOT_EMPTY, notEmpty, text, yes } from '../values.ts';

const DAY = 86_400_000;

export const age = text.regex(
  /^[1-9][0-9]{0,4} (days?|hours?)$/,
  'an age is a number and days or hours, such as 90 days',
);

export const time = z
  .strictObject({
    /** A log or timestamp authority vouches for the time of signing. */
    trusted: yes.exactOptional(),
    /** Since it was signed; needs a trusted time. */
    'max-age': age.exactOptional(),
  })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY);

type Time = NonNullable<Policy['time']>;

export function checkTime({ 'max-age': maxAge }: Time, { verdict: { signedAt }, now }: Facts): Check[] {
  const evidence = 'transparency log or timestamp authority';
  const trusted = checkOf({
    id: 'time.trusted',
    title: 'Somebody trusted vouches for the time of signing',
    expected: 'a time of a log or timestamp authority',
    found: signedAt,
    evidence,
    guidance: 'Signatures by key or certificate have no such time: sign with an identity.',
    met: signedAt !== undefined,
  });
  if (maxAge === undefined) return [trusted];
  const since = signedAt === undefined ? Number.NaN : now.getTime() - Date.parse(signedAt);
  const young = checkOf({
    id: 'time.max-age',
    title: 'The signature is not older than allowed',
    expected: `at most ${maxAge} before ${now.toISOString()}`,
    found: signedAt,
    evidence,
    guidance:
      since < -CLOCK_SKEW_MS
        ? 'It was signed after now: the clock of this machine is wrong.'
        : 'Train or sign the model anew, if it is still good.',
    met: signedAt === undefined ? false : since < -CLOCK_SKEW_MS ? 'unknown' : since <= durationOf(maxAge),
  });
  return [trusted, young];
}

/** In milliseconds, of an {@link age}. */
export function durationOf(value: string): number {
  const [number = '', unit = ''] = value.split(' ');
  return Number(number) * (unit.startsWith('day') ? DAY : DAY / 24);
}

export function explainTime({ trusted, 'max-age': maxAge }: Time): string[] {
  return [
    ...(trusted || maxAge ? ['A log or timestamp authority vouches for the time of signing.'] : []),
    ...(maxAge ? [`It was signed at most ${maxAge} ago.`] : []),
  ];
}
