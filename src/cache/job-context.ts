import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Whose entries count for whom. Both are compared as text. */
export interface JobContext {
  /** Who may go on with an interrupted hashing of inputs: GitHub's repository and workflow, elsewhere this user of this machine. */
  readonly origin: string;
  /** Within which digests of the model's own files count: GitHub's job, elsewhere this user until the machine restarts. */
  readonly job: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function jobContext(env: Environment): JobContext {
  return env['GITHUB_ACTIONS'] === 'true' && env['GITHUB_REPOSITORY'] ? githubJob(env) : localJob(env);
}

/** The names of GitHub's variables without `GITHUB_`, in the order in which they are written. */
function githubJob(env: Environment): JobContext {
  const values = (names: readonly string[]) => names.map((name) => env[name] ?? '');
  const origin = values(['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_WORKFLOW_REF']);
  // All jobs of a matrix have one name, and under act all runs have one number; the runner gives each job an identifier.
  const job = values(['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB']);
  const runner = env['RUNNER_TRACKING_ID'] || ofItsOwn();
  return { origin: identify(['github', ...origin]), job: identify(['github', ...origin, ...job, runner]) };
}

function localJob(env: Environment): JobContext {
  const machine = contentOf('/etc/machine-id');
  const user = String(process.getuid?.() ?? env['USERNAME'] ?? '');
  const boot = contentOf('/proc/sys/kernel/random/boot_id');
  // Without a boot's name no two runs are known to be of one.
  const job = boot || ofItsOwn();
  return { origin: identify(['local', machine, user]), job: identify(['local', machine, user, job]) };
}

/** Where nothing tells which processes are of one job. */
const ofItsOwn = (): string => `process ${process.pid} ${randomUUID()}`;

/** A hash, since the parts may be secret (a machine's name, a private repository) and of any length. */
function identify(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
