import { basename, join, resolve } from 'node:path';
import { AttestModelError, messageOf } from './errors.ts';
import { basePredicate, builderId, ownPredicate } from './evidence/build.ts';
import { githubContext } from './evidence/github.ts';
import { assertInputs, collectMaterials, readInput } from './evidence/materials.ts';
import { type HashedFolder, hashFolder, leftOut, type ProgressReporter } from './hashing/hashed-folder.ts';
import { isDigest } from './model/digest.ts';
import { finishCommand } from './report/attest-text.ts';
import { shellQuote } from './report/shell-quote.ts';
import type { Profile } from './sigstore/instances.ts';
import type { SigningParty } from './sigstore/party.ts';
import type { BundleJson, SignerDescription } from './sigstore/signer.ts';
import { extractFields, type Field } from './statement/fields.ts';
import { PAYLOAD_TYPE, type Statement, toPayload } from './statement/in-toto.ts';
import { buildProvenanceStatement, type SlsaPredicate } from './statement/provenance.ts';
import { buildStatements, type StatementName } from './statement/statements.ts';
import { parseEvaluation, type TestResult } from './statement/test-result.ts';
import { removeStaleTemporaries, writeFileAtomic } from './stores/atomic-write.ts';
import { type SignedStatement, signPending } from './stores/pending.ts';
import { type GitHubPublishing, publishToGitHub } from './stores/publish.ts';
import { assertReplaceable, type EvidencePaths, evidencePaths, saveAlone, saveUnsigned } from './stores/workspace.ts';

