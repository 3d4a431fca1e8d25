import { join, resolve } from 'node:path';
import { type ActionFile, readAction, type Step } from './action-file.ts';
import type { Command } from './commands.ts';
import { condition, fill, fillAll, type Status, type Strings, type Tree } from './expressions.ts';
import { Machine, type Ran } from './machine.ts';

/** A job as a workflow has it, and the world that GitHub puts around it. */
export interface Job {
  readonly steps: readonly Step[];
  /** Actions by the name in `uses:` without the ref, and the folder of their repository. */
  readonly repositories: Readonly<Record<string, string>>;
  /** Stand-ins for actions that cannot run here: inputs in, outputs out, or a throw. */
  readonly foreign?: Readonly<Record<string, (inputs: Strings) => Strings>>;
  readonly workspace: string;
  /** The `github` context, and GITHUB_* from it; `event` becomes the file at GITHUB_EVENT_PATH. */
  readonly github?: Tree;
  /** `env:` of the job. */
  readonly env?: Strings;
  /** `permissions: id-token: write`; for all steps, as GitHub does. */
  readonly oidc?: { readonly url: string; readonly token: string };
  /** What node steps are told of besides: where the cache service is. */
  readonly runtime?: Strings;
  /** Which file runs for `runs.main`, when not that one. */
  readonly substitute?: (file: string) => string;
}

export interface StepResult {
  readonly outcome: Status | 'skipped';
  readonly conclusion: Status | 'skipped';
  readonly outputs: Strings;
}

export interface JobResult {
  readonly conclusion: Status;
  readonly steps: Readonly<Record<string, StepResult>>;
  readonly log: string;
  readonly summary: string;
  readonly commands: readonly Command[];
  /** Leaf steps in the order in which they ran, post steps too. */
  readonly ran: readonly string[];
}

/** Only node steps have them: a `run:` step cannot reach cache or artifacts. */
const RUNTIME: Strings = {
  ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/runtime/',
  ACTIONS_RUNTIME_TOKEN: 'runtime-token',
  ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/results/',
  ACTIONS_CACHE_URL: 'http://127.0.0.1:9/cache/',
};

/** Runs the steps of a job as GitHub's runner would, as far as actions can tell. */
export async function runJob(job: Job): Promise<JobResult> {
  const runner = new MiniRunner(job);
  const { status, steps } = await runner.steps(job.steps, { inputs: {}, repository: undefined, prefix: '' });
  const after = await runner.posts(status);
  return runner.result(after, steps);
}

/** What the steps of one action, or of the job, share. */
interface Scope {
  readonly inputs: Strings;
  /** Repository of the action whose steps these are: what `$/` means. */
  readonly repository: string | undefined;
  readonly actionPath?: string;
  readonly prefix: string;
}

interface Post {
  readonly name: string;
  readonly when: string;
  readonly run: () => Promise<Ran>;
}

class MiniRunner {
  readonly #job: Job;
  readonly #machine: Machine;
  readonly #posts: Post[] = [];

  constructor(job: Job) {
    this.#job = job;
    const { workspace, github = {}, env = {}, oidc } = job;
    this.#machine = new Machine({ workspace, github, env, ...(oidc && { oidc }) });
  }

  result(conclusion: Status, steps: Record<string, StepResult>): JobResult {
    const { log, summary, ran } = this.#machine;
    return { conclusion, steps, log: log.lines.join('\n'), summary, commands: log.commands, ran };
  }

  async steps(list: readonly Step[], scope: Scope): Promise<{ status: Status; steps: Record<string, StepResult> }> {
    const steps: Record<string, StepResult> = {};
    let status: Status = 'success';
    for (const [index, step] of list.entries()) {
      const id = step.id ?? `__${index}`;
      const contexts = this.#contexts(scope, steps);
      if (!condition(step.if, contexts, status)) {
        steps[id] = { outcome: 'skipped', conclusion: 'skipped', outputs: {} };
        continue;
      }
      const { ok, outputs } = await this.#step(step, scope, contexts, scope.prefix + id);
      const forgiven = fill(step['continue-on-error'] ?? false, contexts) === 'true';
      const outcome = ok ? 'success' : 'failure';
      steps[id] = { outcome, conclusion: forgiven ? 'success' : outcome, outputs };
      if (!ok && !forgiven) status = 'failure';
    }
    return { status, steps };
  }

