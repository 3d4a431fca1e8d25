import { AttestModelError } from '../errors.ts';
import type { HashAlgorithm } from '../model/digest.ts';
import { assertModelPath, comparePaths } from '../model/path.ts';
import { filesDigest, rootDigest } from '../model/root.ts';
import { STATEMENT_TYPE, type Statement, StatementError } from './in-toto.ts';
import { asRecord, assertFields, assertNames, parseResources, parseSerialization, unsupported } from './oms-read.ts';
import type { Loose } from './read.ts';

export { SINGLE_FILE } from './oms-read.ts';

export const OMS_PREDICATE_TYPE = 'https://model_signing/signature/v1.0';
/** Before v1.0: every file is a subject, and there is no predicate to speak of. Read, never written. */
export const OMS_OLD_PREDICATE_TYPE = 'https://model_signing/Digests/v0.1';

export interface OmsResource {
  /** As listed: the path, or `path:start:end` for a shard. */
  readonly name: string;
  readonly digest: string;
  /** `.` for a single file signed by itself. */
  readonly path: string;
  /** Bytes [start, end) of a shard. */
  readonly start?: number;
  readonly end?: number;
}

/** What an OMS signature says, from either format. */
export interface OmsStatement {
  readonly format: 'v1.0' | 'digests-v0.1';
  /** Informative: never compared. Absent in the old format. */
  readonly name?: string;
  /** Recomputed in listed order, and equal to the subject's where there is one (the old format has none). */
  readonly root: string;
  readonly method: 'files' | 'shards';
  readonly hashType: HashAlgorithm;
  readonly shardSize?: number;
  readonly allowSymlinks: boolean;
  /** As written. Some signers wrote paths that name nothing inside the model: those ignore nothing. */
  readonly ignorePaths: readonly string[];
  readonly resources: readonly OmsResource[];
  /** Binds names, unlike the root. Only for method `files`. */
  readonly filesDigest?: string;
}

export interface OmsModel {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly digest: string }[];
  /** Literal relative paths. */
  readonly ignorePaths: readonly string[];
  readonly allowSymlinks: boolean;
}

/** OMS v1.0, method `files`, SHA-256, in spec order (formats, section 1). */
export function buildOmsStatement(model: OmsModel): Statement {
  if (model.name === '' || !model.name.isWellFormed() || /\p{Cc}/u.test(model.name)) {
    throw new AttestModelError('USAGE', `the name ${JSON.stringify(model.name)} cannot be a subject's`, {
      guidance: 'Give the model a name of its own: --name NAME, or the input `name`.',
    });
  }
  if (model.files.length === 0) throw new AttestModelError('EMPTY_MODEL', 'there is no file to sign');
  const files = [...model.files].sort((a, b) => comparePaths(a.path, b.path));
  files.forEach(({ path }, i) => {
    assertModelPath(path);
    if (path === files[i - 1]?.path) throw new AttestModelError('INTERNAL', `${path} is listed twice`);
  });
  const ignorePaths = [...new Set(model.ignorePaths)].sort(comparePaths);
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: model.name, digest: { sha256: rootDigest(files.map(({ digest }) => digest)) } }],
    predicateType: OMS_PREDICATE_TYPE,
    predicate: {
      serialization: {
        method: 'files',
        hash_type: 'sha256',
        allow_symlinks: model.allowSymlinks,
        ...(ignorePaths.length > 0 && { ignore_paths: ignorePaths }),
      },
      resources: files.map(({ path, digest }) => ({ name: path, algorithm: 'sha256', digest })),
    },
  };
}

/**
 * Strict (formats, sections 1 and 9): whatever two verifiers could read in two ways is refused.
 * @throws StatementError
 * @throws AttestModelError UNSUPPORTED for `blake3`
 */
export function parseOmsStatement(statement: Statement): OmsStatement {
  if (statement.predicateType === OMS_OLD_PREDICATE_TYPE) return parseOldStatement(statement);
  if (statement.predicateType !== OMS_PREDICATE_TYPE) {
    throw new StatementError(`predicateType is not ${OMS_PREDICATE_TYPE}`);
  }
  assertFields(statement, ['_type', 'subject', 'predicateType', 'predicate'], 'the statement');
  const { name, root } = parseSubject(statement);
  const predicate = asRecord(statement.predicate, ['serialization', 'resources'], 'predicate');
  const serialization = parseSerialization(predicate['serialization']);
  const resources = parseResources(predicate['resources'], serialization);
  const actualRoot = rootDigest(
    resources.map(({ digest }) => digest),
    serialization.hashType,
  );
  if (actualRoot !== root) {
    throw new StatementError(`the subject's digest is ${root}, but the resources hash to ${actualRoot}`);
  }
  return finish({ format: 'v1.0', name, root, ...serialization, resources });
}

function parseSubject({ subject }: Statement): { name: string; root: string } {
  const [only, ...others] = subject;
  if (only === undefined || others.length > 0) {
    throw new StatementError(`${subject.length} subjects, where OMS has exactly one`);
  }
  if (!only.name) throw new StatementError('subject[0].name is missing or empty');
  for (const value of Object.values(only.digest)) {
    if (!/^[0-9a-f]+$/.test(value)) throw new StatementError('subject[0].digest is not lower-case hex');
  }
  const root = only.digest['sha256'];
  if (root === undefined) throw new StatementError('subject[0].digest has no sha256');
  return { name: only.name, root };
}

/** Subjects are the files; nothing else is signed. Digests of other kinds hid under `sha256`, said by an annotation. */
function parseOldStatement({ subject }: Statement): OmsStatement {
  const resources = subject.map((file, i): OmsResource => {
    const { name, digest, annotations = {} } = file as typeof file & { annotations?: Loose };
    if (name === undefined) throw new StatementError(`subject[${i}] has no name`);
    const kind = asRecord(annotations, undefined, `subject[${i}].annotations`)['actual_hash_algorithm'] ?? 'sha256';
    if (kind !== 'file-sha256' && kind !== 'sha256') throw unsupported('has subjects that are not SHA-256 of files');
    if (digest['sha256'] === undefined) throw new StatementError(`subject[${i}].digest has no sha256`);
    return { name, digest: digest['sha256'], path: name };
  });
  assertNames(resources);
  return finish({
    format: 'digests-v0.1',
    root: rootDigest(resources.map(({ digest }) => digest)),
    method: 'files',
    hashType: 'sha256',
    allowSymlinks: false,
    ignorePaths: [],
    resources,
  });
}

/** The files digest costs more than all the rest where there are 200,000 files, and is seldom asked for: computed then. */
function finish(parsed: Omit<OmsStatement, 'filesDigest'>): OmsStatement {
  if (parsed.method === 'shards') return parsed;
  let known: string | undefined;
  return {
    ...parsed,
    get filesDigest() {
      known ??= filesDigest(parsed.resources.map(({ name, digest }) => ({ algorithm: parsed.hashType, digest, name })));
      return known;
    },
  };
}
