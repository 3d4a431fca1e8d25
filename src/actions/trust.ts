import { forLog } from '../report/encode.ts';
import type { TrustedRootSet, TrustSpec } from '../sigstore/trust.ts';
import { readPem } from '../stores/read-limited.ts';
import type { VerifyRequest } from '../verify.ts';
import { log } from './host.ts';
import type { VerifyInputs } from './inputs.ts';

/** @throws AttestModelError TRUST_MATERIAL, NOT_FOUND, UNREADABLE, INVALID_INPUT */
export async function readTrust(inputs: VerifyInputs): Promise<VerifyRequest['trust']> {
  const { trust } = inputs;
  switch (trust.method) {
    case 'sigstore':
      return { ...trust, trusted: await trustedRoots(inputs) };
    case 'key':
      return { method: 'key', publicKeyPem: await readPem(trust.publicKey, 'the public key') };
    case 'certificate':
      return {
        method: 'certificate',
        chainPems: await Promise.all(trust.chain.map((path) => readPem(path, 'the certificate'))),
      };
  }
}

/** Which roots to trust, as the inputs say it. */
export function trustSpec({ sigstore, trustedRoot, offline }: VerifyInputs): TrustSpec {
  const file = trustedRoot === undefined ? {} : { trustedRootFile: trustedRoot };
  return { sigstore, ...file, unsafeLocalRoot: false, offline };
}

/** With `auto` one of the two may be out of reach; the verdict says so where it matters. */
async function trustedRoots(inputs: VerifyInputs): Promise<TrustedRootSet> {
  const { loadTrust } = await import('../sigstore/trust.ts');
  const trusted = await loadTrust(trustSpec(inputs));
  log(`Trusted: ${forLog(trusted.describe)}`);
  for (const reason of trusted.missing ?? []) log(`Not available: ${forLog(reason)}`);
  return trusted;
}
