import { AttestModelError } from '../errors.ts';
import type { SigningParty } from '../sigstore/party.ts';
import { readPem } from '../stores/read-limited.ts';
import type { CliIo } from './io.ts';
import type { SigningOptions } from './options.ts';

/** How to sign, decided but not begun: the factory asks for the identity. `end` stops what had to be started. */
export interface ChosenSigner {
  readonly create: () => Promise<SigningParty>;
  /** Written by the embedded Sigstore: what a verifier of its signatures needs. */
  readonly trustedRootFile?: string;
  readonly end: () => Promise<void>;
}

/** @throws AttestModelError USAGE when the options do not fit the method */
export async function chooseSigner(options: SigningOptions, io: CliIo, trustFolder: string): Promise<ChosenSigner> {
  const end = async (): Promise<void> => undefined;
  switch (options.method) {
    case 'sigstore':
      refuse(options, ['privateKey', 'signingCert', 'certChain']);
      if (options.sigstore === 'local')
        return (await import('./throwaway.ts')).startThrowaway(options, io, trustFolder);
      return { create: () => identity(options, io), end };
    case 'key':
      refuse(options, ['signingCert', 'certChain', 'identityTokenFile', 'sigstore']);
      return { create: () => key(options, io), end };
    case 'certificate':
      refuse(options, ['identityTokenFile', 'sigstore']);
      return { create: () => certificate(options, io), end };
  }
}

async function identity(options: SigningOptions, io: CliIo): Promise<SigningParty> {
  const { sigstoreParty } = await import('../sigstore/party.ts');
  return sigstoreParty({
    instance: options.sigstore ?? 'auto',
    env: io.env,
    allowPublicLog: options.allowPublicLog ?? false,
    ...(options.identityTokenFile !== undefined && { tokenFile: options.identityTokenFile }),
  });
}

async function key(options: SigningOptions, io: CliIo): Promise<SigningParty> {
  const { createKeySigner } = await import('../sigstore/key-signer.ts');
  const path = required(options.privateKey, '--private-key', 'key');
  return {
    signer: createKeySigner(await readPem(path, 'the private key'), io.env['ATTEST_MODEL_KEY_PASSPHRASE'], path),
  };
}

async function certificate(options: SigningOptions, io: CliIo): Promise<SigningParty> {
  const { createCertificateSigner } = await import('../sigstore/certificate-signer.ts');
  const keyPath = required(options.privateKey, '--private-key', 'certificate');
  const passphrase = io.env['ATTEST_MODEL_KEY_PASSPHRASE'];
  const signer = createCertificateSigner({
    keyPem: await readPem(keyPath, 'the private key'),
    certPem: await readPem(required(options.signingCert, '--signing-cert', 'certificate'), 'the certificate'),
    chainPems: await Promise.all((options.certChain ?? []).map((path) => readPem(path, 'the certificate'))),
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  return { signer };
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
