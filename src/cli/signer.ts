import { readFile } from 'node:fs/promises';
import { AttestModelError, messageOf } from '../errors.ts';
import type { Instance } from '../sigstore/instances.ts';
import type { Signer } from '../sigstore/signer.ts';
import { startThrowaway } from './throwaway.ts';
import type { CliIo } from './io.ts';
import type { SigningOptions } from './options.ts';

/** How to sign, decided but not begun: the factory asks for the identity. `end` stops what had to be started. */
export interface ChosenSigner {
  readonly create: () => Promise<Signer>;
  readonly instance?: Instance;
  /** Written by the embedded Sigstore: what a verifier of its signatures needs. */
  readonly trustedRootFile?: string;
  readonly end: () => Promise<void>;
}

/** @throws AttestModelError USAGE when the options do not fit the method */
export async function chooseSigner(options: SigningOptions, io: CliIo, trustFolder: string): Promise<ChosenSigner> {
  switch (options.method) {
    case 'sigstore':
      refuse(options, ['privateKey', 'signingCert', 'certChain']);
      return options.sigstore === 'local' ? startThrowaway(options, io, trustFolder) : sigstoreSigner(options, io);
    case 'key':
      refuse(options, ['signingCert', 'certChain', 'identityTokenFile', 'sigstore']);
      return { create: () => keySigner(options, io), end: async () => undefined };
    case 'certificate':
      refuse(options, ['identityTokenFile', 'sigstore']);
      return { create: () => certificateSigner(options, io), end: async () => undefined };
  }
}

async function sigstoreSigner(options: SigningOptions, io: CliIo): Promise<ChosenSigner> {
  const [{ resolveInstance }, { getIdentityToken }, { createSigstoreSigner }] = await Promise.all([
    import('../sigstore/instances.ts'),
    import('../sigstore/identity-token.ts'),
    import('../sigstore/sign.ts'),
  ]);
  const token = (audience: string) =>
    getIdentityToken({
      env: io.env,
      audience,
      ...(options.identityTokenFile === undefined ? {} : { tokenFile: options.identityTokenFile }),
    });
  const { createContext } = await import('../sigstore/context.ts');
  const instance = await resolveInstance(options.sigstore ?? 'auto', await createContext(io.env, options.allowPublicLog ?? false, token));
  return { instance, create: () => createSigstoreSigner(instance, () => token(instance.audience)), end: async () => undefined };
}

async function keySigner(options: SigningOptions, io: CliIo): Promise<Signer> {
  const { createKeySigner } = await import('../sigstore/key-signer.ts');
  const path = required(options.privateKey, '--private-key', 'key');
  return createKeySigner(await readText(path), io.env['ATTEST_MODEL_KEY_PASSPHRASE'], path);
}

async function certificateSigner(options: SigningOptions, io: CliIo): Promise<Signer> {
  const { createCertificateSigner } = await import('../sigstore/certificate-signer.ts');
  const keyPath = required(options.privateKey, '--private-key', 'certificate');
  const passphrase = io.env['ATTEST_MODEL_KEY_PASSPHRASE'];
  return createCertificateSigner({
    keyPem: await readText(keyPath),
    certPem: await readText(required(options.signingCert, '--signing-cert', 'certificate')),
    chainPems: await Promise.all((options.certChain ?? []).map(readText)),
    ...(passphrase === undefined ? {} : { passphrase }),
  });
}

function required(value: string | undefined, flag: string, method: string): string {
  if (value) return value;
  throw new AttestModelError('USAGE', `--method ${method} needs ${flag} FILE`, {
    guidance: `Make a key with: openssl ecparam -name prime256v1 -genkey -noout -out key.pem`,
  });
}

function refuse(options: SigningOptions, names: readonly (keyof SigningOptions)[]): void {
  const given = names.filter((name) => options[name] !== undefined);
  if (given.length === 0) return;
  throw new AttestModelError('USAGE', `--method ${options.method} takes no ${given.join(', ')}`, {
    guidance: 'Leave it out, or choose the method that uses it: --method key or --method certificate.',
  });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new AttestModelError(missing ? 'NOT_FOUND' : 'UNREADABLE', `cannot read ${path}: ${messageOf(error)}`, {
      cause: error,
      guidance: 'Name a PEM file that this user may read.',
      details: { path },
    });
  }
}
