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

/** The words of a command line that sign as these options do. */
export function signingWords(options: SigningOptions): string[] {
  const words = (flag: string, values: string | readonly string[] | undefined): string[] =>
    (values === undefined ? [] : [values].flat()).flatMap((value) => [flag, value]);
  return [
    ...(options.method === 'sigstore' ? [] : ['--method', options.method]),
    ...words('--sigstore', options.sigstore),
    ...words('--identity-token-file', options.identityTokenFile),
    ...words('--private-key', options.privateKey),
    ...words('--signing-cert', options.signingCert),
    ...words('--cert-chain', options.certChain),
    ...(options.allowPublicLog ? ['--allow-public-log'] : []),
    ...(options.insecureThrowawayIdentity ? ['--insecure-throwaway-identity'] : []),
  ];
}

/** GitHub's identity on an event that a stranger can cause would vouch for the stranger's model (design, decision 4). */
async function assertMaySign({ identityTokenFile }: SigningOptions, { env }: CliIo): Promise<void> {
  if (env['GITHUB_ACTIONS'] !== 'true' || identityTokenFile !== undefined || env['SIGSTORE_ID_TOKEN']) return;
  const { eventMaySign } = await import('../evidence/signing-events.ts');
  const permission = eventMaySign({ eventName: env['GITHUB_EVENT_NAME'] ?? '' }, undefined, {
    allowWorkflowRun: false,
  });
  if (permission.may) return;
  throw new AttestModelError('IDENTITY_TOKEN', permission.reason, { guidance: permission.guidance });
}

async function identity(options: SigningOptions, io: CliIo): Promise<SigningParty> {
  await assertMaySign(options, io);
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
    guidance:
      flag === '--private-key'
        ? 'Make a key with: openssl ecparam -name prime256v1 -genkey -noout -out key.pem'
        : 'Name the certificate that was issued for the private key.',
  });
}

function refuse(options: SigningOptions, names: readonly (keyof SigningOptions)[]): void {
  const given = names.filter((name) => options[name] !== undefined);
  if (given.length === 0) return;
  const flags = given.map((name) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  throw new AttestModelError('USAGE', `--method ${options.method} takes no ${flags.join(', ')}`, {
    guidance: `Leave it out, or choose the method that uses it: ${['sigstore', 'key', 'certificate']
      .filter((one) => one !== options.method)
      .map((one) => `--method ${one}`)
      .join(' or ')}.`,
  });
}
