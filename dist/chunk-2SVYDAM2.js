import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  DEFAULT_IGNORE_PATHS,
  EVIDENCE_NAMES,
  createGlobMatcher
} from "./chunk-SEJ4GB6S.js";
import {
  Refusals,
  accessError,
  kindOf,
  showName,
  stampOf
} from "./chunk-66W5KOWM.js";
import {
  assertModelPath,
  checkModelPath,
  comparePaths,
  leadsOut,
  pathWithin
} from "./chunk-TIA4MDRS.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/hashing/scan.ts
import { realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
import { basename, dirname, resolve } from "node:path";

// src/hashing/ignore-paths.ts
import { isAbsolute, posix } from "node:path";
function normalizeIgnorePaths(roots, entries) {
  const normal = /* @__PURE__ */ new Set();
  for (const entry of entries) {
    const candidates = isAbsolute(entry) ? roots.map((root) => pathWithin(root, entry) ?? "") : [entry];
    const path = candidates.map((candidate) => posix.normalize(candidate).replace(/\/$/, "")).find(namesSomething);
    if (path !== void 0) normal.add(path);
  }
  return [...normal];
}
function namesSomething(path) {
  return path !== "" && path !== "." && !leadsOut(path);
}

// src/hashing/leftovers.ts
var FOLDER = /^(?:checkpoint-\d+|global_step\d+|wandb|runs|mlruns|lightning_logs|__pycache__|\.ipynb_checkpoints)$/;
var FILE = /^(?:optimizer(?:-\d+)?\.(?:pt|bin)|scheduler\.pt|scaler\.pt|rng_state(?:_\d+)?\.pth|events\.out\.tfevents.*)$/;
function findLeftovers(files) {
  const exported = new Set(files.filter(({ path }) => path.endsWith(".safetensors")).map(({ path }) => folderOf(path)));
  const found = /* @__PURE__ */ new Map();
  for (const { path, size } of files) {
    const leftover = leftoverOf(path, exported);
    if (leftover === void 0) continue;
    const sum = found.get(leftover) ?? { bytes: 0, files: 0 };
    found.set(leftover, { bytes: sum.bytes + size, files: sum.files + 1 });
  }
  const list = [...found].map(([path, sum]) => ({ path, ...sum }));
  return list.sort((a, b) => b.bytes - a.bytes || comparePaths(a.path, b.path));
}
function leftoverOf(path, exported) {
  for (let start = 0, end = path.indexOf("/"); end >= 0; start = end + 1, end = path.indexOf("/", start)) {
    if (FOLDER.test(path.slice(start, end))) return path.slice(0, end);
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  return FILE.test(name) || name.endsWith(".ckpt") && exported.has(folderOf(path)) ? path : void 0;
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/hashing/walk.ts
import { setImmediate as yieldToLoop } from "node:timers/promises";

// src/hashing/names-in.ts
import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync } from "node:fs";
function namesIn(folder) {
  try {
    const before = lstatSync(folder, { bigint: true });
    const names = readdirSync(folder, { encoding: "latin1" });
    const after = lstatSync(folder, { bigint: true });
    if (after.isDirectory() && before.ino === after.ino) return names;
  } catch (error) {
    throw accessError(folder, error);
  }
  throw new AttestModelError("FILE_CHANGED", `${folder} was replaced while it was listed`, {
    guidance: "Something still works in this folder: wait until it is done, then run again.",
    details: { path: folder }
  });
}
var ASCII = /^[ -~]*$/;
function decodeName(raw) {
  if (ASCII.test(raw)) return raw;
  const bytes = Buffer.from(raw, "latin1");
  return isUtf8(bytes) ? bytes.toString() : void 0;
}
function lstat(path) {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    throw accessError(path, error);
  }
}

// src/hashing/symlinks.ts
import { readlinkSync, realpathSync, statSync } from "node:fs";
var COPY = "Put a copy of the file in place of the link (cp -L), or, when you sign, leave it out with --ignore (input: ignore).";
function showLink(link) {
  try {
    return `${showName(link.path)} -> ${showTarget(readlinkSync(link.real, { encoding: "buffer" }))}`;
  } catch {
    return showName(link.path);
  }
}
function showTarget(target) {
  const text = target.toString();
  return Buffer.from(text).equals(target) ? showName(text) : showName(target);
}
function followLink(root, parent, link) {
  let real;
  let stats;
  try {
    const bytes = realpathSync.native(link.real, { encoding: "buffer" });
    real = bytes.toString();
    if (!Buffer.from(real).equals(bytes)) return { fault: "leads to a name that is not UTF-8", guidance: COPY };
    stats = statSync(real, { bigint: true });
  } catch (error) {
    return unresolved(error);
  }
  if (pathWithin(root, real) === void 0 && !isBlob(root, real)) {
    return { fault: `leads out of the model, to ${showName(real)}`, guidance: COPY };
  }
  for (let folder = parent; folder !== void 0; folder = folder.parent) {
    if (folder.real === real)
      return { fault: "leads back into a folder that it lies in: a cycle", guidance: "Remove the link." };
  }
  return { real, stats };
}
function unresolved(error) {
  const code = error.code;
  if (code === "ENOENT" || code === "ENOTDIR")
    return { fault: "leads nowhere", guidance: "Remove it, or restore what it points to." };
  if (code === "ELOOP") return { fault: "leads back to itself: a cycle", guidance: "Remove the link." };
  return { fault: `cannot be followed: ${messageOf(error)}`, guidance: COPY };
}
var SNAPSHOT = /^(.*\/(?:models|datasets|spaces)--[^/]+)\/snapshots\/[^/]+(?:\/|$)/;
function blobsOf(root) {
  const repository = SNAPSHOT.exec(root)?.[1];
  return repository === void 0 ? [] : [`${repository}/blobs`];
}
var isBlob = (root, real) => blobsOf(root).some((blobs) => pathWithin(blobs, real) !== void 0);

// src/hashing/walk.ts
async function walk(root, options) {
  return new Walk(root, options).run();
}
var EVIDENCE = new Set(EVIDENCE_NAMES);
var DEFAULTS = new Set(DEFAULT_IGNORE_PATHS);
var MAX_VISITS = 16;
var TURN = 40;
var Walk = class {
  #root;
  #options;
  #matches;
  #refusals = new Refusals();
  #found = { files: [], ignored: [], globbed: [] };
  #visits = /* @__PURE__ */ new Map();
  #queue = [];
  constructor(root, options) {
    this.#root = root;
    this.#options = options;
    this.#matches = createGlobMatcher(options.globs, (path) => lstat(`${root}/${path}`) !== void 0);
  }
  async run() {
    this.#queue.push({ path: "", real: this.#root, linked: false });
    let turn = performance.now();
    for (let folder = this.#queue.pop(); folder !== void 0; folder = this.#queue.pop()) {
      if (this.#options.signal?.aborted) throw new AttestModelError("ABORTED", "stopped while listing the files");
      this.#list(folder);
      if (performance.now() - turn < TURN) continue;
      await yieldToLoop();
      turn = performance.now();
    }
    this.#refusals.throwIfAny();
    return this.#found;
  }
  #list(folder) {
    const beginning = folder.path === "" ? [] : [folder.path];
    for (const raw of namesIn(folder.real)) {
      const name = decodeName(raw);
      if (name !== void 0) this.#look(folder, name, [...beginning, name].join("/"));
      else this.#refuseName([...beginning, Buffer.from(raw, "latin1").toString()].join("/"), raw);
    }
  }
  #look(folder, name, path) {
    const real = `${folder.real}/${name}`;
    const stats = lstat(real);
    if (stats === void 0) {
      throw new AttestModelError("FILE_CHANGED", `${path} went away while the files were listed`, {
        guidance: "Something still works in this folder: wait until it is done, then run again.",
        details: { path }
      });
    }
    if (!this.#ignore(path, stats)) this.#take(folder, { path, real, linked: folder.linked, parent: folder }, stats);
  }
  #refuseName(path, raw) {
    const shown = showName(Buffer.from(raw, "latin1"));
    this.#refusals.add(path, `the name ${shown} is not UTF-8`, "Rename the file, or ignore its folder.");
  }
  #ignore(path, stats) {
    const reason = this.#reasonToIgnore(path, stats);
    if (reason === void 0) return false;
    const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
    this.#found.ignored.push({ path, kind, reason });
    return true;
  }
  #reasonToIgnore(path, stats) {
    const { listed, excluded } = this.#options;
    if (DEFAULTS.has(path) && !stats.isSymbolicLink()) return "default";
    const evidence = EVIDENCE.has(path) && listed.has(path);
    if (evidence || excluded.has(path)) return stats.isFile() ? evidence ? "evidence" : "excluded" : void 0;
    if (listed.has(path)) return "listed";
    if (!this.#matches(path)) return void 0;
    this.#found.globbed.push(path);
    return "listed";
  }
  #take(parent, entry, stats) {
    const { path, real, linked } = entry;
    const fault = checkModelPath(path);
    if (fault !== void 0) {
      this.#refusals.add(path, `the name ${showName(path)}: ${fault}`, "Rename the file, or ignore its folder.");
    } else if (stats.isSymbolicLink()) {
      this.#follow(parent, entry);
    } else if (stats.isDirectory()) {
      this.#enter(entry);
    } else if (stats.isFile()) {
      this.#found.files.push({
        path,
        size: Number(stats.size),
        stamp: stampOf(stats),
        ...linked && { source: real }
      });
    } else {
      this.#refusals.add(
        path,
        `${kindOf(stats)} ${showName(path)}`,
        "Remove it, or, when you sign, leave it out with --ignore (input: ignore)."
      );
    }
  }
  #follow(parent, link) {
    if (!this.#options.allowSymlinks) {
      this.#refusals.add(link.path, `symlink ${showLink(link)}`, NOT_ALLOWED);
      return;
    }
    const target = followLink(this.#root, parent, link);
    if ("fault" in target) this.#refusals.add(link.path, `symlink ${showLink(link)} ${target.fault}`, target.guidance);
    else this.#take(parent, { ...link, real: target.real, linked: true }, target.stats);
  }
  #enter(folder) {
    const visits = (this.#visits.get(folder.real) ?? 0) + 1;
    this.#visits.set(folder.real, visits);
    if (visits <= MAX_VISITS) this.#queue.push(folder);
    else
      this.#refusals.add(
        folder.path,
        `folder ${showName(folder.path)}: symlinks lead into it in more than ${MAX_VISITS} ways`,
        NOT_ALLOWED
      );
  }
};
var NOT_ALLOWED = "Put a copy of the file in place of the link (cp -L), leave it out with --ignore (input: ignore) when you sign, or allow links that stay inside the model with --allow-symlinks (input: allow-symlinks).";

