import type { SlsaAssessment, SlsaBasis, SlsaOutcome } from '../verification/slsa/assessment.ts';
import { type TextOptions } from './style.ts';
/** One line: `SLSA Build L2; level 1 for ML, stated by the job`. */
export declare function levelsText({ buildLevel, level, basis }: SlsaAssessment): string;
/** Each requirement of each level, with its evidence, and what would decide the rest (`inspect --slsa`). */
export declare function slsaText(assessment: SlsaAssessment, options?: TextOptions): string;
export declare const outcomeText: (outcome: SlsaOutcome, basis: SlsaBasis | undefined) => string;
