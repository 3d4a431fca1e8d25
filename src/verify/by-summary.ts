import { AttestModelError } from '../errors.ts';
import { hashScanned } from '../hashing/hashed-folder.ts';
import { scanModel } from '../hashing/scan.ts';
import { type ChunkInfo, diffFiles } from '../model/diff.ts';
import { sha256Hex } from '../model/digest.ts';
import { describeFiles, type HashedFiles } from '../model/hashed-files.ts';
import { EVIDENCE_NAMES, HUB_CACHE } from '../model/ignore.ts';
import { MAX_MANIFEST_BYTES, type Manifest, parseManifest } from '../model/manifest.ts';
import { StrictJsonError } from '../model/strict-json.ts';
import type { PresentEvidence } from '../policy/summaries/deny.ts';
import { choose, expectationOf, judgeBySummary, type SummarizedFiles } from '../policy/summaries/judge.ts';
import { type PolicyTrust, trustsFor } from '../policy/trust.ts';
import type { EvidencePlaces } from '../stores/evidence-files.ts';
import { readIfThere, readLimited } from '../stores/read-limited.ts';
import { linesOf } from '../verification/claims/claim-lines.ts';
import { MAX_CLAIMS_BYTES } from '../verification/claims/claims.ts';
import { readSummaries, type Summaries } from '../verification/claims/vsa.ts';
import { isRelevant, type SummaryExpectation } from '../verification/claims/vsa-checks.ts';
import { MAX_BUNDLE_BYTES } from '../verification/signatures/bundle.ts';
import type { Verdict } from '../verification/verdict.ts';
import { leftOutBy } from './left-out.ts';
import { evidencePlaces, inModel, isBeside, type Model, openModel } from './model.ts';
import type { VerifyRequest } from './request.ts';

/**
 * Accepts a model because somebody whom the policy names has verified it, and says so in a VSA among the claims. Nothing
 * that the VSA says of the files is taken for it: they are hashed here.
 * @throws AttestModelError as `verify`
 */
export async function verifyBySummary(request: VerifyRequest, now: Date): Promise<Verdict> {
  const { trust, resource } = assertAsked(request);
  const model = openModel(request.model);
  const places = evidencePlaces(request, model);
  const expected = expectationOf(trust, resource);

  // 1. VSAs by allowed verifiers: no file of the model is opened before one may be about it.
  const claims = await readClaims(places);
  const { verifiers = [] } = trust.parsed.policy.vsa ?? {};
  const summaries = readSummaries(claims, (bundle) => trustsFor(verifiers, bundle, trust.trusted), now);
  const isWorthReading = choose(summaries, expected) !== undefined;

  // 2. The files, and 3. the verdict.
  const reading = { request, trust, model, places, claims, summaries, expected };
  const files = isWorthReading ? await summarizeFiles(reading) : undefined;
  return judgeBySummary({ path: model.path, summaries, ...(files && { files }) }, trust, expected, now);
}

/** @throws AttestModelError USAGE */
function assertAsked({ trust, vsa, integrity, evidenceFrom }: VerifyRequest): { trust: PolicyTrust; resource: string } {
  if (trust.method !== 'policy' || trust.parsed.policy.vsa === undefined) {
    throw new AttestModelError(
      'USAGE',
      trust.method === 'policy'
        ? 'the policy does not say whose VSA is accepted'
        : 'no policy says whose VSA is accepted',
      {
        guidance:
          trust.method === 'policy'
            ? 'Give it the key vsa: verifiers, max-age and resource (docs/vsa.md).'
            : 'Name a policy (--policy FILE) with the key vsa: verifiers, max-age and resource (docs/vsa.md).',
      },
    );
  }
  if (integrity === 'chunks')
    throw new AttestModelError('USAGE', 'a VSA is about whole files: it cannot be verified by chunks', {
      guidance: 'Leave out --integrity chunks.',
    });
  if (evidenceFrom !== undefined)
    throw new AttestModelError('USAGE', 'a VSA is read from a file, and not looked for elsewhere', {
      guidance: 'Get claims.jsonl first, and leave out --release and --repository.',
    });
  return { trust, resource: expectedResource(trust.parsed.policy.vsa.resource, vsa?.resource) };
}

/**
 * What a VSA is to be about, by the policy or by who asks.
 * @throws AttestModelError USAGE where neither says it, or they differ
 */
export function expectedResource(named: string | undefined, asked: string | undefined): string {
  const resource = named ?? asked;
  if (resource !== undefined && (asked ?? resource) === resource) return resource;
  throw new AttestModelError(
    'USAGE',
    resource === undefined ? 'nothing says which resource the VSA is about' : 'the policy names another resource',
    { guidance: 'Name it once: in the policy (vsa.resource), or with --resource-uri URI.' },
  );
}

