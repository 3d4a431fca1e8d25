import { describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { parseStatement, StatementError, toPayload } from '../../src/statement/in-toto.ts';
import { buildTestResultStatement, parseEvaluation, parseTestResult } from '../../src/statement/test-result.ts';
import { HEX } from './fixtures.ts';

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const metricsOf = (value: unknown) => parseEvaluation(bytes(value), 'e.json').configuration.at(-1)?.annotations;

describe('an evaluation file', () => {
  test("a harness's numbers: measured, not passed", () => {
    const file = bytes({ accuracy: 0.91, loss: 0.3, name: 'run 7', ok: true });
    expect(parseEvaluation(file, 'e.json')).toEqual({
      result: 'WARNED',
      configuration: [
        {
          name: 'evaluation:e.json',
          digest: { sha256: sha256Hex(file) },
          mediaType: 'application/json',
          annotations: { metrics: { accuracy: 0.91, loss: 0.3 }, passMark: 'none' },
        },
      ],
    });
  });

  test('a verdict with metrics, tests and configuration', () => {
    const url = 'https://example.com/run/7';
    const configuration = [{ name: 'suite.yml', digest: { sha256: HEX('1') } }];
    const json = { result: 'PASSED', url, configuration, passedTests: ['a'], failedTests: [], metrics: { f1: 0.8 } };
    const result = parseEvaluation(bytes(json), 'e.json');
    expect(result).toMatchObject({ result: 'PASSED', url, passedTests: ['a'], failedTests: [] });
    expect(result.configuration[0]).toEqual(configuration[0]);
    expect(result.configuration[1]?.annotations).toEqual({ metrics: { f1: 0.8 } });
    expect(parseEvaluation(bytes({ result: 'FAILED' }), 'e.json').result).toBe('FAILED');
  });

  test('nested numbers get dotted names; `results` stands for the whole', () => {
    expect(metricsOf({ eval: { acc: 1, by: { en: 0.5 } } })).toMatchObject({
      metrics: { 'eval.acc': 1, 'eval.by.en': 0.5 },
    });
    const harness = { results: { hellaswag: { 'acc,none': 0.6 } }, config: { limit: 100 } };
    expect(metricsOf(harness)).toMatchObject({ metrics: { 'hellaswag.acc,none': 0.6 } });
  });

  test('no more numbers than a statement should carry', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`m${i}`, i]));
    expect(Object.keys(metricsOf(many)?.['metrics'] as object)).toHaveLength(200);
  });

  test.each<[string, unknown]>([
    ['not JSON', '{'],
    ['NaN, which Python writes', '{"loss": NaN}'],
    ['a list', [1]],
    ['nothing measured', { name: 'x' }],
    ['an unknown result', { result: 'ok' }],
    ['tests that are not names', { result: 'PASSED', passedTests: [1] }],
    ['a configuration that is text', { result: 'PASSED', configuration: 'x' }],
    ['too big', ' '.repeat(4_194_305)],
  ])('%s is refused, with what to write instead', (_, value) => {
    expect(() => parseEvaluation(bytes(value), 'e.json')).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        message: expect.stringContaining('e.json'),
        guidance: expect.stringContaining('"result": "PASSED"'),
      }),
    );
  });
});

describe('the statement', () => {
  const subjects = [{ name: 'm', digest: { sha256: HEX('a') } }];
  const statement = buildTestResultStatement(subjects, parseEvaluation(bytes({ accuracy: 0.91 }), 'e.json'));

  test('is read back', () => {
    expect(statement.predicateType).toBe('https://in-toto.io/attestation/test-result/v0.1');
    const parsed = parseTestResult(parseStatement(toPayload(statement)));
    expect(parsed).toEqual(statement.predicate);
  });

  test.each<[string, object]>([
    ['another predicateType', { ...statement, predicateType: 'x' }],
    ['no result', { ...statement, predicate: { configuration: [] } }],
    ['no configuration', { ...statement, predicate: { result: 'PASSED' } }],
    ['a url that is a number', { ...statement, predicate: { result: 'PASSED', configuration: [], url: 1 } }],
    ['a descriptor that is text', { ...statement, predicate: { result: 'PASSED', configuration: ['x'] } }],
  ])('%s is refused', (_, value) => {
    expect(() => parseTestResult(value as never)).toThrow(StatementError);
  });
});
