import { Command, CommanderError, Option } from 'commander';
import { AttestModelError } from '../errors.ts';
import { forTerminal } from '../report/encode.ts';
import { VERSION } from '../version.ts';
import { type CliIo, reportError } from './io.ts';
import {
  cacheOptions,
  collect,
  engineOptions,
  fileOptions,
  partOption,
  shardOption,
  signingOptions,
  trustOptions,
} from './options.ts';

type Handler = (options: never, io: CliIo, target: string | undefined, words: readonly string[]) => Promise<number>;

/** Runs one command; resolves to the exit code: 0 done or accepted, 1 evidence refused (verify only), 2 everything else. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  // `--version` is what CI jobs call to see whether we are there: nothing else is loaded for it.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.out(`${VERSION}\n`);
    return 0;
  }
  // What stands after -- is another command's.
  const end = argv.indexOf('--');
  const json = argv.slice(0, end < 0 ? undefined : end).includes('--json');
  let exitCode = 0;
  const program = buildProgram(io, async (load, target, options, words) => {
    assertNothingEmpty(target, options);
    const handler = await load();
    exitCode = await handler(options as never, io, target, words);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return usageExit(error, json, io);
    return reportError(io, json, error);
  }
}

/** Commander has written its text already; with --json the document follows. */
function usageExit(error: CommanderError, json: boolean, io: CliIo): 0 | 2 {
  if (error.exitCode === 0) return 0;
  const message = error.message.replace(/^error: /, '');
  if (json)
    io.out(
      `${JSON.stringify({ error: { code: 'USAGE', message, guidance: 'See --help.', details: {} } }, undefined, 2)}\n`,
    );
  return 2;
}

/**
 * An empty value is what an unset CI variable leaves. One peer takes it for "anybody"; to Node's path functions it is the
 * working directory. Here it is a usage error.
 */
