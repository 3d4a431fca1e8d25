import type { SigningParty } from '../sigstore/party.ts';
import { copyProvenance, publish } from './publish.ts';
import { type AttestResult, commonResult, type Made } from './result.ts';

/** All is signed and on disk: publish it, and tell. */
export async function signedResult(made: Made, party: SigningParty): Promise<AttestResult> {
  const { paths } = made;
  const { signer, instance } = party;
  const published = await publish(made, party);
  return {
    ...commonResult(made, signer.describe),
    signed: true,
    signaturePath: paths.signature,
    claimsPath: paths.claims,
    provenancePath: (await copyProvenance(made)) ?? paths.claims,
    signer: signer.describe,
    ...(instance && { instance: { name: instance.name, profile: instance.profile } }),
    ...published,
  };
}
