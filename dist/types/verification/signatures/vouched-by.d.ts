import type { Outcome } from '../checks.ts';
import type { DsseBundle } from './bundle.ts';
import { type Trust, type Vouched } from './vouch.ts';
/** Who signed, if it is one of those who are trusted, in every part of the identity; else why none of them did. */
export declare function vouchedByAny(bundle: DsseBundle, trusts: readonly Trust[], now: Date): Outcome<Vouched>;
