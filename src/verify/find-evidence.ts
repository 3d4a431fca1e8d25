import { existsSync } from 'node:fs';
import { AttestModelError } from '../errors.ts';
import { hashFolder } from '../hashing/hashed-folder.ts';
import { parseManifest } from '../model/manifest.ts';
import { rootDigest } from '../model/root.ts';
import { OMS_OLD_PREDICATE_TYPE, OMS_PREDICATE_TYPE } from '../statement/oms.ts';
import { type Evidence, type EvidencePlaces, readEvidence } from '../stores/evidence-files.ts';
import type { EvidenceSource } from '../stores/find.ts';
import { type Limited, readLimited } from '../stores/read-limited.ts';
import { pass, undecided } from '../verification/checks.ts';
import { parseDsseBundle } from '../verification/signatures/bundle.ts';
import { readStatement } from '../verification/signatures/model-signature.ts';
import type { Check } from '../verification/verdict.ts';
import { LIMITS, MAX_ATTESTATIONS_BYTES } from './evidence.ts';
import type { Model } from './model.ts';
import { withNoSignature } from './no-signature.ts';
import type { VerifyRequest } from './request.ts';

/** Signatures of which one must be accepted; beside a model, and in a release, it is one. */
export interface FoundEvidence extends Omit<Evidence, 'signature'> {
  readonly signatures: readonly [Limited, ...Limited[]];
  /** Where it was looked for elsewhere. */
  readonly found?: Check;
}

/**
 * Evidence from where it was asked for. There being none is no verdict on the model: `nothing`, undecided; what is there and
 * wrong is for the checks to say.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, SERVICE, USAGE
 */
export async function findEvidence(
  request: VerifyRequest,
  model: Model,
  places: EvidencePlaces,
): Promise<FoundEvidence | { readonly nothing: Check }> {
  const { evidenceFrom: source, signal } = request;
  if (source === undefined) {
    const { signature, ...others } = await readEvidence(places, LIMITS).catch((error) => {
      throw withNoSignature(error, places.signature.path, model);
    });
    return { signatures: [signature], ...others };
  }
  if (source.kind === 'attestations') return findByDigest(request, model, places, source);
  const { findInRelease } = await import('../stores/find.ts');
  const evidence = await findInRelease(source, LIMITS, signal);
  const title = `Evidence is in the release ${source.tag} of ${source.access.repository}`;
  if ('nothing' in evidence)
    return { nothing: nothing(title, 'model.sig in a published release', evidence.nothing, NO_RELEASE) };
  const { signature, ...others } = evidence;
  return { signatures: [signature], ...others, found: pass('evidence.found', title, { found: 'model.sig' }) };
}

const NO_RELEASE =
  'Is tag and repository right? Drafts do not count. A private repository takes GITHUB_TOKEN. Whoever publishes it: attest-model publish MODEL --release TAG';
const NO_ATTESTATION =
  'Are these the files that were published, and is that the repository? A private one takes GITHUB_TOKEN. Evidence beside the model, or in a release (--release TAG), is found without the store.';

function nothing(title: string, expected: string, found: string, guidance: string): Check {
  return undecided('evidence.found', title, { expected, found, evidence: 'nothing', guidance });
}

const ATTESTATION_LIMITS = { one: LIMITS.signature, all: MAX_ATTESTATIONS_BYTES };

/** Every statement has the root among its subjects, so one question finds all of them. */
async function findByDigest(
  request: VerifyRequest,
  model: Model,
  places: EvidencePlaces,
  { access }: Extract<EvidenceSource, { kind: 'attestations' }>,
): Promise<FoundEvidence | { readonly nothing: Check }> {
  const manifest = existsSync(places.manifest.path)
    ? await readLimited(places.manifest.path, LIMITS.manifest, 'the manifest')
    : undefined;
  const root = rootOfManifest(manifest) ?? (await rootOfFiles(request, model, places));
  const { findAttestations } = await import('../stores/find.ts');
  const bundles = await findAttestations(access, root, ATTESTATION_LIMITS, request.signal);
  const signatures = new Set(bundles.filter(isModelSignature));
  const [first, ...more] = signatures;
  const title = `Evidence is in GitHub's attestation store of ${access.repository}`;
  const expected = `a model signature of sha256:${root}`;
  if (first === undefined) {
    const found =
      bundles.length === 0 ? 'nothing of this digest' : `${bundles.length} attestations, none a model signature`;
    return { nothing: nothing(title, expected, found, NO_ATTESTATION) };
  }
  // Of several each is a further one beside whichever is accepted, and these are lines of claims.
  const claims = toLines(signatures.size > 1 ? bundles : bundles.filter((bundle) => !signatures.has(bundle)));
  return {
    signatures: [{ bytes: first }, ...more.map((bytes) => ({ bytes }))],
    ...(claims.length > 0 && { claims: claims.length > LIMITS.claims ? { tooBig: claims.length } : { bytes: claims } }),
    ...(manifest && { manifest }),
    found: pass('evidence.found', title, { expected, found: `${bundles.length} of this digest` }),
  };
}

/** No file need be read to ask: what the manifest says is checked with all the rest. */
function rootOfManifest(manifest: Limited | undefined): string | undefined {
  if (manifest === undefined || 'tooBig' in manifest) return undefined;
  try {
    return rootDigest(parseManifest(manifest.bytes).files.map(({ digest }) => digest));
  } catch {
    return undefined;
  }
}

async function rootOfFiles(request: VerifyRequest, { path, isFile }: Model, places: EvidencePlaces): Promise<string> {
  if (isFile)
    throw new AttestModelError('USAGE', 'evidence of a single file is not looked for by its digest', {
      guidance: 'Name the signature: --signature FILE',
    });
  const { allowIgnored = [], ignorePaths = [], allowSymlinks = false, engine, progress, signal } = request;
  const { root } = await hashFolder(path, {
    label: 'hashing, to ask for evidence',
    kind: 'model',
    ignore: [...allowIgnored, ...ignorePaths],
    evidence: Object.values(places).map((place) => place.path),
    allowSymlinks,
    chunks: false,
    ...(engine && { engine }),
    ...(progress && { progress }),
    ...(signal && { signal }),
  });
  return root;
}

/** By what it says it is; nothing is believed for that. */
function isModelSignature(bundle: Buffer): boolean {
  try {
    const { predicateType } = readStatement(parseDsseBundle(bundle).content);
    return predicateType === OMS_PREDICATE_TYPE || predicateType === OMS_OLD_PREDICATE_TYPE;
  } catch {
    return false;
  }
}

function toLines(bundles: readonly Buffer[]): Buffer {
  return Buffer.concat(
    bundles.flatMap((bundle) => [Buffer.from(bundle.toString('utf8').replaceAll(/[\r\n]+/g, ' ')), LINE_END]),
  );
}

const LINE_END = Buffer.from('\n');
