import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { materialise } from '../../../__tests__/conformance/materialise.ts';
import { provenance, type SignedModel, signedModel, testResult } from '../../../__tests__/verification/signed-model.ts';
import { sha256Hex } from '../../../src/model/digest.ts';
import { SIGNERS } from '../policy-text.ts';
import { ACCEPTED, type Expectation, refusedBy, type Step, undecidedBy, type Vector } from '../vector.ts';
import { defaults, type World } from '../world.ts';

/** `{}` */
const CONFIG = sha256Hex('{}');
const POLICY_PATH = '.github/model-policy.yml';
const ROOT_PATH = '.github/trusted_root.json';
const POLICY = `${SIGNERS}roots: { file: trusted_root.json }\nmodels: [models/*]\n`;

type Files = Readonly<Record<string, string>>;

interface Change {
  /** What the change brings beside the model, by path. */
  readonly files?: Files | ((world: World, model: SignedModel) => Files);
  /** What the base has beside policy and root. */
  readonly base?: Files;
  readonly removed?: readonly string[];
  /** Policy of the base; null: none. */
  readonly policy?: string | null;
  /** Where the signed model lies: in the base, in the change, or in neither. */
  readonly model?: 'base' | 'change' | 'none';
  readonly folder?: string;
  /** Code of a commit that was squashed into the change. */
  readonly trained?: Files;
  /** The branch whose commit the certificate names. */
  readonly signedOn?: 'main' | 'trained';
  readonly bend?: (model: SignedModel, world: World) => void;
  readonly claims?: Vector['claims'];
  readonly powers?: Vector['powers'];
  /** Before the repository is made. */
  readonly steps?: readonly Step[];
}

const vector = (name: string, attack: string, why: string, expect: Expectation, change: Change): Vector => {
  const {
    files = {},
    base = {},
    removed = [],
    policy = POLICY,
    model: where = 'change',
    folder = 'models/a',
    trained,
    signedOn,
    bend,
    claims,
    powers,
    steps = [],
  } = change;
  return {
    name: `gate-${name}`,
    attack,
    why,
    expect,
    command: ['gate', '--repository', './repository', '--base', 'main', '--unsafe-local-root'],
    ...(claims && { claims }),
    ...(powers && { powers }),
    change: async (model, world) => {
      bend?.(model, world);
      const { temporary } = model;
      temporary.write('base', { ...base, 'train.py': '', [ROOT_PATH]: `${JSON.stringify(world.trustedRoot)}\n` });
      if (policy !== null) temporary.write('base', { [POLICY_PATH]: policy });
      const brought = typeof files === 'function' ? files(world, model) : files;
      if (Object.keys(brought).length > 0) temporary.write('change', brought);
      if (trained !== undefined) temporary.write('trained', trained);
      using signed = signedOn && (await signedFor(commitOf(temporary.path, signedOn), world));
      if (where !== 'none') place((signed ?? model).folder, join(temporary.path, where, folder));
      rmSync(model.folder, { recursive: true });
    },
    atRunTime: [...steps, { repository: './repository', ...(removed.length > 0 && { removed }) }],
  };
};

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

const signedFor = (commit: string, world: World): Promise<SignedModel> =>
  signedModel(world, { manifest: false, bundle: { ...defaults(false), extensions: { 13: commit } } });

/** What the repository will have there, whenever it is made. */
function commitOf(parent: string, branch: string): string {
  const repository = join(parent, 'repository');
  materialise(parent, [{ repository: './repository' }]);
  const commit = execFileSync('git', ['rev-parse', branch], { cwd: repository, encoding: 'utf8' }).trim();
  rmSync(repository, { recursive: true });
  return commit;
}

const pointer = (content: string): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256Hex(content)}\nsize ${content.length}\n`;

/** One file: a header of 512 bytes with the sum of them (POSIX ustar), the file, and two empty blocks. */
function tar(name: string, content: string): string {
  const field = (value: number, size: number): string => `${value.toString(8).padStart(size - 1, '0')}\0`;
  const before = `${name.padEnd(100, '\0')}${field(0o644, 8)}${field(0, 8)}${field(0, 8)}${field(content.length, 12)}${field(0, 12)}`;
  const after = `0${''.padEnd(100, '\0')}ustar\u000000`.padEnd(356, '\0');
  const sum = [...before, ...after].reduce((total, one) => total + one.charCodeAt(0), 8 * 0x20);
  return `${before}${field(sum, 8)}${after}${content.padEnd(512, '\0')}`;
}

const stranger = (model: SignedModel): void => model.write('weights/a.bin', 'evil');
const LAX = POLICY.replace('acme/model-repo', 'stranger/models');

const FROM_HEAD = `${POLICY}gate: { change: head }\n`;
const SQUASHED = { signedOn: 'trained', trained: { 'train.py': 'train()' } } as const;
const HUB = `hf://acme/base@${'c'.repeat(40)}`;

