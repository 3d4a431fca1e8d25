/** How far the clocks of services, verifiers and this machine may be apart. */
export declare const CLOCK_SKEW_MS: number;
/** `2026-01-31`, in UTC. */
export declare const dayOf: (date: Date) => string;
