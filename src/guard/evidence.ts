import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_MANIFEST_BYTES } from '../model/manifest.ts';
import { readNamed } from '../stores/read-limited.ts';
import { MAX_CLAIMS_BYTES } from '../verification/claims/claims.ts';
import { MAX_BUNDLE_BYTES } from '../verification/signatures/bundle.ts';
import { evidencePlaces, type Model } from '../verify/model.ts';
import { withNoSignature } from '../verify/no-signature.ts';
import type { VerifyRequest } from '../verify.ts';

const FILES = {
  signature: { name: 'model.sig', what: 'the signature', limit: MAX_BUNDLE_BYTES },
  claims: { name: 'claims.jsonl', what: 'the claims file', limit: MAX_CLAIMS_BYTES },
  manifest: { name: 'model.manifest.json', what: 'the manifest', limit: MAX_MANIFEST_BYTES },
} as const;

/** Evidence as it was read, in a folder of its own: beside the copy, and not among the files that the command sees. */
export interface KeptEvidence {
  readonly signature: string;
  readonly manifest: string;
  /** For a request that is to read it; what was named stays named. */
  readonly places: Pick<VerifyRequest, 'signature' | 'claims' | 'manifest'>;
}

/** @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT */
export async function keepEvidence(request: VerifyRequest, model: Model, folder: string): Promise<KeptEvidence> {
  const places = evidencePlaces(request, model);
  await mkdir(folder);
  const to = (kind: keyof typeof FILES): string => join(folder, FILES[kind].name);
  for (const kind of ['signature', 'claims', 'manifest'] as const) {
    const { path, asked } = places[kind];
    const { what, limit } = FILES[kind];
    // With a VSA the signature need not be there.
    const isNeeded = kind === 'signature' ? !request.vsa : asked;
    if (!isNeeded && !existsSync(path)) continue;
    const bytes = await readNamed(path, what, limit).catch((error: unknown) => {
      throw kind === 'signature' ? withNoSignature(error, path, model) : error;
    });
    await writeFile(to(kind), bytes);
  }
  return {
    signature: to('signature'),
    manifest: to('manifest'),
    places: {
      signature: to('signature'),
      ...(request.claims !== undefined && { claims: to('claims') }),
      ...(request.manifest !== undefined && { manifest: to('manifest') }),
    },
  };
}
