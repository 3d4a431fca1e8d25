/** How far the clocks of services, verifiers and this machine may be apart. */
export const CLOCK_SKEW_MS = 5 * 60_000;

/** `2026-01-31`, in UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
