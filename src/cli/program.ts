import { Command, CommanderError, type Option } from 'commander';
import { AttestModelError } from '../errors.ts';
import { forTerminal } from '../report/encode.ts';
import { VERSION } from '../version.ts';
import {
  attestOptions,
  demoKeep,
  demoOut,
  execOptions,
  gateOptions,
  jsonOption,
  outOption,
  policyOut,
  publishOptions,
  signOptions,
  slsaOption,
  stdoutOption,
  verifyOptions,
  vsaOptions,
} from './command-options.ts';
import {
  ATTEST_EXAMPLES,
  EXEC_EXAMPLES,
  EXIT_CODES,
  GATE_EXAMPLES,
  MERGE_EXAMPLES,
  POLICY_EXAMPLES,
  PUBLISH_EXAMPLES,
  SIGN_EXAMPLES,
  VERIFY_EXAMPLES,
  VSA_EXAMPLES,
} from './help.ts';
import { type CliIo, reportError } from './io.ts';
import {
  cacheOptions,
  engineOptions,
  fileOptions,
  partOption,
  shardOption,
  signingOptions,
  trustOptions,
} from './options.ts';

type Handler = (options: never, io: CliIo, target: string | undefined, words: readonly string[]) => Promise<number>;

/** Runs one command; resolves to the exit code: 0 done or accepted, 1 evidence refused (verify, gate, vsa, exec), 2 everything else. */
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
    gateOptions,
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