// src/hashing/scan.ts
async function scanModel(target, options = {}) {
  const { root, stats } = inspect(target);
  if (stats.isFile()) return singleFile(target, root, stats);
  if (!stats.isDirectory()) {
    throw new AttestModelError("UNSAFE_PATH", `${target} is a ${kindOf(stats)}, not a folder`, {
      guidance: "Name the folder that holds the model.",
      details: { path: target }
    });
  }
  const roots = [root, resolve(target)];
  const listed = normalizeIgnorePaths(roots, options.ignorePaths ?? []);
  const found = await walk(root, {
    listed: new Set(listed),
    globs: normalizeIgnorePaths(roots, options.ignoreGlobs ?? []),
    excluded: new Set(normalizeIgnorePaths(roots, options.excludeFiles ?? [])),
    allowSymlinks: options.allowSymlinks ?? false,
    ...options.signal && { signal: options.signal }
  });
  if (found.files.length === 0) throw empty(target, found.ignored.length);
  const recorded = new Set([...listed, ...found.globbed].filter((path) => !DEFAULT_IGNORE_PATHS.includes(path)));
  return complete(root, found.files, found.ignored, [...recorded].sort(comparePaths));
}
function inspect(target) {
  if (target === "") throw new AttestModelError("USAGE", "the path of the model is empty");
  try {
    const root = realpathSync2.native(target);
    return { root, stats: statSync2(root, { bigint: true }) };
  } catch (error) {
    throw accessError(target, error);
  }
}
function singleFile(target, real, stats) {
  const path = basename(resolve(target));
  assertModelPath(path);
  const file = { path, size: Number(stats.size), stamp: stampOf(stats) };
  return complete(dirname(real), [basename(real) === path ? file : { ...file, source: real }], [], []);
}
function complete(root, files, ignored, ignorePaths) {
  files.sort((a, b) => comparePaths(a.path, b.path));
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  return { root, files, ignored, totalBytes, ignorePaths, leftovers: findLeftovers(files) };
}
function empty(target, ignored) {
  const why = ignored > 0 ? `: all it holds is ignored (${ignored} ${ignored === 1 ? "path" : "paths"})` : "";
  return new AttestModelError("EMPTY_MODEL", `${target} holds no file${why}`, {
    guidance: "Check the path and the ignore list. A signature over nothing would prove nothing.",
    details: { path: target, ignored }
  });
}

export {
  normalizeIgnorePaths,
  blobsOf,
  scanModel
};
