import { CLOCK_SKEW_MS } from '../model/clock.ts';

const DAY_MS = 86_400_000;

/** What is known of a trusted root's age. */
export interface RootDates {
  /** Its instance stood for it then; no honest clock shows an earlier time now. */
  readonly asOf: Date;
  /** Nobody stands for it afterwards. */
  readonly until?: Date;
}

/** Such a root, as verification sees it: what it vouches for is decided only if there is no doubt. */
export interface DatedRoot {
  /** How it came here, and as of when. */
  readonly describe: string;
  /** Why nothing can be decided by it, and what to do. */
  readonly doubt?: { readonly reason: string; readonly guidance: string };
}

/** Only ever stricter than the root's own dates. */
export interface AgeLimit {
  readonly now: Date;
  readonly maxAgeDays?: number;
}

export function dated(describe: string, dates: RootDates, limit: AgeLimit): DatedRoot {
  const doubt = doubtAbout(dates, limit);
  return { describe, ...(doubt && { doubt }) };
}

function doubtAbout({ asOf, until }: RootDates, { now, maxAgeDays }: AgeLimit): DatedRoot['doubt'] {
  if (now.getTime() < asOf.getTime() - CLOCK_SKEW_MS) {
    return {
      reason: `the root is of ${asOf.toISOString()}, and the clock of this machine says ${now.toISOString()}`,
      guidance: 'Set the clock: by a wrong one nothing can be said about what has ended.',
    };
  }
  const oldest = maxAgeDays === undefined ? Infinity : asOf.getTime() + maxAgeDays * DAY_MS;
  const end = Math.min(until?.getTime() ?? Infinity, oldest);
  // Also where a date is none.
  if (now.getTime() <= end) return undefined;
  const when = Number.isFinite(end) ? ` on ${new Date(end).toISOString()}` : '';
  return {
    reason: `the root is too old: its time ended${when}`,
    guidance: `Go online once, update attest-model, or give the root as a file (--trusted-root FILE). If it is not ${now.toISOString()}, set the clock.`,
  };
}
