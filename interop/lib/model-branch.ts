import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActJob, claimsAt, git, resolved, runAct, writeActions, writeRepository } from './act.ts';
import { scratch } from './models.ts';
import type { Ran } from './run.ts';
import { stack } from './stack-client.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORKFLOWS = join(ROOT, 'interop/workflows/gate');
const REUSABLE = 'verify-model.yml';
const REPOSITORY = { default_branch: 'main', full_name: 'acme/model-repo' };

/** acme/model-repo, whose models are trained on branches, judged in pull requests, and deployed from main. */
export class ModelBranch {
  readonly path: string;
  readonly #actions: readonly string[];

  private constructor(path: string, actions: readonly string[]) {
    this.path = path;
    this.#actions = actions;
  }

  static async create(): Promise<ModelBranch> {
    const text = (name: string) => readFileSync(join(WORKFLOWS, name), 'utf8');
    const names = ['train.yml', 'gate.yml', 'required.yml', 'deploy.yml'];
    const workflows = names.map((name) => [`.github/workflows/${name}`, text(name)]);
    const policies = ['model-policy.yml', 'retrain-policy.yml'].map((name) => [`.github/${name}`, text(name)]);
    const path = await writeRepository(join(scratch(), 'model-repo'), {
      ...Object.fromEntries([...workflows, ...policies]),
      '.github/trusted_root.json': readFileSync(stack.trust.trustedRoot, 'utf8'),
      [`.github/workflows/${REUSABLE}`]: resolved(readFileSync(join(ROOT, '.github/workflows', REUSABLE), 'utf8')),
    });
    return new ModelBranch(path, await writeActions(join(scratch(), 'actions')));
  }

  /** The same repository once more, to go another way in. */
  copy(): ModelBranch {
    const path = join(scratch(), 'model-repo');
    cpSync(this.path, path, { recursive: true });
    return new ModelBranch(path, this.#actions);
  }

  git(...args: string[]): string {
    return git(this.path, ...args);
  }

  /** Code that changes. */
  edit(text: string, file = 'notes.txt'): void {
    writeFileSync(join(this.path, file), `${text}\n`);
    this.git('add', '.');
    this.git('commit', '--quiet', `--message=${text}`);
  }

  /** A push of the branch that is checked out: trains and signs. The model is committed as a person would, weights in Git LFS. */
  async train(): Promise<Ran> {
    const keep = join(scratch(), 'model');
    const ref = `refs/heads/${this.git('branch', '--show-current')}`;
    const workflow_ref = `acme/model-repo/.github/workflows/train.yml@${ref}`;
    const claims = { ...claimsAt(this.path), ref, workflow_ref, job_workflow_ref: workflow_ref };
    const vars = { TRUST_CONFIG: stack.trust.trustConfig[1], KEEP: keep };
    const ran = await this.#act({ event: 'push', workflow: 'train.yml', claims, vars });
    if (ran.status !== 0) return ran;
    const model = join(this.path, 'models/languages');
    rmSync(model, { recursive: true, force: true });
    cpSync(keep, model, { recursive: true });
    toPointer(join(model, 'model.safetensors'));
    this.git('add', '--force', 'models');
    this.git('commit', '--quiet', '--message=The model');
    return ran;
  }

  /** A pull request of `branch`: GitHub's merge of it onto main is checked out. */
  pullRequest(branch: string, workflow = 'gate.yml'): Promise<Ran> {
    const [base, head] = [this.git('rev-parse', 'main'), this.git('rev-parse', branch)];
    this.git('switch', '--quiet', '--detach', 'main');
    this.git('merge', '--quiet', '--no-ff', `--message=Merge ${branch}`, branch);
    const payload = {
      number: 7,
      pull_request: { number: 7, base: { sha: base, ref: 'main' }, head: { sha: head, ref: branch } },
      repository: REPOSITORY,
    };
    return this.#act({ event: 'pull_request', workflow, payload });
  }

  squash(branch: string): void {
    this.git('switch', '--quiet', 'main');
    this.git('merge', '--quiet', '--squash', branch);
    this.git('commit', '--quiet', `--message=${branch}, squashed`);
  }

  deploy(policy = '.github/model-policy.yml'): Promise<Ran> {
    this.git('switch', '--quiet', 'main');
    const deployment = { sha: this.git('rev-parse', 'HEAD'), ref: 'refs/heads/main', environment: 'production' };
    const payload = { deployment, repository: REPOSITORY };
    return this.#act({ event: 'deployment', workflow: 'deploy.yml', payload, vars: { POLICY: policy } });
  }

  #act(job: Pick<ActJob, 'event' | 'workflow' | 'payload'> & Partial<ActJob>): Promise<Ran> {
    return runAct({
      repository: this.path,
      actions: this.#actions,
      claims: claimsAt(this.path),
      vars: {},
      ...job,
    });
  }
}

/** What `git lfs` keeps in git in place of a file (git-lfs, docs/spec.md). */
function toPointer(file: string): void {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const { size } = statSync(file);
  writeFileSync(file, `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${size}\n`);
}
