import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  cannotBeMade,
  dated,
  findKeptRoot,
  keepRoot,
  openPrivateFolder
} from "./chunk-6XCCTOU3.js";
import {
  toTrustedInstance
} from "./chunk-XWC4A6ZZ.js";
import {
  parseConfig
} from "./chunk-AFVCTQAO.js";
import {
  dayOf
} from "./chunk-NUVIW4G5.js";
import {
  isJsonObject
} from "./chunk-UEZXDJVW.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/sigstore/public-good.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/sigstore/tuf-cache.ts
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var WORK = ".work-";
var STALE_MS = 36e5;
async function withTufCache(cacheDir, update) {
  const isThere = await openPrivateFolder(cacheDir);
  const inCache = isThere ? await makeWork(join(cacheDir, WORK)) : void 0;
  const work = inCache ?? await makeWork(join(tmpdir(), "attest-model-tuf-"));
  if (work === void 0) throw new NoFolder(cacheDir);
  try {
    if (isThere) await copyRepositories(cacheDir, work);
    try {
      return await update(work, inCache !== void 0);
    } finally {
      if (inCache !== void 0) await keepRepositories(work, cacheDir);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
    if (inCache !== void 0) await removeStale(cacheDir);
  }
}
var NoFolder = class extends Error {
  constructor(cacheDir) {
    super(`neither ${cacheDir} nor a folder in ${tmpdir()} can be written to`);
  }
};
async function makeWork(prefix) {
  return mkdtemp(prefix).catch((error) => {
    if (cannotBeMade(error)) return void 0;
    throw error;
  });
}
async function copyRepositories(from, to) {
  for (const name of await repositoriesIn(from))
    await cp(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
}
async function keepRepositories(work, cacheDir) {
  for (const name of await repositoriesIn(work)) await putBack(join(work, name), join(cacheDir, name));
}
async function repositoriesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(WORK)).map(({ name }) => name);
}
async function putBack(from, to) {
  await mkdir(join(to, "targets"), { recursive: true, mode: 448 });
  for (const name of await filesIn(join(from, "targets"))) {
    await rename(join(from, "targets", name), join(to, "targets", name));
  }
  for (const name of await filesIn(from)) {
    if (await versionOf(join(from, name)) >= await versionOf(join(to, name))) {
      await rename(join(from, name), join(to, name));
    }
  }
}
async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
async function versionOf(path) {
  try {
    const { signed } = JSON.parse(await readFile(path, "utf8"));
    return typeof signed?.version === "number" ? signed.version : 0;
  } catch {
    return 0;
  }
}
async function removeStale(cacheDir) {
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith(WORK)) continue;
    const path = join(cacheDir, name);
    const age = Date.now() - ((await stat(path).catch(() => void 0))?.mtimeMs ?? Date.now());
    if (age > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}

