import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  setSecret
} from "./chunk-T22ZI5WN.js";
import "./chunk-JSFNQING.js";

// src/actions/vsa.ts
async function writeSummaryStatement(verify, { policy, resource, sigstore }, { env, now }) {
  const [{ summarize }, { policyUriOf }, { sigstoreParty }] = await Promise.all([
    import("./vsa-77QU7EWD.js"),
    import("./policy-uri-233EKETD.js"),
    import("./party-LFLCLA5V.js")
  ]);
  const policyUri = policyUriOf(policy, env);
  return summarize({
    verify,
    ...resource !== void 0 && { resource },
    ...policyUri !== void 0 && { policyUri },
    signer: () => sigstoreParty({ instance: sigstore, env, allowPublicLog: false, onSecret: setSecret }),
    env,
    now
  });
}
export {
  writeSummaryStatement
};
