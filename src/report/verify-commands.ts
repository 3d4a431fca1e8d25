import { shellPath, shellQuote } from '../model/shell-quote.ts';
import { GITHUB_ISSUER } from '../verification/signatures/identity.ts';
import type { ShownSigner } from './signer-text.ts';

/** What a stranger needs to check a model with tools that he has. Paths as he would write them. */
export interface VerifyTarget {
  readonly model: string;
  readonly signature: string;
  readonly claims?: string;
  readonly manifest?: string;
  /** OMS root, hex. */
  readonly root: string;
  readonly signer: ShownSigner;
  /** Where trusted roots come from: an instance by name, or files. */
  readonly trust: 'public-good' | 'github' | { readonly config: string } | { readonly trustedRoot: string };
  /** The provenance is in GitHub's store, so that `gh` can fetch it. */
  readonly inGitHubStore?: boolean;
  /** On disk and left out by the signer, relative to the model: a verifier refuses them unless told. */
  readonly allowIgnored?: readonly string[];
  /** Signed with symlinks followed. */
  readonly allowSymlinks?: boolean;
  /** Signed by an embedded instance, of which `trust` names the root. */
  readonly unsafeLocalRoot?: boolean;
}

export interface VerifyCommand {
  readonly tool: string;
  readonly command: string;
  /** It verifies nothing, but makes this file, which the commands after it read. */
  readonly makes?: string;
}

const PUBLIC_KEY = 'public-key.pem';
const CHAIN = 'root-certificate.pem';
const MAX_ALLOWED = 10;

/**
 * One command a tool, ready to paste into bash. A tool that cannot do it is left out: model_signing and cosign know
 * GitHub's own instance only through files that the reader does not have, and gh knows identities only. None but ours has a
 * word for "I know that nobody can trust this root".
 */
export function verifyCommands(target: VerifyTarget): VerifyCommand[] {
  const others = target.unsafeLocalRoot ? {} : { model_signing: modelSigning, cosign, gh };
  const makers: Record<string, (target: VerifyTarget) => string | undefined> = {
    'attest-model': attestModel,
    ...others,
  };
  const commands = Object.entries(makers).flatMap(([tool, make]) => {
    const command = make(target);
    return command === undefined ? [] : [{ tool, command }];
  });
  return target.signer.method === 'key' ? [PUBLIC_KEY_COMMAND, ...commands] : commands;
}

/** A file that the commands read, and that only whoever verifies can bring: it decides whom he trusts. */
export interface NeededFile {
  readonly name: string;
  readonly what: string;
}

export function neededFile({ signer, trust }: Pick<VerifyTarget, 'signer' | 'trust'>): NeededFile | undefined {
  switch (signer.method) {
    case 'key':
      return { name: PUBLIC_KEY, what: 'the signer’s public key' };
    case 'certificate':
      return { name: CHAIN, what: 'the root certificate of the authority that certifies the signer' };
    case 'sigstore':
      if (typeof trust === 'string') return undefined;
      return 'config' in trust
        ? { name: trust.config, what: 'the client trust config of the Sigstore instance that certified the signer' }
        : { name: trust.trustedRoot, what: 'the trusted root of the Sigstore instance that certified the signer' };
  }
}

const PUBLIC_KEY_COMMAND: VerifyCommand = {
  tool: 'openssl',
  command: `openssl pkey -in KEY -pubout -out ${PUBLIC_KEY} # by who holds KEY, the private key`,
  makes: PUBLIC_KEY,
};

type Signer<M extends ShownSigner['method']> = Extract<ShownSigner, { method: M }>;

const option = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [name, shellQuote(value)];
const words = (...parts: (string | string[])[]): string => parts.flat().join(' ');

function attestModel(target: VerifyTarget): string {
  const { model, signature, signer, trust } = target;
  const choices = signersChoices(target);
  const common = ['attest-model', 'verify', shellPath(model), '--signature', shellPath(signature)];
  switch (signer.method) {
    case 'sigstore':
      return words(
        common,
        option('--identity', signer.identity),
        option('--issuer', signer.issuer),
        option('--source-repository', signer.sourceRepository),
        attestModelTrust(trust),
        target.unsafeLocalRoot ? ['--unsafe-local-root'] : [],
        choices,
      );
    case 'key':
      return words(common, '--public-key', PUBLIC_KEY, choices);
    case 'certificate':
      return words(common, '--certificate-chain', CHAIN, choices);
  }
}

