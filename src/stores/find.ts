import { createHash } from 'node:crypto';
import { AttestModelError, messageOf } from '../errors.ts';
import { formatBytes } from '../model/format.ts';
import type { GitHubAccess } from './github-access.ts';
import { parseAnswer, record, toList } from './github-answer.ts';
import { callGitHub } from './github-api.ts';
import type { Limited } from './read-limited.ts';
import { type Asset, Releases } from './release.ts';
import { unsnappy } from './snappy.ts';

/** Where evidence is looked for that does not lie beside the model. */
export type EvidenceSource =
  | { readonly kind: 'release'; readonly access: GitHubAccess; readonly tag: string }
  /** GitHub's attestation store, by the digests of subjects. */
  | { readonly kind: 'attestations'; readonly access: GitHubAccess };

/** `nothing`: the place was asked and has none, which is another thing than evidence that is wrong. */
export type ReleaseEvidence =
  | { readonly signature: Limited; readonly claims?: Limited; readonly manifest?: Limited }
  | { readonly nothing: string };

type Limits = Readonly<Record<'signature' | 'claims' | 'manifest', number>>;

/** @throws AttestModelError SERVICE where the release could not be read */
export async function findInRelease(
  { access, tag }: Extract<EvidenceSource, { kind: 'release' }>,
  limits: Limits,
  signal?: AbortSignal,
): Promise<ReleaseEvidence> {
  const releases = new Releases(access, signal);
  const release = await releases.published(tag);
  if (release === undefined) return { nothing: `no published release ${tag} that ${whoReads(access)} can see` };
  const assets = new Map((await releases.assets(release)).map((asset) => [asset.name, asset]));
  const take = async (name: string, limit: number): Promise<Limited | undefined> => {
    const asset = assets.get(name);
    if (asset?.state !== 'uploaded') return undefined;
    if (asset.size > limit) return { tooBig: asset.size };
    return { bytes: undamaged(asset, await releases.download(asset, limit)) };
  };
  const signature = await take('model.sig', limits.signature);
  if (signature === undefined) return { nothing: `a release ${tag} without model.sig` };
  const claims = await take('claims.jsonl', limits.claims);
  const manifest = await take('model.manifest.json', limits.manifest);
  return { signature, ...(claims && { claims }), ...(manifest && { manifest }) };
}

const whoReads = ({ token }: GitHubAccess): string => (token === undefined ? 'anyone' : 'this token');

/** What the signature would call wrong evidence may be a broken download. */
function undamaged({ name, size, digest }: Asset, bytes: Buffer): Buffer {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length === size && (digest ?? found) === found) return bytes;
  throw new AttestModelError('SERVICE', `${name} did not arrive as GitHub says it is`, {
    guidance: 'Run it again.',
    details: { asset: name, expected: digest ?? size, found: digest === undefined ? bytes.length : found },
  });
}

/** More is not looked at: whoever may write attestations can add as many as he likes. */
const MAX_PAGES = 3;

/**
 * Bundles that GitHub keeps for a subject's digest ("List attestations"), newest first; none where nothing is kept. Anyone who
 * may write attestations of the repository can have added them.
 * @param limits bytes of one bundle, and of all together
 * @throws AttestModelError SERVICE
 */
export async function findAttestations(
  access: GitHubAccess,
  sha256: string,
  { one: maxBytes, all }: { readonly one: number; readonly all: number },
  signal?: AbortSignal,
): Promise<Buffer[]> {
  const bundles: Buffer[] = [];
  let total = 0;
  let url: string | undefined = `/repos/${access.repository}/attestations/sha256:${sha256}?per_page=100`;
  for (let page = 0; url !== undefined && page < MAX_PAGES; page++) {
    // In this version of the API bundles may stand in the answer itself.
    const answer = await callGitHub(access, { method: 'GET', url, expected: [404], maxBytes, signal });
    if (answer.status === 404) return bundles;
    const { attestations } = record(parseAnswer(answer.body), 'the answer');
    for (const one of toList(attestations, (entry) => record(entry, 'the attestation'))) {
      const bundle = await bundleOf(access, one, maxBytes, signal);
      total += bundle.length;
      if (total > all) throw unusable(`more than ${formatBytes(all)} of attestations for one digest`);
      bundles.push(bundle);
    }
    url = answer.next;
  }
  return bundles;
}

async function bundleOf(
  access: GitHubAccess,
  { bundle, bundle_url: url }: Readonly<Record<string, unknown>>,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  if (typeof bundle === 'object' && bundle !== null) return Buffer.from(JSON.stringify(bundle));
  if (typeof url !== 'string') throw unusable('an attestation has no bundle');
  const { body } = await callGitHub(access, { method: 'GET', url, accept: '*/*', maxBytes, signal });
  if (body[0] === '{'.charCodeAt(0)) return body;
  try {
    return unsnappy(body, maxBytes);
  } catch (error) {
    // Somebody's junk, which is in nobody's way: it is listed as a line that is no bundle.
    return Buffer.from(JSON.stringify({ unreadable: `a bundle that cannot be unpacked (${messageOf(error)})` }));
  }
}

function unusable(reason: string): AttestModelError {
  return new AttestModelError('SERVICE', `GitHub's attestation store gave an answer that cannot be used: ${reason}`, {
    guidance: 'Run it again; or get the evidence from where the model was published, and name it with --signature.',
  });
}
