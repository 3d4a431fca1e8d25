import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  pathWithin
} from "./chunk-TIA4MDRS.js";

// src/vsa/policy-uri.ts
import { resolve } from "node:path";
function policyUriOf(path, env) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, GITHUB_WORKSPACE: root } = env;
  if (env["GITHUB_ACTIONS"] !== "true" || !server || !repository || !commit || !root) return void 0;
  const file = pathWithin(resolve(root), resolve(path));
  return file ? `git+${server}/${repository}@${commit}#${encodeURI(file)}` : void 0;
}

export {
  policyUriOf
};
