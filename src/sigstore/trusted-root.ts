import { X509Certificate } from 'node:crypto';
import type { CertificateAuthority, TrustedRoot } from '@sigstore/protobuf-specs';
import { AttestModelError, messageOf } from '../errors.ts';
import { isJsonObject, type JsonObject } from '../model/strict-json.ts';
import type { TrustedRootMessage } from '../statement/trusted-root-message.ts';
import type { Profile } from './instances.ts';
import { CLIENT_TRUST_CONFIG, invalidConfig, parseConfig } from './read-config.ts';
import type { DatedRoot } from './root-dates.ts';

/** How many of each a signature needs. Fixed by whose root it is; a bundle has no say in it (design, decision 12). */
export interface Thresholds {
  readonly tlog: number;
  readonly ctlog: number;
  /** Times, from the log or from timestamp authorities. */
  readonly timestamp: number;
}

/** The authorities and logs of one instance. Never merged with another's: a CA of one and a log of another prove nothing. */
export interface TrustedInstance {
  readonly trustedRoot: TrustedRootMessage;
  /** For messages. */
  readonly label: string;
  readonly profile: Profile;
  readonly thresholds: Thresholds;
  /** Absent where nothing tells how old it is: it came as a file. */
  readonly dated?: DatedRoot;
}

/** In every certificate of the embedded Sigstore, whose keys anyone can have. */
export const LOCAL_ORGANIZATION = 'attest-model LOCAL, NOT TRUSTED';

const TRUSTED_ROOT = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/;
const FILE_GUIDANCE =
  'Name a Sigstore trusted root, a client trust config, or JSON Lines of trusted roots (gh attestation trusted-root).';
const ROOT_GUIDANCE = 'Get the trusted root anew from whoever runs the instance.';

/**
 * @param bytes a trusted root, a client trust config, or one of them a line
 * @throws AttestModelError INVALID_INPUT (not such a file), TRUST_MATERIAL (a root that must not be trusted)
 */
export async function parseTrustedRoots(
  bytes: Uint8Array,
  label: string,
  unsafeLocalRoot: boolean,
): Promise<TrustedInstance[]> {
  const roots: TrustedInstance[] = [];
  for (const [index, line] of splitLines(bytes, label).entries()) {
    roots.push(await toTrustedInstance(line, index === 0 ? label : `${label}, line ${index + 1}`, unsafeLocalRoot));
  }
  return roots;
}

/** Several lines are JSON Lines if the first is JSON by itself; else one text with line breaks in it. */
function splitLines(bytes: Uint8Array, label: string): JsonObject[] {
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const [first, ...more] = lines.map((line) => Buffer.from(line, 'latin1'));
  if (first === undefined) throw invalidConfig(label, 'is empty', FILE_GUIDANCE);
  if (more.length === 0 || !/^\s*\{.*\}\s*$/.test(lines[0] ?? '')) return [parseConfig(bytes, label, FILE_GUIDANCE)];
  return [first, ...more].map((line, index) => parseConfig(line, `${label}, line ${index + 1},`, FILE_GUIDANCE));
}

/** @throws AttestModelError INVALID_INPUT, TRUST_MATERIAL */
export async function toTrustedInstance(
  json: JsonObject,
  label: string,
  unsafeLocalRoot: boolean,
): Promise<TrustedInstance> {
  const isConfig = json['mediaType'] === CLIENT_TRUST_CONFIG;
  const root = isConfig ? json['trustedRoot'] : json;
  if (!isJsonObject(root) || typeof root['mediaType'] !== 'string' || !TRUSTED_ROOT.test(root['mediaType'])) {
    throw invalidConfig(label, 'is no Sigstore trusted root that we know', FILE_GUIDANCE);
  }
  const trustedRoot = await toTrustedRoot(root, label);
  if (!unsafeLocalRoot && isLocal(trustedRoot)) throw localRootRefused(label);
  const profile = profileOf(trustedRoot);
  return {
    trustedRoot,
    label,
    profile,
    thresholds: thresholdsOf(profile, trustedRoot, isConfig ? json['signingConfig'] : undefined),
  };
}

