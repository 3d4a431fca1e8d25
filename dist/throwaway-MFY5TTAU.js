import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/cli/throwaway.ts
import { join } from "node:path";
async function startThrowaway(options, io, folder) {
  if (!options.insecureThrowawayIdentity) {
    throw new AttestModelError("USAGE", "--sigstore local signs with an identity that nobody can trust", {
      guidance: "To try the tool, add --insecure-throwaway-identity. To sign for others, choose another instance."
    });
  }
  const [
    { LOCAL_ISSUER, startLocalSigstore },
    { instanceFromTrustConfig },
    { getIdentityToken },
    { createSigstoreSigner }
  ] = await Promise.all([
    import("./local-sigstore-CUN3YVLB.js"),
    import("./instances-IGI2DD6E.js"),
    import("./identity-token-K2FUVAG2.js"),
    import("./sign-IUQ5R2B5.js")
  ]);
  const local = await startLocalSigstore({ now: io.now });
  const trustedRootFile = join(folder, "trusted_root.json");
  await writeFileAtomic(trustedRootFile, `${JSON.stringify(local.trustedRoot)}
`);
  const instance = instanceFromTrustConfig(local.trustConfig(1), "local");
  const claims = { job_workflow_ref: void 0, sub: `${LOCAL_ISSUER}/throwaway` };
  const token = async () => getIdentityToken({ env: { SIGSTORE_ID_TOKEN: await local.mintToken(claims) } });
  const create = async () => ({ instance, signer: await createSigstoreSigner(instance, token) });
  return { create, trustedRootFile, end: () => local.close() };
}
export {
  startThrowaway
};
