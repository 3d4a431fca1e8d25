import { join } from 'node:path';
import { createSelfSigned, createSigningChain } from '../stack/pki.ts';
import type { RekorVersion } from '../stack/trust-root.ts';
import { writeKeys } from './keys.ts';
import { scratch, writeModel } from './models.ts';
import { type Ran, run } from './run.ts';
import { IDENTITY, ISSUER, identityToken, stack } from './stack-client.ts';

const ADAPTER = join(import.meta.dirname, '../adapters/oms');

/** How the suite calls a client: by absolute path, from a folder of its own. */
export function adapter(args: readonly string[], rekor: RekorVersion = 1): Promise<Ran> {
  return run(ADAPTER, args, { cwd: scratch(), env: { OMS_STAGING_TRUST_CONFIG: stack.trust.trustConfig[rekor] } });
}

/** A signing method of the suite: its arguments, keys and certificates made in `dir`. */
export interface Method {
  readonly name: string;
  readonly rekor?: RekorVersion;
  readonly sign: (dir: string) => Promise<string[]>;
  readonly verify: (dir: string) => string[];
}

export const key = (curve: string): Method => ({
  name: `key (${curve})`,
  sign: async (dir) => ['--method', 'key', '--private-key', writeKeys(dir, 'signer', curve).privateKey],
  verify: (dir) => ['--method', 'key', '--public-key', join(dir, 'signer.pub')],
});
export const certificate: Method = {
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
export const selfSigned: Method = {
  name: 'self-signed certificate',
  sign: async (dir) => {
    const { path } = createSelfSigned(join(dir, 'pki'));
    return [
      '--method',
      'certificate',
      '--private-key',
      path('self.key'),
      '--signing-cert',
      path('self.pem'),
      '--cert-chain',
      path('self.pem'),
    ];
  },
  verify: (dir) => ['--method', 'certificate', '--cert-chain', join(dir, 'pki/self.pem')],
};
export const sigstore = (rekor: RekorVersion): Method => ({
  name: `sigstore (Rekor v${rekor})`,
  rekor,
  sign: async () => ['--method', 'sigstore', '--use-staging', '--identity-token', await identityToken()],
  verify: () => ['--method', 'sigstore', '--use-staging', '--identity', IDENTITY, '--identity-provider', ISSUER],
});

/** A model and the place of its bundle, beside it. */
export const folder = (dir: string) => ({
  model: writeModel(join(dir, 'model'), 4096),
  bundle: join(dir, 'bundle.json'),
});