/** Inputs are as the user wrote them: `name=path`, `name=uri@sha256:…`, `name=hf://org/repo@commit`. */
export interface AttestRequest {
  /** Model folder. */
  readonly model: string;
  /** Subject name; default: the folder's basename. */
  readonly name?: string;
  /** Folder for `model.sig`, `claims.jsonl`, `model.manifest.json`; default: the model folder. */
  readonly out?: string;
  /** Where the signature goes, if not `model.sig` there; the other two lie beside it. */
  readonly signature?: string;
  /** Globs, expanded to literal paths. */
  readonly ignore?: readonly string[];
  readonly allowSymlinks?: boolean;
  /** Chunk hashes in the manifest; default true. */
  readonly chunks?: boolean;
  readonly datasets?: readonly string[];
  readonly baseModels?: readonly string[];
  readonly configs?: readonly string[];
  /** JSON file with training metrics: a byproduct of the provenance. */
  readonly metrics?: string;
  /** JSON file with an evaluation's result: its own test-result statement. */
  readonly evaluation?: string;
  /** The checkout whose code trained the model; default: GITHUB_WORKSPACE, else the working directory. */
  readonly code?: string;
  /**
   * Who signs. A factory, because an identity is asked for before hashing (to warn early) and used after it.
   * Absent: manifest and unsigned statements only.
   */
  readonly signer?: () => Promise<SigningParty>;
  /** Why there is no signer, for the summary: `sign: false`, an event that may not sign. */
  readonly unsignedReason?: string;
  /** Words of the command line that finish an unsigned run as this one would have signed: `--sigstore FILE`, … */
  readonly finishWith?: readonly string[];
  /** `return`: a failure to sign or publish is in the result and not thrown; either way what was made before it stays. */
  readonly onSignFailure?: 'throw' | 'return';
  /** Sign only if the manifest of the files has this SHA-256. */
  readonly expectManifestDigest?: string;
  /** Stores beside the workspace. `asked`: named by the user, so "not available" is an error. */
  readonly publish?: { readonly github: GitHubPublishing; readonly token?: string };
  /** Environment variables; `{}` outside. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

export type { ProgressReporter };

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
}

/**
 * The whole job: hash, state, sign, write, publish (design, section 3).
 * @throws AttestModelError; once manifest and unsigned statements are on disk, `details.unsignedDir` names their folder
 */
export async function attest(request: AttestRequest): Promise<AttestResult> {
  const paths = evidencePaths(request.model, request);
  const startedOn = request.now();
  assertRequest(request);
  if (request.signature !== undefined) await assertReplaceable(paths.signature);
  // A typo in an input should cost seconds, not the hashing.
  const code = request.code ?? request.env['GITHUB_WORKSPACE'] ?? '.';
  const { datasets = [], baseModels = [], configs = [], metrics, evaluation: evaluationFile } = request;
  await assertInputs({
    datasets,
    baseModels,
    configs,
    code,
    ...(metrics !== undefined && { metrics }),
    ...(evaluationFile !== undefined && { evaluation: evaluationFile }),
  });
  const evaluation = await evaluationOf(request);
  await removeStaleTemporaries(paths.folder);
  const warnings: string[] = [];
  const progress = collecting(request.progress, warnings);

  // 1. Ask for the identity first: who cannot sign learns it before the hours of hashing, and still gets the manifest.
  const who = await identify(request, progress);

  // 2. Hash the model, and all that it was made from.
  const model = await hashModelOf(request, paths, progress);
  await writeFileAtomic(paths.manifest, model.manifestBytes);
  assertExpected(request, model);
  const materials = await collectMaterials({
    datasets,
    baseModels,
    configs,
    code,
    ...(metrics !== undefined && { metrics }),
    measured: [
      request.model,
      paths.signature,
      paths.claims,
      paths.manifest,
      paths.unsigned,
      ...(request.evaluation === undefined ? [] : [request.evaluation]),
    ],
    // A job after the training job measures its own machine.
    ofTraining: request.expectManifestDigest === undefined,
    allowSymlinks: request.allowSymlinks ?? false,
    env: request.env,
    now: request.now,
    progress,
    ...(request.signal && { signal: request.signal }),
  });

  // 3. State. What is stated is on disk before anybody is asked to sign it.
  const name = request.name ?? basename(resolve(request.model));
  const { base, failure } = await describeBuild(request, who, startedOn);
  const statements = buildStatements({
    name,
    model,
    allowSymlinks: request.allowSymlinks ?? false,
    base,
    ...materials,
    ...(evaluation && { evaluation }),
  });
  await saveUnsigned(paths.unsigned, new Map([...statements].map(([file, statement]) => [file, toPayload(statement)])));
  const made: Made = { request, paths, name, model, base, statements, signed: [], warnings, progress };

  // 4. Sign, each bundle to disk before the next. 5. Publish.
  if (who.party === undefined || failure) return unsigned(made, failure);
  try {
    await signPending(who.party.signer, payloadsOf(statements), paths, {
      root: model.root,
      onSigned: (statement) => made.signed.push(statement),
      onDropped: (lines) => progress.warning(`${lines} lines of ${paths.claims} were about other files: dropped.`),
      ...(request.signal && { signal: request.signal }),
    });
  } catch (error) {
    return unsigned(made, asFailure(error));
  }
  return finished(made, who.party);
}

/** All that an attestation knows of its run. */
interface Made {
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

function assertRequest(request: AttestRequest): void {
  const { name, expectManifestDigest, publish } = request;
  if (publish?.github === 'asked' && storeOf(request).store === undefined)
    throw new AttestModelError(
      'USAGE',
      'cannot publish to GitHub: this is not a GitHub Actions run with a token (input: github-token)',
      {
        guidance: 'Leave publish: github out; the evidence files beside the model are complete without it.',
      },
    );
  if (name !== undefined && name.trim() === '')
    throw new AttestModelError('USAGE', 'the name is empty', { guidance: "Leave it out to use the folder's name." });
  if (expectManifestDigest !== undefined && !isDigest(expectManifestDigest)) {
    throw new AttestModelError('USAGE', 'the expected manifest digest is not 64 lower-case hex characters', {
      guidance: 'Pass the output manifest-digest of the training job (needs.<job>.outputs.manifest-digest).',
    });
  }
}

/** Who will sign, or why nobody can. Neither: nobody was asked to. */
interface Identified {
  readonly party?: SigningParty;
  readonly failure?: AttestModelError;
}

async function identify({ signer }: AttestRequest, progress: ProgressReporter): Promise<Identified> {
  if (signer === undefined) return {};
  try {
    return { party: await signer() };
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === 'USAGE') throw failure;
    progress.info(
      `Signing will not be possible: ${failure.message}. Manifest and unsigned statements are made all the same.`,
    );
    return { failure };
  }
}

/** GitHub's identity service may fail where Sigstore's did not: then the run is unsigned, not lost. */
async function describeBuild(
  { env, now }: AttestRequest,
  { party, failure }: Identified,
  startedOn: Date,
): Promise<{ base: SlsaPredicate; failure: AttestModelError | undefined }> {
  const facts = { env, startedOn, finishedOn: now() };
  // Whoever could not get one token will not wait for another.
  if (failure) return { base: ownPredicate(facts), failure };
  try {
    return { base: await basePredicate({ ...facts, ...(party && { signer: party.signer.describe }) }), failure };
  } catch (error) {
    return { base: ownPredicate(facts), failure: party && asFailure(error) };
  }
}

function hashModelOf(request: AttestRequest, paths: EvidencePaths, progress: ProgressReporter): Promise<HashedFolder> {
  return hashFolder(request.model, {
    label: 'hashing',
    kind: 'model',
    ignore: request.ignore ?? [],
    evidence: [paths.signature, paths.claims, paths.manifest],
    allowSymlinks: request.allowSymlinks ?? false,
    chunks: request.chunks ?? true,
    progress,
    ...(request.signal && { signal: request.signal }),
  });
}

/** The job that trained says what it made; this one signs nothing else. */
function assertExpected(
  { expectManifestDigest: expected }: AttestRequest,
  { manifestDigest: found }: HashedFolder,
): void {
  if (expected === undefined || expected === found) return;
  throw new AttestModelError(
    'INVALID_INPUT',
    `the model is not the expected one: expected manifest ${expected}, found ${found}`,
    {
      guidance:
        'Files changed on the way from the training job, or other options (ignore, chunks) were used there. Nothing was signed.',
      details: { expected, found },
    },
  );
}

async function evaluationOf({ evaluation }: AttestRequest): Promise<TestResult | undefined> {
  return evaluation === undefined
    ? undefined
    : parseEvaluation(await readInput(evaluation, 'the evaluation file'), basename(evaluation));
}

async function finished(made: Made, { signer, instance }: SigningParty): Promise<AttestResult> {
  const { request, paths, name, model, base } = made;
  const bundles = made.signed.filter((one) => one.name !== 'model.sig.json').map(({ bundle }) => bundle);
  const published = await publish();
  const alone = await provenanceAlone();
  return {
    ...common(made, signer.describe),
    signed: true,
    signaturePath: paths.signature,
    claimsPath: paths.claims,
    provenancePath: alone ?? paths.claims,
    signer: signer.describe,
    ...(instance && { instance: { name: instance.name, profile: instance.profile } }),
    ...published,
  };

  async function publish(): Promise<Pick<AttestResult, 'attestationUrl' | 'publishFailure'>> {
    try {
      const attestationUrl = await publishToGitHub(bundles, {
        mode: request.publish?.github ?? 'never',
        ...storeOf(request),
        ...(instance && { instance }),
        plain: signPlain,
        warning: made.progress.warning,
      });
      return attestationUrl === undefined ? {} : { attestationUrl };
    } catch (error) {
      if (request.onSignFailure !== 'return') throw error;
      return { publishFailure: asFailure(error) };
    }
  }

  /** A copy for convenience: that it cannot be written is no failure. */
  async function provenanceAlone(): Promise<string | undefined> {
    const [provenance] = bundles;
    const folder = request.env['RUNNER_TEMP'];
    if (!folder || provenance === undefined) return undefined;
    try {
      return await saveAlone(folder, name, model.root, provenance);
    } catch (error) {
      made.progress.warning(`${messageOf(error)}: the provenance is in ${paths.claims}`);
      return undefined;
    }
  }

  /** Without the extras that the store refused: for the store alone, since in `claims.jsonl` lies the full one. */
  async function signPlain(): Promise<BundleJson | undefined> {
    const full = made.statements.get('provenance.json');
    if (full === undefined) return undefined;
    const plain = buildProvenanceStatement({ subjects: full.subject, base, dependencies: [], byproducts: [] });
    return signer.sign(toPayload(plain), PAYLOAD_TYPE, request.signal);
  }
}

function storeOf({ env, publish }: AttestRequest): {
  store?: { repository: string; token: string; apiUrl: string; serverUrl: string };
} {
  const context = githubContext(env);
  if (!context || !publish?.token) return {};
  const { repository, apiUrl, serverUrl } = context;
  return { store: { repository, apiUrl, serverUrl, token: publish.token } };
}

/** Nothing was lost: what there is to sign lies in `unsignedDir`, and one command finishes it. */
function unsigned(made: Made, failure: AttestModelError | undefined): AttestResult {
  const { request, paths } = made;
  const has = (statement: StatementName): boolean => made.signed.some(({ name }) => name === statement);
  const words = [
    ...(request.finishWith ?? []),
    ...(request.signature === undefined ? [] : ['--signature', request.signature]),
    ...(request.ignore ?? []).flatMap((glob) => ['--ignore', glob]),
    ...(request.chunks === false ? ['--no-chunks'] : []),
    ...(request.allowSymlinks ? ['--allow-symlinks'] : []),
  ];
  const finish = [finishCommand(request.model, paths.unsigned), ...words.map(shellQuote)].join(' ');
  const told =
    failure &&
    new AttestModelError(failure.code, `signing failed: ${failure.message}`, {
      cause: failure,
      guidance: [
        ...(failure.guidance === undefined ? [] : [failure.guidance]),
        `Manifest and unsigned statements are in ${paths.unsigned}. To finish:\n\n    ${finish}`,
      ].join('\n'),
      details: { ...failure.details, unsignedDir: paths.unsigned, finish },
    });
  if (told && request.onSignFailure !== 'return') throw told;
  return {
    ...common(made, undefined),
    signed: false,
    unsignedReason: told?.message ?? request.unsignedReason ?? 'signing was not asked for',
    ...(told && { failure: told }),
    // What was signed before the failure is on disk, and gone from the folder of the unsigned.
    ...(has('model.sig.json') && { signaturePath: paths.signature }),
    ...(has('provenance.json') && { claimsPath: paths.claims }),
    provenancePath: has('provenance.json') ? paths.claims : join(paths.unsigned, 'provenance.json'),
    unsignedDir: paths.unsigned,
  };
}

function common({ name, model, paths, warnings, statements }: Made, signer: SignerDescription | undefined) {
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
      // This run computed the digests; everything else is a verifier's to say.
      {
        root: model.root,
        manifestDigest: model.manifestDigest,
        ...(signer && { signer: builderId(signer) }),
        verified: new Set(['model_hash']),
      },
    ),
  };
}

const payloadsOf = (statements: ReadonlyMap<StatementName, Statement>): Map<StatementName, Uint8Array> =>
  new Map([...statements].map(([name, statement]) => [name, toPayload(statement)]));

function asFailure(error: unknown): AttestModelError {
  return error instanceof AttestModelError
    ? error
    : new AttestModelError('SIGNING_FAILED', messageOf(error), { cause: error });
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
