import type { Check } from '../verification/verdict.ts';
/** What a check rests on. `certificate`: of the signature, or of the line of claims that is named with it. */
export type SourceOfCheck = 'signature' | 'certificate' | 'claims' | 'manifest' | 'files' | 'trust' | 'policy';
export interface CheckPlace {
    readonly source: SourceOfCheck;
    /** 1-based, of claims.jsonl. */
    readonly line?: number;
    /** `OID .12`: of the certificate's extensions (formats, section 5). Else the name of a field. */
    readonly field?: string;
}
/** File, line and field that a check rests on, at least one: as its evidence names them, else by what it is about. */
export declare function placesOf({ id, evidence }: Pick<Check, 'id' | 'evidence'>): CheckPlace[];
