import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  jobContext
} from "./chunk-ZUNEHY4E.js";

// src/attest/cache-folder.ts
import { isAbsolute, join } from "node:path";
function cacheFolder(env) {
  const base = baseFolder(env);
  if (base === void 0 || env["GITHUB_ACTIONS"] !== "true") return base;
  return join(base, `workflow-${jobContext(env).origin.slice(0, 16)}`);
}
function baseFolder({ XDG_CACHE_HOME: xdg, HOME: home }) {
  if (xdg && isAbsolute(xdg)) return join(xdg, "attest-model");
  return home && isAbsolute(home) ? join(home, ".cache", "attest-model") : void 0;
}

export {
  cacheFolder
};
