import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { accepted, refused } from '../lib/expect.ts';
import { writeKeys } from '../lib/keys.ts';
import { scratch, writeModel } from '../lib/models.ts';
import { type Level, schemaFaults, WITHOUT_VECTORS } from '../lib/oms-schemas.ts';
import { type Ran, run } from '../lib/run.ts';
import { IDENTITY, ISSUER, identityToken, stack } from '../lib/stack-client.ts';
import { createSigningChain } from '../stack/pki.ts';
import type { RekorVersion } from '../stack/trust-root.ts';

const ADAPTER = join(import.meta.dirname, '../adapters/oms');

/** How the suite calls a client: by absolute path, from a folder of its own. */
function adapter(args: readonly string[], rekor: RekorVersion = 1): Promise<Ran> {
  return run(ADAPTER, args, { cwd: scratch(), env: { OMS_STAGING_TRUST_CONFIG: stack.trust.trustConfig[rekor] } });
}

interface Method {
  readonly name: string;
  readonly rekor?: RekorVersion;
  readonly sign: (dir: string) => Promise<string[]>;
  readonly verify: (dir: string) => string[];
}

const key = (curve: string): Method => ({
  name: `key (${curve})`,
  sign: async (dir) => ['--method', 'key', '--private-key', writeKeys(dir, 'signer', curve).privateKey],
  verify: (dir) => ['--method', 'key', '--public-key', join(dir, 'signer.pub')],
});
const certificate: Method = {
  name: 'certificate',
  sign: async (dir) => {
    const { path } = createSigningChain(join(dir, 'pki'));
    const leaf = ['--private-key', path('leaf.key'), '--signing-cert', path('leaf.pem')];
    return [
      '--method',
      'certificate',
      ...leaf,
      '--cert-chain',
      path('intermediate.pem'),
      '--cert-chain',
      path('root.pem'),
    ];
  },
  verify: (dir) => ['--method', 'certificate', '--cert-chain', join(dir, 'pki/root.pem')],
};
const sigstore = (rekor: RekorVersion): Method => ({
  name: `sigstore (Rekor v${rekor})`,
  rekor,
  sign: async () => ['--method', 'sigstore', '--use-staging', '--identity-token', await identityToken()],
  verify: () => ['--method', 'sigstore', '--use-staging', '--identity', IDENTITY, '--identity-provider', ISSUER],
});

interface Case {
  readonly what: string;
  /** Arguments of both commands beyond the method's, paths absolute. */
  readonly prepare: (dir: string) => { model: string; bundle: string; sign?: string[]; verify?: string[] };
  /** What happens between signing and verifying. */
  readonly between?: (dir: string) => void;
  readonly refused?: boolean;
}

const folder = (dir: string) => ({ model: writeModel(join(dir, 'model'), 4096), bundle: join(dir, 'bundle.json') });
const ignoring = (dir: string) => [
  '--ignore-paths',
  join(dir, 'model/a'),
  '--ignore-paths',
  join(dir, 'model/README.md'),
];

const CASES: Case[] = [
  { what: 'a folder', prepare: folder },
  {
    what: 'a changed folder',
    prepare: folder,
    between: (dir) => appendFileSync(join(dir, 'model/a-b'), '!'),
    refused: true,
  },
  {
    what: 'a single file',
    prepare: (dir) => {
      writeFileSync(join(dir, 'weights.bin'), 'weights');
      return { model: join(dir, 'weights.bin'), bundle: join(dir, 'bundle.json') };
    },
  },
  {
    what: 'the bundle inside the model',
    prepare: (dir) => ({ ...folder(dir), bundle: join(dir, 'model/a/model.sig') }),
  },
  {
    what: 'ignored paths',
    prepare: (dir) => ({ ...folder(dir), sign: ignoring(dir), verify: ignoring(dir) }),
    between: (dir) => appendFileSync(join(dir, 'model/a/b'), 'ignored'),
  },
  { what: 'an unsigned file', prepare: folder, between: addFile, refused: true },
  {
    what: 'an unsigned file, ignored',
    prepare: (dir) => ({ ...folder(dir), verify: ['--ignore-unsigned-files'] }),
    between: addFile,
  },
];

for (const method of [key('P-256'), key('P-384'), certificate, sigstore(1), sigstore(2)]) {
  describe(`OMS adapter, ${method.name}`, () => {
    for (const { what, prepare, between, refused: refuse = false } of CASES) {
      test(`${what}: ${refuse ? 'refused' : 'accepted'}`, async () => {
        const dir = scratch();
        const { model, bundle, sign = [], verify = [] } = prepare(dir);
        const common = ['--model-path', model];
        accepted(
          await adapter(
            ['sign-model', ...common, '--output-bundle', bundle, ...(await method.sign(dir)), ...sign],
            method.rekor,
          ),
        );
        between?.(dir);
        const judged = await adapter(
          ['verify-model', ...common, '--bundle', bundle, ...method.verify(dir), ...verify],
          method.rekor,
        );
        (refuse ? refused : accepted)(judged);
      });
    }
    test('the bundle passes the OMS schemas', { skip: WITHOUT_VECTORS }, async () => {
      const dir = scratch();
      const { model, bundle } = folder(dir);
      accepted(
        await adapter(
          ['sign-model', '--model-path', model, '--output-bundle', bundle, ...(await method.sign(dir))],
          method.rekor,
        ),
      );
      for (const level of ['bundle', 'statement'] satisfies Level[])
        assert.deepEqual(schemaFaults(readFileSync(bundle), level), []);
    });
  });
}

test('OMS adapter: an unknown command, option or method is a usage error', async () => {
  for (const args of [
    ['sign'],
    ['sign-model', '--model-path', '/x', '--colour', 'red'],
    ['verify-model', '--model-path', '/x', '--method', 'none'],
  ]) {
    assert.equal((await adapter(args)).status, 2, args.join(' '));
  }
});

function addFile(dir: string): void {
  mkdirSync(join(dir, 'model/new'));
  writeFileSync(join(dir, 'model/new/file'), 'unsigned');
}
