import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forMermaid, forTerminal } from '../../src/report/encode.ts';
import { chainMermaid } from '../../src/report/mermaid.ts';
import type { Field, FieldName, Verdict } from '../../src/verification/verdict.ts';
import { HOSTILE, hex, verdict } from './fixtures.ts';

/** What acts in Mermaid beyond Markdown: directives, comments, clicks, classes, icons, Markdown strings, styles that it mends. */
const MERMAID = [
  '"] --> evil["',
  '%%{init: {"securityLevel": "loose"}}%%',
  '\n  click n1 "javascript:alert(1)"',
  '`**bold**`',
  'fa:fa-bomb',
  ':::class',
  'style n1 fill:#f00;',
  'end',
  '- list',
  '1. list',
  '#quot;#35;',
  '---\ntitle: x\n---',
  '<img src=x onerror=alert(1)>',
];

/** The subset that was tried with Mermaid's own parser: anything else in the output is a fault. */
const LINE =
  /^ {2}(n\d+(\[\(|\(\[|\[|\{\{)"[a-z ]+(<br\/>([A-Za-z0-9 ]|#\d+;)+)+"(\)\]|\]\)|\]|\}\})|n\d+ (-->|-\.->) n\d+)$/;
const decode = (label: string): string => label.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

const withFields = (values: Partial<Record<FieldName, string[]>>, over: Partial<Verdict> = {}): Verdict =>
  verdict({
    fields: Object.entries(values).map(
      ([name, found]): Field => ({ name: name as FieldName, status: 'stated', values: found, source: 'fixture' }),
    ),
    ...over,
  });

const CHAIN = withFields({
  training_data_hash: [`corpus sha256:${hex('d')} (folder)`],
  base_model_hash: [`base sha256:${hex('e')} (folder)`],
  training_code_commit: [`https://github.com/acme/models ${'1'.repeat(40)}`],
  training_pipeline_id: ['builder B', 'workflow W', 'invocation I'],
});

test('a chain: inputs to run, run to model, model to verdict; dotted is stated', () => {
  const lines = chainMermaid([CHAIN]);
  expect(lines[0]).toBe('flowchart LR');
  expect(lines.slice(1).map(decode)).toEqual([
    `  n1["model<br/>out/model<br/>sha256:${'a'.repeat(12)}…"]`,
    '  n2{{"verdict<br/>passed: out/model"}}',
    '  n1 --> n2',
    '  n3(["run<br/>workflow W<br/>invocation I"])',
    '  n3 -.-> n1',
    `  n4[("dataset<br/>corpus sha256:${'d'.repeat(12)}… (folder)")]`,
    '  n4 -.-> n3',
    `  n5[("base model<br/>base sha256:${'e'.repeat(12)}… (folder)")]`,
    '  n5 -.-> n3',
    `  n6[("code<br/>https://github.com/acme/models ${'1'.repeat(12)}…")]`,
    '  n6 -.-> n3',
  ]);
});

test('what is verified is drawn solid', () => {
  const fields = CHAIN.fields.map((field) => ({ ...field, status: 'verified' as const }));
  expect(chainMermaid([{ ...CHAIN, fields }]).join('\n')).not.toContain('-.->');
});

test('two models of one dataset share it', () => {
  const lines = chainMermaid([CHAIN, { ...CHAIN, model: { ...CHAIN.model, path: 'other' } }]).map(decode);
  expect(lines.filter((line) => line.includes('dataset<br/>corpus'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('model<br/>other'))).toHaveLength(1);
});

test('without provenance: the model and its verdict', () => {
  expect(chainMermaid([withFields({})])).toHaveLength(4);
});

test('far below what GitHub draws, whatever there is', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `${i} ${'日'.repeat(500)}`);
  const one = withFields({ training_data_hash: many, base_model_hash: many, hyperparameters: many });
  const chart = chainMermaid(Array.from({ length: 500 }, (_, i) => ({ ...one, model: { path: `m${i}` } }))).join('\n');
  expect(chart.length).toBeLessThan(50_000);
  expect(decode(chart)).toContain('and 4996 more');
  expect(decode(chart)).toContain('and 494 more');
});

describe('hostile text', () => {
  const check = (text: string): void => {
    const encoded = forMermaid(text);
    expect(encoded).toMatch(/^([A-Za-z0-9 ]|#\d+;)*$/);
    expect(decode(encoded)).toBe(forTerminal(text));
    const lines = chainMermaid([
      withFields({ training_data_hash: [text], training_pipeline_id: [text] }, { model: { path: text, root: text } }),
    ]);
    for (const line of lines.slice(1)) expect(line).toMatch(LINE);
  };

  test.each([...MERMAID, ...HOSTILE])('%j is a label and nothing else', check);

  test('whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), check));
  });
});
