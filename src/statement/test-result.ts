import { AttestModelError } from '../errors.ts';
import { sha256Hex } from '../model/digest.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  parseStrictJson,
  StrictJsonError,
} from '../model/strict-json.ts';
import { type ResourceDescriptor, STATEMENT_TYPE, type Statement, StatementError, type Subject } from './in-toto.ts';
import { parseDescriptors } from './read.ts';

/** https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
export const TEST_RESULT_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';

export type TestOutcome = 'PASSED' | 'WARNED' | 'FAILED';

/** The predicate of test-result v0.1. */
export interface TestResult {
  readonly result: TestOutcome;
  readonly configuration: readonly ResourceDescriptor[];
  readonly url?: string;
  readonly passedTests?: readonly string[];
  readonly warnedTests?: readonly string[];
  readonly failedTests?: readonly string[];
}

const OUTCOMES: readonly unknown[] = ['PASSED', 'WARNED', 'FAILED'];
const LISTS = ['passedTests', 'warnedTests', 'failedTests'] as const;
const MAX_BYTES = 4_194_304;
/** More numbers than a person reads, far fewer than an attestation may hold; the file's digest stands for all of them. */
const MAX_METRICS = 200;

/**
 * An evaluation file is JSON in one of two forms. With a `result` of test-result v0.1 it is that predicate (`configuration`
 * may be left out) and may carry `metrics`. Without one it is a harness's own output: its numbers, at any depth, are the
 * metrics. Such numbers alone say that something was measured, not that it passed, so the result is WARNED, and
 * the annotation `passMark: none` says why. The file itself is the last entry of `configuration`, with
 * its digest and the metrics as annotation, under dotted names; those below `metrics` or `results` where there is one.
 * @throws AttestModelError INVALID_INPUT
 */
export function parseEvaluation(bytes: Uint8Array, fileName: string): TestResult {
  const json = readJson(bytes, fileName);
  const stated = json['result'] !== undefined;
  const metrics = collectMetrics(json['metrics'] ?? json['results'] ?? (stated ? {} : json));
  if (!stated && Object.keys(metrics).length === 0) throw invalid(fileName, 'it has neither a "result" nor a number');
  const file: ResourceDescriptor = {
    name: `evaluation:${fileName}`,
    digest: { sha256: sha256Hex(bytes) },
    mediaType: 'application/json',
    annotations: { metrics, ...(!stated && { passMark: 'none' }) },
  };
  if (!stated) return { result: 'WARNED', configuration: [file] };
  try {
    const result = readPredicate({ ...json, configuration: json['configuration'] ?? [] });
    return { ...result, configuration: [...result.configuration, file] };
  } catch (error) {
    if (error instanceof StatementError) throw invalid(fileName, error.reason);
    throw error;
  }
}

export function buildTestResultStatement(subjects: readonly Subject[], result: TestResult): Statement {
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: TEST_RESULT_TYPE,
    predicate: result as unknown as Readonly<Record<string, unknown>>,
  };
}

/** @throws StatementError */
export function parseTestResult(statement: Statement): TestResult {
  if (statement.predicateType !== TEST_RESULT_TYPE) {
    throw new StatementError(`predicateType is not ${TEST_RESULT_TYPE}`);
  }
  return readPredicate(statement.predicate);
}

function readPredicate(predicate: Readonly<Record<string, unknown>>): TestResult {
  const { result, configuration, url } = predicate;
  if (!OUTCOMES.includes(result)) throw new StatementError('result is not PASSED, WARNED or FAILED');
  if (configuration === undefined) throw new StatementError('configuration is missing');
  if (url !== undefined && typeof url !== 'string') throw new StatementError('url is not text');
  const lists: Partial<Record<(typeof LISTS)[number], string[]>> = {};
  for (const key of LISTS) {
    const list = predicate[key];
    if (list === undefined) continue;
    if (!Array.isArray(list) || !list.every((test) => typeof test === 'string')) {
      throw new StatementError(`${key} is not a list of names`);
    }
    lists[key] = list;
  }
  return {
    result: result as TestOutcome,
    configuration: parseDescriptors(configuration, 'configuration'),
    ...(url !== undefined && { url }),
    ...lists,
  };
}

/** Numbers of a tree in the order written. Iteration is safe: the parser has bounded the depth. */
function collectMetrics(tree: JsonValue): Record<string, number> {
  const found: Record<string, number> = {};
  const walk = (value: JsonValue, name: string): void => {
    if (Object.keys(found).length >= MAX_METRICS) return;
    if (typeof value === 'number') found[name || 'value'] = value;
    else if (isJsonObject(value)) {
      for (const [key, child] of Object.entries(value)) walk(child, name === '' ? key : `${name}.${key}`);
    }
  };
  walk(tree, '');
  return found;
}

function readJson(bytes: Uint8Array, fileName: string): JsonObject {
  try {
    const json = parseStrictJson(bytes, { maxBytes: MAX_BYTES });
    if (isJsonObject(json)) return json;
  } catch (error) {
    if (error instanceof StrictJsonError) throw invalid(fileName, error.reason);
    throw error;
  }
  throw invalid(fileName, 'it is not an object');
}

function invalid(fileName: string, reason: string): AttestModelError {
  return new AttestModelError('INVALID_INPUT', `the evaluation file ${fileName} cannot be used: ${reason}`, {
    guidance:
      'Give a JSON file of metrics such as {"accuracy": 0.91}, or a verdict such as {"result": "PASSED", "metrics": {"accuracy": 0.91}}.\n' +
      'NaN and Infinity, which Python writes, are not JSON.',
    details: { path: fileName, reason },
  });
}
