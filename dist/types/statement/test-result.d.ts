import { type ResourceDescriptor, type Statement, type Subject } from './in-toto.ts';
/** https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
export declare const TEST_RESULT_TYPE = "https://in-toto.io/attestation/test-result/v0.1";
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
/**
 * An evaluation file is JSON in one of two forms. With a `result` of test-result v0.1 it is that predicate (`configuration`
 * may be left out) and may carry `metrics`. Without one it is a harness's own output: its numbers, at any depth, are the
 * metrics. Such numbers alone say that something was measured, not that it passed, so the result is WARNED, and
 * the annotation `passMark: none` says why. The file itself is the last entry of `configuration`, with
 * its digest and the metrics as annotation, under dotted names; those below `metrics` or `results` where there is one.
 * @throws AttestModelError INVALID_INPUT
 */
export declare function parseEvaluation(bytes: Uint8Array, fileName: string): TestResult;
export declare function buildTestResultStatement(subjects: readonly Subject[], result: TestResult): Statement;
/** @throws StatementError */
export declare function parseTestResult(statement: Statement): TestResult;
