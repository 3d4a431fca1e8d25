import { count } from '../model/format.ts';
import type { GateModel, GateReference, GateResult } from '../verification/gate-result.ts';
import type { Check } from '../verification/verdict.ts';
import { asCode, forMarkdown } from './encode.ts';
import { fieldsMarkdown } from './fields-table.ts';
import { formerSigner, unmetFirst } from './gate-text.ts';
import { guidanceMarkdown } from './guidance-markdown.ts';
import { chainMarkdown } from './mermaid.ts';
import { cappedPoints, checkPoint, PAGE_MARKS, signerMarkdown } from './points.ts';
import { toShownSigner } from './signer-text.ts';
import { capped } from './style.ts';
import { NOT_SAFE } from './verdict-notes.ts';
import { unmetChecks } from './verdict-text.ts';

/** Lists are capped and values clipped, so that the page stays far below GitHub's 1 MiB, and below a comment's 65,536 characters. */
const MAX_CHECKS = 10;
const MAX_ROWS = 20;
const MAX_DETAILED = 4;
const MAX_POINTS = 4;
const MAX_REFERENCES = 8;
const MAX_GUIDANCE = 3;
const MAX_GUIDANCE_LINES = 16;
const MAX_VALUE = 160;

const TITLES: Readonly<Record<GateResult['result'], string>> = {
  passed: '✅ Gate passed',
  failed: '❌ Refused',
  undecided: '❓ Not decided, so not accepted',
  'no-models': 'ℹ️ No model in this change: nothing was verified',
};

/** The gate's page: result, the change and whose policy judged it, each model, what was compared without a download, what to do. */
export function gateSummary(result: GateResult): string {
  const sections = [
    [`## ${title(result)}`, lead(result)],
    changeChecks(result.checks),
    modelTable(result.models),
    ...capped(unmetFirst(result.models).filter(isUnmet), MAX_DETAILED).shown.map(modelDetails),
    ...references(result.models),
    nextSteps(result),
    fields(result.models),
    chain(result),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n\n`;
}

function title({ result, models }: GateResult): string {
  return models.length ? `${TITLES[result]}: ${count(models.length, 'model')} touched` : TITLES[result];
}

function lead({ result, event, base, head, policies }: GateResult): string {
  const change = [
    forMarkdown(event, 60),
    ...(base === undefined ? [] : [`base ${asCode(base, 64)}`]),
    ...(head === undefined ? [] : [`head ${asCode(head, 64)}`]),
  ];
  const { shown, more } = capped(policies, MAX_ROWS);
  const judged = shown.map(
    ({ path, sha256, from }) =>
      `${asCode(path, MAX_VALUE)} of ${forMarkdown(from, 100)} (${asCode(`sha256:${sha256}`)})`,
  );
  const by = judged.length ? ` Judged by ${judged.join(', ')}${more ? ` and ${more} more` : ''}.` : '';
  const aside =
    result === 'no-models'
      ? ' This is no statement about any model.'
      : result === 'passed'
        ? ` **Note:** ${NOT_SAFE}.`
        : '';
  return `${change.join(', ')}.${by}${aside}`;
}

/** All of them: also that an old policy judged a change to itself is something to read. */
function changeChecks(checks: readonly Check[]): string[] {
  const sorted = [...unmetChecks(checks), ...checks.filter(({ outcome }) => outcome === 'pass')];
  const render = (check: Check): string => (check.outcome === 'pass' ? metPoint(check) : pointOf(check));
  return cappedPoints(sorted, MAX_CHECKS, 'check of the change', render).map((point) => `- ${point}`);
}

const metPoint = ({ title: what, found }: Check): string =>
  `${PAGE_MARKS.pass} ${forMarkdown(what, 200)}${found === undefined ? '' : `: ${asCode(found, MAX_VALUE)}`}`;

/** What to do stands once, at the page's end, where lines to paste keep their form. */
function pointOf({ guidance: _, ...check }: Check): string {
  return checkPoint(check);
}

function modelTable(models: readonly GateModel[]): string[] {
  if (models.length === 0) return [];
  const { shown, more } = capped(unmetFirst(models), MAX_ROWS);
  const rows = shown.map(
    (model) =>
      `| ${asCode(model.path, MAX_VALUE)} | ${MODEL_RESULTS[model.result]} | ${rootCell(model)} | ${signerCell(model)} | ${touchedCell(model)} |`,
  );
  return [
    '| model | result | root digest | signed by | touched by |',
    '|---|---|---|---|---|',
    ...rows,
    ...(more ? [`| and ${more} more | | | | |`] : []),
  ];
}

const MODEL_RESULTS: Readonly<Record<GateModel['result'], string>> = {
  passed: '✅ passed',
  failed: '❌ failed',
  undecided: '❓ undecided',
  removed: '🗑️ removed',
};

function rootCell({ verdicts }: GateModel): string {
  const root = verdicts[0]?.verdict.model.root;
  return root === undefined ? '' : asCode(`sha256:${root}`);
}

function signerCell(model: GateModel): string {
  const signer = model.verdicts.find(({ verdict }) => verdict.signer)?.verdict.signer;
  const former = formerSigner(model);
  const before = former === undefined ? '' : `<br>⚠️ before: ${asCode(former, MAX_VALUE)}`;
  return signer === undefined ? 'not known' : `${signerMarkdown(toShownSigner(signer))}${before}`;
}

function touchedCell({ touchedBy }: GateModel): string {
  const { shown, more } = capped(touchedBy, 2);
  return [...shown.map((file) => asCode(file, 80)), ...(more ? [`and ${more} more`] : [])].join('<br>');
}

const isUnmet = ({ result }: GateModel): boolean => result === 'failed' || result === 'undecided';

/** What each policy did not find met. */
function modelDetails(model: GateModel): string[] {
  const several = model.verdicts.length > 1;
  const unmet: { readonly check: Check; readonly by?: string }[] = [
    ...unmetChecks(model.checks).map((check) => ({ check })),
    ...model.verdicts.flatMap(({ policy, verdict }) =>
      unmetChecks(verdict.checks).map((check) => ({ check, ...(several && { by: policy }) })),
    ),
  ];
  return [
    `### ${model.result === 'failed' ? PAGE_MARKS.fail : PAGE_MARKS.undecided} ${asCode(model.path, MAX_VALUE)}`,
    ...cappedPoints(unmet, MAX_POINTS, 'unmet check', ({ check, by }) =>
      by === undefined ? pointOf(check) : `${pointOf(check)} By ${asCode(by, MAX_VALUE)}.`,
    ).map((point) => `- ${point}`),
  ];
}

