import type { RootDates } from './root-dates.ts';
/** A root that its instance stood for when this machine was online last. */
export interface KeptRoot extends Required<RootDates> {
    /** JSON, or JSON Lines. */
    readonly roots: Buffer;
}
/** @throws AttestModelError TRUST_MATERIAL */
export declare function keepRoot(folder: string, name: string, { asOf, until, roots }: KeptRoot): Promise<void>;
/**
 * What {@link keepRoot} wrote. One that is damaged is not passed over in silence: what comes instead of it would be older.
 * @throws AttestModelError TRUST_MATERIAL
 */
export declare function findKeptRoot(folder: string, name: string): Promise<KeptRoot | undefined>;
