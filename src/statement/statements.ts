import type { HashedFile } from '../model/manifest.ts';
import type { ResourceDescriptor, Statement } from './in-toto.ts';
import { buildOmsStatement } from './oms.ts';
import { buildProvenanceStatement, type SlsaPredicate, subjectsOf } from './provenance.ts';
import { buildTestResultStatement, type TestResult } from './test-result.ts';

/** In the order of signing: if a later one fails, the model is signed at least. The names are those of unsigned files. */
export const STATEMENT_NAMES = ['model.sig.json', 'provenance.json', 'test-result.json'] as const;
export type StatementName = (typeof STATEMENT_NAMES)[number];

export interface StatementParts {
  readonly name: string;
  readonly model: {
    /** OMS root, hex. */
    readonly root: string;
    readonly manifestDigest: string;
    readonly files: readonly HashedFile[];
    readonly ignorePaths: readonly string[];
  };
  readonly allowSymlinks: boolean;
  readonly base: SlsaPredicate;
  readonly dependencies: readonly ResourceDescriptor[];
  readonly byproducts: readonly ResourceDescriptor[];
  readonly evaluation?: TestResult;
}

/** All that one run states about a model. */
export function buildStatements(parts: StatementParts): Map<StatementName, Statement> {
  const { name, model, allowSymlinks, base, dependencies, byproducts, evaluation } = parts;
  const { root, manifestDigest, files, ignorePaths } = model;
  const subjects = subjectsOf({ name, root, manifestDigest });
  const statements = new Map<StatementName, Statement>([
    ['model.sig.json', buildOmsStatement({ name, files, ignorePaths, allowSymlinks })],
    ['provenance.json', buildProvenanceStatement({ subjects, base, dependencies, byproducts })],
  ]);
  if (evaluation) statements.set('test-result.json', buildTestResultStatement(subjects, evaluation));
  return statements;
}
