import { type Provenance } from '../../statement/provenance.ts';
import type { AcceptedClaim } from '../claims/claims.ts';
import type { Findings } from '../findings.ts';
import type { Check, Verdict } from '../verdict.ts';
import { type Certified } from '../verdict-fields.ts';
import { type BuildLevel } from './build-level.ts';
/** `no-evidence`: nothing that was verified says so, and nothing says the contrary. */
export type SlsaOutcome = 'met' | 'not-met' | 'no-evidence';
/** `verified`: compared with the files or the certificate. `stated`: the word of the job, which is all it is below Build L3. */
export type SlsaBasis = 'verified' | 'stated';
/** What was found about one requirement (docs/slsa.md has the table). Plain text, not encoded for any place. */
export interface SlsaFinding {
    readonly outcome: SlsaOutcome;
    /** Of what was found; absent without evidence. */
    readonly basis?: SlsaBasis;
    readonly found?: string;
    /** Line of claims, field of the certificate. */
    readonly evidence?: string;
    /** What would decide it, or what to do; on everything that is not met. */
    readonly guidance?: string;
}
export interface SlsaRequirement extends SlsaFinding {
    /** Stable, such as `data-checksummed`. */
    readonly id: string;
    readonly title: string;
}
export interface SlsaLevel {
    readonly level: 1 | 2 | 3 | 4;
    readonly title: string;
    /** `met` if all requirements of this level and of those below it are. */
    readonly outcome: SlsaOutcome;
    /** Of the weakest of them; only where it is met. */
    readonly basis?: SlsaBasis;
    readonly requirements: readonly SlsaRequirement[];
}
export interface SlsaAssessment {
    /** Highest level that is met; 0 where none is, or the verdict is not `passed`. The levels are ours, see docs/slsa.md. */
    readonly level: 0 | 1 | 2 | 3 | 4;
    readonly basis?: SlsaBasis;
    /** SLSA Build track, as SLSA v1.0 has it; 0 without provenance that counts. */
    readonly buildLevel: 0 | BuildLevel;
    /** For a verification summary (`verifiedLevels`): levels of SLSA's own tracks. None unless the verdict is `passed`. */
    readonly verifiedLevels: readonly string[];
    /** Line of the provenance that was assessed: where there are several, requirements are never met by two of them. */
    readonly line?: number;
    readonly levels: readonly SlsaLevel[];
}
/** What the requirements are asked of. */
export interface SlsaFacts {
    readonly findings: Pick<Findings, 'integrity' | 'files' | 'signature'>;
    /** Those of a policy among them: it may have verified inputs. */
    readonly checks: readonly Check[];
    /** Absent without provenance that counts. */
    readonly run?: AssessedRun;
}
export interface AssessedRun {
    readonly claim: AcceptedClaim;
    readonly provenance: Provenance;
    readonly certified: Certified;
    readonly buildLevel: BuildLevel;
}
/**
 * SLSA for ML line by line: each requirement of each level, met or not or without evidence. Everybody shows it from
 * `Verdict.slsa`; `evaluate` puts it there, and a policy again, whose checks can be evidence.
 */
export declare function assessSlsa(findings: Findings, { checks, result }: Pick<Verdict, 'checks' | 'result'>): SlsaAssessment;
/** Of a verdict that does not accept: what was found stays, and reaches no level. */
export declare const withoutLevels: ({ basis: _, ...found }: SlsaAssessment) => SlsaAssessment;