  /** In reverse order of the steps that asked for them. */
  async posts(status: Status): Promise<Status> {
    for (const post of this.#posts.reverse()) {
      if (!condition(post.when, this.#contexts({ inputs: {}, repository: undefined, prefix: '' }, {}), status))
        continue;
      if (!(await post.run()).ok) status = 'failure';
    }
    return status;
  }

  #contexts(scope: Scope, steps: Record<string, StepResult>): Tree {
    return {
      github: { ...this.#machine.github, ...(scope.actionPath ? { action_path: scope.actionPath } : {}) },
      inputs: scope.inputs,
      steps: steps as unknown as Tree,
      env: this.#machine.env,
      runner: { temp: join(this.#machine.temp, 'temp'), os: 'Linux', arch: 'X64' },
      job: { status: 'success' },
      strategy: { 'job-index': '0', 'job-total': '1' },
      matrix: {},
    };
  }

  async #step(step: Step, scope: Scope, contexts: Tree, name: string): Promise<Ran> {
    const env = fillAll(step.env, contexts);
    if (step.uses === undefined) return this.#machine.script(fill(step.run, contexts), env, name);
    const given = fillAll(step.with, contexts);
    const foreign = this.#job.foreign?.[step.uses.replace(/@.*/, '')];
    if (foreign) return this.#standIn(foreign, given, name);
    const { repository, folder } = this.#resolve(step.uses, scope);
    return this.#action(readAction(join(folder, 'action.yml')), { repository, folder, given, env, contexts, name });
  }

  #standIn(run: (inputs: Strings) => Strings, given: Strings, name: string): Ran {
    this.#machine.ran.push(name);
    try {
      return { ok: true, outputs: run(given) };
    } catch (error) {
      this.#machine.log.read(`::error::${String(error)}`);
      return { ok: false, outputs: {} };
    }
  }

  #resolve(uses: string, scope: Scope): { repository: string; folder: string } {
    if (uses.startsWith('$/') && scope.repository) {
      return { repository: scope.repository, folder: join(scope.repository, uses.slice(2)) };
    }
    if (uses.startsWith('./')) return { repository: this.#job.workspace, folder: join(this.#job.workspace, uses) };
    const [, owner = '', repo = '', path = ''] = /^([^/]+)\/([^/@]+)(\/[^@]*)?@.+$/.exec(uses) ?? [];
    const repository = this.#job.repositories[`${owner}/${repo}`];
    if (repository === undefined) throw new Error(`Unable to resolve action ${uses}`);
    return { repository, folder: join(repository, path) };
  }

  async #action(
    action: ActionFile,
    at: { repository: string; folder: string; given: Strings; env: Strings; contexts: Tree; name: string },
  ): Promise<Ran> {
    const { given, env, contexts, name, repository, folder } = at;
    for (const unknown of Object.keys(given).filter((key) => !(key in (action.inputs ?? {})))) {
      this.#machine.log.read(`::warning::Unexpected input(s) '${unknown}'`);
    }
    const defaults = Object.entries(action.inputs ?? {}).map(([key, input]) => [key, input.default ?? ''] as const);
    const inputs = { ...fillAll(Object.fromEntries(defaults), contexts), ...given };
    const { runs } = action;
    if (runs.using === 'composite') {
      const scope = { inputs, repository, actionPath: folder, prefix: `${name}/` };
      const inner = await this.#machine.within(env, () => this.steps(runs.steps, scope));
      const values = Object.entries(action.outputs ?? {}).map(([key, output]) => [key, output.value ?? ''] as const);
      const outputs = fillAll(Object.fromEntries(values), this.#contexts(scope, inner.steps));
      return { ok: inner.status === 'success', outputs };
    }
    const state: Strings = {};
    const vars = { ...env, ...inputVariables(inputs), GITHUB_ACTION_PATH: folder, ...RUNTIME, ...this.#job.runtime };
    const node = (file: string, label: string) => {
      const main = resolve(folder, file);
      return this.#machine.run(process.execPath, [this.#job.substitute?.(main) ?? main], vars, label, state);
    };
    if (runs.post !== undefined) {
      const { post } = runs;
      this.#posts.push({ name, when: runs['post-if'] ?? 'always()', run: () => node(post, `${name} (post)`) });
    }
    return node(runs.main, name);
  }
}

/** Spaces become `_`, hyphens stay. */
function inputVariables(inputs: Strings): Strings {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [`INPUT_${key.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}