async function readClaims({ claims }: EvidencePlaces): Promise<Uint8Array> {
  const read = await readLimited(claims.path, MAX_CLAIMS_BYTES, 'the claims file');
  if ('bytes' in read) return read.bytes;
  throw new AttestModelError('INVALID_INPUT', `the claims file has ${read.tooBig} bytes, more than are read`, {
    guidance: 'Get the file anew from where the model was published.',
    details: { path: claims.path },
  });
}

interface Reading {
  readonly request: VerifyRequest;
  readonly trust: PolicyTrust;
  readonly model: Model;
  readonly places: EvidencePlaces;
  readonly claims: Uint8Array;
  readonly summaries: Summaries;
  readonly expected: SummaryExpectation;
}

async function summarizeFiles(reading: Reading): Promise<SummarizedFiles> {
  const { places, claims, model, trust, summaries, expected } = reading;
  const evidence = await presentEvidence(places, claims);
  const { ignorable = [] } = trust.parsed.policy.files ?? {};
  const relevant = summaries.signed.filter((one) => isRelevant(one, expected));
  const leftOut = leftOutBy(evidence.signature, ignorable, relevant, model);
  const first = await hashModel(reading, leftOut.paths);
  // What the signer of another model left out is a part of this one.
  const hashed = leftOut.isOf(first.root) ? first : await hashModel(reading, []);
  const bare = describeFiles(hashed.files, { chunks: false });
  return {
    root: hashed.root,
    manifests: [hashed.manifestDigest, bare.manifestDigest],
    files: hashed.files,
    bytes: hashed.files.reduce((sum, { size }) => sum + size, 0),
    differences: differences(hashed, await readManifest(reading)),
    evidence,
  };
}

/** What was left out when it was signed is none of it; everything else is. */
async function hashModel({ request, model, places }: Reading, leftOut: readonly string[]): Promise<HashedFiles> {
  const { engine, progress, signal } = request;
  const common = { ...(signal && { signal }) };
  const scan = await scanModel(model.path, {
    ignorePaths: [...(isBeside(places, model) ? [] : [...EVIDENCE_NAMES, HUB_CACHE]), ...leftOut],
    excludeFiles: inModel(
      model,
      Object.values(places).map(({ path }) => path),
    ),
    allowSymlinks: request.allowSymlinks ?? false,
    ...common,
  });
  const linked = scan.ignored.find(({ path, kind }) => path === HUB_CACHE && kind === 'other');
  // A download leaves a folder there. A link in its place leads to what nobody looked at.
  if (linked)
    throw new AttestModelError('UNSAFE_PATH', `${HUB_CACHE} in the model is a link, and no folder`, {
      guidance: 'Remove it: a download from the Hub leaves a folder of that name.',
      details: { path: HUB_CACHE },
    });
  const options = {
    kind: 'model',
    label: 'verifying',
    ...(engine && { engine }),
    ...(progress && { progress }),
  } as const;
  return describeFiles(await hashScanned(scan, { ...options, ...common }), { chunks: true });
}

/** The manifest on disk, if a VSA of an allowed verifier names it: only then it can say which files are others. */
async function readManifest({ places, summaries }: Reading): Promise<Manifest | undefined> {
  const read = await readIfThere(places.manifest.path, MAX_MANIFEST_BYTES, 'the manifest');
  if (read === undefined || !('bytes' in read)) return undefined;
  const digest = sha256Hex(read.bytes);
  if (!summaries.signed.some(({ subjects }) => subjects[1]?.digest['sha256'] === digest)) return undefined;
  try {
    return parseManifest(read.bytes);
  } catch (error) {
    if (error instanceof StrictJsonError) return undefined;
    throw error;
  }
}

function differences({ files }: HashedFiles, manifest: Manifest | undefined): Verdict['differences'] {
  if (manifest === undefined) return [];
  const of = (list: Manifest['files']): ChunkInfo['signed'] => new Map(list.map((file) => [file.path, file]));
  return diffFiles(manifest.files, files, { signed: of(manifest.files), actual: of(files) });
}

async function presentEvidence(places: EvidencePlaces, claims: Uint8Array): Promise<PresentEvidence> {
  const signature = await readIfThere(places.signature.path, MAX_BUNDLE_BYTES, 'the signature');
  return {
    ...(signature &&
      'bytes' in signature && { signature: { sha256: sha256Hex(signature.bytes), bytes: signature.bytes } }),
    lines: [...linesOf(claims)].map(({ line, text }) => ({ line, text, sha256: sha256Hex(text) })),
  };
}
