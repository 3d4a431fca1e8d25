import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type Answer = (line: string) => void;

/** A process that holds shared mappings of files and writes through them (mapper.py). */
export class Mapper implements AsyncDisposable {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: Answer[] = [];
  readonly #ended: Promise<void>;

  constructor() {
    this.#process = spawn('python3', [join(import.meta.dirname, 'mapper.py')]);
    this.#process.stderr.pipe(process.stderr);
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.#waiting.shift()?.(line));
    this.#ended = new Promise((resolve) => this.#process.on('close', () => resolve()));
    void this.#ended.then(() => {
      for (const answer of this.#waiting.splice(0)) answer('the process has ended');
    });
  }

  /** `empty`: such a file cannot be mapped. */
  open(name: string, path: string): Promise<'open' | 'empty'> {
    return this.#ask('open', name, path) as Promise<'open' | 'empty'>;
  }

  /** `silent`: neither of the file's times has changed. `gone`: nothing to write to, or nothing new. */
  write(name: string, offset: number, bytes: Uint8Array): Promise<'seen' | 'silent' | 'gone'> {
    const hex = Buffer.from(bytes).toString('hex');
    return this.#ask('write', name, String(offset), hex) as Promise<'seen' | 'silent' | 'gone'>;
  }

  async burst(name: string, count: number): Promise<void> {
    await this.#ask('burst', name, String(count));
  }

  /** Opens, maps, writes and closes it, many times. */
  async writeOpen(path: string, count: number): Promise<void> {
    await this.#ask('write-open', path, String(count));
  }

  async close(name: string): Promise<void> {
    await this.#ask('close', name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.stdin.end();
    await this.#ended;
  }

  async #ask(...words: readonly string[]): Promise<string> {
    const answer = await new Promise<string>((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin.write(`${words.join('\t')}\n`);
    });
    if (!/^[a-z]+$/.test(answer)) throw new Error(`${words[0]}: ${answer}`);
    return answer;
  }
}
