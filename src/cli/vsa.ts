import type { TextOptions } from '../report/style.ts';
import { verdictDocument } from '../report/verdict-document.ts';
import { verdictText } from '../report/verdict-text.ts';
import { exitCodeOf } from '../verification/exit-code.ts';
import { policyUriOf } from '../vsa/policy-uri.ts';
import { type SummaryResult, summarize } from '../vsa.ts';
import { type CliIo, type CommonOptions, print, textOptions } from './io.ts';
import type { EngineOptions, SigningOptions, TrustOptions } from './options.ts';
import { chooseSigner } from './signer.ts';
import { requestFrom } from './verify.ts';

interface VsaOptions
  extends CommonOptions,
    EngineOptions,
    Pick<TrustOptions, 'trustedRoot' | 'offline' | 'unsafeLocalRoot' | 'maxRootAge'>,
    Pick<SigningOptions, 'sigstore' | 'identityTokenFile' | 'allowPublicLog'> {
  readonly policy: string;
  readonly resourceUri?: string;
  readonly policyUri?: string;
  readonly signature?: string;
  readonly claims?: string;
  readonly manifest?: string;
  readonly state?: string;
}

/** The exit code is that of the verdict: a VSA that says FAILED is written, and refuses. */
export async function vsaCommand(options: VsaOptions, io: CliIo, target = ''): Promise<number> {
  // Who signs now has nothing to do with whose roots the model's signature is verified by.
  const { sigstore, identityTokenFile, allowPublicLog, resourceUri, ...verifying } = options;
  const signing: SigningOptions = {
    method: 'sigstore',
    ...(sigstore !== undefined && { sigstore }),
    ...(identityTokenFile !== undefined && { identityTokenFile }),
    ...(allowPublicLog !== undefined && { allowPublicLog }),
  };
  const chosen = await chooseSigner(signing, io, `${target}.local-sigstore`);
  const policyUri = options.policyUri ?? policyUriOf(options.policy, io.env);
  try {
    const result = await summarize({
      verify: await requestFrom(verifying, io, target),
      ...(resourceUri !== undefined && { resource: resourceUri }),
      ...(policyUri !== undefined && { policyUri }),
      signer: chosen.create,
      env: io.env,
      now: io.now,
    });
    const { verdict, ...rest } = result;
    print(io, options, { verdict: verdictDocument(verdict), ...rest }, () => text(result, textOptions(io, options)));
    return exitCodeOf(verdict);
  } finally {
    await chosen.end();
  }
}

function text({ verdict, signed, reason, claimsPath }: SummaryResult, options: TextOptions): string {
  const { encode = String } = options;
  const said = signed === undefined ? `No VSA: ${reason}.` : `VSA ${signed}, signed and appended to ${claimsPath}`;
  return `${verdictText(verdict, options)}\n${encode(said)}`;
}
