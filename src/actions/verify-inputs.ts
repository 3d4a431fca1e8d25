import { usage } from '../errors.ts';
import type { Expectation } from '../policy/policy.ts';
import { type Env, type Reader, reader } from './input-reader.ts';

/** All inputs of `verify/`, read once: of one model that is named, or of a gate. */
export type VerifyInputs = ModelInputs | GateInputs;

interface CommonInputs {
  readonly sigstore: string;
  readonly trustedRoot?: string;
  /** Roots that are kept or shipped: nobody is asked for them. */
  readonly offline: boolean;
  /** The oldest that these may be. */
  readonly maxRootAgeDays?: number;
  /** The root action verifies what it signed a step ago, and judges no change. */
  readonly signedHere: boolean;
  /** Keep a comment on the pull request. */
  readonly comment: boolean;
  readonly githubToken?: string;
}

/** The models that a change touches, or, where nothing is changed, all of them. */
export interface GateInputs extends CommonInputs {
  readonly kind: 'gate';
  /** None: the default one. */
  readonly policies: readonly string[];
}

/** Whom to trust is one of identity with issuer, key, chain, policies. */
export interface ModelInputs extends CommonInputs {
  readonly kind: 'model';
  readonly path: string;
  readonly trust: SignerInputs | { readonly method: 'policy'; readonly policies: readonly string[] };
  readonly signature?: string;
  readonly claims?: string;
  /** Tag or URL. */
  readonly release?: string;
  /** Of the release; without one, whose attestation store has the evidence. */
  readonly repository?: string;
  /** Which model it must be, beyond what the signer or a policy says. */
  readonly expect?: Expectation;
  /** File that keeps what was accepted last. */
  readonly state?: string;
  readonly integrity: 'files' | 'chunks';
  /** `sign`: say in a VSA that it was verified. `rely`: take a VSA of somebody whom the policy names for it. */
  readonly vsa: 'false' | 'sign' | 'rely';
  /** What the VSA is about, where the policy does not say. */
  readonly resource?: string;
  readonly allowIgnored: readonly string[];
  readonly allowSymlinks: boolean;
}

export type SignerInputs =
  | {
      readonly method: 'sigstore';
      readonly identity: string;
      readonly issuer: string;
      readonly sourceRepository?: string;
    }
  | { readonly method: 'key'; readonly publicKey: string }
  | { readonly method: 'certificate'; readonly chain: readonly string[] };

/** @throws AttestModelError USAGE */
export function readVerifyInputs(env: Env): VerifyInputs {
  const input = reader(env);
  const policies = input.list('policy');
  const given = {
    signer: signerInputs(input),
    ...input.optional('source-repository', 'sourceRepository'),
    ...input.optional('signature', 'signature'),
    ...input.optional('claims', 'claims'),
    ...input.optional('release', 'release'),
    ...input.optional('repository', 'repository'),
    ...expectation(input),
    ...input.optional('state', 'state'),
    integrity: input.choice('integrity', ['files', 'chunks']),
    vsa: input.choice('vsa', ['false', 'sign', 'rely']),
    ...input.optional('resource-uri', 'resource'),
    allowIgnored: input.list('allow-ignored'),
    allowSymlinks: input.flag('allow-symlinks', false),
  };
  const maxRootAgeDays = input.days('max-root-age');
  const common: CommonInputs = {
    sigstore: input.text('sigstore') || 'auto',
    ...input.optional('trusted-root', 'trustedRoot'),
    offline: input.flag('offline', false),
    ...(maxRootAgeDays !== undefined && { maxRootAgeDays }),
    signedHere: input.flag('signed-here', false),
    comment: input.flag('comment', false),
    ...input.optional('github-token', 'githubToken'),
  };
  const path = input.text('path');
  assertOnePolicy(path, policies, given);
  const { signer, sourceRepository, ...others } = given;
  if (path !== '' && policies.length === 0) {
    if (signer === undefined) throw usage('no identity, public-key, certificate-chain or policy is given', WHOM);
    return { kind: 'model', path, trust: signer, ...others, ...common };
  }
  assertPolicyDecides(signer !== undefined || sourceRepository !== undefined, others);
  if (path !== '') return { kind: 'model', path, trust: { method: 'policy', policies }, ...others, ...common };
  assertGateFindsEvidence(others);
  return { kind: 'gate', policies, ...common };
}