/** What the signer decided and a verifier has to agree to. A comment comes last, so this does. */
function signersChoices({ allowIgnored = [], allowSymlinks }: VerifyTarget): string[] {
  const symlinks = allowSymlinks ? ['--allow-symlinks'] : [];
  return allowIgnored.length > MAX_ALLOWED
    ? [...symlinks, `# with --allow-ignored PATH for each of the ${allowIgnored.length} paths that were left out`]
    : [...symlinks, ...allowIgnored.flatMap((path) => option('--allow-ignored', path))];
}

function attestModelTrust(trust: VerifyTarget['trust']): string[] {
  if (typeof trust === 'string') return trust === 'public-good' ? [] : ['--sigstore', trust];
  return ['--trusted-root', shellPath('config' in trust ? trust.config : trust.trustedRoot)];
}

/** It reads the signed `ignore_paths` by itself, but follows symlinks only when told. */
function modelSigning({ model, signature, signer, trust, allowSymlinks }: VerifyTarget): string | undefined {
  const common = (method: string) => [
    'model_signing',
    'verify',
    method,
    shellPath(model),
    '--signature',
    shellPath(signature),
  ];
  const symlinks = allowSymlinks ? ['--allow_symlinks'] : [];
  switch (signer.method) {
    case 'sigstore': {
      if (trust === 'github' || (typeof trust === 'object' && !('config' in trust))) return undefined;
      const config = typeof trust === 'object' ? ['--trust_config', shellPath(trust.config)] : [];
      return words(
        common('sigstore'),
        option('--identity', signer.identity),
        option('--identity_provider', signer.issuer),
        config,
        symlinks,
      );
    }
    case 'key':
      return words(common('key'), '--public_key', PUBLIC_KEY, symlinks);
    case 'certificate':
      return words(common('certificate'), '--certificate_chain', CHAIN, symlinks);
  }
}

/** By the root digest alone: cosign checks who signed which digest, not the files. */
function cosign({ signature, signer, trust, root }: VerifyTarget): string | undefined {
  if (signer.method !== 'sigstore' || trust === 'github') return undefined;
  return words(
    ['cosign', 'verify-blob-attestation', '--bundle', shellPath(signature)],
    rootFile('--trusted-root', trust),
    option('--certificate-identity', signer.identity),
    option('--certificate-oidc-issuer', signer.issuer),
    ['--type', 'https://model_signing/signature/v1.0', '--digest', shellQuote(root), '--digestAlg', 'sha256'],
  );
}

/** Over the manifest, which lists every file: it proves the list, not the weights. */
function gh(target: VerifyTarget): string | undefined {
  const { signer, manifest, claims, trust } = target;
  if (signer.method !== 'sigstore' || manifest === undefined || claims === undefined) return undefined;
  const repository = repositoryOf(signer);
  if (repository === undefined) return undefined;
  return words(
    ['gh', 'attestation', 'verify', shellPath(manifest), '--repo', shellQuote(repository)],
    option('--cert-identity', signer.identity),
    signer.issuer === GITHUB_ISSUER ? [] : option('--cert-oidc-issuer', signer.issuer),
    target.inGitHubStore ? [] : ['--bundle', shellPath(claims)],
    rootFile('--custom-trusted-root', trust),
  );
}

function repositoryOf({ sourceRepository }: Signer<'sigstore'>): string | undefined {
  const path = sourceRepository?.replace(/^https:\/\/[^/]+\//, '');
  return path !== undefined && /^[\w.-]+\/[\w.-]+$/.test(path) ? path : undefined;
}

/** These tools take a trusted root only, which a client trust config holds inside; gh wants it as one line. */
function rootFile(name: string, trust: VerifyTarget['trust']): string[] {
  if (typeof trust === 'string') return [];
  return 'config' in trust
    ? [name, `<(jq -c .trustedRoot ${shellPath(trust.config)})`]
    : [name, shellPath(trust.trustedRoot)];
}
