import { Option } from 'commander';
import { collect, engineOptions, fileOptions, signingOptions, trustOptions } from './options.ts';

/** What each command takes; groups that several commands share are in options.ts. */
export const jsonOption = new Option('--json', 'one JSON document on standard output');
const verboseOption = new Option('--verbose', 'show every check and every field, those that are absent too');
export const outOption = new Option('--out <dir>', 'folder for the evidence (default: in the model folder)');
export const stdoutOption = new Option('--stdout', 'print the manifest instead of writing it');
export const demoOut = new Option('--out <dir>', 'folder for the model and its evidence (default: a temporary one)');
export const demoKeep = new Option('--keep', 'keep the temporary folder');

export const policyOut = new Option('--out <file>', 'where the policy goes; must not exist (default: standard output)');

const flags = (options: readonly Option[], ...names: readonly string[]): Option[] =>
  options.filter(({ long }) => names.includes(long ?? ''));

const list = (flag: string, text: string): Option => new Option(flag, `${text} (repeatable)`).argParser(collect);

export const attestOptions: readonly Option[] = [
  list('--dataset <name=path>', 'training data: a path to hash, uri@sha256:HEX, or hf://org/repo@commit'),
  list('--base-model <name=path>', 'model that it was made from'),
  list('--config <path>', 'file with hyperparameters'),
  new Option('--metrics <file>', 'JSON file with training metrics'),
  new Option('--evaluation <file>', 'JSON file with evaluation results: a statement of its own'),
  new Option('--name <name>', "subject name (default: the folder's name)"),
  new Option('--code <dir>', 'checkout of the training code (default: GITHUB_WORKSPACE, else the working directory)'),
  outOption,
  new Option('--signature <file>', 'where model.sig goes; claims and manifest lie beside it'),
  new Option('--expect-manifest-digest <hex>', "sign only if the files' manifest has this SHA-256"),
  new Option('--no-sign', 'manifest and unsigned statements only'),
  new Option('--publish <store>', "also publish to GitHub's attestation store").choices(['github']),
];

export const signOptions: readonly Option[] = [
  new Option('--dataset <path>', 'sign a dataset (folder or file); the evidence goes to PATH.attest/'),
  new Option('--signature <file>', 'where the signature goes (default: model.sig in the model folder)'),
  new Option('--name <name>', "subject name (default: the folder's name)"),
  new Option(
    '--add',
    'sign beside who signed already: a line of claims.jsonl, for policies that demand several signers',
  ),
  new Option('--unsigned <dir>', 'finish an attest run: sign the statements that it left in this folder'),
];

export const publishOptions: readonly Option[] = [
  new Option(
    '--release <tag>',
    'a tag of the repository; its release is made where there is none',
  ).makeOptionMandatory(),
  new Option('--with-model', "the model's files too, each below 2 GiB"),
  new Option('--repository <repo>', 'OWNER/NAME (default: GITHUB_REPOSITORY); the token is GITHUB_TOKEN'),
  new Option('--name <name>', "folder that the release's notes name (default: the model's)"),
  new Option('--signature <file>', 'default: model.sig in the model folder; claims and manifest lie beside it'),
  ...fileOptions.filter(({ long }) => long !== '--no-chunks'),
];

const resourceOption = new Option('--resource-uri <uri>', 'what a VSA is about (default: vsa.resource of the policy)');

export const slsaOption = new Option(
  '--slsa',
  'verify, and show which requirements of which SLSA level are met, by which evidence (docs/slsa.md)',
);

export const gateOptions: readonly Option[] = [
  new Option('--base <rev>', 'commit or branch that the change is to be merged into; the policies are read from it'),
  new Option('--head <rev>', 'the change (default: HEAD); nothing of it is checked out'),
  list('--policy <path>', 'policy file in the repository (default: .github/model-policy.yml)'),
  new Option('--repository <dir>', 'default: the working directory'),
  verboseOption,
  // For policies that name no roots.
  ...flags(trustOptions, '--sigstore', '--trusted-root', '--offline', '--max-root-age', '--unsafe-local-root'),
  ...engineOptions,
];

export const verifyOptions: readonly Option[] = [
  new Option('--signature <file>', 'default: model.sig in the model folder, or in MODEL.attest/'),
  new Option('--claims <file>', 'default: claims.jsonl beside the signature, if it is there'),
  new Option('--manifest <file>', 'default: model.manifest.json beside the signature, if it is there'),
  new Option(
    '--release <tag>',
    "the evidence is in this GitHub release: a tag (with --repository), or the release's URL",
  ),
  new Option(
    '--repository <repo>',
    "OWNER/NAME of the release; without --release the evidence is in this repository's attestation store",
  ),
  new Option(
    '--integrity <how>',
    'files: every digest; chunks: large files by the chunk hashes that the signer vouches for, on all cores, without their digest',
  )
    .choices(['files', 'chunks'])
    .default('files'),
  new Option('--expect-root <hex>', 'this model and no other: its root digest'),
  new Option('--expect-commit <sha>', 'the commit that the signer’s certificate names'),
  new Option('--expect-tag <tag>', 'the tag that the signer’s certificate names'),
  new Option(
    '--signed-after <time>',
    'a log or timestamp authority saw the signature after this time, such as 2026-01-31T12:00:00Z',
  ),
  new Option('--baseline <dir>', 'model that this one may not be worse than, by gate.no-worse of the policy'),
  new Option('--state <file>', 'accept no model older than the last one accepted, which is kept in this file'),
  list('--allow-ignored <path>', 'accept that this path was left out by the signer and is on disk'),
  list('--ignore-paths <path>', 'leave this path out although the signature does not say so'),
  new Option(
    '--ignore-unsigned-files',
    'accept files that the signature does not list (unsafe: they are not checked at all)',
  ),
  new Option('--allow-symlinks', 'follow symlinks that stay inside the model'),
  new Option('--vsa', 'rely on a verifier whom the policy names: on his VSA among the claims, and on these files'),
  resourceOption,
  verboseOption,
];

export const vsaOptions: readonly Option[] = [
  new Option('--policy <file>', 'policy that the model is verified by (docs/policy.md)').makeOptionMandatory(),
  resourceOption,
  new Option('--policy-uri <uri>', 'where that policy is to be had (default: in a workflow, its commit)'),
  ...flags(verifyOptions, '--signature', '--claims', '--manifest', '--state', '--verbose'),
  ...flags(trustOptions, '--trusted-root', '--offline', '--max-root-age', '--unsafe-local-root'),
  ...flags(signingOptions, '--sigstore', '--identity-token-file', '--allow-public-log'),
  ...engineOptions,
];

export const execOptions: readonly Option[] = [
  ...trustOptions,
  ...flags(verifyOptions, '--signature', '--claims', '--manifest', '--vsa', '--resource-uri', '--verbose'),
  ...flags(verifyOptions, '--expect-root', '--expect-commit', '--expect-tag', '--signed-after', '--state'),
  new Option('--verdict <file>', 'write the verdict there, as verify --json prints it, before anything runs'),
  new Option('--scratch <dir>', 'folder for the copy (default: the one for temporary files)'),
  new Option('--copy-to <path>', 'run nothing: leave the verified copy there, for others to read'),
  new Option('--replace', 'with --copy-to: an earlier copy there goes, once the new one is verified'),
  new Option(
    '--in-place',
    'no copy (unsafe: whoever can write to the model can change it between its verification and its use)',
  ),
  ...engineOptions,
];