const WHOM = `Say whose signature is to be trusted:

    with:
      path: out/model
      identity: https://github.com/OWNER/NAME/.github/workflows/train.yml@refs/heads/main
      issuer: https://token.actions.githubusercontent.com
      source-repository: OWNER/NAME

or give public-key: FILE, or certificate-chain: FILE, or policy: FILE. An empty value never means "anybody": look for an unset variable.`;

function signerInputs(input: Reader): SignerInputs | undefined {
  const [identity, issuer, publicKey] = [input.text('identity'), input.text('issuer'), input.text('public-key')];
  const chain = input.list('certificate-chain');
  const ways = [identity || issuer, publicKey, chain.length].filter(Boolean).length;
  if (ways === 0) return undefined;
  if (ways > 1) throw usage('more than one of identity, public-key and certificate-chain is given', WHOM);
  if (publicKey) return { method: 'key', publicKey };
  if (chain.length) return { method: 'certificate', chain };
  if (!identity || !issuer)
    throw usage(`${identity ? 'issuer' : 'identity'} is empty: identity and issuer belong together`, WHOM);
  return { method: 'sigstore', identity, issuer, ...input.optional('source-repository', 'sourceRepository') };
}

/** They narrow down what is accepted, and never widen it. */
function expectation(input: Reader): { expect?: Expectation } {
  const root = input.text('expect-root').replace(/^sha256:/, '');
  const expect: Expectation = {
    ...(root !== '' && { root }),
    ...input.optional('expect-commit', 'commit'),
    ...input.optional('expect-tag', 'tag'),
    ...input.optional('signed-after', 'signed-after'),
  };
  return Object.keys(expect).length > 0 ? { expect } : {};
}

type Others = Pick<
  ModelInputs,
  | 'signature'
  | 'claims'
  | 'release'
  | 'repository'
  | 'expect'
  | 'state'
  | 'integrity'
  | 'vsa'
  | 'resource'
  | 'allowIgnored'
  | 'allowSymlinks'
>;

/** What a policy does not allow, no input does; and an identity without a path was meant for a model. */
function assertPolicyDecides(namesSigner: boolean, { allowIgnored, allowSymlinks }: Others): void {
  if (namesSigner)
    throw usage(
      'an identity, key or certificate chain needs path, and no policy beside it',
      'With policy, that file says who must have signed. Without it, path names the folder with the model. If path is empty, look for an unset variable.',
    );
  if (allowIgnored.length > 0 || allowSymlinks)
    throw usage(
      'with policy, no input makes verification less strict (allow-ignored, allow-symlinks)',
      'Leave the input out. What may lie in a model unsigned is for the policy to say: files.ignorable.',
    );
}

/** A VSA is about one model, all of its files, and one policy. */
function assertOnePolicy(path: string, policies: readonly string[], { vsa, resource, integrity }: Others): void {
  if (vsa === 'false' && resource === undefined) return;
  if (path !== '' && policies.length === 1 && vsa !== 'false' && integrity === 'files') return;
  throw usage(
    'vsa: sign and vsa: rely need path and one policy, and whole files; resource-uri needs one of them',
    'Name the model and the policy that the summary is to be about.',
  );
}

/** Evidence lies in the model that it is about: one place cannot be that of several models, nor one root or state theirs. */
function assertGateFindsEvidence(others: Others): void {
  const { signature, claims, release, repository, expect, state, integrity } = others;
  const named = [signature, claims, release, repository, expect, state].some((one) => one !== undefined);
  if (!named && integrity === 'files') return;
  throw usage(
    'signature, claims, release, repository, expect-…, signed-after, state and integrity: chunks need path',
    'Without path the models are those of the pull request, each with its evidence in it. If path is empty, look for an unset variable.',
  );
}
