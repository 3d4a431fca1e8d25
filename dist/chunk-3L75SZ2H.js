import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  verify,
  withNoSignature
} from "./chunk-RYJDBM22.js";
import {
  evidencePlaces,
  openModel
} from "./chunk-OXARNS3B.js";
import {
  toTrust
} from "./chunk-WTWSUWHY.js";
import {
  MAX_CLAIMS_BYTES
} from "./chunk-7ROTGZ64.js";
import {
  MAX_BUNDLE_BYTES,
  verifyModelSignature
} from "./chunk-COLAHAVH.js";
import {
  blobsOf
} from "./chunk-2SVYDAM2.js";
import {
  readNamed
} from "./chunk-3YE6BLHT.js";
import {
  MAX_MANIFEST_BYTES,
  parseManifest
} from "./chunk-LXLH6L2Q.js";
import {
  StrictJsonError
} from "./chunk-UEZXDJVW.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  accessError,
  showName
} from "./chunk-66W5KOWM.js";
import {
  pathWithin
} from "./chunk-TIA4MDRS.js";
import {
  AttestModelError,
  messageOf,
  reasonOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/exec.ts
import { mkdir as mkdir3 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname as dirname4, join as join5, resolve as resolve2 } from "node:path";

// src/guard/command.ts
import { realpathSync } from "node:fs";
var PLACEHOLDER = "{model}";
var MODEL_VARIABLE = "ATTEST_MODEL_PATH";
function withModel(words, path, env) {
  const [file, ...rest] = words.map((word) => word.replaceAll(PLACEHOLDER, () => path));
  if (!file) throw new AttestModelError("USAGE", "there is no command to run", { guidance: HOW });
  return { words: [file, ...rest], env: { ...env, [MODEL_VARIABLE]: path } };
}
function assertNoOriginal(words, { path, real, isFile }) {
  if (!isFile && pathWithin(real, realpathSync(".")) !== void 0)
    throw new AttestModelError(
      "USAGE",
      "the command would start in the model itself, and find files that nobody verified",
      {
        guidance: `Start it from another folder: cd .. first. ${HOW}`
      }
    );
  const isOf = (part, folder) => {
    const way = pathWithin(folder, part);
    return way === "" || way !== void 0 && part.includes("/");
  };
  const original = words.find((word) => partsOf(word).some((part) => isOf(part, path) || isOf(part, real)));
  if (original === void 0) return;
  throw new AttestModelError("USAGE", `the command names the model itself, not what will be verified: ${original}`, {
    guidance: `Write ${PLACEHOLDER} in its place: the path of the copy. ${HOW}`,
    details: { argument: original }
  });
}
var partsOf = (word) => [word, ...word.split(/[=:,]/)].filter((part) => part !== "" && !part.startsWith(PLACEHOLDER));
var HOW = `attest-model exec MODEL --policy FILE -- COMMAND … ${PLACEHOLDER} …`;

// src/guard/copy.ts
import { closeSync as closeSync2, fstatSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname as dirname2, join } from "node:path";

// src/guard/beneath.ts
import { closeSync, constants, existsSync, lstatSync, openSync, realpathSync as realpathSync2 } from "node:fs";
import { dirname } from "node:path";
var { O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
var FILE = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;
var FOLDER = O_RDONLY | O_NOFOLLOW | O_DIRECTORY;
var LINKS = ["ELOOP", "ENOTDIR"];
function openBeneath(root, path) {
  try {
    return openStrictly(root, path);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT") return void 0;
    if (!LINKS.includes(code)) throw accessError(path, error);
  }
  return openResolved(root, path);
}
function openResolved(root, path) {
  try {
    const real = realpathSync2.native(`${root}/${path}`);
    const base = [root, ...blobsOf(root)].find((folder) => pathWithin(folder, real));
    if (base === void 0) throw leadsOut(path, real);
    return openStrictly(base, pathWithin(base, real) ?? "");
  } catch (error) {
    if (error instanceof AttestModelError) throw error;
    const { code } = error;
    if (code === "ENOENT" || LINKS.includes(code)) return void 0;
    throw accessError(path, error);
  }
}
function openStrictly(root, path) {
  return existsSync(OWN) ? openByParts(root, path.split("/")) : openChecked(root, path);
}
var OWN = "/proc/self/fd";
function openByParts(root, parts) {
  let folder = openSync(root, FOLDER);
  for (const [i, part] of parts.entries()) {
    try {
      const next = openSync(`${OWN}/${folder}/${part}`, i < parts.length - 1 ? FOLDER : FILE);
      closeSync(folder);
      folder = next;
    } catch (error) {
      closeSync(folder);
      throw error;
    }
  }
  return folder;
}
function openChecked(root, path) {
  const real = `${root}/${path}`;
  assertNoLink(real);
  const file = openSync(real, FILE);
  try {
    assertNoLink(real);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
function assertNoLink(path) {
  if (realpathSync2.native(dirname(path)) === dirname(path) && !lstatSync(path).isSymbolicLink()) return;
  throw Object.assign(new Error(`${path} is reached through a link`), { code: "ELOOP" });
}
var leadsOut = (path, real) => new AttestModelError(
  "UNSAFE_PATH",
  `${showName(path)} is a symlink that leads out of the model, to ${showName(real)}`,
  {
    guidance: "Put a copy of the file in place of the link (cp -L).",
    details: { path }
  }
);

// src/guard/copy-file.ts
import { constants as constants2, read as readCallback } from "node:fs";
import { copyFile, open, rm } from "node:fs/promises";
import { promisify } from "node:util";

// src/guard/space.ts
import { statfs } from "node:fs/promises";
async function assertSpace(folder, needed) {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (needed <= free) return;
  throw new AttestModelError(
    "WRITE_FAILED",
    `a copy of the model needs ${formatBytes(needed)}, and ${folder} has ${formatBytes(free)} left`,
    { guidance: MORE, details: { path: folder, needed, free } }
  );
}
var noSpace = (path, cause) => new AttestModelError("WRITE_FAILED", `no space left to copy to ${path}`, { cause, guidance: MORE });
var MORE = "Name a folder with more room: --scratch DIR. On the model’s own file system a copy takes none, if that shares blocks (XFS, btrfs).";

// src/guard/copy-file.ts
var READ_ONLY = 292;
var BLOCK = 4 * 1024 * 1024;
var Cloning = class {
  // By the name of the open file, which cannot be swapped; elsewhere there is none.
  #works = process.platform === "linux";
  /** Whether it was done. */
  async clone(file, to) {
    if (!this.#works) return false;
    try {
      var _stack = [];
      try {
        await copyFile(`/proc/self/fd/${file}`, to, constants2.COPYFILE_FICLONE_FORCE | constants2.COPYFILE_EXCL);
        const target = __using(_stack, await open(to, "r"), true);
        await target.chmod(READ_ONLY);
        return true;
      } catch (_) {
        var _error = _, _hasError = true;
      } finally {
        var _promise = __callDispose(_stack, _error, _hasError);
        _promise && await _promise;
      }
    } catch {
      this.#works = false;
      await rm(to, { force: true });
      return false;
    }
  }
};
var read = promisify(readCallback);
async function copyBytes({ file, size }, to, tell, signal) {
  const buffer = Buffer.allocUnsafe(Math.min(BLOCK, Math.max(size, 1)));
  try {
    var _stack = [];
    try {
      const target = __using(_stack, await open(to, "wx", 384), true);
      for (let done = 0; done < size; ) {
        if (signal?.aborted) throw new AttestModelError("ABORTED", "stopped while the model was copied");
        const { bytesRead } = await read(file, buffer, 0, Math.min(buffer.byteLength, size - done), done);
        if (bytesRead === 0) break;
        await target.writeFile(buffer.subarray(0, bytesRead));
        done += bytesRead;
        tell(done);
      }
      await target.chmod(READ_ONLY);
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (error) {
    throw failure(to, error);
  }
}
function failure(path, error) {
  if (error instanceof AttestModelError) return error;
  const { code = "" } = error;
  if (code === "ENOSPC" || code === "EDQUOT") return noSpace(path, error);
  return new AttestModelError("WRITE_FAILED", `could not copy to ${path}: ${messageOf(error)}`, {
    cause: error,
    guidance: "Name another folder for the copy: --scratch DIR.",
    details: { path, errno: code }
  });
}

// src/guard/copy.ts
async function copyFiles(root, paths, to, { progress, signal }) {
  const total = paths.reduce((sum, path) => sum + sizeOf(root, path), 0);
  const shown = progress?.hashing("copying", total);
  const cloning = new Cloning();
  const folders = /* @__PURE__ */ new Set([to]);
  const done = { files: 0, cloned: 0, copied: 0 };
  const tell = (bytes = 0) => shown?.update(done.cloned + done.copied + bytes);
  try {
    for (const path of paths) {
      var _stack = [];
      try {
        if (signal?.aborted) throw new AttestModelError("ABORTED", "stopped while the model was copied");
        const opened = __using(_stack, openRegular(root, path));
        if (opened === void 0) continue;
        const { file, size } = opened;
        const target = join(to, path);
        if (!folders.has(dirname2(target))) await mkdir(dirname2(target), { recursive: true, mode: 448 });
        folders.add(dirname2(target));
        const isCloned = await cloning.clone(file, target);
        if (!isCloned && done.copied === 0) await assertSpace(to, total - done.cloned);
        if (!isCloned) await copyBytes(opened, target, tell, signal);
        done[isCloned ? "cloned" : "copied"] += size;
        done.files++;
        tell();
      } catch (_) {
        var _error = _, _hasError = true;
      } finally {
        __callDispose(_stack, _error, _hasError);
      }
    }
    return done;
  } finally {
    shown?.done();
  }
}
function openRegular(root, path) {
  const file = openBeneath(root, path);
  if (file === void 0) return void 0;
  const stats = fstatSync(file);
  const opened = { file, size: stats.size, [Symbol.dispose]: () => closeSync2(file) };
  if (stats.isFile()) return opened;
  opened[Symbol.dispose]();
  return void 0;
}
function sizeOf(root, path) {
  var _stack = [];
  try {
    const opened = __using(_stack, openRegular(root, path));
    return opened?.size ?? 0;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}

// src/guard/deliver.ts
import { existsSync as existsSync2, lstatSync as lstatSync3 } from "node:fs";
import { chmod as chmod2, rename } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/guard/folder.ts
import { chmodSync, lstatSync as lstatSync2, readdirSync, realpathSync as realpathSync3, rmSync, statSync } from "node:fs";
import { chmod, mkdtemp, readdir } from "node:fs/promises";
import { dirname as dirname3, join as join2, resolve } from "node:path";
async function createPrivateFolder(within) {
  const path = await mkdtemp(join2(resolve(within), "attest-model-exec-")).catch((error) => {
    throw new AttestModelError("WRITE_FAILED", `no folder for a copy in ${within}: ${reasonOf(error)}`, {
      cause: error,
      guidance: "Name one that is there and that this user may write to: --scratch DIR, or with --copy-to a path in one.",
      details: { path: within }
    });
  });
  const remove = () => removeFolder(path);
  process.once("exit", remove);
  return {
    path,
    exposed: isExposed(realpathSync3(within)),
    [Symbol.dispose]: () => {
      process.off("exit", remove);
      remove();
    }
  };
}
var [OTHERS_WRITE, STICKY] = [18, 512];
function isExposed(folder) {
  const trusted = [0, process.getuid?.() ?? 0];
  const { mode, uid } = statSync(folder);
  if (!trusted.includes(uid) || (mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0) return true;
  const above = dirname3(folder);
  return above !== folder && isExposed(above);
}
async function seal(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await seal(join2(folder, entry.name));
  await chmod(folder, READ_ONLY2);
}
var READ_ONLY2 = 365;
function removeFolder(path) {
  unseal(path);
  rmSync(path, { recursive: true, force: true });
}
function unseal(path) {
  if (!lstatSync2(path, { throwIfNoEntry: false })?.isDirectory()) return;
  chmodSync(path, 448);
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) unseal(join2(path, entry.name));
}

// src/guard/deliver.ts
function assertDeliverable(to, replace) {
  if (!replace && existsSync2(to)) throw inTheWay(to);
}
function inTheWay(to) {
  return new AttestModelError("USAGE", `${to} exists already`, {
    guidance: "Name a path that does not, below a folder that does; or add --replace, if it is an earlier copy.",
    details: { path: to }
  });
}
async function deliver(copy, to, waste, replace) {
  assertDeliverable(to, replace);
  const replaced = existsSync2(to) ? join3(waste, "replaced") : void 0;
  try {
    if (replaced !== void 0) await move(to, replaced);
    await move(copy, to);
  } catch (error) {
    if (replaced !== void 0 && !existsSync2(to)) await move(replaced, to).catch(() => void 0);
    throw new AttestModelError("WRITE_FAILED", `the verified copy could not be put to ${to}: ${reasonOf(error)}`, {
      cause: error,
      guidance: "Name a path below a folder that this user may write to.",
      details: { path: to }
    });
  }
}
async function move(from, to) {
  const isFolder = lstatSync3(from).isDirectory();
  if (isFolder) await chmod2(from, 493);
  await rename(from, to);
  if (isFolder) await chmod2(to, READ_ONLY2);
}

// src/guard/evidence.ts
import { existsSync as existsSync3 } from "node:fs";
import { mkdir as mkdir2, writeFile } from "node:fs/promises";
import { join as join4 } from "node:path";
var FILES = {
  signature: { name: "model.sig", what: "the signature", limit: MAX_BUNDLE_BYTES },
  claims: { name: "claims.jsonl", what: "the claims file", limit: MAX_CLAIMS_BYTES },
  manifest: { name: "model.manifest.json", what: "the manifest", limit: MAX_MANIFEST_BYTES }
};
async function keepEvidence(request, model, folder) {
  const places = evidencePlaces(request, model);
  await mkdir2(folder);
  const to = (kind) => join4(folder, FILES[kind].name);
  for (const kind of ["signature", "claims", "manifest"]) {
    const { path, asked } = places[kind];
    const { what, limit } = FILES[kind];
    const isNeeded = kind === "signature" ? !request.vsa : asked;
    if (!isNeeded && !existsSync3(path)) continue;
    const bytes = await readNamed(path, what, limit).catch((error) => {
      throw kind === "signature" ? withNoSignature(error, path, model) : error;
    });
    await writeFile(to(kind), bytes);
  }
  return {
    signature: to("signature"),
    manifest: to("manifest"),
    places: {
      signature: to("signature"),
      ...request.claims !== void 0 && { claims: to("claims") },
      ...request.manifest !== void 0 && { manifest: to("manifest") }
    }
  };
}

// src/guard/listing.ts
async function listFiles(evidence, { trust, vsa, now = /* @__PURE__ */ new Date() }) {
  if (vsa) return listed(evidence.manifest);
  const bytes = await readNamed(evidence.signature, "the signature", MAX_BUNDLE_BYTES);
  const { oms } = await signatureOf(bytes, trust, now);
  return oms && [...new Set(oms.resources.map(({ path }) => path))];
}
async function signatureOf(bytes, trust, now) {
  if (trust.method !== "policy") return verifyModelSignature(bytes, toTrust(trust), now);
  const { verifyByPolicy } = await import("./trust-RAZXV44N.js");
  return verifyByPolicy(bytes, trust, now).signature;
}
async function listed(path) {
  try {
    return parseManifest(await readNamed(path, "the manifest", MAX_MANIFEST_BYTES)).files.map((file) => file.path);
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    throw new AttestModelError("INVALID_INPUT", `the manifest ${path} cannot be used: ${error.reason}`, {
      cause: error,
      guidance: "Get it anew from where the model was published, or write it: attest-model manifest MODEL.",
      details: { path }
    });
  }
}

// src/guard/notes.ts
var IN_PLACE = "UNSAFE, in place: whoever can write to the model can change it between its verification and its use";
var EXPOSED = "UNSAFE folder for the copy: others can write to the one that it lies in, and could put something else in its place; give that the sticky bit, or name another";
var copyNote = ({ files, copied, cloned }) => `what was verified is a private copy of ${count(files, "file")}: ${formatBytes(copied)} copied, ${formatBytes(cloned)} cloned`;

// src/guard/run.ts
import { spawn } from "node:child_process";
import { constants as constants3 } from "node:os";
function run({ words: [file, ...rest], env }, signals, say) {
  return new Promise((end) => {
    const child = spawn(file, rest, { stdio: "inherit", env: { ...env } });
    signals.passTo(child);
    child.once("error", (error) => {
      if (child.pid !== void 0) return;
      const notFound = error.code === "ENOENT";
      say(
        `the command ${file} ${notFound ? NOT_FOUND : `cannot be run: ${REASONS[error.code ?? ""] ?? messageOf(error)}`}`
      );
      end(notFound ? 127 : 126);
    });
    child.once("exit", (code, signal) => end(code ?? 128 + (signal ? constants3.signals[signal] : 0)));
  });
}
var NOT_FOUND = "is not found: name a program on the PATH, or its path. No shell reads the command: sh -c does";
var REASONS = { EACCES: "it is no program, or this user may not execute it" };

// src/guard/signals.ts
var PASSED_ON = [
  "SIGTERM",
  "SIGINT",
  "SIGHUP",
  "SIGQUIT",
  "SIGUSR1",
  "SIGUSR2",
  "SIGCONT"
];
var BY_TERMINAL = ["SIGINT", "SIGQUIT"];
var Signals = class {
  #command;
  take() {
    for (const signal of PASSED_ON) process.on(signal, this.#passOn);
  }
  /** What comes while it is started is told after this turn. */
  passTo(command) {
    this.#command = command;
  }
  [Symbol.dispose]() {
    for (const signal of PASSED_ON) process.off(signal, this.#passOn);
  }
  #passOn = (signal) => {
    if (!process.stdin.isTTY || !BY_TERMINAL.includes(signal)) this.#command?.kill(signal);
  };
};

// src/exec.ts
async function exec(request) {
  var _stack = [];
  try {
    const { command, env, inPlace = false, onVerdict, onRun, say, scratch = tmpdir() } = request;
    const signals = __using(_stack, new Signals());
    const start = (path2) => {
      signals.take();
      onRun?.();
      return run(withModel(command, path2, env), signals, say);
    };
    withModel(command, "", env);
    if (inPlace) {
      const verdict2 = withNote(await verify(request.verify), IN_PLACE);
      await onVerdict(verdict2);
      return verdict2.result === "passed" ? await start(resolve2(request.verify.model)) : void 0;
    }
    assertNoOriginal(command, openModel(request.verify.model));
    const folder = __using(_stack, await createPrivateFolder(scratch));
    const { verdict, path } = await verifyCopy(request.verify, folder);
    await onVerdict(verdict);
    return verdict.result === "passed" && path !== void 0 ? await start(path) : void 0;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
async function deliverCopy({ verify: asked, to, replace = false, onVerdict }) {
  var _stack = [];
  try {
    assertDeliverable(to, replace);
    const folder = __using(_stack, await createPrivateFolder(dirname4(resolve2(to))));
    const { verdict, path } = await verifyCopy(asked, folder);
    if (verdict.result === "passed" && path !== void 0) await deliver(path, to, folder.path, replace);
    await onVerdict(verdict);
    return verdict;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
async function verifyCopy(asked, folder) {
  if (asked.evidenceFrom !== void 0)
    throw new AttestModelError("USAGE", "the evidence has to lie on disk: it says what is copied", {
      guidance: "Get model.sig and claims.jsonl from there first, and put them beside the model, or name them."
    });
  const request = { ...asked, now: asked.now ?? /* @__PURE__ */ new Date() };
  const model = openModel(request.model);
  const evidence = await keepEvidence(request, model, join5(folder.path, "evidence"));
  const files = await listFiles(evidence, request);
  if (files === void 0) return { verdict: refused(await verify({ ...request, ...evidence.places })) };
  const path = join5(folder.path, "copy", basename(model.isFile ? model.real : model.path));
  const copied = await copyModel(model, files, path, request);
  const verdict = await verify({ ...request, ...evidence.places, model: path });
  const named = withNote({ ...verdict, model: { ...verdict.model, path: model.path } }, copyNote(copied));
  return { verdict: folder.exposed ? withNote(named, EXPOSED) : named, path };
}
async function copyModel({ isFile, real }, files, to, { progress, signal }) {
  const options = { ...progress && { progress }, ...signal && { signal } };
  await mkdir3(isFile ? dirname4(to) : to, { recursive: true, mode: 448 });
  if (isFile) return copyFiles(dirname4(real), [basename(real)], dirname4(to), options);
  const copied = await copyFiles(real, files, to, options);
  await seal(to);
  return copied;
}
function refused(verdict) {
  if (verdict.result !== "passed") return verdict;
  throw new RangeError("a signature that is not accepted was accepted");
}
var withNote = (verdict, note) => ({ ...verdict, notes: [...verdict.notes ?? [], note] });

export {
  exec,
  deliverCopy
};
