import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LogReader, parseFileCommands } from './commands.ts';
import type { Strings, Tree } from './expressions.ts';

export interface Ran {
  readonly ok: boolean;
  readonly outputs: Strings;
}

interface Place {
  readonly workspace: string;
  readonly github: Tree;
  readonly env: Strings;
  readonly oidc?: { readonly url: string; readonly token: string };
}

const KINDS = ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'] as const;
const TIMEOUT_MS = 60_000;

/** Where a job's processes run: their environment, the files they answer in, the log they write. */
export class Machine {
  readonly log = new LogReader(new Set());
  readonly ran: string[] = [];
  /** `env:` of the job and of the composite actions around a step, and what steps wrote to GITHUB_ENV. */
  env: Strings;
  summary = '';
  readonly github: Tree;
  readonly temp = mkdtempSync(join(tmpdir(), 'mini-runner-'));
  readonly #place: Place;
  #path: string[] = [];
  #files = 0;

  constructor(place: Place) {
    this.#place = place;
    this.env = { ...place.env };
    mkdirSync(join(this.temp, 'temp'));
    const event = this.#file('event', JSON.stringify(place.github['event'] ?? {}));
    this.github = { workspace: place.workspace, event_path: event, ...place.github };
    const { token } = place.github;
    if (typeof token === 'string' && token !== '') this.log.masks.add(token);
  }

  script(text: string, vars: Strings, name: string): Promise<Ran> {
    const file = this.#file('script', text);
    return this.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], vars, name, {});
  }

  /** `state` is what main hands to post. */
  async run(command: string, args: string[], vars: Strings, name: string, state: Strings): Promise<Ran> {
    this.ran.push(name);
    const files = Object.fromEntries(KINDS.map((kind) => [`GITHUB_${kind}`, this.#file(kind, '')]));
    const saved = Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value]));
    const code = await this.#spawn(command, args, { ...this.#base(), ...this.env, ...vars, ...saved, ...files });
    const read = (kind: (typeof KINDS)[number]): string => readFileSync(files[`GITHUB_${kind}`] ?? '', 'utf8');
    this.summary += read('STEP_SUMMARY');
    try {
      this.env = { ...this.env, ...parseFileCommands(read('ENV')) };
      this.#path = [...read('PATH').split('\n').filter(Boolean).reverse(), ...this.#path];
      Object.assign(state, parseFileCommands(read('STATE')));
      return { ok: code === 0, outputs: parseFileCommands(read('OUTPUT')) };
    } catch (error) {
      this.log.read(`::error::${String(error)}`);
      return { ok: false, outputs: {} };
    }
  }

  /** `env:` around a composite action, for as long as its steps run. */
  async within<T>(env: Strings, work: () => Promise<T>): Promise<T> {
    const before = this.env;
    this.env = { ...before, ...env };
    try {
      return await work();
    } finally {
      const after = Object.entries(this.env).filter(([key]) => !(key in env));
      const restored = Object.entries(before).filter(([key]) => key in env);
      this.env = Object.fromEntries([...after, ...restored]);
    }
  }

  #file(kind: string, text: string): string {
    const path = join(this.temp, `${kind}_${this.#files++}`);
    writeFileSync(path, text);
    return path;
  }

  /** Nothing of the test's own environment but where programs are. */
  #base(): Strings {
    const { oidc } = this.#place;
    const github = Object.entries(this.github).filter(([key, value]) => typeof value === 'string' && key !== 'token');
    return {
      PATH: [...this.#path, process.env['PATH'] ?? ''].join(':'),
      HOME: this.temp,
      LANG: 'C.UTF-8',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      ...Object.fromEntries(github.map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, String(value)])),
      RUNNER_TEMP: join(this.temp, 'temp'),
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      RUNNER_ENVIRONMENT: 'github-hosted',
      ...(oidc && { ACTIONS_ID_TOKEN_REQUEST_URL: oidc.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.token }),
    };
  }

  /** Asynchronous, so that servers of the test can answer meanwhile. */
  async #spawn(command: string, args: string[], env: Strings): Promise<number> {
    const child = spawn(command, args, {
      cwd: this.#place.workspace,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
    });
    const streams = [child.stdout, child.stderr].map(async (stream) => {
      for await (const line of createInterface({ input: stream })) this.log.read(line);
    });
    const code = await new Promise<number>((done, failed) => {
      child.on('error', failed);
      child.on('close', (exit) => done(exit ?? 137));
    });
    await Promise.all(streams);
    return code;
  }
}
