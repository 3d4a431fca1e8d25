import { InvalidArgumentError, Option } from 'commander';
import { messageOf } from '../errors.ts';
import { parseShare } from '../model/shares.ts';

/** `--dataset a=b --dataset c=d` -> ['a=b', 'c=d'] */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** Options of `sign` and `attest` that say who signs. */
export interface SigningOptions {
  readonly method: 'sigstore' | 'key' | 'certificate';
  readonly sigstore?: string;
  readonly identityTokenFile?: string;
  readonly allowPublicLog?: boolean;
  readonly insecureThrowawayIdentity?: boolean;
  readonly privateKey?: string;
  readonly signingCert?: string;
  readonly certChain?: string[];
}

export const signingOptions: readonly Option[] = [
  new Option('--method <method>', 'who signs: an OIDC identity, a private key, or a certificate')
    .choices(['sigstore', 'key', 'certificate'])
    .default('sigstore'),
  new Option(
    '--sigstore <instance>',
    'auto, public-good, github, local, or a client trust config file (default: auto)',
  ),
  new Option('--identity-token-file <file>', "OIDC token to sign with (else SIGSTORE_ID_TOKEN, else GitHub's own)"),
  new Option('--allow-public-log', 'a private repository may leave its name in the public log'),
  new Option(
    '--insecure-throwaway-identity',
    'needed by --sigstore local: sign with an identity that nobody can trust',
  ),
  new Option('--private-key <pem>', 'private key (ECDSA P-256, P-384, P-521) for --method key and certificate'),
  new Option('--signing-cert <pem>', 'leaf certificate for --method certificate'),
  new Option('--cert-chain <pem>', 'further certificates of the chain, without the root (repeatable)').argParser(
    collect,
  ),
];

/** Options of `manifest`, `sign` and `attest` that say which files. */
export interface FileOptions {
  readonly ignore?: string[];
  readonly chunks: boolean;
  readonly allowSymlinks?: boolean;
}

export const fileOptions: readonly Option[] = [
  new Option(
    '--ignore <glob>',
    'leave files out; the literal paths are recorded in the signature (repeatable)',
  ).argParser(collect),
  new Option('--no-chunks', 'no chunk hashes in the manifest'),
  new Option('--allow-symlinks', 'follow symlinks that stay inside the model'),
];

/** One of several jobs, or what all of them made. */
export const shardOption = new Option(
  '--shard <i/n>',
  'hash one share of the files, such as 2/8, and write a part for merge (default: to MODEL.parts/)',
).argParser((text) => {
  try {
    return parseShare(text);
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error));
  }
});
export const partOption = new Option(
  '--part <file=sha256:hex>',
  'take the digests from this part in place of hashing; give the parts of all shares (repeatable)',
).argParser(collect);

/** What hashes. */
export interface EngineOptions {
  readonly engine: 'auto' | 'native' | 'openssl';
  readonly kernel?: string;
}

export const engineOptions: readonly Option[] = [
  new Option('--engine <engine>', 'what hashes; all give the same digests')
    .choices(['auto', 'native', 'openssl'])
    .default('auto'),
  // To measure with: the fastest is chosen.
  new Option('--kernel <name>', 'SHA-256 kernel of the native engine').hideHelp(),
];

/** What need not be hashed again. */
export interface CacheOptions {
  readonly cache?: false | 'trust-file-times';
  /** Percent. */
  readonly cacheAudit: number;
}

export const cacheOptions: readonly Option[] = [
  new Option(
    '--cache <mode>',
    'trust-file-times: reuse digests of inputs by size and times alone; provenance says so',
  ).choices(['trust-file-times']),
  new Option('--no-cache', 'hash everything, and keep no digests'),
  new Option('--cache-audit <percent>', 'share of the cached digests that is hashed again; 0 for none')
    .argParser(percent)
    .default(1),
];

function percent(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 100) return value;
  throw new InvalidArgumentError('It is a number from 0 to 100.');
}

/** Options of `verify` and `inspect` that say whom to trust. */
export interface TrustOptions {
  readonly identity?: string;
  readonly issuer?: string;
  readonly sourceRepository?: string;
  readonly publicKey?: string;
  readonly certificateChain?: string[];
  readonly policy?: string;
  readonly sigstore?: string;
  readonly trustedRoot?: string;
  readonly unsafeLocalRoot?: boolean;
  readonly offline?: boolean;
  readonly maxRootAge?: number;
}

function days(text: string): number {
  if (/^[1-9][0-9]{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a number of days, 1 to 9999.');
}

export const trustOptions: readonly Option[] = [
  new Option('--policy <file>', 'policy that names the signers, and what else must hold (docs/policy.md)'),
  new Option('--identity <san>', "exact subject alternative name of the signer's certificate"),
  new Option('--issuer <url>', 'exact OIDC issuer of the signer'),
  new Option('--source-repository <repo>', 'OWNER/NAME on github.com, or a URL: the repository whose run signed'),
  new Option('--public-key <pem>', "the signer's public key"),
  new Option(
    '--certificate-chain <pem>',
    "root (and intermediate) certificates that the signer's must lead to (repeatable)",
  ).argParser(collect),
  new Option(
    '--sigstore <instance>',
    'public-good, github, auto (both), or a client trust config file (default: public-good)',
  ),
  new Option('--trusted-root <file>', 'trusted root or client trust config: verifies offline'),
  new Option('--offline', 'ask nobody for trusted roots: use those that were kept or shipped'),
  new Option(
    '--max-root-age <days>',
    'the oldest that such a root may be; never more than its own dates allow',
  ).argParser(days),
  new Option('--unsafe-local-root', 'accept the throw-away root of --sigstore local'),
];
