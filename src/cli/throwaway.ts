import { join } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { writeFileAtomic } from '../stores/atomic-write.ts';
import type { CliIo } from './io.ts';
import type { SigningOptions } from './options.ts';
import type { ChosenSigner } from './signer.ts';

/**
 * The embedded Sigstore: real cryptography with keys that die with this process. Its trusted root goes to `folder`, since
 * nobody else has it (design, decision 12).
 */
export async function startThrowaway(options: SigningOptions, io: CliIo, folder: string): Promise<ChosenSigner> {
  if (!options.insecureThrowawayIdentity) {
    throw new AttestModelError('USAGE', '--sigstore local signs with an identity that nobody can trust', {
      guidance: 'To try the tool, add --insecure-throwaway-identity. To sign for others, choose another instance.',
    });
  }
  const [
    { LOCAL_ISSUER, startLocalSigstore },
    { instanceFromTrustConfig },
    { getIdentityToken },
    { createSigstoreSigner },
  ] = await Promise.all([
    import('../../testing/local-sigstore/local-sigstore.ts'),
    import('../sigstore/instances.ts'),
    import('../sigstore/identity-token.ts'),
    import('../sigstore/sign.ts'),
  ]);
  const local = await startLocalSigstore({ now: io.now });
  const trustedRootFile = join(folder, 'trusted_root.json');
  await writeFileAtomic(trustedRootFile, `${JSON.stringify(local.trustedRoot)}\n`);
  const instance = instanceFromTrustConfig(local.trustConfig(1), 'local');
  // No GitHub workflow's name: whoever reads the certificate should see that this is nobody.
  const claims = { job_workflow_ref: undefined, sub: `${LOCAL_ISSUER}/throwaway` };
  const token = async () => getIdentityToken({ env: { SIGSTORE_ID_TOKEN: await local.mintToken(claims) } });
  const create = async () => ({ instance, signer: await createSigstoreSigner(instance, token) });
  return { create, trustedRootFile, end: () => local.close() };
}
