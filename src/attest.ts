import { basename, resolve } from 'node:path';
import { openHashing } from './attest/hashing.ts';
import { asFailure, describeBuild, identify } from './attest/identify.ts';
import {
  assertExpected,
  assertThere,
  inputPathsOf,
  measureMaterials,
  measureModel,
  partsOf,
} from './attest/measure.ts';
import { partByproducts } from './attest/parts.ts';
import { prepareReleaseOf } from './attest/release.ts';
import { type AttestRequest, assertRequest } from './attest/request.ts';
import type { AttestResult, Made } from './attest/result.ts';
import { signedResult } from './attest/signed-result.ts';
import { unsignedResult } from './attest/unsigned-result.ts';
import type { AttestModelError } from './errors.ts';
import { readInput } from './evidence/read-input.ts';
import { collectUpstream } from './evidence/upstream.ts';
import type { ProgressReporter } from './hashing/hashed-folder.ts';
import { manifestPieces } from './model/manifest.ts';
import type { SigningParty } from './sigstore/party.ts';
import { toPayload } from './statement/in-toto.ts';
import { buildStatements } from './statement/statements.ts';
import { parseEvaluation, type TestResult } from './statement/test-result.ts';
import { removeStaleTemporaries, writeFileAtomic } from './stores/atomic-write.ts';
import { type Pending, signPending } from './stores/pending.ts';
import {
  ALL,
  assertReplaceable,
  type EvidencePaths,
  evidencePaths,
  saveLines,
  saveUnsigned,
} from './stores/workspace.ts';

export type { AttestRequest, AttestResult, ProgressReporter };

/**
 * The whole job: hash, state, sign, write, publish (design, section 3).
 * @throws AttestModelError; once manifest and unsigned statements are on disk, `details.unsignedDir` names their folder
 */
export async function attest(request: AttestRequest): Promise<AttestResult> {
  const paths = evidencePaths(request.model, request);
  const startedOn = request.now();
  assertRequest(request);
  if (request.signature !== undefined) await assertReplaceable(paths.signature);
  await assertThere(request);
  const evaluation = await evaluationOf(request);
  const parts = await partsOf(request);
  await removeStaleTemporaries(paths.folder);
  const warnings: string[] = [];
  const progress = collecting(request.progress, warnings);

  // 1. Ask for the identity first: who cannot sign learns it before the hours of hashing, and still gets the manifest. A
  // release that cannot take what will be made is worth no hour.
  await prepareReleaseOf(request, paths, progress);
  const who = await identify(request, progress);

  // 2. Hash the model, and all that it was made from.
  await using hashing = await openHashing({ ...request, ...who, inputs: inputPathsOf(request), progress });
  const model = await measureModel(request, paths, hashing, progress, parts);
  await writeFileAtomic(paths.manifest, manifestPieces(model.manifest));
  assertExpected(request, model);
  const materials = await measureMaterials(request, paths, hashing, progress);
  const sealed = hashing.seal();

  // 3. State. What is stated is on disk before anybody is asked to sign it.
  const name = request.name ?? basename(resolve(request.model));
  const { base, failure } = await describeBuild(request, who, startedOn);
  const statements = buildStatements({
    name,
    model,
    allowSymlinks: request.allowSymlinks ?? false,
    base,
    ...materials,
    byproducts: [...materials.byproducts, ...partByproducts(parts), ...(who.party && sealed ? [sealed] : [])],
    ...(evaluation && { evaluation }),
  });
  const payloads = new Map([...statements].map(([file, statement]) => [file, toPayload(statement)]));
  await saveUnsigned(paths.unsigned, payloads);
  await carryUpstream(request, paths, progress);
  const made: Made = { request, paths, name, model, base, statements, signed: [], warnings, progress };

  // 4. Sign, each bundle to disk before the next. 5. Publish.
  if (who.party === undefined || failure) return unsignedResult(made, failure);
  const failed = await signAll(made, payloads, who.party);
  const [provenance] = made.signed.filter((one) => one.name === 'provenance.json');
  if (provenance) await hashing.keep(provenance.bundle);
  return failed ? unsignedResult(made, failed) : signedResult(made, who.party);
}

/** What says where the inputs came from goes where the model goes. */
async function carryUpstream(
  { datasets = [], baseModels = [] }: AttestRequest,
  { claims }: EvidencePaths,
  progress: ProgressReporter,
): Promise<void> {
  const lines = await collectUpstream({ datasets, baseModels }, progress);
  if (lines.length > 0) await saveLines(claims, lines, ALL);
}

/** What was signed before a failure is in `made`, and on disk. */
async function signAll(made: Made, payloads: Pending, { signer }: SigningParty): Promise<AttestModelError | undefined> {
  const { request, paths, model, progress } = made;
  try {
    await signPending(signer, payloads, paths, {
      root: model.root,
      onSigned: (statement) => made.signed.push(statement),
      onDropped: (lines) => progress.warning(`${lines} lines of ${paths.claims} were about other files: dropped.`),
      ...(request.signal && { signal: request.signal }),
    });
    return undefined;
  } catch (error) {
    return asFailure(error);
  }
}

async function evaluationOf({ evaluation }: AttestRequest): Promise<TestResult | undefined> {
  return evaluation === undefined
    ? undefined
    : parseEvaluation(await readInput(evaluation, 'the evaluation file'), basename(evaluation));
}

/** Warnings are told at once, and again in the result for the job summary. */
function collecting(progress: ProgressReporter | undefined, warnings: string[]): ProgressReporter {
  return {
    hashing: (label, bytes) => progress?.hashing(label, bytes) ?? { update: () => undefined, done: () => undefined },
    info: (text) => progress?.info(text),
    warning: (text) => {
      warnings.push(text);
      progress?.warning(text);
    },
  };
}