function assertNothingEmpty(target: string | undefined, options: object): void {
  for (const [name, value] of Object.entries({ ...(target !== undefined && { path: target }), ...options })) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (!values.some((one) => typeof one === 'string' && one.trim() === '')) continue;
    const flag =
      name === 'path' ? 'the path' : `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new AttestModelError('USAGE', `${flag} is empty`, {
      guidance: 'An unset variable, perhaps. An empty value never means "any" or "none": leave the option out.',
    });
  }
}

type Act = (
  load: () => Promise<Handler>,
  target: string | undefined,
  options: object,
  words: readonly string[],
) => Promise<void>;

function buildProgram(io: CliIo, act: Act): Command {
  const program = new Command('attest-model')
    .description('Sign what a training job made, prove where it came from, refuse what cannot be proved.')
    .version(VERSION)
    .configureOutput({
      writeOut: io.out,
      writeErr: (text) => void io.err.write(text.split('\n').map(forTerminal).join('\n')),
    })
    .exitOverride()
    .showHelpAfterError('(run attest-model --help, or attest-model COMMAND --help)')
    .addHelpText('after', EXIT_CODES);
  const command = (
    name: string,
    description: string,
    options: readonly Option[],
    load: () => Promise<Handler>,
    within: Command = program,
  ): Command => {
    const sub = within.command(name).description(description);
    for (const option of [...options, jsonOption]) sub.addOption(option);
    // Commander hands over the positional (if the command has one) and the words of a further command, then the options.
    return sub.action((...given: unknown[]) => {
      const options = given.at(-2) as object;
      const target = given.length > 2 ? (given[0] as string | undefined) : undefined;
      const words = Array.isArray(given[1]) ? (given[1] as string[]) : [];
      return act(load, target, options, words);
    });
  };

  command(
    'manifest MODEL',
    'hash all files of a model and write model.manifest.json',
    [...fileOptions, shardOption, outOption, stdoutOption, ...engineOptions, ...cacheOptions],
    async () => (await import('./manifest.ts')).manifest,
  );
  command(
    'merge MODEL',
    'put the parts of all shares together: the model.manifest.json that one job would have written',
    [partOption, ...fileOptions.filter(({ long }) => long !== '--no-chunks'), outOption, stdoutOption],
    async () => (await import('./merge.ts')).merge,
  ).addHelpText('after', MERGE_EXAMPLES);
  command(
    'attest MODEL',
    'the whole job: manifest, model.sig, provenance and evaluation in claims.jsonl',
    [...attestOptions, partOption, ...fileOptions, ...signingOptions, ...engineOptions, ...cacheOptions],
    async () => (await import('./attest.ts')).attestCommand,
  ).addHelpText('after', ATTEST_EXAMPLES);
  command(
    'sign [MODEL]',
    'sign all files of a model (or dataset) in the OpenSSF Model Signing format',
    [...signOptions, partOption, ...fileOptions, ...signingOptions, ...engineOptions, ...cacheOptions],
    async () => (await import('./sign.ts')).sign,
  ).addHelpText('after', SIGN_EXAMPLES);
  command(
    'verify MODEL',
    "verify a model's files, signature and claims",
    [...verifyOptions, ...trustOptions, ...engineOptions],
    async () => (await import('./verify.ts')).verifyCommand,
  ).addHelpText('after', VERIFY_EXAMPLES);
  command(
    'publish MODEL',
    'put the evidence of a signed model (and the model) on a GitHub release; continues what was interrupted',
    publishOptions,
    async () => (await import('./publish.ts')).publishCommand,
  ).addHelpText('after', PUBLISH_EXAMPLES);
  command(
    'vsa MODEL',
    'verify a model by a policy, and sign a statement that says so, for others to rely on (verify --vsa)',
    vsaOptions,
    async () => (await import('./vsa.ts')).vsaCommand,
  ).addHelpText('after', VSA_EXAMPLES);
  command(
    'gate',
    'judge the models that a change touches, by the policy of the commit that it is to be merged into',
    [...gateOptions, ...trustOptions.filter(({ long }) => GATE_ROOTS.includes(long ?? '')), ...engineOptions],
    async () => (await import('./gate.ts')).gateCommand,
  ).addHelpText('after', GATE_EXAMPLES);
  command(
    'exec MODEL [COMMAND...]',
    'run a command on a model only if it is accepted, on a private copy that nobody else can change meanwhile',
    execOptions,
    async () => (await import('./exec.ts')).execCommand,
  )
    .usage('[options] MODEL -- COMMAND … {model} …')
    .addHelpText('after', EXEC_EXAMPLES);
  command(
    'inspect PATH',
    'show what a bundle, a claims.jsonl or the evidence of a model says',
    [slsaOption, ...trustOptions, ...engineOptions],
    async () => (await import('./inspect.ts')).inspect,
  );
  const policy = program
    .command('policy')
    .description('read, explain or draft a policy file')
    .addHelpText('after', POLICY_EXAMPLES);
  command(
    'check FILE',
    'list every fault of a policy file, with its line',
    [],
    async () => (await import('./policy.ts')).policyCheck,
    policy,
  );
  command(
    'explain FILE',
    'say in plain sentences what a policy demands',
    [],
    async () => (await import('./policy.ts')).policyExplain,
    policy,
  );
  command(
    'init MODEL',
    'write the tightest policy that a verified model meets',
    [policyOut, ...trustOptions.filter(({ long }) => long !== '--policy'), ...engineOptions],
    async () => (await import('./policy.ts')).policyInit,
    policy,
  );
  command(
    'demo',
    'train a real model, attest it, verify it, tamper with it, see it refused',
    [demoOut, demoKeep],
    async () => (await import('./demo.ts')).demoCommand,
  );
  return program;
}

const jsonOption = new Option('--json', 'one JSON document on standard output');
const outOption = new Option('--out <dir>', 'folder for the evidence (default: in the model folder)');
const stdoutOption = new Option('--stdout', 'print the manifest instead of writing it');
const demoOut = new Option('--out <dir>', 'folder for the model and its evidence (default: a temporary one)');
const demoKeep = new Option('--keep', 'keep the temporary folder');

const policyOut = new Option('--out <file>', 'where the policy goes; must not exist (default: standard output)');

const list = (flag: string, text: string): Option => new Option(flag, `${text} (repeatable)`).argParser(collect);

const attestOptions: readonly Option[] = [
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

const signOptions: readonly Option[] = [
  new Option('--dataset <path>', 'sign a dataset (folder or file); the evidence goes to PATH.attest/'),
  new Option('--signature <file>', 'where the signature goes (default: model.sig in the model folder)'),
  new Option('--name <name>', "subject name (default: the folder's name)"),
  new Option(
    '--add',
    'sign beside who signed already: a line of claims.jsonl, for policies that demand several signers',
  ),
  new Option('--unsigned <dir>', 'finish an attest run: sign the statements that it left in this folder'),
];

const publishOptions: readonly Option[] = [
  new Option('--release <tag>', 'tag of the release; it is made where there is none').makeOptionMandatory(),
  new Option('--with-model', "the model's files too, each below 2 GiB"),
  new Option('--repository <repo>', 'OWNER/NAME (default: GITHUB_REPOSITORY); the token is GITHUB_TOKEN'),
  new Option('--name <name>', "folder that the release's notes name (default: the model's)"),
  new Option('--signature <file>', 'default: model.sig in the model folder; claims and manifest lie beside it'),
  ...fileOptions.filter(({ long }) => long !== '--no-chunks'),
];

const resourceOption = new Option('--resource-uri <uri>', 'what a VSA is about (default: vsa.resource of the policy)');

const slsaOption = new Option(
  '--slsa',
  'verify, and show which requirements of which SLSA level are met, by which evidence (docs/slsa.md)',
);

const gateOptions: readonly Option[] = [
  new Option('--base <rev>', 'commit or branch that the change is to be merged into; the policies are read from it'),
  new Option('--head <rev>', 'the change (default: HEAD); nothing of it is checked out'),
  list('--policy <path>', 'policy file in the repository (default: .github/model-policy.yml)'),
  new Option('--repository <dir>', 'default: the working directory'),
];
/** For policies that name no roots. */
const GATE_ROOTS = ['--sigstore', '--trusted-root', '--offline', '--max-root-age', '--unsafe-local-root'];

const verifyOptions: readonly Option[] = [
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
];

const flags = (options: readonly Option[], ...names: readonly string[]): Option[] =>
  options.filter(({ long }) => names.includes(long ?? ''));

const vsaOptions: readonly Option[] = [
  new Option('--policy <file>', 'policy that the model is verified by (docs/policy.md)').makeOptionMandatory(),
  resourceOption,
  new Option('--policy-uri <uri>', 'where that policy is to be had (default: in a workflow, its commit)'),
  ...flags(verifyOptions, '--signature', '--claims', '--manifest'),
  ...flags(trustOptions, '--trusted-root', '--offline', '--max-root-age', '--unsafe-local-root'),
  ...flags(signingOptions, '--sigstore', '--identity-token-file', '--allow-public-log'),
  ...engineOptions,
];

const execOptions: readonly Option[] = [
  ...trustOptions,
  ...flags(verifyOptions, '--signature', '--claims', '--manifest', '--vsa', '--resource-uri'),
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

const EXIT_CODES = `
Exit codes: 0 done or accepted, 1 evidence refused (verify), 2 could not be done or decided.
Progress and messages go to standard error, results to standard output.`;

const POLICY_EXAMPLES = `
  attest-model policy check .github/model-policy.yml
  attest-model policy explain .github/model-policy.yml
  attest-model policy init out/model --identity SAN --issuer URL --out .github/model-policy.yml
  attest-model policy init out/model --public-key key.pub`;

const MERGE_EXAMPLES = `
On three machines that see the same folder, each with its own number:
  attest-model manifest /mnt/model --shard 1/3
On one of them, with the digests that they printed:
  attest-model merge /mnt/model --part /mnt/model.parts/part-1-of-3.json=sha256:HEX --part ... --part ...`;

const ATTEST_EXAMPLES = `
In a GitHub workflow with "permissions: id-token: write":
  attest-model attest out/model --dataset train=data/train --config train.yaml --metrics out/metrics.json
With a key:
  attest-model attest out/model --method key --private-key key.pem
To try it, with an identity that nobody can trust:
  attest-model attest out/model --sigstore local --insecure-throwaway-identity --out evidence`;

const SIGN_EXAMPLES = `
  attest-model sign out/model --method key --private-key key.pem
  attest-model sign --dataset data/train --method key --private-key key.pem
  attest-model sign out/model --unsigned out/model.unsigned     # finish what attest could not sign`;

const PUBLISH_EXAMPLES = `
  attest-model publish out/model --release v1.0.0 --repository OWNER/NAME
  attest-model publish out/model --release v1.0.0 --with-model    # in a workflow: of its own repository`;

const EXEC_EXAMPLES = `
{model}, in any word of the command, is the path of the verified copy; ATTEST_MODEL_PATH holds it too:
  attest-model exec models/production --policy .github/model-policy.yml -- python serve.py --model {model}
In an init container, for those that start after it:
  attest-model exec /downloads/llm --policy /policy/model-policy.yml --copy-to /models/llm

Exit codes: those of the command (128 and the signal's number, if one ended it; 126 cannot be run, 127 not found).
Nothing ran: 1 refused, 2 not decided or not possible. Signals go to the command.`;

const VSA_EXAMPLES = `
In a job of its own with "permissions: id-token: write", after the merge:
  attest-model vsa models/production --policy .github/model-policy.yml
Where it is deployed:
  attest-model verify models/production --policy .github/model-policy.yml --vsa`;

const GATE_EXAMPLES = `
  attest-model gate --base origin/main                 # exit code 2 where no model is touched: nothing was verified
  attest-model gate --base main --head topic --json`;

const VERIFY_EXAMPLES = `
An identity with its issuer, a public key, a certificate chain, or a policy is required:
  attest-model verify MODEL --identity https://github.com/OWNER/NAME/.github/workflows/train.yml@refs/heads/main \\
    --issuer https://token.actions.githubusercontent.com --source-repository OWNER/NAME
  attest-model verify MODEL --public-key key.pub
  attest-model verify MODEL --public-key key.pub --release v1.0.0 --repository OWNER/NAME
  attest-model verify MODEL --certificate-chain root.pem
  attest-model verify MODEL --policy .github/model-policy.yml`;
