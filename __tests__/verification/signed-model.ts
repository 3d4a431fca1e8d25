import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../src/model/digest.ts';
import { buildManifest, serializeManifest } from '../../src/model/manifest.ts';
import { rootDigest } from '../../src/model/root.ts';
import type { Statement } from '../../src/statement/in-toto.ts';
import { buildOmsStatement } from '../../src/statement/oms.ts';
import {
  buildProvenanceStatement,
  GITHUB_BUILD_TYPE,
  PROVENANCE_TYPE,
  type SlsaPredicate,
  subjectsOf,
} from '../../src/statement/provenance.ts';
import { buildTestResultStatement, type TestOutcome } from '../../src/statement/test-result.ts';
import { type VerifyRequest, verify } from '../../src/verify.ts';
import type { LocalSigstore, Powers } from '../../testing/local-sigstore/local-sigstore.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/models.ts';
import { type BundleOptions, COMMIT, ISSUER, REPOSITORY, RUN, rootOf, SAN, signBundle } from './bundles.ts';

export const FILES = { 'config.json': '{}', 'weights/a.bin': 'aaaa', 'weights/b.bin': 'bbbb', empty: '' };
type Files = Readonly<Record<string, string | Uint8Array>>;

export interface SignedModel extends Disposable {
  readonly folder: string;
  readonly subjects: ReturnType<typeof subjectsOf>;
  readonly temporary: TemporaryFolder;
  path(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  writeClaims(...lines: readonly unknown[]): void;
}

export interface ModelOptions {
  readonly files?: Files;
  readonly ignorePaths?: readonly string[];
  readonly allowSymlinks?: boolean;
  readonly bundle?: BundleOptions;
  /** Bends the statement before it is signed. */
  readonly statement?: (statement: Statement) => unknown;
  readonly manifest?: boolean;
}

/** A model folder with `model.sig` of the embedded Sigstore and its manifest. */
export async function signedModel(sigstore: Powers, options: ModelOptions = {}): Promise<SignedModel> {
  const { files = FILES, ignorePaths = [], allowSymlinks = false } = options;
  const temporary = temporaryFolder();
  const folder = temporary.write('model', files);
  const hashed = Object.entries(files).map(([path, content]) => {
    const bytes = Buffer.from(content as Uint8Array);
    return { path, size: bytes.length, digest: sha256Hex(bytes), ...chunksOf(bytes) };
  });
  const manifest = buildManifest(hashed, { chunks: true });
  const bytes = serializeManifest(manifest);
  const statement = buildOmsStatement({ name: 'model', files: hashed, ignorePaths, allowSymlinks });
  const signature = await signBundle(sigstore, options.statement?.(statement) ?? statement, options.bundle);
  writeFileSync(join(folder, 'model.sig'), JSON.stringify(signature));
  if (options.manifest !== false) writeFileSync(join(folder, 'model.manifest.json'), bytes);
  const root = rootDigest(manifest.files.map(({ digest }) => digest));
  return {
    folder,
    temporary,
    subjects: subjectsOf({ name: 'model', root, manifestDigest: sha256Hex(bytes) }),
    path: (name) => join(folder, name),
    write: (name, content) => void temporary.write('model', { [name]: content }),
    writeClaims: (...lines) => {
      const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
      writeFileSync(join(folder, 'claims.jsonl'), text.map((line) => `${line}\n`).join(''));
    },
    [Symbol.dispose]: () => temporary[Symbol.dispose](),
  };
}

const CHUNK = 67_108_864;

function chunksOf(bytes: Buffer): { chunks?: string[] } {
  if (bytes.length <= CHUNK) return {};
  const count = Math.ceil(bytes.length / CHUNK);
  const chunks = Array.from({ length: count }, (_, i) =>
    createHash('sha256')
      .update(bytes.subarray(i * CHUNK, (i + 1) * CHUNK))
      .digest('hex'),
  );
  return { chunks };
}

type Trust = VerifyRequest['trust'];

export const identityTrust = (
  sigstore: LocalSigstore,
  over: Partial<Extract<Trust, { method: 'sigstore' }>> = {},
): Trust => ({
  method: 'sigstore',
  identity: SAN,
  issuer: ISSUER,
  trusted: { roots: [rootOf(sigstore)] },
  ...over,
});

export const verifyModel = (sigstore: LocalSigstore, model: SignedModel, over: Partial<VerifyRequest> = {}) =>
  verify({ model: model.folder, trust: identityTrust(sigstore), ...over });

/** As `@actions/attest` builds it from the claims of the token that the certificate is made from. */
export function githubPredicate(): SlsaPredicate {
  return {
    buildDefinition: {
      buildType: GITHUB_BUILD_TYPE,
      externalParameters: {
        workflow: { ref: 'refs/heads/main', repository: REPOSITORY, path: '.github/workflows/release.yml' },
      },
      internalParameters: {
        github: {
          event_name: 'push',
          repository_id: '1001',
          repository_owner_id: '2002',
          runner_environment: 'github-hosted',
        },
      },
      resolvedDependencies: [{ uri: `git+${REPOSITORY}@refs/heads/main`, digest: { gitCommit: COMMIT } }],
    },
    runDetails: { builder: { id: SAN }, metadata: { invocationId: RUN } },
  };
}

export interface ProvenanceOptions {
  readonly base?: (base: ReturnType<typeof mutable>) => void;
  readonly code?: { commit?: string; dirty?: boolean };
  readonly dataset?: string;
}

const mutable = () => structuredClone(githubPredicate()) as unknown as MutablePredicate;

export interface MutablePredicate {
  buildDefinition: {
    buildType: string;
    externalParameters: { workflow: Record<string, string> };
    internalParameters: { github: Record<string, string> };
    resolvedDependencies: { uri: string; digest: Record<string, string> }[];
  };
  runDetails: { builder: { id: string }; metadata: Record<string, string> };
}

export function provenance(
  model: SignedModel,
  { base: change, code = {}, dataset = 'd'.repeat(64) }: ProvenanceOptions = {},
): Statement {
  const base = mutable();
  change?.(base);
  const { commit = COMMIT, dirty = false } = code;
  return buildProvenanceStatement({
    subjects: model.subjects,
    base: base as unknown as SlsaPredicate,
    dependencies: [
      {
        name: 'code:acme/model-repo',
        uri: `git+${REPOSITORY}@refs/heads/main`,
        digest: { gitCommit: commit },
        annotations: { dirty },
      },
      { name: 'dataset:corpus', digest: { sha256: dataset }, annotations: { kind: 'folder' } },
    ],
    byproducts: [],
  });
}

export function testResult(model: SignedModel, result: TestOutcome, name = 'evaluation:eval.json'): Statement {
  return buildTestResultStatement(model.subjects, {
    result,
    configuration: [{ name, digest: { sha256: 'e'.repeat(64) } }],
  });
}

export { PROVENANCE_TYPE };
