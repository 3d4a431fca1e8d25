import { getIdentityToken } from '../../src/sigstore/identity-token.ts';
import { instanceFromTrustConfig } from '../../src/sigstore/instances.ts';
import type { SigningParty } from '../../src/sigstore/party.ts';
import { createSigstoreSigner } from '../../src/sigstore/sign.ts';
import type { ClaimOverrides, LocalSigstore, RekorChoice } from '../../testing/local-sigstore/local-sigstore.ts';

/** An identity of the embedded Sigstore; `claims` make it another one. */
export async function partyOf(
  local: LocalSigstore,
  claims: ClaimOverrides = {},
  rekor: RekorChoice = 1,
): Promise<SigningParty> {
  const instance = instanceFromTrustConfig(local.trustConfig(rekor), 'test');
  const token = async () => getIdentityToken({ env: { SIGSTORE_ID_TOKEN: await local.mintToken(claims) } });
  return { instance, signer: await createSigstoreSigner(instance, token) };
}
