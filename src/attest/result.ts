import type { AttestModelError } from '../errors.ts';
import { type HashedFolder, leftOut, type ProgressReporter } from '../hashing/hashed-folder.ts';
import type { Profile } from '../sigstore/instances.ts';
import type { SignerDescription } from '../sigstore/signer.ts';
import { builderIdOf } from '../statement/builder.ts';
import { extractFields, type Field } from '../statement/fields.ts';
import type { Statement } from '../statement/in-toto.ts';
import type { SlsaPredicate } from '../statement/provenance.ts';
import type { StatementName } from '../statement/statements.ts';
import type { SignedStatement } from '../stores/pending.ts';
import type { EvidencePaths } from '../stores/workspace.ts';
import type { AttestRequest } from './request.ts';

export interface AttestResult {
  readonly name: string;
  /** OMS root, hex. */
  readonly modelDigest: string;
  readonly filesDigest: string;
  readonly manifestDigest: string;
  readonly files: number;
  readonly bytes: number;
  readonly manifestPath: string;
  /** Literal paths that were left out on request, and are on disk: a verifier has to allow them. */
  readonly ignored: readonly string[];
  readonly signed: boolean;
  /** Why `signed` is false. */
  readonly unsignedReason?: string;
  /** Why signing failed, with `onSignFailure: 'return'`. */
  readonly failure?: AttestModelError;
  /** Signed and on disk, but a store that was asked for by name did not take it; with `onSignFailure: 'return'`. */
  readonly publishFailure?: AttestModelError;
  readonly signaturePath?: string;
  readonly claimsPath?: string;
  /** The provenance by itself where RUNNER_TEMP has room for it; else `claims.jsonl`; unsigned: the statement. */
  readonly provenancePath: string;
  /** Holds the statements not signed yet. */
  readonly unsignedDir?: string;
  readonly signer?: SignerDescription;
  /** The Sigstore that signed, where it was one. */
  readonly instance?: { readonly name: string; readonly profile: Profile };
  readonly fields: readonly Field[];
  readonly warnings: readonly string[];
  readonly attestationUrl?: string;
  /** Page of the release that has the evidence. */
  readonly releaseUrl?: string;
}

/** All that an attestation knows of its run. */
export interface Made {
  readonly request: AttestRequest;
  readonly paths: EvidencePaths;
  readonly name: string;
  readonly model: HashedFolder;
  readonly base: SlsaPredicate;
  readonly statements: ReadonlyMap<StatementName, Statement>;
  /** In the order of signing; grows. */
  readonly signed: SignedStatement[];
  readonly warnings: readonly string[];
  readonly progress: ProgressReporter;
}

/** What every result says, signed or not. */
export function commonResult(
  { request, name, model, paths, warnings, statements }: Made,
  signer: SignerDescription | undefined,
) {
  const provenance = statements.get('provenance.json');
  const testResult = statements.get('test-result.json');
  return {
    name,
    modelDigest: model.root,
    filesDigest: model.filesDigest,
    manifestDigest: model.manifestDigest,
    files: model.files.length,
    bytes: model.bytes,
    manifestPath: paths.manifest,
    ignored: leftOut(model),
    warnings,
    fields: extractFields(
      { ...(provenance && { provenance }), testResults: testResult ? [testResult] : [] },
      // This job computed the digests, if no other did; everything else is a verifier's to say.
      {
        root: model.root,
        manifestDigest: model.manifestDigest,
        ...(signer && { signer: builderIdOf(signer) }),
        verified: new Set(request.parts?.length ? [] : ['model_hash']),
      },
    ),
  };
}
