import type { SlsaRow } from './rows.ts';
/** Where it was trained. No authority that we know of certifies more of it than the kind of runner. */
export declare const infrastructureRows: readonly SlsaRow[];
