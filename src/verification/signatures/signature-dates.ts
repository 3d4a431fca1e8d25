import { CLOCK_SKEW_MS } from '../../model/clock.ts';
import { pass, undecided } from '../checks.ts';
import type { Check } from '../verdict.ts';
import type { TrustMaterial } from './trust-material.ts';

/** By a root that has ended somewhere else meanwhile, nothing is decided. Of one that came as a file no date is known. */
export function checkRootDate({ dated }: TrustMaterial): Check[] {
  if (dated === undefined) return [];
  const { describe, doubt } = dated;
  const title = 'The trusted root is recent enough to be relied on';
  const details = { found: describe, evidence: 'trusted root' };
  if (doubt === undefined) return [pass('trust.root', title, details)];
  return [undecided('trust.root', title, { ...details, expected: doubt.reason, guidance: doubt.guidance })];
}

/**
 * A time that somebody trusted vouches for, and that has not come yet here: one of the two clocks is wrong, and if it is ours,
 * so is every answer to whether something has ended.
 */
export function checkClock(signedAt: Date, now: Date): Check[] {
  if (signedAt.getTime() <= now.getTime() + CLOCK_SKEW_MS) return [];
  const check = undecided('trust.clock', 'The signature was not made in the future', {
    expected: `at most ${CLOCK_SKEW_MS / 60_000} minutes after ${now.toISOString()}, as the clock of this machine says`,
    found: signedAt.toISOString(),
    evidence: 'transparency log or timestamp authority',
    guidance: 'Check the clock of this machine, and verify again.',
  });
  return [check];
}
