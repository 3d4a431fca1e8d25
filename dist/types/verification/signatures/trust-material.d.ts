import type { TrustedRootMessage } from '../../statement/trusted-root-message.ts';
/** One trusted root with the thresholds of its instance's profile, which never come from the bundle. */
export interface TrustMaterial {
    readonly trustedRoot: TrustedRootMessage;
    /** Names it in messages. */
    readonly label: string;
    readonly thresholds: {
        readonly tlog: number;
        readonly ctlog: number;
        readonly timestamp: number;
    };
    /** How it came here, as of when, and why nothing can be decided by it, if so. */
    readonly dated?: {
        readonly describe: string;
        readonly doubt?: {
            readonly reason: string;
            readonly guidance: string;
        };
    };
}
