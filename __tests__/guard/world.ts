import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exec, type RunRequest } from '../../src/exec.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import type { VerifyRequest } from '../../src/verify.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, temporaryFolder } from '../helpers/models.ts';
import { parsed } from '../policy/judged.ts';

export interface Guarded extends Disposable {
  readonly path: string;
  readonly model: string;
  /** Where copies are made; empty again when they are gone. */
  readonly scratch: string;
  readonly verify: VerifyRequest;
  readonly keys: { readonly key: string; readonly pub: string };
  write(name: string, files: Readonly<Record<string, string | Uint8Array>>): string;
  /** Runs a shell script on the model; what it prints goes to the file `out`, in `$OUT`. */
  run(
    script: string,
    over?: Partial<RunRequest>,
  ): Promise<{ code: number | undefined; verdict: Verdict; said: string[] }>;
  left(): string[];
}

/** A model that a key signed, and a policy that names the key. */
export async function guarded(files: Readonly<Record<string, string | Uint8Array>> = MODEL_FILES): Promise<Guarded> {
  const folder = temporaryFolder();
  const { privatePem, publicPem } = ecKeyPair();
  const at = folder.write('keys', { 'key.pem': privatePem, 'key.pub': publicPem });
  const keys = { key: join(at, 'key.pem'), pub: join(at, 'key.pub') };
  const model = folder.write('model', files);
  const signed = await cli(['sign', model, '--method', 'key', '--private-key', keys.key, '--engine', 'openssl']);
  if (signed.code !== 0) throw new Error(signed.err);
  const policy = await parsed(`version: 1\nsigners:\n  - key: ${JSON.stringify(publicPem)}\n`);
  const scratch = folder.write('scratch', {});
  const verify = { model, trust: { method: 'policy', parsed: policy } as const, engine: createOpensslEngine() };
  return {
    path: folder.path,
    model,
    scratch,
    verify,
    keys,
    write: (name, more) => folder.write(name, more),
    left: () => readdirSync(scratch),
    run: async (script, over = {}) => {
      const said: string[] = [];
      let verdict: Verdict | undefined;
      const code = await exec({
        verify,
        command: ['/bin/sh', '-c', script, 'sh', '{model}'],
        env: { PATH: process.env['PATH'], OUT: join(folder.path, 'out') },
        scratch,
        say: (text) => void said.push(text),
        ...over,
        onVerdict: (one) => {
          verdict = one;
          over.onVerdict?.(one);
        },
      });
      if (verdict === undefined) throw new Error('no verdict was told');
      return { code, verdict, said };
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}
