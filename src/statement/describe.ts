import type { ResourceDescriptor } from './in-toto.ts';
import type { NamedDependency } from './provenance.ts';
import type { TestResult } from './test-result.ts';

/** Shown in this order; what else the record holds follows. */
const FACT_ORDER = ['os', 'kernel', 'arch', 'cpu', 'cpuCount', 'memory', 'gpu', 'gpuDriver', 'cuda', 'rocm', 'python'];
const MAX_METRICS = 8;
const MAX_LENGTH = 500;

/** Payload text as one line: no control characters, line separators or endless values. Encoding for a place comes later. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}

export function describeDigest(digest: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(digest ?? {})
    .map(([algorithm, value]) => (algorithm === 'gitCommit' ? value : `${algorithm}:${value}`))
    .join(' ');
}

/** `corpus sha256:… (folder)`, `owner/repo 0123… (dirty: 2 changed, 1 untracked)`. */
export function describeInput({ role, name, uri, digest, annotations }: NamedDependency): string {
  const shown =
    role === 'dataset' || role === 'base-model' || role === 'code' || role === 'config' ? name : `${role} ${name}`;
  const notes = [...notesOf(role, annotations), ...(role === 'dataset' && uri !== undefined ? [uri] : [])];
  return `${shown} ${describeDigest(digest)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

function notesOf(role: string, annotations: Readonly<Record<string, unknown>>): string[] {
  const { dirty, changed, untracked, kind, digestSource, store, inCommit, trust } = annotations;
  if (role === 'code') {
    if (dirty === true) return [`dirty: ${Number(changed)} changed, ${Number(untracked)} untracked`];
    return dirty === false ? ['clean'] : [];
  }
  if (role === 'config') return [inCommit === true ? 'as in the commit' : 'not as in the commit'];
  if (digestSource === 'stated') return [typeof store === 'string' ? `stated, ${store}` : 'stated'];
  return [...(typeof kind === 'string' ? [kind] : []), ...(trust === 'file-times' ? ['file times trusted'] : [])];
}

/** Facts on one line, then the record's digest. */
export function describeEnvironment({ name, digest, annotations = {} }: ResourceDescriptor): string[] {
  const keys = [...FACT_ORDER, ...Object.keys(annotations).filter((key) => !FACT_ORDER.includes(key))];
  const facts = keys.flatMap((key) => {
    const value = annotations[key];
    return typeof value === 'string' || typeof value === 'number' ? [`${key} ${value}`] : [];
  });
  const elsewhere = name === 'environment' ? '' : 'of the attesting host, not of the training: ';
  return [`${elsewhere}${facts.join(', ')}`, `environment.json ${describeDigest(digest)}`];
}

/** `PASSED: accuracy 0.91, f1 0.88`. */
export function describeTestResult({
  result,
  configuration,
  passedTests,
  warnedTests,
  failedTests,
}: TestResult): string {
  const metrics = configuration.flatMap(({ annotations }) => Object.entries(metricsOf(annotations)));
  const shown = metrics.slice(0, MAX_METRICS).map(([name, value]) => `${name} ${value}`);
  if (metrics.length > MAX_METRICS) shown.push(`${metrics.length - MAX_METRICS} more metrics`);
  const counts = [
    ['passed', passedTests],
    ['warned', warnedTests],
    ['failed', failedTests],
  ] as const;
  for (const [word, tests] of counts)
    if (tests && tests.length > 0) shown.push(`${tests.length} ${tests.length === 1 ? 'test' : 'tests'} ${word}`);
  const unmarked = configuration.some(({ annotations }) => annotations?.['passMark'] === 'none');
  const head = unmarked ? `${result} (measured, no pass mark given)` : result;
  return shown.length > 0 ? `${head}: ${shown.join(', ')}` : head;
}

export function metricsOf(annotations: Readonly<Record<string, unknown>> | undefined): Record<string, number> {
  const metrics = annotations?.['metrics'];
  if (typeof metrics !== 'object' || metrics === null) return {};
  return Object.fromEntries(Object.entries(metrics).filter((entry) => typeof entry[1] === 'number'));
}
