import { messageOf } from '../errors.ts';
import type { SigningParty } from '../sigstore/party.ts';
import type { BundleJson } from '../sigstore/signer.ts';
import { PAYLOAD_TYPE, toPayload } from '../statement/in-toto.ts';
import { buildProvenanceStatement } from '../statement/provenance.ts';
import { publishToGitHub } from '../stores/publish.ts';
import { saveAlone } from '../stores/workspace.ts';
import { asFailure } from './identify.ts';
import { releaseOf } from './release.ts';
import { storeOf } from './request.ts';
import type { AttestResult, Made } from './result.ts';

/** Provenance first, then what else belongs to `claims.jsonl`. */
const claimsOf = ({ signed }: Made): BundleJson[] =>
  signed.filter(({ name }) => name !== 'model.sig.json').map(({ bundle }) => bundle);

/** GitHub's limit for a predicate (formats, section 7), as base64. */
const MAX_STORED_PAYLOAD = (16 * 1024 * 1024 * 4) / 3;

/** So that the store has all that a verifier needs, under the model's digest. That of a model with very many files is too large. */
function signatureOf({ signed, progress }: Made): BundleJson[] {
  const [signature] = signed.flatMap(({ name, bundle }) => (name === 'model.sig.json' ? [bundle] : []));
  const { payload = '' } = (signature as { dsseEnvelope?: { payload?: string } } | undefined)?.dsseEnvelope ?? {};
  if (signature && payload.length < MAX_STORED_PAYLOAD) return [signature];
  progress.info("model.sig is too large for GitHub's attestation store: it lies beside the model only.");
  return [];
}

/** To the stores that were asked for, each whatever becomes of the other. Whatever they say, the bundles are on disk. */
export async function publish(made: Made, party: SigningParty): Promise<Outcome> {
  const store = await settle(made, async () => {
    const attestationUrl = await toStore(made, party);
    return attestationUrl === undefined ? {} : { attestationUrl };
  });
  const release = await settle(made, async () => {
    const releaseUrl = await toRelease(made);
    return releaseUrl === undefined ? {} : { releaseUrl };
  });
  // Of two failures the first: the release's says how to continue, and comes again when that is done.
  return { ...release, ...store };
}

type Outcome = Pick<AttestResult, 'attestationUrl' | 'releaseUrl' | 'publishFailure'>;

async function settle({ request }: Made, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (request.onSignFailure !== 'return') throw error;
    return { publishFailure: asFailure(error) };
  }
}

function toStore(made: Made, party: SigningParty): Promise<string | undefined> {
  const { request, progress } = made;
  return publishToGitHub([...claimsOf(made), ...signatureOf(made)], {
    mode: request.publish?.github ?? 'never',
    ...storeOf(request),
    ...(party.instance && { instance: party.instance }),
    plain: () => signPlain(made, party),
    warning: progress.warning,
  });
}

async function toRelease({ request, paths, name, progress }: Made): Promise<string | undefined> {
  const release = releaseOf(request, paths, name, progress);
  if (release === undefined) return undefined;
  const { publishRelease } = await import('../publish.ts');
  return (await publishRelease(release)).url;
}

/** Without the extras that the store refused: for the store alone, since in `claims.jsonl` lies the full one. */
async function signPlain(
  { statements, base, request }: Made,
  { signer }: SigningParty,
): Promise<BundleJson | undefined> {
  const full = statements.get('provenance.json');
  if (full === undefined) return undefined;
  const plain = buildProvenanceStatement({ subjects: full.subject, base, dependencies: [], byproducts: [] });
  return signer.sign(toPayload(plain), PAYLOAD_TYPE, request.signal);
}

/** A copy of the provenance by itself, for convenience: that it cannot be written is no failure. */
export async function copyProvenance(made: Made): Promise<string | undefined> {
  const { request, name, model, paths, progress } = made;
  const [provenance] = claimsOf(made);
  const folder = request.env['RUNNER_TEMP'];
  if (!folder || provenance === undefined) return undefined;
  try {
    return await saveAlone(folder, name, model.root, provenance);
  } catch (error) {
    progress.warning(`${messageOf(error)}: the provenance is in ${paths.claims}`);
    return undefined;
  }
}
