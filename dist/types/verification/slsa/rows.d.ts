import type { SlsaFacts, SlsaFinding, SlsaLevel } from './assessment.ts';
/** One requirement of one level. */
export interface SlsaRow {
    readonly level: SlsaLevel['level'];
    readonly id: string;
    readonly title: string;
    readonly assess: (facts: SlsaFacts) => SlsaFinding;
}
/** In the order that they are shown within a level. docs/slsa.md lists exactly these. */
export declare const ROWS: readonly SlsaRow[];
