import { Command, CommanderError } from 'commander';
import { AttestModelError } from '../errors.ts';
import { forTerminal } from '../report/encode.ts';
import { VERSION } from '../version.ts';
import { jsonOption } from './command-options.ts';
import { AFTER_SIGNING, type CommandSpec, DEMO, type Handler, POLICY, SIGNING } from './commands.ts';
import { EXIT_CODES, POLICY_EXAMPLES } from './help.ts';
import { type CliIo, flagOf, reportError } from './io.ts';

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
    const flag = name === 'path' ? 'the path' : flagOf(name);
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
  for (const spec of [...SIGNING, ...AFTER_SIGNING]) addCommand(program, spec, act);
  const policy = program
    .command('policy')
    .description('read, explain or draft a policy file')
    .addHelpText('after', POLICY_EXAMPLES);
  for (const spec of POLICY) addCommand(policy, spec, act);
  addCommand(program, DEMO, act);
  return program;
}

function addCommand(
  within: Command,
  { name, description, options, load, usage, examples }: CommandSpec,
  act: Act,
): void {
  const command = within.command(name).description(description);
  for (const option of [...options, jsonOption]) command.addOption(option);
  if (usage !== undefined) command.usage(usage);
  if (examples !== undefined) command.addHelpText('after', examples);
  // Commander hands over the positional (if the command has one) and the words of a further command, then the options.
  command.action((...given: unknown[]) => {
    const target = given.length > 2 ? (given[0] as string | undefined) : undefined;
    const words = Array.isArray(given[1]) ? (given[1] as string[]) : [];
    return act(load, target, given.at(-2) as object, words);
  });
}
