import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN } from './plan.ts';
import { REASONS } from './reasons.ts';

/** Writes docs/mutants.md from the reports of run.ts in build/mutation. */
const ROOT = join(import.meta.dirname, '../..');
const REPORTS = join(ROOT, 'build/mutation');

interface Position {
  readonly line: number;
  readonly column: number;
}

/** mutation-testing-report-schema, as far as it is read. */
interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly original: string;
  readonly replacement: string;
  readonly mutator: string;
}

interface Result {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly survivors: readonly Survivor[];
}

const reportOf = (name: string): string => join(REPORTS, `${name}.json`);

function resultOf(name: string): Result {
  const report = JSON.parse(readFileSync(reportOf(name), 'utf8'));
  const { source, mutants } = report.files[`src/verification/${name}.ts`] as { source: string; mutants: Mutant[] };
  const counts = Object.groupBy(mutants, ({ status }) => status);
  const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return {
    name,
    counts: Object.fromEntries(Object.entries(counts).map(([status, of = []]) => [status, of.length])),
    survivors: alive.map(({ mutatorName, replacement = '', location }) => ({
      file: name,
      line: location.start.line,
      original: cut(source, location),
      replacement,
      mutator: mutatorName,
    })),
  };
}

function cut(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined))
    .join('\n');
}

const reasonFor = ({ file, original, replacement, mutator }: Survivor): string =>
  REASONS.find(
    (one) =>
      (one.files?.includes(file) ?? true) &&
      (one.original?.test(original) ?? true) &&
      (one.replacement?.test(replacement) ?? true) &&
      (one.mutator?.test(mutator) ?? true),
  )?.reason ?? NOT_YET;

const NOT_YET = 'Not looked at yet.';

/** In one line, as code in a table. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const short = line.length > 70 ? `${line.slice(0, 69)}…` : line;
  const ticks = short.includes('`') ? '``' : '`';
  return `${ticks} ${short.replaceAll('|', '\\|')} ${ticks}`.replace('`  `', '`nothing`');
}

function row(name: string, counts: Result['counts']): string {
  const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 } = counts;
  const all = Killed + Timeout + Survived + NoCoverage;
  const share = all === 0 ? '' : `${Math.floor(((Killed + Timeout) * 100) / all)} %`;
  return `| ${name} | ${all} | ${Killed + Timeout} | ${Survived + NoCoverage} | ${share} |`;
}

const results = Object.keys(PLAN)
  .filter((name) => existsSync(reportOf(name)))
  .sort()
  .map(resultOf);
const sumOf = (status: string): number => results.reduce((sum, { counts }) => sum + (counts[status] ?? 0), 0);
const total = Object.fromEntries(['Killed', 'Timeout', 'Survived', 'NoCoverage'].map((key) => [key, sumOf(key)]));
const survivors = Map.groupBy(
  results.flatMap((result) => result.survivors),
  reasonFor,
);
const missing = Object.keys(PLAN).filter((name) => !results.some((result) => result.name === name));

const sections = [...survivors]
  .sort(([a], [b]) => Number(a === NOT_YET) - Number(b === NOT_YET) || a.localeCompare(b))
  .map(
    ([reason, of]) => `**${reason}**

| file | line | was | became |
|---|---|---|---|
${of.map(({ file, line, original, replacement }) => `| ${file} | ${line} | ${code(original)} | ${code(replacement)} |`).join('\n')}
`,
  );

writeFileSync(
  join(ROOT, 'docs/mutants.md'),
  `# Mutants that live

Written by \`npm run mutate\`: [Stryker](https://stryker-mutator.io) changes \`src/verification/\` in one place at a time, and the tests
that \`scripts/mutation/plan.ts\` names for the file are to notice. What is said to people is not changed (\`ignore-prose.js\`): it decides nothing.
Tests run in one process, with all modules loaded once (\`plain-runner.js\`); those of other rooms are not asked, so some that live here
would be noticed there. Reasons stand in \`scripts/mutation/reasons/\`.

| file | mutants | noticed | live | |
|---|---|---|---|---|
${results.map(({ name, counts }) => row(`\`${name}.ts\``, counts)).join('\n')}
${row('all', total)}
${missing.length === 0 ? '' : `\nNot run yet: ${missing.map((name) => `\`${name}.ts\``).join(', ')}.\n`}
## Each that lives, and why

Lines are those of the day on which it was run.

${sections.join('\n')}`,
);
console.log(
  `docs/mutants.md: ${[...survivors.values()].flat().length} live, ${survivors.get(NOT_YET)?.length ?? 0} not looked at`,
);
