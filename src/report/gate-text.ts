import { count } from '../model/format.ts';
import type { GateModel, GateReference, GateResult } from '../verification/gate-result.ts';
import { allCheckLines, checkLines } from './check-lines.ts';
import { capped, createWriter, type Style, type TextOptions, type Writer } from './style.ts';
import { verdictText } from './verdict-text.ts';

const MAX_REFERENCES = 20;
/** Models shown in full, those first that are not accepted; of the others the result. A log takes more than a page, and not everything. */
const MAX_DETAILED = 20;
const MAX_MODELS = 200;
const MAX_POLICIES = 20;

const RESULTS: Readonly<Record<GateResult['result'], readonly [Style, string]>> = {
  passed: ['green', 'accepted'],
  failed: ['red', 'REFUSED'],
  undecided: ['yellow', 'UNDECIDED, not accepted'],
  'no-models': ['dim', 'no model in it: nothing was verified'],
};

/** What a gate found, for a person: the change and whose policy judged it, then each model. */
export function gateText(result: GateResult, options: TextOptions = {}): string {
  const writer = createWriter(options);
  const { encode, paint } = writer;
  const [style, text] = RESULTS[result.result];
  const head = [
    paint(style, `The change (${encode(result.event)}): ${text}`),
    ...facts(result).map(([label, value]) => `  ${label.padEnd(18)}${encode(value)}`),
  ];
  const lines = options.verbose ? allCheckLines : checkLines;
  const sections = [head, lines(result.checks, writer), ...modelSections(result.models, options)];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function modelSections(models: readonly GateModel[], options: TextOptions): string[][] {
  const { encode } = createWriter(options);
  const sorted = unmetFirst(models);
  const { shown, more } = capped(sorted.slice(MAX_DETAILED), MAX_MODELS);
  return [
    ...sorted.slice(0, MAX_DETAILED).map((model) => modelLines(model, options)),
    [
      ...shown.map(({ path, result }) => `${encode(path)}: ${result}`),
      ...(more ? [`… and ${count(more, 'more model')}`] : []),
    ],
  ];
}

/** Where there is no room for all, those that need somebody come first. */
export function unmetFirst(models: readonly GateModel[]): GateModel[] {
  const order: readonly GateModel['result'][] = ['failed', 'undecided', 'removed', 'passed'];
  return order.flatMap((result) => models.filter((model) => model.result === result));
}

function facts({ base, head, policies, models, checks }: GateResult): [string, string][] {
  return [
    ...(base === undefined ? [] : [['base', base] as [string, string]]),
    ...(head === undefined ? [] : [['head', head] as [string, string]]),
    ...policies
      .slice(0, MAX_POLICIES)
      .map(({ path, sha256, from }): [string, string] => ['policy', `${path} of ${from}, sha256:${sha256}`]),
    // That a change edits the policy is no fault, and nobody should miss it.
    ...checks
      .filter(({ id, outcome }) => id === 'gate.policy' && outcome === 'pass')
      .map(({ found = '' }): [string, string] => ['note', found]),
    ...(models.length ? [['models', count(models.length, 'model')] as [string, string]] : []),
  ];
}

function modelLines(model: GateModel, options: TextOptions): string[] {
  const writer = createWriter(options);
  const { encode } = writer;
  const { shown, more } = capped(model.references, MAX_REFERENCES);
  const former = formerSigner(model);
  return [
    `${encode(model.path)}: ${model.result}`,
    ...(former === undefined ? [] : [`  note: it had another signer before: ${encode(former)}`]),
    ...(options.verbose ? allCheckLines : checkLines)(model.checks, writer),
    ...shown.map((reference) => `  not downloaded: ${referenceText(reference, writer)}`),
    ...(more ? [`  … and ${count(more, 'more file')} not downloaded`] : []),
    ...model.verdicts.flatMap(({ policy, verdict }) => [
      `By ${encode(policy)}:`,
      verdictText({ ...verdict, model: { ...verdict.model, path: model.path } }, options).trimEnd(),
    ]),
  ];
}

/** That the policy allows both is no fault, and nobody should miss it. */
export const formerSigner = ({ checks }: GateModel): string | undefined =>
  checks.find(({ id, outcome }) => id === 'gate.signer' && outcome === 'pass')?.expected;

function referenceText(reference: GateReference, { encode }: Writer): string {
  switch (reference.kind) {
    case 'lfs':
      return `${encode(reference.path)} (Git LFS, sha256:${encode(reference.sha256)})`;
    case 'dvc':
      return `${encode(reference.target)} (DVC, ${encode(reference.path)})`;
    case 'hf':
      return `${encode(reference.repository)}@${encode(reference.revision ?? '?')} (Hugging Face, ${encode(reference.path)})`;
  }
}
