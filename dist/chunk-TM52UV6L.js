import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  parseTrustedRoots
} from "./chunk-XWC4A6ZZ.js";
import {
  readConfigFile
} from "./chunk-AFVCTQAO.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/sigstore/trust.ts
import { homedir, userInfo } from "node:os";
import { join } from "node:path";
var FILE_GUIDANCE = "Name the file that holds the trusted root.";
async function loadTrust(spec, context = {}) {
  const { trustedRoot, trustedRootFile, sigstore = "public-good", unsafeLocalRoot } = spec;
  if (trustedRoot !== void 0) return fromBytes(trustedRoot, unsafeLocalRoot);
  if (trustedRootFile !== void 0) return fromFile(trustedRootFile, unsafeLocalRoot);
  switch (sigstore) {
    case "public-good":
      return publicGood(spec, context);
    case "github":
      return github(spec, context);
    case "auto":
      return firstAvailable([() => publicGood(spec, context), () => github(spec, context)]);
    case "local":
      throw new AttestModelError("USAGE", "each embedded Sigstore has a root of its own", {
        guidance: "Name the file that it wrote: --trusted-root FILE --unsafe-local-root."
      });
    default:
      return fromFile(sigstore, unsafeLocalRoot);
  }
}
async function fromFile(path, unsafeLocalRoot) {
  if (path === "")
    throw new AttestModelError("USAGE", "the path of the trusted root is empty", { guidance: FILE_GUIDANCE });
  return fromBytes({ bytes: await readConfigFile(path, FILE_GUIDANCE), name: path }, unsafeLocalRoot);
}
async function fromBytes({ bytes, name }, unsafeLocalRoot) {
  const roots = await parseTrustedRoots(bytes, name, unsafeLocalRoot);
  return { roots, describe: roots.length === 1 ? name : `${name} (${roots.length} roots)` };
}
async function publicGood(spec, { env = process.env, now, tuf }) {
  const { loadPublicGood } = await import("./public-good-PM3WLKNZ.js");
  const folder = join(cacheHome(env), "tuf");
  return toSet(await loadPublicGood({ cacheDir: folder, ...tuf, ...limitsOf(spec, now) }));
}
async function github(spec, { env = process.env, now }) {
  const { loadGitHubRoot } = await import("./gh-trusted-root-OXS3NYCB.js");
  return toSet(await loadGitHubRoot({ cacheDir: join(cacheHome(env), "github"), env, ...limitsOf(spec, now) }));
}
function cacheHome(env) {
  const ofUser = env["GITHUB_ACTIONS"] === "true" ? homeOfUser() : void 0;
  const caches = ofUser === void 0 ? env["XDG_CACHE_HOME"] : void 0;
  return join(caches || join(ofUser ?? (env["HOME"] || homedir()), ".cache"), "attest-model");
}
function homeOfUser() {
  try {
    return userInfo().homedir;
  } catch {
    return void 0;
  }
}
function limitsOf({ offline = false, maxRootAgeDays }, now = /* @__PURE__ */ new Date()) {
  return { offline, now, ...maxRootAgeDays !== void 0 && { maxAgeDays: maxRootAgeDays } };
}
var toSet = (instance) => ({
  roots: [instance],
  describe: instance.dated?.describe ?? instance.label
});
async function firstAvailable(loaders) {
  const tried = await Promise.allSettled(loaders.map((load) => load()));
  const sets = tried.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
  const failed = tried.flatMap((result) => result.status === "rejected" ? [result.reason] : []);
  if (sets.length === 0) throw failed[0];
  return {
    roots: sets.flatMap(({ roots }) => roots),
    describe: sets.map(({ describe }) => describe).join("; "),
    ...failed.length > 0 && { missing: failed.map(messageOf) }
  };
}

export {
  loadTrust
};