// src/sigstore/public-good.ts
var NAME = "public-good";
var MIRROR = "https://tuf-repo-cdn.sigstore.dev";
var SEED = { package: "@sigstore/tuf", version: "5.0.1", date: "2026-11-05" };
var TIMEOUT_MS = 5e3;
var WHOLE_MS = 3e4;
async function loadPublicGood(options) {
  if (options.offline) return withoutNetwork(options, "asked to stay offline");
  try {
    return await byTuf(options);
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    if (error instanceof NoFolder) return withoutNetwork(options, error.message);
    if (isNetworkAway(error)) return withoutNetwork(options, `${new URL(mirrorOf(options)).host} cannot be reached`);
    throw new AttestModelError("TRUST_MATERIAL", `the public-good trusted root cannot be had: ${reasonOf(error)}`, {
      cause: error,
      guidance: guidanceOn(error, options)
    });
  }
}
var mirrorOf = ({ mirror }) => mirror?.url ?? MIRROR;
async function byTuf(options) {
  const { cacheDir, now } = options;
  const { TrustedRoot } = await import("./stock-verify-WTF4U23C.js");
  const { root, until, isKept } = await withTufCache(cacheDir, async (folder, isKept2) => ({
    isKept: isKept2,
    root: TrustedRoot.toJSON(await fetchRoot(options, folder)),
    until: await endOfMetadata(join2(folder, repositoryName(mirrorOf(options))))
  }));
  const instance = await toTrustedInstance(root, NAME, false);
  const before = await findKeptRoot(cacheDir, NAME).catch(() => void 0);
  const asOf = latest(before?.asOf, new Date(SEED.date));
  if (isKept && asOf <= now)
    await keepRoot(cacheDir, NAME, { asOf: now, until, roots: Buffer.from(JSON.stringify(root)) });
  const note = isKept ? "" : `, not kept: ${cacheDir} cannot be written to`;
  return { ...instance, dated: dated(`${NAME} (by TUF, ${dayOf(now)}${note})`, { asOf }, options) };
}
async function fetchRoot({ mirror, timeoutMs }, cachePath) {
  const { getTrustedRoot } = await import("./stock-5XZFNL4O.js");
  const request = getTrustedRoot({
    cachePath,
    mirrorURL: mirror?.url ?? MIRROR,
    ...mirror && { rootPath: mirror.rootPath },
    timeout: timeoutMs ?? TIMEOUT_MS,
    retry: { retries: 1, minTimeout: 500 }
  });
  const signal = AbortSignal.timeout(WHOLE_MS);
  const late = new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([request, late]);
}
function repositoryName(mirror) {
  const { host, pathname } = new URL(mirror);
  return encodeURIComponent(host + pathname.replace(/\/$/, ""));
}
async function endOfMetadata(folder) {
  const ends = ["root.json", "targets.json"].map(
    async (name) => expiryOf(parseConfig(await readFile2(join2(folder, name)), name, ""))
  );
  return new Date(Math.min(...(await Promise.all(ends)).map(Number)));
}
function expiryOf({ signed }) {
  return new Date(isJsonObject(signed) ? String(signed["expires"]) : Number.NaN);
}
async function withoutNetwork(options, reason) {
  const kept = await findKeptRoot(options.cacheDir, NAME);
  const shipped = await shippedRoot();
  const isKept = kept !== void 0 && kept.asOf > shipped.asOf;
  const { roots, ...dates } = isKept ? kept : shipped;
  const from = isKept ? `kept since it was confirmed by TUF on ${dayOf(kept.asOf)}` : `shipped with ${SEED.package} ${SEED.version} of ${SEED.date}`;
  const instance = await toTrustedInstance(parseConfig(roots, NAME, ""), NAME, false);
  return { ...instance, dated: dated(`${NAME} (${from}, since ${reason})`, dates, options) };
}
async function shippedRoot() {
  const { default: seeds } = await import("./seeds-7TV7P2RB.js");
  const seed = seeds[MIRROR];
  if (seed === void 0) throw new AttestModelError("TRUST_MATERIAL", `${SEED.package} ships no root of ${MIRROR}`);
  const until = expiryOf(parseConfig(Buffer.from(seed["root.json"], "base64"), NAME, ""));
  return { asOf: new Date(SEED.date), until, roots: Buffer.from(seed.targets["trusted_root.json"], "base64") };
}
function isNetworkAway(error) {
  for (let cause = error; Error.isError(cause) || cause instanceof DOMException; cause = cause.cause) {
    const { name, message, statusCode } = cause;
    if (name === "TimeoutError" || name === "TypeError" && message === "fetch failed") return true;
    if (typeof statusCode === "number" && statusCode >= 500) return true;
  }
  return false;
}
function reasonOf(error) {
  const { cause } = error ?? {};
  return cause === void 0 ? messageOf(error) : `${messageOf(error)}: ${messageOf(cause)}`;
}
var latest = (a, b) => a !== void 0 && a > b ? a : b;
function guidanceOn(error, { cacheDir, now }) {
  const otherwise = "or give the root as a file: --trusted-root FILE.";
  if (/expired/.test(reasonOf(error)))
    return `The repository’s metadata has ended, or the clock of this machine, ${now.toISOString()}, is wrong: set it, try again later, ${otherwise}`;
  if (/version/.test(reasonOf(error)))
    return `The repository shows older metadata than it did before. Do not go on by removing ${cacheDir}: find out who answers for it, ${otherwise}`;
  return `Run it again later, remove ${cacheDir} if it stays, ${otherwise}`;
}
export {
  SEED,
  loadPublicGood
};
