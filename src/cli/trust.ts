import { AttestModelError } from '../errors.ts';
import type { TrustSpec } from '../sigstore/trust.ts';
import { readPem } from '../stores/read-limited.ts';
import type { VerifyRequest } from '../verify.ts';
import { flagOf } from './io.ts';
import type { TrustOptions } from './options.ts';

type Trust = VerifyRequest['trust'];

/**
 * Whom the user trusts: exactly one of identity with issuer, public key, certificate chain, policy.
 * @throws AttestModelError USAGE, NOT_FOUND, UNREADABLE, TRUST_MATERIAL
 */
export async function trustFrom(options: TrustOptions): Promise<Trust> {
  const ways = [options.identity ?? options.issuer, options.publicKey, options.certificateChain, options.policy].filter(
    (way) => way !== undefined,
  );
  if (ways.length !== 1)
    throw usage(
      ways.length === 0
        ? 'nothing says whom to trust'
        : 'more than one of identity, public key, certificate chain and policy',
    );
  if (options.policy !== undefined) return policyFrom(options.policy, options);
  const sigstoreOnly = (['sourceRepository', 'trustedRoot', 'sigstore'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (options.identity === undefined && options.issuer === undefined && sigstoreOnly !== undefined)
    throw new AttestModelError(
      'USAGE',
      `a key or certificate chain is all the trust there is: ${flagOf(sigstoreOnly)} has no part in it`,
      { guidance: `Leave ${flagOf(sigstoreOnly)} out, or name an identity in place of the key or chain.` },
    );
  if (options.publicKey !== undefined)
    return { method: 'key', publicKeyPem: await readPem(options.publicKey, 'the public key') };
  if (options.certificateChain !== undefined) {
    return {
      method: 'certificate',
      chainPems: await Promise.all(options.certificateChain.map((path) => readPem(path, 'the certificate'))),
    };
  }
  const { identity, issuer, sourceRepository } = options;
  if (identity === undefined || issuer === undefined) throw usage('--identity and --issuer belong together');
  const { loadTrust } = await import('../sigstore/trust.ts');
  const trusted = await loadTrust(rootsFrom(options));
  return {
    method: 'sigstore',
    identity,
    issuer,
    trusted,
    ...(sourceRepository === undefined ? {} : { sourceRepository }),
  };
}

async function policyFrom(path: string, options: TrustOptions): Promise<Trust> {
  if (options.sourceRepository !== undefined) throw usage('with --policy, the policy names the source repository');
  const { loadPolicy } = await import('../verify/policy-file.ts');
  return loadPolicy(path, rootsFrom(options));
}

export function rootsFrom(options: TrustOptions): TrustSpec {
  const { trustedRoot, sigstore, unsafeLocalRoot = false, offline = false, maxRootAge } = options;
  return {
    ...(trustedRoot === undefined ? {} : { trustedRootFile: trustedRoot }),
    ...(sigstore === undefined ? {} : { sigstore }),
    unsafeLocalRoot,
    offline,
    ...(maxRootAge === undefined ? {} : { maxRootAgeDays: maxRootAge }),
  };
}

export function hasTrust(options: TrustOptions): boolean {
  return [options.identity, options.issuer, options.publicKey, options.certificateChain, options.policy].some(
    (value) => value !== undefined,
  );
}

const HOW = `Say whom you trust:
  --identity SAN --issuer URL [--source-repository OWNER/NAME]
  --public-key FILE
  --certificate-chain FILE
  --policy FILE`;

function usage(message: string): AttestModelError {
  return new AttestModelError('USAGE', message, { guidance: HOW });
}
