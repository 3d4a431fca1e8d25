import { AttestModelError } from '../errors.ts';
import { type GateResult, gate } from '../gate.ts';
import { gateDocument } from '../report/gate-document.ts';
import { gateText } from '../report/gate-text.ts';
import { engineFrom } from './hashing.ts';
import { type CliIo, type CommonOptions, createReporter, print, textOptions } from './io.ts';
import type { EngineOptions, TrustOptions } from './options.ts';
import { rootsFrom } from './trust.ts';

export interface GateOptions
  extends CommonOptions,
    EngineOptions,
    Pick<TrustOptions, 'sigstore' | 'trustedRoot' | 'unsafeLocalRoot' | 'offline' | 'maxRootAge'> {
  readonly base?: string;
  readonly head?: string;
  readonly policy?: string[];
  readonly repository?: string;
}

/** Judges a change of a local repository, as the action does for a pull request. */
export async function gateCommand(options: GateOptions, io: CliIo): Promise<number> {
  const { base, head, policy, repository = process.cwd(), ...roots } = options;
  if (base === undefined) {
    throw new AttestModelError('USAGE', 'nothing says where the change begins', {
      guidance: 'Name the commit or branch that it is to be merged into: --base origin/main.',
    });
  }
  const progress = await createReporter(io);
  const result = await gate({
    repository,
    base,
    ...(head !== undefined && { head }),
    ...(policy && { policies: policy }),
    trust: rootsFrom(roots),
    engine: await engineFrom(options, progress),
    env: io.env,
    now: io.now(),
    progress,
    signal: io.signal,
  });
  print(io, options, gateDocument(result), () => gateText(result, textOptions(io, options)));
  return exitCodeOf(result);
}

/** Where no model was touched nothing was verified: that is no acceptance, for whoever hangs something on it. */
function exitCodeOf({ result }: GateResult): 0 | 1 | 2 {
  switch (result) {
    case 'passed':
      return 0;
    case 'failed':
      return 1;
    case 'undecided':
    case 'no-models':
      return 2;
  }
}
