import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type GateRequest, type GateResult, gate } from '../../src/gate.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import type { LocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';
import { SIGNERS } from '../policy/judged.ts';
import { signBundle } from '../verification/bundles.ts';
import { FILES, type ModelOptions, type SignedModel, signedModel } from '../verification/signed-model.ts';

export const POLICY = '.github/model-policy.yml';
const ENV = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_GLOBAL: '/dev/null' };

/** A real repository in a temporary folder. */
export interface Repository extends Disposable {
  readonly path: string;
  readonly temporary: TemporaryFolder;
  git(...args: string[]): string;
  write(path: string, content: string | Uint8Array): void;
  link(path: string, target: string): void;
  remove(path: string): void;
  /** Commits all that is there; returns its id. */
  commit(message?: string): string;
}

export function repository(): Repository {
  const temporary = temporaryFolder();
  const path = temporary.write('repository', {});
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: path,
      env: {
        ...ENV,
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.com',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.com',
      },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const place = (name: string): string => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { recursive: true, force: true });
    return file;
  };
  return {
    path,
    temporary,
    git,
    write: (name, content) => writeFileSync(place(name), content),
    link: (name, target) => symlinkSync(target, place(name)),
    remove: (name) => rmSync(join(path, name), { recursive: true, force: true }),
    commit: (message = 'change') => {
      git('add', '--all', '--force');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    [Symbol.dispose]: () => temporary[Symbol.dispose](),
  };
}

/** The signer of `signedModel`, over the embedded Sigstore's root beside the policy, for models in `models/`. */
export const policyText = (more = ''): string =>
  `${SIGNERS}roots: { file: trusted_root.json }\nmodels: [models/*]\n${more}`;

/** On main: a policy and its root. Then a branch, on which the change is made. */
export function withPolicy(
  sigstore: LocalSigstore,
  more = '',
  files: Readonly<Record<string, string>> = {},
): Repository & { readonly base: string } {
  const repo = repository();
  for (const [path, content] of Object.entries(files)) repo.write(path, content);
  repo.write('.github/trusted_root.json', JSON.stringify(sigstore.trustConfig(1)['trustedRoot']));
  repo.write(POLICY, policyText(more));
  repo.write('train.py', 'print()');
  const base = repo.commit('policy');
  repo.git('switch', '--quiet', '--create', 'change');
  return { ...repo, base };
}

/** A signed model in the working tree. */
export async function addModel(
  repo: Repository,
  sigstore: LocalSigstore,
  folder = 'models/a',
  { statements, ...options }: ModelOptions & { statements?: (model: SignedModel) => readonly unknown[] } = {},
): Promise<void> {
  using model = await signedModel(sigstore, { files: FILES, ...options });
  const claims = (statements?.(model) ?? []).map((statement) => signBundle(sigstore, statement, options.bundle));
  if (claims.length > 0) model.writeClaims(...(await Promise.all(claims)));
  cpSync(model.folder, join(repo.path, folder), { recursive: true });
}

export function judge(repo: Repository, request: Partial<GateRequest> = {}): Promise<GateResult> {
  return gate({
    repository: repo.path,
    env: ENV,
    trust: { unsafeLocalRoot: true },
    engine: createOpensslEngine(),
    ...(request.event === undefined && { base: 'main' }),
    ...request,
  });
}

/** Ids of what did not pass, of the change and of its models. */
export const unmet = ({ checks, models }: GateResult): string[] =>
  [
    ...checks,
    ...models.flatMap((model) => [...model.checks, ...model.verdicts.flatMap(({ verdict }) => verdict.checks)]),
  ]
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ id }) => id);
