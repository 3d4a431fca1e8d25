import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  parseConfig,
  readConfigFile
} from "./chunk-AFVCTQAO.js";
import {
  CLOCK_SKEW_MS
} from "./chunk-NUVIW4G5.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/sigstore/kept-root.ts
import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/sigstore/private-folder.ts
import { mkdir, stat } from "node:fs/promises";
var WRITABLE_BY_OTHERS = 18;
var NOT_TO_BE_MADE = /* @__PURE__ */ new Set(["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR"]);
async function openPrivateFolder(path) {
  const found = await mkdir(path, { recursive: true, mode: 448 }).then(() => stat(path)).catch((error) => {
    if (cannotBeMade(error)) return void 0;
    throw refused(path, `cannot be used: ${messageOf(error)}`, error);
  });
  const uid = process.getuid?.();
  if (found === void 0 || uid === void 0) return found !== void 0;
  if (found.uid !== uid) throw refused(path, "belongs to another user");
  if ((found.mode & WRITABLE_BY_OTHERS) !== 0) throw refused(path, "can be written to by other users");
  return true;
}
function cannotBeMade(error) {
  return NOT_TO_BE_MADE.has(String(error.code));
}
async function isOutOfReach(path) {
  return stat(path).then(() => false, cannotBeMade);
}
function refused(path, what, cause) {
  return new AttestModelError("TRUST_MATERIAL", `the folder for trusted roots, ${path}, ${what}`, {
    cause,
    guidance: "Remove it, and it is made anew, for you alone; or name another place (XDG_CACHE_HOME), or give the root as a file: --trusted-root FILE.",
    details: { path }
  });
}

// src/sigstore/kept-root.ts
var fileOf = (folder, name) => join(folder, `${name}.kept.json`);
async function keepRoot(folder, name, { asOf, until, roots }) {
  await openPrivateFolder(folder);
  const path = fileOf(folder, name);
  const temporary = `${path}.${randomUUID()}`;
  const content = { asOf: asOf.toISOString(), until: until.toISOString(), roots: roots.toString("utf8") };
  try {
    await writeFile(temporary, JSON.stringify(content), { mode: 384, flag: "wx" });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unusable(path, "cannot be written", error);
  }
}
async function findKeptRoot(folder, name) {
  const path = fileOf(folder, name);
  try {
    const bytes = await readConfigFile(path, "");
    await openPrivateFolder(folder);
    const { asOf, until, roots } = parseConfig(bytes, path, "");
    const kept = { asOf: new Date(String(asOf)), until: new Date(String(until)), roots: Buffer.from(String(roots)) };
    if ([kept.asOf, kept.until].every((date) => !Number.isNaN(date.getTime()))) return kept;
  } catch (error) {
    if (error instanceof AttestModelError && error.code === "NOT_FOUND") return void 0;
    if (await isOutOfReach(folder)) return void 0;
    if (error instanceof AttestModelError && error.code === "TRUST_MATERIAL") throw error;
    throw unusable(path, "cannot be read", error);
  }
  throw unusable(path, "has no dates");
}
function unusable(path, what, cause) {
  return new AttestModelError("TRUST_MATERIAL", `the trusted root kept in ${path} ${what}`, {
    cause,
    guidance: "Remove that file and go online once, or give the root as a file: --trusted-root FILE.",
    details: { path }
  });
}

// src/sigstore/root-dates.ts
var DAY_MS = 864e5;
function dated(describe, dates, limit) {
  const doubt = doubtAbout(dates, limit);
  return { describe, ...doubt && { doubt } };
}
function doubtAbout({ asOf, until }, { now, maxAgeDays }) {
  if (now.getTime() < asOf.getTime() - CLOCK_SKEW_MS) {
    return {
      reason: `the root is of ${asOf.toISOString()}, and the clock of this machine says ${now.toISOString()}`,
      guidance: "Set the clock: by a wrong one nothing can be said about what has ended."
    };
  }
  const oldest = maxAgeDays === void 0 ? Infinity : asOf.getTime() + maxAgeDays * DAY_MS;
  const end = Math.min(until?.getTime() ?? Infinity, oldest);
  if (now.getTime() <= end) return void 0;
  const when = Number.isFinite(end) ? ` on ${new Date(end).toISOString()}` : "";
  return {
    reason: `the root is too old: its time ended${when}`,
    guidance: `Go online once, update attest-model, or give the root as a file (--trusted-root FILE). If it is not ${now.toISOString()}, set the clock.`
  };
}

export {
  openPrivateFolder,
  cannotBeMade,
  keepRoot,
  findKeptRoot,
  dated
};
