import { usage } from '../errors.ts';
import type { Share } from '../model/shares.ts';
import { type Env, type Reader, reader } from './input-reader.ts';
import { sharing } from './sharing-inputs.ts';

/** All inputs of `attest/`, read once. */
export interface AttestInputs {
  readonly path: string;
  readonly name?: string;
  readonly ignore: readonly string[];
  readonly datasets: readonly string[];
  readonly baseModels: readonly string[];
  readonly configs: readonly string[];
  readonly code?: string;
  readonly metrics?: string;
  readonly evaluation?: string;
  readonly sigstore: string;
  readonly sign: boolean;
  /** Lower-case hex. */
  readonly expectManifestDigest?: string;
  readonly onSignFailure: 'error' | 'warn';
  /** GitHub's attestation store: where it is available, because it was named, or not at all. */
  readonly github: 'auto' | 'asked' | 'never';
  /** A GitHub release of the run's tag: the evidence, or the model's files too. */
  readonly release?: 'evidence' | 'with-model';
  readonly chunks: boolean;
  /** This job hashes one share of the files, and no more. */
  readonly shard?: Share;
  /** Of all shares, as given: `FILE=sha256:HEX`. */
  readonly parts: readonly string[];
  /** `false`: everything is hashed. */
  readonly cache: 'true' | 'false' | 'trust-file-times';
  /** Percent of the cached digests that is hashed again. */
  readonly cacheAudit: number;
  readonly engine: 'auto' | 'native' | 'openssl';
  readonly allowPublicLog: boolean;
  readonly allowWorkflowRun: boolean;
  readonly allowSymlinks: boolean;
  readonly githubToken?: string;
}

/** @throws AttestModelError USAGE */
export function readAttestInputs(env: Env): AttestInputs {
  const input = reader(env);
  const digest = input.digest('expect-manifest-digest');
  return {
    path: input.required('path', 'The folder with the model:\n\n    with:\n      path: out/model'),
    ...input.optional('name', 'name'),
    ignore: input.list('ignore'),
    datasets: input.list('datasets'),
    baseModels: input.list('base-models'),
    configs: input.list('configs'),
    ...input.optional('code', 'code'),
    ...input.optional('metrics', 'metrics'),
    ...input.optional('evaluation', 'evaluation'),
    sigstore: input.text('sigstore') || 'auto',
    sign: input.flag('sign', true),
    ...(digest === undefined ? {} : { expectManifestDigest: digest }),
    onSignFailure: input.choice('on-sign-failure', ['error', 'warn']),
    ...publishing(input),
    chunks: input.flag('chunks', true),
    ...sharing(input),
    cache: input.choice('cache', ['true', 'false', 'trust-file-times']),
    cacheAudit: input.percent('cache-audit', 1),
    engine: input.choice('engine', ['auto', 'native', 'openssl']),
    allowPublicLog: input.flag('allow-public-log', false),
    allowWorkflowRun: input.flag('allow-workflow-run', false),
    allowSymlinks: input.flag('allow-symlinks', false),
    ...input.optional('github-token', 'githubToken'),
  };
}

const STORES = ['files', 'github', 'release', 'release-with-model'];

/** `files` (beside the model) is always done, so a list without `github` means: not there. */
function publishing(input: Reader): Pick<AttestInputs, 'github' | 'release'> {
  const stores = input.list('publish');
  const unknown = stores.find((store) => !STORES.includes(store));
  if (unknown !== undefined)
    throw usage(`publish: no store is called ${JSON.stringify(unknown)}`, `One a line: ${STORES.join(', ')}.`);
  if (stores.length === 0) return { github: 'auto' };
  const withModel = stores.includes('release-with-model');
  const asked = withModel || stores.includes('release');
  if (asked && !input.flag('sign', true))
    throw usage('publish: release, with sign: false', 'There will be no evidence to publish: leave one of them out.');
  return {
    github: stores.includes('github') ? 'asked' : 'never',
    ...(asked && { release: withModel ? 'with-model' : 'evidence' }),
  };
}
