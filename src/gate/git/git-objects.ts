import { AttestModelError } from '../../errors.ts';
import { startGit } from '../../evidence/git-command.ts';
import type { Environment } from '../../evidence/github.ts';
import { isObject, type ObjectStore } from './objects.ts';

/** The objects of a local repository: two processes of git that answer questions until they are disposed of. */
export class GitObjects implements ObjectStore, Disposable {
  readonly #start: (mode: BatchMode) => BatchProcess;
  #sizes: BatchProcess;
  readonly #contents: BatchProcess;
  /** One question at a time: answers come in order. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(dir: string, env: Environment, signal?: AbortSignal) {
    this.#start = (mode) => new BatchProcess(mode, dir, env, signal);
    this.#sizes = this.#start('--batch-check');
    this.#contents = this.#start('--batch');
  }

  read(...question: Parameters<ObjectStore['read']>): ReturnType<ObjectStore['read']> {
    const answer = this.#last.then(() => this.#read(...question));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #read(...[oid, type, maxBytes]: Parameters<ObjectStore['read']>): ReturnType<ObjectStore['read']> {
    const found = await this.#size(oid);
    if (found === undefined) return undefined;
    if (found.type !== type) throw unreadable(`the object ${oid} is a ${found.type}, and no ${type}`);
    if (found.size > maxBytes) return { tooBig: found.size };
    const content = await this.#contents.header(oid);
    if (content === undefined) throw unreadable(`git lost the object ${oid}`);
    if (content.size !== found.size) throw unreadable(`git gives the object ${oid} two sizes`);
    const bytes = await this.#contents.body(content.size);
    if (!isObject(oid, type, bytes)) throw unreadable(`the object ${oid} is damaged`);
    return { bytes };
  }

  /** In a partial clone git wants to fetch what is missing, may not, and ends. */
  async #size(oid: string): Promise<Header | undefined> {
    try {
      return await this.#sizes.header(oid);
    } catch {
      this.#sizes[Symbol.dispose]();
      this.#sizes = this.#start('--batch-check');
      return undefined;
    }
  }

  [Symbol.dispose](): void {
    this.#sizes[Symbol.dispose]();
    this.#contents[Symbol.dispose]();
  }
}

type BatchMode = '--batch' | '--batch-check';

interface Header {
  readonly type: string;
  readonly size: number;
}

/** An id, a type and a number are fewer. */
const MAX_HEADER_BYTES = 1024;

/** `git cat-file --batch`: a line with an id in; `<oid> SP <type> SP <size> LF`, then bytes and LF, or `<oid> missing`, out. */
class BatchProcess implements Disposable {
  readonly #child: ReturnType<typeof startGit>;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  #fault: Error | undefined;

  constructor(mode: BatchMode, cwd: string, env: Environment, signal: AbortSignal | undefined) {
    this.#child = startGit(cwd, env, ['cat-file', mode], signal);
    this.#child.on('error', (error) => {
      this.#fault = error;
    });
    this.#child.stdin.on('error', () => {});
    this.#chunks = this.#child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async header(oid: string): Promise<Header | undefined> {
    this.#child.stdin.write(`${oid}\n`);
    let end = this.#rest.indexOf(0x0a);
    for (; end < 0; end = this.#rest.indexOf(0x0a)) {
      if (this.#rest.length > MAX_HEADER_BYTES) throw unreadable('git gave an answer without end');
      await this.#more();
    }
    const [, type = '', size] = this.#cut(end + 1)
      .toString('latin1')
      .trimEnd()
      .split(' ');
    return type === 'missing' ? undefined : { type, size: Number(size) };
  }

  async body(size: number): Promise<Buffer> {
    const parts = [this.#rest];
    let length = this.#rest.length;
    while (length < size + 1) {
      this.#rest = Buffer.alloc(0);
      await this.#more();
      parts.push(this.#rest);
      length += this.#rest.length;
    }
    this.#rest = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    return this.#cut(size + 1).subarray(0, size);
  }

  #cut(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next().catch((error: unknown) => {
      throw unreadable('git could not be read', error);
    });
    if (next.done) throw unreadable('git ended before it answered', this.#fault);
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
  }

  [Symbol.dispose](): void {
    this.#child.stdin.destroy();
    this.#child.kill('SIGKILL');
  }
}

const unreadable = (message: string, cause?: unknown): AttestModelError =>
  new AttestModelError('UNREADABLE', message, {
    ...(cause !== undefined && { cause }),
    guidance: 'Is it a git repository, and is git there? See what git fsck says in the checkout.',
  });
