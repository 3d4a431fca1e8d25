import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  cacheFolder
} from "./chunk-2BULNO3X.js";
import {
  pathWithin
} from "./chunk-TIA4MDRS.js";

// src/actions/hashing.ts
async function hashingFrom({ engine: name, cache, cacheAudit }, { env }, progress) {
  const engine = await engineFrom(name, progress);
  const folder = cache === "false" ? void 0 : cacheFolder(env);
  if (folder === void 0) return { engine };
  const request = { folder, trustFileTimes: cache === "trust-file-times", audit: cacheAudit / 100 };
  return { engine, cache: { ...request, ...await carrierFrom(env, progress) } };
}
async function engineFrom(name, progress) {
  const { chooseEngine } = await import("./choose-engine-BWZZNNLQ.js");
  const { engine, description } = chooseEngine({ engine: name });
  progress.info(`hash engine: ${description}`);
  return engine;
}
async function carrierFrom(env, progress) {
  const { createActionsCache } = await import("./actions-cache-75YLGECC.js");
  const carrier = createActionsCache(env, progress);
  return "unavailable" in carrier ? {} : { carrier };
}

// src/actions/paths.ts
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
function asWritten(path) {
  if (!isAbsolute(path)) return path;
  return pathWithin(process.cwd(), path) || path;
}
function evidenceBeside(signature, name, named) {
  if (named !== void 0) return asWritten(named);
  const path = join(dirname(signature), name);
  return existsSync(path) ? path : void 0;
}

export {
  hashingFrom,
  engineFrom,
  asWritten,
  evidenceBeside
};
