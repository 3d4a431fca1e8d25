import type { SlsaRow } from './rows.ts';
/** Provenance and other records: what there is, who vouches for it, and that it is about this model. */
export declare const recordRows: readonly SlsaRow[];
