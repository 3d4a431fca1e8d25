import { PROVENANCE_TYPE, type Provenance, parseProvenance } from '../../statement/provenance.ts';
import type { AcceptedClaim } from '../claims/claims.ts';
import { ownRuns } from '../claims/own-runs.ts';
import type { Findings } from '../findings.ts';
import type { Check, Verdict } from '../verdict.ts';
import { type Certified, certify } from '../verdict-fields.ts';
import { type BuildLevel, buildLevelOf } from './build-level.ts';
import { ROWS } from './rows.ts';

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

const TITLES = {
  1: 'what went in is named and signed',
  2: 'a hosted platform vouches for the run',
  3: 'the run was isolated, and its inputs attested',
  4: 'reviewed by two, and repeatable',
} as const;

/**
 * SLSA for ML line by line: each requirement of each level, met or not or without evidence. Everybody shows it from
 * `Verdict.slsa`; `evaluate` puts it there, and a policy again, whose checks can be evidence.
 */
export function assessSlsa(findings: Findings, { checks, result }: Pick<Verdict, 'checks' | 'result'>): SlsaAssessment {
  const runs = (findings.claims?.accepted ?? [])
    .filter(({ statement }) => statement.predicateType === PROVENANCE_TYPE)
    .map((claim): AssessedRun => {
      const provenance = parseProvenance(claim.statement);
      const certified = certify(claim);
      return { claim, provenance, certified, buildLevel: buildLevelOf(claim, provenance, certified) };
    });
  const own = ownRuns(runs, findings.signature.oms);
  const candidates = own.length === 0 ? [undefined] : own;
  const assessed = candidates.map((run) => assessRun({ findings, checks, ...(run && { run }) }, result));
  // Of equals the later: claims are in the order of their lines.
  return assessed.reduce((best, one) => (isWorse(one, best) ? best : one));
}

const isWorse = (a: SlsaAssessment, b: SlsaAssessment): boolean =>
  (a.buildLevel - b.buildLevel || metIn(a) - metIn(b)) < 0;

const metIn = ({ levels }: SlsaAssessment): number =>
  levels.flatMap(({ requirements }) => requirements).filter(({ outcome }) => outcome === 'met').length;

function assessRun(facts: SlsaFacts, result: Verdict['result']): SlsaAssessment {
  const levels: SlsaLevel[] = [];
  for (const level of [1, 2, 3, 4] as const) levels.push(assessLevel(level, facts, levels.at(-1)));
  const reached = levels.findLast(({ outcome }) => outcome === 'met');
  const buildLevel = facts.run?.buildLevel ?? 0;
  const assessment: SlsaAssessment = {
    level: reached?.level ?? 0,
    ...(reached?.basis && { basis: reached.basis }),
    buildLevel,
    verifiedLevels: buildLevel > 0 ? [`SLSA_BUILD_LEVEL_${buildLevel}`] : [],
    ...(facts.run && { line: facts.run.claim.line }),
    levels,
  };
  return result === 'passed' ? assessment : withoutLevels(assessment);
}

/** Of a verdict that does not accept: what was found stays, and reaches no level. */
export const withoutLevels = ({ basis: _, ...found }: SlsaAssessment): SlsaAssessment => ({
  ...found,
  level: 0,
  verifiedLevels: [],
});

function assessLevel(level: SlsaLevel['level'], facts: SlsaFacts, below: SlsaLevel | undefined): SlsaLevel {
  const requirements = ROWS.filter((row) => row.level === level).map(({ id, title, assess }) => ({
    id,
    title,
    ...assess(facts),
  }));
  const needed = below ? [...requirements, below] : requirements;
  const outcome = worst(needed.map((one) => one.outcome));
  const basis = needed.some((one) => one.basis === 'stated') ? 'stated' : 'verified';
  return { level, title: TITLES[level], outcome, ...(outcome === 'met' && { basis }), requirements };
}

function worst(outcomes: readonly SlsaOutcome[]): SlsaOutcome {
  if (outcomes.includes('not-met')) return 'not-met';
  return outcomes.includes('no-evidence') ? 'no-evidence' : 'met';
}
