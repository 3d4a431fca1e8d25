import type { Field, FieldName, Verdict } from '../verification/verdict.ts';
import { forMermaid } from './encode.ts';
import { capped } from './style.ts';

/** GitHub draws charts of at most 50,000 characters; a label has at most {@link MAX_LABEL} of up to eight each. */
const MAX_MODELS = 6;
const MAX_INPUTS = 4;
const MAX_LABEL = 70;

/** What a model was made from, the column of the chart that it stands in, and how the chart calls it. */
const INPUTS: readonly { readonly field: FieldName; readonly kind: string }[] = [
  { field: 'training_data_hash', kind: 'dataset' },
  { field: 'base_model_hash', kind: 'base model' },
  { field: 'training_code_commit', kind: 'code' },
  { field: 'hyperparameters', kind: 'config' },
];

type Shape = 'input' | 'run' | 'model' | 'verdict';

/** Only what every version of Mermaid reads: quoted labels in four brackets, two arrows. */
const BRACKETS: Readonly<Record<Shape, readonly [string, string]>> = {
  input: ['[(', ')]'],
  run: ['([', '])'],
  model: ['[', ']'],
  verdict: ['{{', '}}'],
};

/**
 * The chain of each model as lines of a Mermaid flowchart: data, base models and code to run, model and verdict. Dotted is
 * what the job stated. What several models share is drawn once.
 */
export function chainMermaid(verdicts: readonly Verdict[]): string[] {
  const chart = createChart();
  const { shown, more } = capped(verdicts, MAX_MODELS);
  for (const verdict of shown) drawModel(verdict, chart);
  if (more > 0) chart.node('model', 'models', `and ${more} more`);
  return ['flowchart LR', ...chart.lines];
}

/** The same as a block of Markdown that GitHub draws; empty without a verdict. */
export function chainMarkdown(verdicts: readonly Verdict[]): string {
  return verdicts.length > 0 ? ['```mermaid', ...chainMermaid(verdicts), '```'].join('\n') : '';
}

function drawModel({ model, fields, result }: Verdict, chart: Chart): void {
  const of = (name: FieldName): Field | undefined => fields.find((field) => field.name === name);
  const target = chart.node('model', 'model', model.path, ...(model.root ? [shortened(`sha256:${model.root}`)] : []));
  chart.edge(target, chart.node('verdict', 'verdict', `${result}: ${model.path}`), true);
  const pipeline = of('training_pipeline_id');
  const named = pipeline?.values.filter((value) => !value.startsWith('builder ')) ?? [];
  // Provenance without a run of its own (a laptop, a key) still has inputs.
  const run = pipeline?.values.length ? chart.node('run', 'run', ...(named.length ? named : pipeline.values)) : target;
  if (run !== target) chart.edge(run, target, pipeline?.status === 'verified');
  for (const { field, kind } of INPUTS) {
    const { values = [], status } = of(field) ?? {};
    const { shown, more } = capped(values, MAX_INPUTS);
    const inputs = shown.map((value) => chart.node('input', kind, shortened(value)));
    if (more > 0) inputs.push(chart.node('input', kind, `and ${more} more of ${model.path}`));
    for (const input of inputs) chart.edge(input, run, status === 'verified');
  }
}

/** Whole digests make a chart too wide; the table beside it has them. */
const shortened = (value: string): string => value.replace(/[0-9a-f]{40,}/g, (digest) => `${digest.slice(0, 12)}…`);

type Chart = ReturnType<typeof createChart>;

function createChart() {
  const lines: string[] = [];
  const ids = new Map<string, string>();
  const drawn = new Set<string>();
  return {
    lines,
    /** The same kind and text is the same node. Kinds are ours: no label begins with a text from outside. */
    node(shape: Shape, kind: string, ...texts: readonly string[]): string {
      const key = JSON.stringify([shape, kind, texts]);
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = `n${ids.size + 1}`;
      ids.set(key, id);
      const [open, close] = BRACKETS[shape];
      const label = [kind, ...texts.map((text) => forMermaid(text || '(empty)', MAX_LABEL))].join('<br/>');
      lines.push(`  ${id}${open}"${label}"${close}`);
      return id;
    },
    edge(from: string, to: string, solid: boolean): void {
      const line = `  ${from} ${solid ? '-->' : '-.->'} ${to}`;
      if (!drawn.has(line)) lines.push(line);
      drawn.add(line);
    },
  };
}
