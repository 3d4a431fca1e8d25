import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const READY_MS = 30_000;
const STOP_MS = 5_000;

/** Servers that we started, each with a log of its own, ended by process id in reverse order. */
export class Processes {
  readonly #logs: string;
  readonly #running: { name: string; child: ChildProcess }[] = [];

  constructor(logs: string) {
    this.#logs = logs;
  }

  /** Starts `command` and waits until `ready` says so. @throws Error with the end of its log when it exits or is not ready in time. */
  async start(
    name: string,
    command: readonly string[],
    ready: () => Promise<boolean>,
    env?: NodeJS.ProcessEnv,
  ): Promise<void> {
    const [program = '', ...args] = command;
    const log = openSync(join(this.#logs, `${name}.log`), 'w');
    const child = spawn(program, args, { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
    closeSync(log);
    let failure: string | undefined;
    child.once('error', (error) => (failure = error.message));
    child.once('exit', (code, signal) => (failure ??= `ended with ${signal ?? code}`));
    this.#running.push({ name, child });
    for (const end = Date.now() + READY_MS; Date.now() < end && failure === undefined; await wait(50)) {
      if (await ready()) return;
    }
    throw new Error(`${name} ${failure ?? `not ready in ${READY_MS / 1000} s`}:\n${this.logTail(name)}`);
  }

  logTail(name: string): string {
    return readFileSync(join(this.#logs, `${name}.log`), 'utf8')
      .split('\n')
      .slice(-12)
      .join('\n');
  }

  async stop(): Promise<void> {
    for (const { child } of this.#running.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(hard);
    }
  }
}

export async function answers(url: string): Promise<boolean> {
  return await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** Ports that are free now, each another one. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listenOn(0, '127.0.0.1')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** For the one port that no option moves. @throws Error naming it */
export async function assertPortFree(port: number): Promise<void> {
  const server = await listenOn(port, '::').catch(() => {
    const remedy = 'end what listens there, or run as root, so that the stack gets a network of its own';
    throw new Error(`port ${port} is taken, and a server of the stack cannot be moved from it: ${remedy}`);
  });
  await new Promise((done) => server.close(done));
}

async function listenOn(port: number, host: string) {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  return server;
}