/** Nobody should take these for files that were read; and of DVC's nothing was even compared. */
function references(models: readonly GateModel[]): string[][] {
  const all = models.flatMap((model) => model.references);
  const compared = all.filter(({ kind }) => kind !== 'dvc');
  const named = all.filter(({ kind }) => kind === 'dvc');
  return [
    referenceList('Compared without a download', 'of which only what stands for them was read', compared),
    referenceList('Not compared', 'that DVC keeps and names by MD5, which proves nothing', named),
  ];
}

function referenceList(title: string, what: string, list: readonly GateReference[]): string[] {
  if (list.length === 0) return [];
  const { shown, more } = capped(list, MAX_REFERENCES);
  return [
    `**${title}:** ${count(list.length, 'file')} ${what}.`,
    ...shown.map((reference) => `- ${referenceText(reference)}`),
    ...(more ? [`- and ${more} more`] : []),
  ];
}

function referenceText(reference: GateReference): string {
  const path = asCode(reference.path, MAX_VALUE);
  switch (reference.kind) {
    case 'lfs':
      return `${path}: Git LFS pointer, ${asCode(`sha256:${reference.sha256}`)}`;
    case 'dvc':
      return `${path}: DVC, ${asCode(reference.target, MAX_VALUE)}${reference.md5 === undefined ? '' : `, ${asCode(`md5:${reference.md5}`, MAX_VALUE)}`}`;
    case 'hf':
      return `${path}: ${asCode(`${reference.repository}${reference.revision === undefined ? '' : `@${reference.revision}`}`, MAX_VALUE)}`;
  }
}

/** Each thing to do once, the first few. */
function nextSteps({ checks, models }: GateResult): string[] {
  const unmet = [
    ...unmetChecks(checks),
    ...models.flatMap((model) => [
      ...unmetChecks(model.checks),
      ...model.verdicts.flatMap(({ verdict }) => unmetChecks(verdict.checks)),
    ]),
  ];
  const steps = [...new Set(unmet.flatMap(({ guidance }) => guidance ?? []))];
  if (steps.length === 0) return [];
  const { shown, more } = capped(steps, MAX_GUIDANCE);
  return [
    '**What to do**',
    ...shown.flatMap((step) => ['', ...guidanceMarkdown(step, MAX_GUIDANCE_LINES)]),
    ...(more ? ['', `and ${count(more, 'more thing')} to do: see the log.`] : []),
  ];
}

/** Of several models the verdicts' document has them. */
function fields([first, ...more]: readonly GateModel[]): string[] {
  return more.length === 0 ? fieldsMarkdown(first?.verdicts[0]?.verdict.fields ?? []) : [];
}

function chain({ models }: GateResult): string[] {
  const verdicts = unmetFirst(models).flatMap(({ path, verdicts: [first], result }) =>
    first && result !== 'removed' ? [{ ...first.verdict, result, model: { ...first.verdict.model, path } }] : [],
  );
  return verdicts.length > 0 ? [chainMarkdown(verdicts)] : [];
}
