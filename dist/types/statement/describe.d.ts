import type { ResourceDescriptor } from './in-toto.ts';
import type { NamedDependency } from './provenance.ts';
import type { TestResult } from './test-result.ts';
/** Payload text as one line: no control characters, line separators or endless values. Encoding for a place comes later. */
export declare function oneLine(text: string): string;
export declare function describeDigest(digest: Readonly<Record<string, string>> | undefined): string;
/** `corpus sha256:… (folder)`, `owner/repo 0123… (dirty: 2 changed, 1 untracked)`. */
export declare function describeInput({ role, name, uri, digest, annotations }: NamedDependency): string;
/** Facts on one line, then the record's digest. */
export declare function describeEnvironment({ name, digest, annotations }: ResourceDescriptor): string[];
/** `PASSED: accuracy 0.91, f1 0.88`. */
export declare function describeTestResult({ result, configuration, passedTests, warnedTests, failedTests, }: TestResult): string;
export declare function metricsOf(annotations: Readonly<Record<string, unknown>> | undefined): Record<string, number>;