export const gateVectors: readonly Vector[] = [
  vector(
    'model-added',
    'nothing; a change adds a signed model.',
    'It is judged by the policy of the base, and passes.',
    ACCEPTED,
    {},
  ),
  vector(
    'model-changed',
    'a change alters a weight file of a signed model.',
    'Files are those of the commit.',
    refusedBy('files.match'),
    { bend: stranger },
  ),
  vector(
    'no-models',
    'a change touches no model.',
    'That is the result `no-models` and never `passed`: nothing was verified.',
    { exit: 2, unmet: [], result: 'no-models' },
    {
      model: 'none',
      files: { 'train.py': 'print(1)' },
    },
  ),
  vector(
    'change-edits-its-policy',
    'a change brings a stranger’s model, and a policy that allows the stranger.',
    'It is judged by the policy of the base.',
    refusedBy('files.match'),
    {
      bend: stranger,
      files: { [POLICY_PATH]: LAX },
    },
  ),
  vector(
    'change-edits-its-roots',
    'a change brings a model of another Sigstore instance, and that instance’s root in the file that the policy names.',
    'Roots that a policy names come from the base too.',
    refusedBy('signature.cryptography'),
    {
      powers: ({ other }) => other,
      files: ({ other }) => ({ [ROOT_PATH]: `${JSON.stringify(other.trustedRoot)}\n` }),
    },
  ),
  vector(
    'change-edits-its-globs',
    'a change narrows `models:` so that its own model lies outside.',
    'The globs of the base say what a model is.',
    refusedBy('files.match'),
    {
      bend: stranger,
      files: { [POLICY_PATH]: POLICY.replace('models/*', 'other/*') },
    },
  ),
  vector(
    'change-edits-a-deny-list',
    'a change takes its own file off the deny list that the policy names.',
    'Lists that a policy names come from the base too.',
    refusedBy('policy.deny.files'),
    {
      policy: `${POLICY}deny: { from: [denied.yml] }\n`,
      base: { '.github/denied.yml': `files: ['${CONFIG}']\n` },
      files: { '.github/denied.yml': `files: ['${'a'.repeat(64)}']\n` },
    },
  ),
  vector(
    'change-deletes-its-policy',
    'a change deletes the policy, and alters a model.',
    'It is judged by the policy of the base.',
    refusedBy('files.match'),
    {
      bend: stranger,
      removed: [POLICY_PATH],
    },
  ),
  vector(
    'first-policy',
    'a change brings a model and the first policy, which allows it.',
    'No change is judged by what it brings: undecided, with what to do.',
    undecidedBy('gate.policy', 'first'),
    {
      policy: null,
      model: 'none',
      files: { [POLICY_PATH]: POLICY, 'models/a/config.json': '{}' },
    },
  ),
  vector('no-policy', 'there is no policy.', 'Nothing passes by none.', undecidedBy('gate.policy'), {
    policy: null,
    model: 'none',
    files: { 'models/a/config.json': '{}' },
  }),
  vector(
    'weights-outside',
    'a change puts weights where no policy looks.',
    'Weights outside of the folders of models fail.',
    refusedBy('gate.outside', 'tools/x.safetensors'),
    {
      model: 'none',
      files: { 'tools/x.safetensors': 'weights' },
    },
  ),
  vector(
    'weights-in-an-archive',
    'a change puts weights where no policy looks, in a tar archive that is called a picture.',
    'Archives are told by their bytes, and the files in them by their names and first bytes.',
    refusedBy('gate.outside', 'docs/logo.png (tar archive with model.gguf)'),
    {
      model: 'none',
      files: { 'docs/logo.png': tar('model.gguf', 'weights') },
    },
  ),
  vector(
    'model-outside',
    'a change puts a whole model, signed properly, where no policy looks.',
    'Who may sign what is not asked there, so it fails.',
    refusedBy('gate.outside'),
    {
      folder: 'hidden/a',
    },
  ),
  vector(
    'evidence-deleted',
    'a change deletes the signature of a model that stays.',
    'Without evidence there is nothing to verify, and the change says that nobody shall.',
    refusedBy(['gate.evidence', 'gate.signature']),
    {
      model: 'base',
      removed: ['models/a/model.sig'],
    },
  ),
  vector(
    'claims-line-deleted',
    'a change takes a line out of the claims, such as the evaluation that failed.',
    'Lines go only with what they are about.',
    refusedBy('gate.evidence', 'claims.jsonl'),
    {
      model: 'base',
      claims: async ({ sign }, model) => [await sign(provenance(model)), await sign(testResult(model, 'FAILED'))],
      files: (_, model) => ({
        'models/a/claims.jsonl': `${readFileSync(model.path('claims.jsonl'), 'utf8').split('\n')[0]}\n`,
      }),
    },
  ),
  vector(
    'model-unsigned',
    'a change adds a model without evidence.',
    'Nothing verified is a failure.',
    refusedBy('gate.signature'),
    {
      model: 'none',
      files: { 'models/b/model.safetensors': 'weights', 'models/b/config.json': '{}' },
    },
  ),
  vector(
    'model-removed',
    'nothing; a change removes a model with its evidence.',
    'There is nothing left to judge, and nothing wrong.',
    { exit: 2, unmet: [], result: 'no-models' },
    {
      model: 'base',
      removed: ['models/a'],
    },
  ),
  vector(
    'name-folds-to-policy',
    'a change adds `.github/Model-Policy.yml`, which some file systems take for the policy.',
    'Names that fold to the policy’s are refused.',
    refusedBy('gate.names'),
    {
      files: { '.github/Model-Policy.yml': LAX },
    },
  ),
  vector(
    'name-folds-to-models',
    'a change puts files in `Models/a`, which some file systems take for the model’s folder.',
    'Names that fold into a model’s folder are refused.',
    refusedBy(['gate.names', 'gate.outside']),
    {
      model: 'none',
      files: { 'Models/a/x.safetensors': '' },
    },
  ),
  vector(
    'lfs-pointer',
    'nothing; the weights are in Git LFS, and only the pointer is in the repository.',
    'The pointer has the digest that is signed; nothing is downloaded.',
    ACCEPTED,
    { bend: (model) => model.write('weights/a.bin', pointer('aaaa')) },
  ),
  vector(
    'lfs-pointer-changed',
    'a change points to other weights in Git LFS.',
    'The pointer’s digest is not the one that is signed.',
    refusedBy('files.match', 'weights/a.bin'),
    { bend: (model) => model.write('weights/a.bin', pointer('evil')) },
  ),
  vector(
    'lfs-pointer-lies-of-its-size',
    'a change points to the signed weights in Git LFS, and states a smaller size than they have.',
    'A signature has digests alone: a limit of sizes is undecided where no claim binds them.',
    undecidedBy(['policy.files.max-size'], 'nobody signed'),
    {
      policy: `${POLICY}files: { max-size: 3 B }\n`,
      bend: (model) => {
        for (const [name, content] of [
          ['a', 'aaaa'],
          ['b', 'bbbb'],
        ] as const)
          model.write(`weights/${name}.bin`, pointer(content).replace('size 4', 'size 3'));
      },
    },
  ),
  vector(
    'model-is-a-link',
    'a change puts a link in the place of a model: what it leads to is not signed.',
    'Links are no files of a model.',
    refusedBy(['gate.names', 'gate.signature'], 'models/b'),
    { model: 'base', steps: [{ folder: './change/models' }, { symlink: './change/models/b', to: 'a' }] },
  ),
  vector(
    'commit-trained-from',
    'nothing; the change adds a model, and no code but that of the signed commit.',
    'The commit in the certificate has the same files, outside of models.',
    ACCEPTED,
    { policy: FROM_HEAD, signedOn: 'main' },
  ),
  vector(
    'commit-of-other-code',
    'a change brings a model that was trained from other code than the change has.',
    'The commit in the certificate is compared with the change.',
    refusedBy('gate.commit', 'train.py'),
    { policy: FROM_HEAD, signedOn: 'main', files: { 'train.py': 'reviewed()' } },
  ),
  vector(
    'commit-squashed',
    'nothing; the commit that trained the model was squashed into the change.',
    'With `change: same-tree` its files count, wherever it lies.',
    ACCEPTED,
    { policy: `${POLICY}gate: { change: same-tree }\n`, ...SQUASHED },
  ),
  vector(
    'commit-squashed-away',
    'the commit that trained the model is no part of the change, which has the same files.',
    'With `change: head` it has to be in the history of the branch.',
    refusedBy('gate.commit', 'not in its history'),
    { policy: FROM_HEAD, ...SQUASHED },
  ),
  vector(
    'hub-model-pinned',
    'nothing; a change names a model on the Hub by a commit, which the policy names.',
    'Nothing is downloaded: somebody verified that commit.',
    ACCEPTED,
    {
      model: 'none',
      policy: `${POLICY}gate: { references: ['${HUB}'] }\n`,
      files: { 'serve.py': `load("${HUB}")` },
    },
  ),
  vector(
    'hub-model-unpinned',
    'a change names a model on the Hub by a branch, whose models its owner changes as he likes.',
    'Only a commit says which model it is.',
    refusedBy('gate.reference', 'hf://acme/base@main'),
    {
      model: 'none',
      policy: `${POLICY}gate: { references: ['${HUB}'] }\n`,
      files: { 'serve.py': 'load("hf://acme/base@main")' },
    },
  ),
  vector(
    'kept-by-dvc',
    'a change puts a pointer of DVC, which names an MD5, in the place of a weight file.',
    'MD5 proves nothing, and the bytes are elsewhere.',
    undecidedBy('gate.dvc', 'MD5'),
    {
      bend: (model) => rmSync(model.path('weights/a.bin')),
      files: { 'models/a/weights/a.bin.dvc': `outs:\n- md5: ${'a'.repeat(32)}\n  size: 4\n  path: a.bin\n` },
    },
  ),
];
