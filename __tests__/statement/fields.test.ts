import { describe, expect, test } from '@jest/globals';
import { environmentByproduct } from '../../src/statement/dependencies.ts';
import { extractFields, FIELD_NAMES, type Field, type FieldName } from '../../src/statement/fields.ts';
import { buildProvenanceStatement } from '../../src/statement/provenance.ts';
import { buildTestResultStatement, parseEvaluation } from '../../src/statement/test-result.ts';
import { COMMIT, FULL, GITHUB_BASE, HEX } from './fixtures.ts';

const evaluate = (value: object) =>
  buildTestResultStatement(FULL.subject, parseEvaluation(Buffer.from(JSON.stringify(value)), 'e.json'));
const none = new Set<FieldName>();
const row = (fields: readonly Field[], name: FieldName) => fields.find((field) => field.name === name);

test('nothing known: all rows in order, all absent, each with a reason', () => {
  const fields = extractFields({ testResults: [] }, { verified: new Set(FIELD_NAMES) });
  expect(fields.map(({ name }) => name)).toEqual([
    'model_hash',
    'training_code_commit',
    'training_data_hash',
    'base_model_hash',
    'training_environment',
    'training_pipeline_id',
    'signer_identity',
    'timestamp',
    'evaluation_results',
    'hyperparameters',
    'training_log',
  ]);
  for (const { status, values, source } of fields) {
    expect(status).toBe('absent');
    expect(values).toEqual([]);
    expect(source).not.toBe('');
  }
});

describe('a full provenance', () => {
  const statements = { provenance: FULL, testResults: [evaluate({ result: 'PASSED', metrics: { accuracy: 0.91 } })] };
  const known = { signer: 'https://github.com/o/n/w.yml@refs/heads/main', signedAt: '2026-01-02T03:04:05Z' };
  const fields = extractFields(statements, { ...known, verified: new Set<FieldName>(['model_hash', 'timestamp']) });

  test.each<[FieldName, string[]]>([
    ['model_hash', [`sha256:${HEX('a')}`, `manifest sha256:${HEX('b')}`]],
    ['training_code_commit', [`o/n ${COMMIT} (dirty: 2 changed, 1 untracked)`]],
    [
      'training_data_hash',
      [
        `corpus sha256:${HEX('1')} (folder)`,
        `labels:v2 sha256:${HEX('3')} (file)`,
        `hub ${'e'.repeat(40)} (stated, huggingface, hf://org/data@abc)`,
      ],
    ],
    ['base_model_hash', [`base sha256:${HEX('4')} (folder)`, `adapter lora sha256:${HEX('6')} (folder)`]],
    [
      'training_environment',
      [
        'os Ubuntu 24.04, gpu 8 x NVIDIA H100 80GB HBM3, python 3.12.1, torch 2.9.0',
        `environment.json sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a`,
      ],
    ],
    [
      'training_pipeline_id',
      [
        'builder https://github.com/o/n/.github/workflows/train.yml@refs/heads/main',
        'workflow https://github.com/o/n/.github/workflows/train.yml@refs/heads/main',
        'invocation https://github.com/o/n/actions/runs/1/attempts/1',
      ],
    ],
    ['signer_identity', [known.signer]],
    ['timestamp', [known.signedAt]],
    ['evaluation_results', ['PASSED: accuracy 0.91']],
    ['hyperparameters', [`conf/train.yml sha256:${HEX('8')} (as in the commit)`]],
    ['training_log', []],
  ])('%s', (name, values) => {
    expect(row(fields, name)?.values).toEqual(values);
  });

  test('verified only what the caller verified; the source says why', () => {
    expect(fields.filter(({ status }) => status === 'verified').map(({ name }) => name)).toEqual([
      'model_hash',
      'timestamp',
    ]);
    expect(row(fields, 'model_hash')?.source).toBe('recomputed from the files');
    expect(row(fields, 'training_data_hash')?.status).toBe('stated');
  });

  test('the recomputed root counts more than the one in the payload', () => {
    const found = extractFields(statements, { root: HEX('f'), manifestDigest: HEX('e'), verified: none });
    expect(row(found, 'model_hash')?.values).toEqual([`sha256:${HEX('f')}`, `manifest sha256:${HEX('e')}`]);
  });
});

test("signer and time never come from the payload, GitHub's own commit stands in where no code is named", () => {
  const base = {
    ...GITHUB_BASE,
    runDetails: { ...GITHUB_BASE.runDetails, metadata: { startedOn: '2020-01-01T00:00:00Z', invocationId: 'i' } },
  };
  const provenance = buildProvenanceStatement({ subjects: FULL.subject, base, dependencies: [], byproducts: [] });
  const fields = extractFields({ provenance, testResults: [] }, { verified: none });
  expect(row(fields, 'signer_identity')?.status).toBe('absent');
  expect(row(fields, 'timestamp')?.status).toBe('absent');
  expect(row(fields, 'training_code_commit')?.values).toEqual([
    `git+https://github.com/o/n@refs/heads/main ${COMMIT} (workflow)`,
  ]);
});

test('an environment of another machine says so; an evaluation without pass mark too', () => {
  const elsewhere = environmentByproduct({ record: Buffer.from('{}'), facts: { os: 'Debian' }, ofTraining: false });
  const provenance = buildProvenanceStatement({
    subjects: FULL.subject,
    base: GITHUB_BASE,
    dependencies: [],
    byproducts: [elsewhere],
  });
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`m${i}`, i]));
  const fields = extractFields({ provenance, testResults: [evaluate(many)] }, { verified: none });
  expect(row(fields, 'training_environment')?.values[0]).toBe('of the attesting host, not of the training: os Debian');
  expect(row(fields, 'evaluation_results')?.values[0]).toBe(
    'WARNED (measured, no pass mark given): m0 0, m1 1, m2 2, m3 3, m4 4, m5 5, m6 6, m7 7, 12 more metrics',
  );
});

test('a hostile payload cannot break out of its line', () => {
  const digest = { sha256: HEX('1') };
  const dependencies = [
    { name: 'dataset:a\n::error::x\r\u2028\u001b[31m', digest, annotations: { kind: 'x'.repeat(9999) } },
  ];
  const provenance = buildProvenanceStatement({
    subjects: FULL.subject,
    base: GITHUB_BASE,
    dependencies,
    byproducts: [],
  });
  const [value = ''] =
    row(extractFields({ provenance, testResults: [] }, { verified: none }), 'training_data_hash')?.values ?? [];
  expect(value).not.toMatch(/[\p{Cc}\u2028]/u);
  expect(value.length).toBeLessThan(600);
});
