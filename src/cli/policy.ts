import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AttestModelError, reasonOf } from '../errors.ts';
import { count } from '../model/format.ts';
import { explainPolicy } from '../policy/explain.ts';
import { factsOf } from '../policy/facts.ts';
import { policyText, tightestPolicy } from '../policy/tightest.ts';
import { verdictText } from '../report/verdict-text.ts';
import { readPem } from '../stores/read-limited.ts';
import { policyFaults } from '../verify/policy-faults.ts';
import { faultLine, readPolicy, readPolicyTree } from '../verify/policy-tree.ts';
import { examine } from '../verify.ts';
import { type CliIo, type CommonOptions, print, textOptions } from './io.ts';
import type { EngineOptions, TrustOptions } from './options.ts';
import { requestFrom } from './verify.ts';

/** 0 or, with faults, 2: nothing was refused, there is no policy. */
export async function policyCheck(options: CommonOptions, io: CliIo, target = ''): Promise<number> {
  const parsed = await readPolicy(target);
  const faults = await policyFaults(target);
  const { encode = String } = textOptions(io);
  const isValid = parsed.ok && faults.length === 0;
  const document = isValid ? { valid: true, sha256: parsed.sha256 } : { valid: false, faults };
  print(io, options, document, () => {
    if (isValid) return `${encode(target)}: no fault`;
    return [...faults.map((fault) => encode(faultLine(fault.file, fault))), count(faults.length, 'fault')].join('\n');
  });
  return isValid ? 0 : 2;
}

export async function policyExplain(options: CommonOptions, io: CliIo, target = ''): Promise<number> {
  const explanation = explainPolicy((await readPolicyTree(target)).policy.policy);
  const { encode = String } = textOptions(io);
  print(io, options, explanation, () =>
    [
      'A model is accepted only if all of this is true:',
      ...explanation.demands.map((demand) => `  - ${encode(demand)}`),
      ...(explanation.notes.length > 0 ? ['', ...explanation.notes.map((note) => `Note: ${encode(note)}.`)] : []),
    ].join('\n'),
  );
  return 0;
}

interface InitOptions extends CommonOptions, TrustOptions, EngineOptions {
  readonly out?: string;
}

export async function policyInit(options: InitOptions, io: CliIo, target = ''): Promise<number> {
  const { verdict, findings } = await examine({ ...(await requestFrom(options, io, target)), sniff: true });
  if (verdict.result !== 'passed') {
    // Nothing is refused here; what was asked for cannot be done.
    io.err.write(verdictText(verdict, textOptions(io)));
    throw new AttestModelError('INVALID_INPUT', 'the model was not accepted, so no policy is made from it', {
      guidance: 'A draft is made from a model that is as it should be: see above what it lacks, and name its signer.',
    });
  }
  const policy = tightestPolicy(factsOf(verdict, findings, io.now()), await pemOf(options));
  const text = policyText(policy);
  if (options.out !== undefined) await writeNew(options.out, text);
  print(io, options, policy, () => (options.out === undefined ? text : `${options.out} written`));
  return 0;
}

async function pemOf({ publicKey, certificateChain }: TrustOptions): Promise<string | undefined> {
  if (publicKey !== undefined) return readPem(publicKey, 'the public key');
  if (certificateChain === undefined) return undefined;
  return (await Promise.all(certificateChain.map((path) => readPem(path, 'the certificate')))).join('\n');
}

/** A policy that is in force is not for a draft to replace. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw new AttestModelError('WRITE_FAILED', `the policy ${path} cannot be written: ${reasonOf(error)}`, {
      cause: error,
      guidance: 'Name a file that does not exist yet, where this user may write.',
    });
  }
}
