import { type Limited, readIfThere, readLimited } from './read-limited.ts';

/** Where a file of the evidence lies. `asked`: somebody named it, so it must be there. */
export interface EvidencePlace {
  readonly path: string;
  readonly asked: boolean;
}

export interface EvidencePlaces {
  readonly signature: EvidencePlace;
  readonly claims: EvidencePlace;
  readonly manifest: EvidencePlace;
}

export interface Evidence {
  readonly signature: Limited;
  readonly claims?: Limited;
  readonly manifest?: Limited;
}

/**
 * Reads what is there, up to so many bytes each.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH
 */
export async function readEvidence(
  places: EvidencePlaces,
  limits: { readonly signature: number; readonly claims: number; readonly manifest: number },
): Promise<Evidence> {
  const optional = ({ path, asked }: EvidencePlace, limit: number, what: string): Promise<Limited | undefined> =>
    asked ? readLimited(path, limit, what) : readIfThere(path, limit, what);
  const claims = await optional(places.claims, limits.claims, 'the claims file');
  const manifest = await optional(places.manifest, limits.manifest, 'the manifest');
  return {
    signature: await readLimited(places.signature.path, limits.signature, 'the signature'),
    ...(claims && { claims }),
    ...(manifest && { manifest }),
  };
}
