import type { Option } from 'commander';
import {
  attestOptions,
  demoKeep,
  demoOut,
  execOptions,
  gateOptions,
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
  GATE_EXAMPLES,
  MERGE_EXAMPLES,
  PUBLISH_EXAMPLES,
  SIGN_EXAMPLES,
  VERIFY_EXAMPLES,
  VSA_EXAMPLES,
} from './help.ts';
import type { CliIo } from './io.ts';
import {
  cacheOptions,
  engineOptions,
  fileOptions,
  partOption,
  shardOption,
  signingOptions,
  trustOptions,
} from './options.ts';

export type Handler = (
  options: never,
  io: CliIo,
  target: string | undefined,
  words: readonly string[],
) => Promise<number>;

export interface CommandSpec {
  /** With its positional, as `verify MODEL`. */
  readonly name: string;
  readonly description: string;
  /** Beside --json, which each has. */
  readonly options: readonly Option[];
  /** A command's own code is loaded when it runs. */
  readonly load: () => Promise<Handler>;
  readonly usage?: string;
  readonly examples?: string;
}

/** What makes evidence. */
export const SIGNING: readonly CommandSpec[] = [
  {
    name: 'manifest MODEL',
    description: 'hash all files of a model and write model.manifest.json',
    options: [...fileOptions, shardOption, outOption, stdoutOption, ...engineOptions, ...cacheOptions],
    load: async () => (await import('./manifest.ts')).manifest,
  },
  {
    name: 'merge MODEL',
    description: 'put the parts of all shares together: the model.manifest.json that one job would have written',
    options: [partOption, ...fileOptions.filter(({ long }) => long !== '--no-chunks'), outOption, stdoutOption],
    load: async () => (await import('./merge.ts')).merge,
    examples: MERGE_EXAMPLES,
  },
  {
    name: 'attest MODEL',
    description: 'the whole job: manifest, model.sig, provenance and evaluation in claims.jsonl',
    options: [...attestOptions, partOption, ...fileOptions, ...signingOptions, ...engineOptions, ...cacheOptions],
    load: async () => (await import('./attest.ts')).attestCommand,
    examples: ATTEST_EXAMPLES,
  },
  {
    name: 'sign [MODEL]',
    description: 'sign all files of a model (or dataset) in the OpenSSF Model Signing format',
    options: [...signOptions, partOption, ...fileOptions, ...signingOptions, ...engineOptions, ...cacheOptions],
    load: async () => (await import('./sign.ts')).sign,
    examples: SIGN_EXAMPLES,
  },
];

/** What judges a model that is signed, shows it, and passes it on. */
export const AFTER_SIGNING: readonly CommandSpec[] = [
  {
    name: 'verify MODEL',
    description: "verify a model's files, signature and claims",
    options: [...verifyOptions, ...trustOptions, ...engineOptions],
    load: async () => (await import('./verify.ts')).verifyCommand,
    examples: VERIFY_EXAMPLES,
  },
  {
    name: 'publish MODEL',
    description:
      'put the evidence of a signed model (and the model) on a GitHub release; continues what was interrupted',
    options: publishOptions,
    load: async () => (await import('./publish.ts')).publishCommand,
    examples: PUBLISH_EXAMPLES,
  },
  {
    name: 'vsa MODEL',
    description: 'verify a model by a policy, and sign a statement that says so, for others to rely on (verify --vsa)',
    options: vsaOptions,
    load: async () => (await import('./vsa.ts')).vsaCommand,
    examples: VSA_EXAMPLES,
  },
  {
    name: 'gate',
    description: 'judge the models that a change touches, by the policy of the commit that it is to be merged into',
    options: gateOptions,
    load: async () => (await import('./gate.ts')).gateCommand,
    examples: GATE_EXAMPLES,
  },
  {
    name: 'exec MODEL [COMMAND...]',
    description:
      'run a command on a model only if it is accepted, on a private copy that nobody else can change meanwhile',
    options: execOptions,
    load: async () => (await import('./exec.ts')).execCommand,
    usage: '[options] MODEL -- COMMAND … {model} …',
    examples: EXEC_EXAMPLES,
  },
  {
    name: 'inspect PATH',
    description: 'show what a bundle, a claims.jsonl or the evidence of a model says',
    options: [slsaOption, ...trustOptions, ...engineOptions],
    load: async () => (await import('./inspect.ts')).inspect,
  },
];

/** Of the command `policy`. */
export const POLICY: readonly CommandSpec[] = [
  {
    name: 'check FILE',
    description: 'list every fault of a policy file, with its line',
    options: [],
    load: async () => (await import('./policy.ts')).policyCheck,
  },
  {
    name: 'explain FILE',
    description: 'say in plain sentences what a policy demands',
    options: [],
    load: async () => (await import('./policy.ts')).policyExplain,
  },
  {
    name: 'init MODEL',
    description: 'write the tightest policy that a verified model meets',
    options: [policyOut, ...trustOptions.filter(({ long }) => long !== '--policy'), ...engineOptions],
    load: async () => (await import('./policy.ts')).policyInit,
  },
];

export const DEMO: CommandSpec = {
  name: 'demo',
  description: 'train a real model, attest it, verify it, tamper with it, see it refused',
  options: [demoOut, demoKeep],
  load: async () => (await import('./demo.ts')).demoCommand,
};
