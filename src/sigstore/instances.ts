import { AttestModelError, usage } from '../errors.ts';
import { isJsonObject, type JsonObject } from '../model/strict-json.ts';
import { AUDIENCE } from './identity-token.ts';
import { CLIENT_TRUST_CONFIG, invalidConfig, parseConfig, readConfigFile } from './read-config.ts';
import { parseSigningConfig, type SigningServices } from './signing-config.ts';

export type Profile = 'public-good' | 'github' | 'custom';

/** A Sigstore that signs: who issues certificates, logs and tells the time. */
export interface Instance extends SigningServices {
  /** For messages: `public-good`, `github`, or the trust config's path. */
  readonly name: string;
  readonly profile: Profile;
  readonly audience: typeof AUDIENCE;
  /** The trusted root that came with a trust config (protobuf JSON). */
  readonly trust?: Readonly<JsonObject>;
}

/** What decides where a signature may go. See `createContext`. */
export interface InstanceContext {
  /** `--allow-public-log`: a private model's name and identity may stand in a public log for ever. */
  readonly allowPublicLog: boolean;
  /** The GitHub (or like) server that this job runs on; absent outside. */
  readonly serverUrl?: string;
  /** `repository_visibility` of the identity token; asked for only where it decides. Unknown counts as private. */
  readonly visibility?: string | (() => Promise<string | undefined>);
  readonly now?: Date;
}

const TRUST_CONFIG_GUIDANCE = `Name an instance (auto, public-good, github), or a client trust config (${CLIENT_TRUST_CONFIG}).`;
const GITHUB = 'https://github.com';

const PUBLIC_GOOD: Instance = {
  name: 'public-good',
  profile: 'public-good',
  fulcioUrl: 'https://fulcio.sigstore.dev',
  rekor: { url: 'https://rekor.sigstore.dev', version: 1 },
  audience: AUDIENCE,
};

/** Keeps no log: nothing becomes public. For github.com alone, and for private repositories with GitHub Enterprise Cloud. */
const GITHUB_INSTANCE: Instance = {
  name: 'github',
  profile: 'github',
  fulcioUrl: 'https://fulcio.githubapp.com',
  tsaUrl: 'https://timestamp.githubapp.com',
  audience: AUDIENCE,
};

/**
 * @param spec `auto`, `public-good`, `github`, or the path of a client trust config
 * @throws AttestModelError USAGE (would make something public that nobody said may be), UNSUPPORTED, INVALID_INPUT, NOT_FOUND,
 *   UNREADABLE, and what asking for the visibility throws
 */
export async function resolveInstance(spec: string, context: InstanceContext): Promise<Instance> {
  switch (spec) {
    case 'auto':
      return resolveAuto(context);
    case 'github':
      assertOnGitHub(context);
      return GITHUB_INSTANCE;
    case 'public-good':
      await assertMayBePublic(PUBLIC_GOOD, context);
      return PUBLIC_GOOD;
    case 'local':
    case '':
      throw usage(
        spec === '' ? 'the Sigstore instance is empty' : 'the embedded Sigstore is for the command line only',
        TRUST_CONFIG_GUIDANCE,
      );
  }
  const instance = instanceFromTrustConfig(
    parseConfig(await readConfigFile(spec, TRUST_CONFIG_GUIDANCE), spec, TRUST_CONFIG_GUIDANCE),
    spec,
    context.now,
  );
  await assertMayBePublic(instance, context);
  return instance;
}

/**
 * @param config client trust config: trusted root and signing config
 * @throws AttestModelError INVALID_INPUT, UNSUPPORTED
 */
export function instanceFromTrustConfig(config: unknown, label: string, now = new Date()): Instance {
  const { mediaType, trustedRoot, signingConfig } = isJsonObject(config) ? config : ({} as JsonObject);
  if (mediaType !== CLIENT_TRUST_CONFIG) {
    const trustedRootOnly =
      typeof mediaType === 'string' && mediaType.startsWith('application/vnd.dev.sigstore.trustedroot');
    const what = trustedRootOnly
      ? 'is a trusted root, which names no instance to sign with'
      : `is no ${CLIENT_TRUST_CONFIG}`;
    throw invalidConfig(
      label,
      what,
      trustedRootOnly
        ? 'It serves to verify: --trusted-root. To sign, name a client trust config.'
        : TRUST_CONFIG_GUIDANCE,
    );
  }
  if (!isJsonObject(trustedRoot)) throw invalidConfig(label, 'holds no trusted root', TRUST_CONFIG_GUIDANCE);
  if (!isJsonObject(signingConfig))
    throw invalidConfig(label, 'holds no signing config: no instance to sign with', TRUST_CONFIG_GUIDANCE);
  return {
    name: label,
    profile: 'custom',
    ...parseSigningConfig(signingConfig, label, now),
    audience: AUDIENCE,
    trust: trustedRoot,
  };
}

/**
 * Public-good only for public repositories, else GitHub's instance, which keeps no log (design, decision 13). Elsewhere
 * nothing tells whether the model is private, and a public log never forgets: whoever said nothing is asked to choose.
 */
async function resolveAuto(context: InstanceContext): Promise<Instance> {
  assertOnGitHub(context);
  const visibility = await visibilityOf(context);
  if (visibility === 'public') return PUBLIC_GOOD;
  if (context.serverUrl !== undefined || visibility !== undefined) return GITHUB_INSTANCE;
  if (context.allowPublicLog) return PUBLIC_GOOD;
  throw usage(
    'outside GitHub Actions nothing tells whether this model may be named in a public log',
    `Choose:
  --sigstore public-good    your identity and the model’s digest stand in a public log for ever
  --sigstore FILE           client trust config of an instance of your own
  --method key              no identity, no log: --private-key FILE (a VSA needs an identity)`,
  );
}

/** Its Fulcio, and public-good's, take no tokens of other servers: better said now than after hours of training. */
function assertOnGitHub({ serverUrl }: InstanceContext): void {
  const url = URL.parse(serverUrl ?? GITHUB);
  if (url?.origin === GITHUB) return;
  const host = url?.host ?? String(serverUrl);
  throw new AttestModelError(
    'UNSUPPORTED',
    `neither GitHub’s nor the public-good Sigstore takes identity tokens of ${host}`,
    {
      guidance:
        'Name the client trust config of an instance that does (sigstore: PATH), or sign with a key (--method key).',
      details: { server: host },
    },
  );
}

/** Explicit choice is enough outside a repository; inside one that is not known to be public it takes a second word. */
async function assertMayBePublic(instance: Instance, context: InstanceContext): Promise<void> {
  if (context.allowPublicLog || !isPublic(instance)) return;
  const visibility = await visibilityOf(context);
  const outside = visibility === undefined && context.serverUrl === undefined;
  if (outside || visibility === 'public') return;
  throw usage(
    `this repository is ${visibility ?? 'of unknown visibility'}, and ${instance.name} writes its name into a public log for ever`,
    'Use GitHub’s own instance (sigstore: github), or say that it may: allow-public-log: true (--allow-public-log).',
  );
}

/** Also a trust config that leads there. The CT log shows certificates, so a public Fulcio alone makes the identity public. */
function isPublic({ fulcioUrl, rekor }: Instance): boolean {
  return [fulcioUrl, rekor?.url].some(
    (url) => url !== undefined && /(?:^|\.)(?:sigstore|sigstage)\.dev$/.test(new URL(url).hostname),
  );
}

async function visibilityOf({ visibility }: InstanceContext): Promise<string | undefined> {
  return typeof visibility === 'function' ? await visibility() : visibility;
}
