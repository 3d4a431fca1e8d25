import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  resolveInstance
} from "./chunk-ZWMDT77J.js";
import {
  AUDIENCE,
  getIdentityToken
} from "./chunk-EC7RUJPD.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/sigstore/context.ts
function createContext(env, allowPublicLog, token) {
  const serverUrl = env["GITHUB_ACTIONS"] === "true" ? env["GITHUB_SERVER_URL"] || "https://github.com" : void 0;
  const visibility = async () => {
    try {
      const { claims } = await token(AUDIENCE);
      const { repository_visibility: value, repository } = claims;
      if (typeof value === "string") return value;
      return typeof repository === "string" ? "unknown" : void 0;
    } catch (error) {
      if (serverUrl === void 0 && error instanceof AttestModelError && error.code === "IDENTITY_TOKEN")
        return void 0;
      throw error;
    }
  };
  return { allowPublicLog, ...serverUrl !== void 0 && { serverUrl }, visibility };
}

// src/sigstore/party.ts
async function sigstoreParty(options) {
  const { createSigstoreSigner } = await import("./sign-IUQ5R2B5.js");
  const token = () => getIdentityToken({
    env: options.env,
    ...options.tokenFile !== void 0 && { tokenFile: options.tokenFile },
    ...options.onSecret && { onSecret: options.onSecret }
  });
  const instance = await resolveInstance(options.instance, createContext(options.env, options.allowPublicLog, token));
  return { instance, signer: await createSigstoreSigner(instance, token) };
}

export {
  sigstoreParty
};