async function toTrustedRoot(json: JsonObject, label: string): Promise<TrustedRoot> {
  const { TrustedRoot: message, toTrustMaterial } = await import('./stock-verify.ts');
  try {
    const root = message.fromJSON(json);
    // Reads every key and certificate, as verification will. One that cannot be read is our fault there, not the bundle's.
    toTrustMaterial(root);
    assertTrustworthy(root, label);
    return root;
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    throw refused(label, `cannot be read: ${messageOf(error)}`);
  }
}

/** What the libraries leave open: a missing date would mean "always", an empty list "none needed". */
function assertTrustworthy(root: TrustedRoot, label: string): void {
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities];
  const ranges = [
    ...authorities.map(({ uri, validFor }) => ({ name: uri, validFor })),
    ...[...root.tlogs, ...root.ctlogs].map(({ baseUrl, publicKey }) => ({
      name: baseUrl,
      validFor: publicKey?.validFor,
    })),
  ];
  for (const { name, validFor } of ranges) {
    if (validFor?.start === undefined) throw refused(label, `has no start of validity for ${name}`);
    const [start, end] = [Number(validFor.start), validFor.end === undefined ? Infinity : Number(validFor.end)];
    if (Number.isNaN(start) || Number.isNaN(end) || end < start)
      throw refused(label, `has a validity for ${name} that makes no sense`);
  }
  if (root.certificateAuthorities.length === 0) throw refused(label, 'has no certificate authority');
  if (authorities.some(({ certChain }) => !certChain?.certificates.length))
    throw refused(label, 'has an authority without certificates');
  if (root.tlogs.length === 0 && root.timestampAuthorities.length === 0) {
    throw refused(label, 'has neither log nor timestamp authority: nothing would say when something was signed');
  }
}

function profileOf({ certificateAuthorities, tlogs }: TrustedRoot): Profile {
  const isHost = (host: string) =>
    certificateAuthorities.every(({ uri }) => uri.replace(/^https:\/\//, '').replace(/\/$/, '') === host);
  if (isHost('fulcio.sigstore.dev')) return 'public-good';
  // A log beside GitHub's CA is not GitHub's: then the rule for roots that we do not know.
  return isHost('fulcio.githubapp.com') && tlogs.length === 0 ? 'github' : 'custom';
}

/** A custom root demands all that it has, unless the signing config beside it says that the instance keeps no log. */
function thresholdsOf(profile: Profile, { tlogs, ctlogs }: TrustedRoot, signingConfig: unknown): Thresholds {
  switch (profile) {
    case 'public-good':
      return { tlog: 1, ctlog: 1, timestamp: 1 };
    case 'github':
      return { tlog: 0, ctlog: 0, timestamp: 1 };
    case 'custom': {
      const keepsLog = !isJsonObject(signingConfig) || hasEntries(signingConfig['rekorTlogUrls']);
      return { tlog: tlogs.length > 0 && keepsLog ? 1 : 0, ctlog: ctlogs.length > 0 ? 1 : 0, timestamp: 1 };
    }
  }
}

function hasEntries(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function isLocal({ certificateAuthorities, timestampAuthorities }: TrustedRoot): boolean {
  return [...certificateAuthorities, ...timestampAuthorities].some(
    (authority) =>
      authority.subject?.organization === LOCAL_ORGANIZATION || organizations(authority).includes(LOCAL_ORGANIZATION),
  );
}

/** Of the certificates themselves: what the file says beside them is a comment. */
function organizations({ certChain }: CertificateAuthority): string[] {
  return (certChain?.certificates ?? []).flatMap(({ rawBytes }) => {
    const { subject, issuer } = new X509Certificate(rawBytes).toLegacyObject();
    return [subject.O, issuer.O].flat().filter((name) => name !== undefined);
  });
}

function localRootRefused(label: string): AttestModelError {
  return new AttestModelError(
    'TRUST_MATERIAL',
    `${label} is the root of an embedded Sigstore: anybody can make one and be anyone in it`,
    {
      guidance: 'To try things out on your own machine, add --unsafe-local-root. Never trust it for more.',
    },
  );
}

function refused(label: string, what: string): AttestModelError {
  return new AttestModelError('TRUST_MATERIAL', `trusted root ${label} ${what}`, { guidance: ROOT_GUIDANCE });
}
