import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  cacheFolder
} from "./chunk-2BULNO3X.js";

// src/cli/hashing.ts
async function engineFrom({ engine, kernel }, progress) {
  const { chooseEngine } = await import("./choose-engine-BWZZNNLQ.js");
  const chosen = chooseEngine({ engine, ...kernel !== void 0 && { kernel } });
  progress.info(`hash engine: ${chosen.description}`);
  return chosen.engine;
}
async function hashingFrom(options, { env }, progress) {
  const { cache, cacheAudit } = options;
  const engine = await engineFrom(options, progress);
  const folder = cache === false ? void 0 : cacheFolder(env);
  if (folder === void 0) return { engine };
  return { engine, cache: { folder, trustFileTimes: cache === "trust-file-times", audit: cacheAudit / 100 } };
}

export {
  engineFrom,
  hashingFrom
};
