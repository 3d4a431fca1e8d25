import type {
  SlsaAssessment,
  SlsaBasis,
  SlsaLevel,
  SlsaOutcome,
  SlsaRequirement,
} from '../verification/slsa/assessment.ts';
import { createWriter, type TextOptions, type Writer } from './style.ts';
import { NOT_SAFE } from './verdict-notes.ts';

const MARKS = { met: '✓', 'not-met': '✗', 'no-evidence': '?' } as const;
const STYLES = { met: 'green', 'not-met': 'red', 'no-evidence': 'yellow' } as const;
const OUTCOME_TEXT: Readonly<Record<SlsaOutcome, string>> = {
  met: 'met',
  'not-met': 'not met',
  'no-evidence': 'without evidence',
};
const BASIS_TEXT: Readonly<Record<SlsaBasis, string>> = { verified: 'verified', stated: 'stated by the job' };

/** One line: `SLSA Build L2; level 1 for ML, stated by the job`. */
export function levelsText({ buildLevel, level, basis }: SlsaAssessment): string {
  const build = buildLevel === 0 ? 'no SLSA Build level' : `SLSA Build L${buildLevel}`;
  const own = level === 0 ? 'no level for ML' : `level ${level} for ML`;
  return `${build}; ${own}${basis === undefined ? '' : `, ${BASIS_TEXT[basis]}`}`;
}

/** Each requirement of each level, with its evidence, and what would decide the rest (`inspect --slsa`). */
export function slsaText(assessment: SlsaAssessment, options: TextOptions = {}): string {
  const writer = createWriter(options);
  const { line, verifiedLevels, levels } = assessment;
  const head = [
    writer.paint('bold', `SLSA, line by line: ${levelsText(assessment)}`),
    `  assessed           ${line === undefined ? 'no provenance that counts' : `provenance in claims, line ${line}`}`,
    `  verified levels    ${verifiedLevels.join(', ') || 'none'}`,
  ];
  const sections = [head, ...levels.map((level) => levelLines(level, writer)), [`S${NOT_SAFE.slice(1)}.`]];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function levelLines({ level, title, outcome, basis, requirements }: SlsaLevel, writer: Writer): string[] {
  const head = writer.paint(STYLES[outcome], `Level ${level}: ${outcomeText(outcome, basis)}`);
  return [`${head} (${title})`, ...requirements.flatMap((one) => requirementLines(one, writer))];
}

function requirementLines(requirement: SlsaRequirement, { encode, paint }: Writer): string[] {
  const { title, outcome, basis, found, evidence, guidance } = requirement;
  const row = (label: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`      ${label.padEnd(10)}${encode(value)}`];
  return [
    `  ${paint(STYLES[outcome], `${MARKS[outcome]} ${title}`)}: ${outcomeText(outcome, basis)}`,
    ...row('found', found),
    ...row('evidence', evidence),
    ...(guidance === undefined ? [] : [`      → ${encode(guidance)}`]),
  ];
}

export const outcomeText = (outcome: SlsaOutcome, basis: SlsaBasis | undefined): string =>
  basis === undefined ? OUTCOME_TEXT[outcome] : `${OUTCOME_TEXT[outcome]}, ${BASIS_TEXT[basis]}`;
