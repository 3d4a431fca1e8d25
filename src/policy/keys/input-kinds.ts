import { MODEL_ROLES } from '../../statement/dependencies.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import type { Run } from '../facts.ts';
import type { Artifact } from '../policy.ts';

/** Datasets, or base models. */
export interface InputKind {
  /** Key of the policy. */
  readonly id: 'datasets' | 'base-models';
  readonly noun: string;
  readonly roles: readonly string[];
}

export const DATASETS: InputKind = { id: 'datasets', noun: 'dataset', roles: ['dataset'] };
export const BASE_MODELS: InputKind = {
  id: 'base-models',
  noun: 'base model',
  roles: MODEL_ROLES,
};

export const inputsOf = ({ provenance }: Run, { roles }: InputKind): NamedDependency[] =>
  provenance.inputs.filter(({ role }) => roles.includes(role));

/** By digest, and by name where one is given. */
export function isArtifact(one: Artifact, { name, digest }: NamedDependency): boolean {
  const { name: wanted, sha256: hash, 'git-commit': gitCommit } = one;
  if (wanted !== undefined && wanted !== name) return false;
  return hash !== undefined ? digest['sha256'] === hash : digest['gitCommit'] === gitCommit;
}
