import type { SlsaRow } from './rows.ts';
/** What the model was made from: named, hashed, certified, attested, reviewed. */
export declare const inputRows: readonly SlsaRow[];
