import type { Difference } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { Scene } from '../scene.ts';
/**
 * A certificate, for people, that made a model's signature or a line of its claims, comes from an authority that the policy names, and
 * is not valid now, or its authority is not. Such evidence has no time of signing: what it was worth when it was merged is not known.
 */
export declare function lapsedCertificate(files: readonly Difference[], { trust }: BasePolicy, { objects }: Scene, now: Date): Promise<string | undefined>;
