import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  digestCacheByproduct
} from "./chunk-LXLH6L2Q.js";
import {
  pathWithin
} from "./chunk-TIA4MDRS.js";
import {
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/attest/hashing.ts
var DEFAULT_AUDIT = 0.01;
var SMALLEST = 65536;
async function openHashing(context) {
  const { engine, cache: request } = context.hashing ?? {};
  if (request === void 0 || !assertApart(request, context)) return withoutCache(engine);
  const inner = engine ?? await defaultEngine();
  const carrying = await carryingOf(request, inner, context);
  await carrying?.restore();
  return withCache(await openCache(request, context), inner, carrying, context.progress);
}
async function defaultEngine() {
  const { chooseEngine } = await import("./choose-engine-BWZZNNLQ.js");
  return chooseEngine({ engine: "auto" }).engine;
}
function assertApart({ folder }, { model, inputs, progress }) {
  const around = [model, ...inputs].find((path) => pathWithin(path, folder) !== void 0);
  if (around !== void 0) progress?.warning(`digest cache: ${folder} lies in ${around}: it is not used.`);
  return around === void 0;
}
async function carryingOf({ carrier, folder }, engine, { party, inputs, env, progress }) {
  if (carrier === void 0 || party === void 0) return void 0;
  const { planCarrying } = await import("./carry-cache-WVIWGVVC.js");
  const signer = party.signer.describe;
  return planCarrying({ carrier, folder, engine, inputs, signer, env, ...progress && { progress } });
}
async function openCache(request, context) {
  const { env, now, party, inputs, progress } = context;
  if (party === void 0 && inputs.length > 0)
    progress?.info("digest cache: what earlier runs sealed counts for its signer only, and nobody signs in this run.");
  const [{ openDigestCache }, { jobContext }] = await Promise.all([
    import("./digest-cache-HLN2THXX.js"),
    import("./job-context-NECYLHQG.js")
  ]);
  return openDigestCache({
    folder: request.folder,
    job: jobContext(env),
    trustFileTimes: request.trustFileTimes ?? false,
    audit: request.audit ?? DEFAULT_AUDIT,
    smallest: SMALLEST,
    ...party && { accept: (sha256, provenance) => accept(party, sha256, provenance, context) },
    now: () => now().getTime(),
    report: { info: (text) => progress?.info(text), warning: (text) => progress?.warning(text) }
  });
}
async function accept(party, sha256, provenance, { env, now, progress }) {
  try {
    const { isSealedBy } = await import("./sealed-by-YO6ZYSY5.js");
    return await isSealedBy(party, sha256, provenance, { env, now: now() });
  } catch (error) {
    progress?.info(`digest cache: who sealed it cannot be found out: ${messageOf(error)}`);
    return false;
  }
}
function withoutCache(engine) {
  return {
    engine: () => engine,
    restsOnFileTimes: () => false,
    seal: () => void 0,
    keep: async () => void 0,
    [Symbol.asyncDispose]: async () => void 0
  };
}
function withCache(cache, inner, carrying, progress) {
  const engines = { model: cache.engine(inner, "model"), input: cache.engine(inner, "input") };
  let sealed;
  let reused = 0;
  return {
    engine: (use) => engines[use],
    restsOnFileTimes: () => {
      const { hits, resumed, trustedFileTimes } = cache.statistics;
      const more = hits + resumed > reused;
      reused = hits + resumed;
      return more && trustedFileTimes;
    },
    seal: () => {
      progress?.info(cache.summary());
      sealed = cache.seal();
      const fileTimes = cache.statistics.trustedFileTimes;
      return sealed && digestCacheByproduct({ sha256: sealed.sha256, fileTimes });
    },
    keep: async (provenance) => {
      if (sealed === void 0) return;
      await cache.keep(sealed, Buffer.from(JSON.stringify(provenance)));
      await carrying?.save(sealed.sha256);
    },
    [Symbol.asyncDispose]: async () => {
      await cache.close();
      if (cache.dropped) await carrying?.forget();
    }
  };
}

export {
  openHashing
};
