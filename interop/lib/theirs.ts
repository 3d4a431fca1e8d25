import { join } from 'node:path';
import { PEERS } from '../stack/stack.ts';
import type { RekorVersion } from '../stack/trust-root.ts';
import type { KeyFiles } from './keys.ts';
import { type Ran, run } from './run.ts';
import { type Claims, IDENTITY, ISSUER, identityToken, stack } from './stack-client.ts';

const python = (name: string) => join(PEERS, 'venv', 'bin', name);

/** The OMS reference, github.com/sigstore/model-transparency. */
export const modelSigning = {
  run: (...args: string[]): Promise<Ran> => run(python('model_signing'), args),

  async signSigstore(model: string, signature: string, rekor: RekorVersion, claims: Claims = {}): Promise<Ran> {
    const trust = ['--trust_config', stack.trust.trustConfig[rekor], '--identity_token', await identityToken(claims)];
    return this.run('sign', 'sigstore', ...trust, '--signature', signature, model);
  },

  verifySigstore(model: string, signature: string, rekor: RekorVersion, identity: string = IDENTITY): Promise<Ran> {
    const trust = [
      '--trust_config',
      stack.trust.trustConfig[rekor],
      '--identity',
      identity,
      '--identity_provider',
      ISSUER,
    ];
    return this.run('verify', 'sigstore', ...trust, '--signature', signature, model);
  },

  signKey(model: string, signature: string, keys: KeyFiles): Promise<Ran> {
    return this.run('sign', 'key', '--private_key', keys.privateKey, '--signature', signature, model);
  },

  verifyKey(model: string, signature: string, keys: KeyFiles): Promise<Ran> {
    return this.run('verify', 'key', '--public_key', keys.publicKey, '--signature', signature, model);
  },
};

/** cosign over a DSSE bundle: `artifact` is a file, or a digest in hex that the bundle's subject must have. */
export function cosignVerify(
  bundle: string,
  predicateType: string,
  artifact: { file: string } | { sha256: string },
): Promise<Ran> {
  const signer = ['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', ISSUER];
  const blob = 'file' in artifact ? [artifact.file] : ['--digest', artifact.sha256, '--digestAlg', 'sha256'];
  const bundled = ['--bundle', bundle, '--trusted-root', stack.trust.trustedRoot, '--type', predicateType];
  return run(join(PEERS, 'bin', 'cosign'), ['verify-blob-attestation', ...bundled, ...signer, ...blob]);
}

/** cosign over a DSSE bundle by a key, which no log vouches for. */
export function cosignVerifyKey(bundle: string, predicateType: string, file: string, key: string): Promise<Ran> {
  const bundled = ['--bundle', bundle, '--type', predicateType, '--insecure-ignore-tlog'];
  return run(join(PEERS, 'bin', 'cosign'), ['verify-blob-attestation', ...bundled, '--key', key, file]);
}

/** sigstore-python over a DSSE bundle whose statement has `file` as a subject. */
export function sigstorePythonVerify(bundle: string, file: string, rekor: RekorVersion): Promise<Ran> {
  const signer = ['--cert-identity', IDENTITY, '--cert-oidc-issuer', ISSUER];
  const verify = ['verify', 'identity', '--offline', '--bundle', bundle, ...signer, file];
  return run(python('sigstore'), ['--trust-config', stack.trust.trustConfig[rekor], ...verify]);
}
