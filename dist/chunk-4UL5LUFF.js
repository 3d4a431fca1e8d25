import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GitObjects,
  Trees,
  changeOf,
  commonAncestor,
  createGitHub,
  firstOf,
  isFile,
  isSigned,
  loadPolicies,
  noHead,
  openHistory
} from "./chunk-VK3NZK45.js";
import {
  checkNoWorse
} from "./chunk-KANUGSS7.js";
import {
  checkDocuments,
  verdictDocument
} from "./chunk-M5CC6BE6.js";
import {
  Undecided
} from "./chunk-JTJDQUV3.js";
import {
  amend
} from "./chunk-GYMTXB5W.js";
import {
  TAIL_BYTES,
  examine,
  findZipDirectories,
  zipEntries
} from "./chunk-RYJDBM22.js";
import {
  isModelOf,
  modelFolderOf,
  readYaml
} from "./chunk-DAVQ5QR6.js";
import {
  checkPrevious,
  stateOf
} from "./chunk-6MN7YUSJ.js";
import {
  extensionsOf
} from "./chunk-ONAPFVKI.js";
import {
  allOf
} from "./chunk-4RMVMUT5.js";
import {
  isOpcode
} from "./chunk-WFDIEBTT.js";
import {
  trustsFor,
  verifyByPolicy
} from "./chunk-PIB33EOP.js";
import {
  MAX_CLAIMS_BYTES
} from "./chunk-7ROTGZ64.js";
import {
  linesOf,
  markedLines
} from "./chunk-S2TVRR6N.js";
import {
  BundleError,
  MAX_BUNDLE_BYTES,
  parseDsseBundle,
  readModelBundle
} from "./chunk-COLAHAVH.js";
import {
  DEFAULT_IGNORE_PATHS,
  EVIDENCE_NAMES,
  HUB_CACHE,
  isIgnored
} from "./chunk-SEJ4GB6S.js";
import {
  fileGroup
} from "./chunk-RKH32ZDV.js";
import {
  describeSigner,
  findPath,
  isSameSigner,
  pathCertificate
} from "./chunk-5GTXUYOI.js";
import {
  fail,
  pass,
  undecided,
  worstOf
} from "./chunk-RJZJ57SA.js";
import {
  isValidAt,
  parseCertificate
} from "./chunk-HNFBKAPM.js";
import {
  parseOmsStatement
} from "./chunk-TXQ7HACS.js";
import {
  parseStatement
} from "./chunk-NZSWWKHZ.js";
import {
  isJsonObject
} from "./chunk-UEZXDJVW.js";
import {
  isHubCommit,
  isObjectId
} from "./chunk-CGMY5Z3C.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  chooseEngine
} from "./chunk-N7QWSNPN.js";
import {
  checkModelPath,
  leadsOut,
  quotePath
} from "./chunk-TIA4MDRS.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/gate/outcome.ts
function modelResult(checks, verdicts) {
  const results = verdicts.map(({ verdict }) => verdict.result);
  return unaccepted(results, checks) ?? (results.length === 0 && checks.length === 0 ? "failed" : "passed");
}
function outcomeOf(checks, models) {
  const results = models.map(({ result }) => result);
  return unaccepted(results, checks) ?? (results.includes("passed") ? "passed" : "no-models");
}
function unaccepted(results, checks) {
  const worst = worstOf(checks);
  if (results.includes("failed") || worst === "fail") return "failed";
  return results.includes("undecided") || worst === "undecided" ? "undecided" : void 0;
}

// src/gate/models/touched.ts
function touchedModels(differences, dvc, policies) {
  const found2 = /* @__PURE__ */ new Map();
  const touch = (policy, folder) => {
    const model = found2.get(folder) ?? { policies: /* @__PURE__ */ new Set(), differences: [], dvc: [] };
    found2.set(folder, model);
    model.policies.add(policy);
    return model;
  };
  for (const policy of policies) {
    for (const difference of differences) {
      const folder = modelOf(policy, difference.path, isPlace(difference));
      if (folder !== void 0) touch(policy, folder).differences.push(difference);
    }
    for (const reference of dvc) {
      const folder = modelOf(policy, reference.target, true);
      if (folder !== void 0) touch(policy, folder).dvc.push(reference);
    }
  }
  return [...found2].map(([folder, model]) => ({
    folder,
    former: folder,
    policies: [...model.policies],
    differences: [...new Set(model.differences)],
    dvc: [...new Set(model.dvc)]
  }));
}
var isPlace = ({ after }) => after !== void 0 && !isFile(after);
var modelOf = ({ trust: { parsed: parsed2 } }, path, maybeFolder) => modelFolderOf(parsed2.policy, path) ?? (maybeFolder && isModelOf(parsed2.policy, path) ? path : void 0);
var isOfModel = (policies, target) => policies.some((policy) => modelOf(policy, target, true) !== void 0);
var isInModel = (policies, path) => folderOf(policies, path) !== void 0;
var folderOf = (policies, path) => {
  for (const policy of policies) {
    const folder = modelOf(policy, path, false);
    if (folder !== void 0) return folder;
  }
  return void 0;
};

// src/gate/names.ts
async function checkNames({ differences, trees, headTree }, policies) {
  const title = "Every file is where its name says";
  const faults = differences.flatMap((difference) => {
    const fault = difference.after && faultOf(difference, policies);
    return fault === void 0 ? [] : [`${quotePath(difference.path)} ${fault}`];
  });
  const folders = differences.flatMap(({ path, after }) => (after && folderOf(policies, path)) ?? []);
  faults.push(...await twins(new Set(folders), trees, headTree));
  const evidence = count(differences.length, "file");
  if (faults.length === 0) return pass("gate.names", title, { evidence });
  return fail("gate.names", title, {
    expected: "folders and regular files, under names that mean the same everywhere",
    found: allOf(faults) ?? "",
    evidence,
    guidance: "Rename or remove what is listed."
  });
}
async function twins(folders, trees, tree) {
  const parents = /* @__PURE__ */ new Map();
  const faults = /* @__PURE__ */ new Set();
  for (const folder of folders) {
    const segments = folder.split("/");
    for (const [i, name] of segments.entries()) {
      const parent = segments.slice(0, i).join("/");
      const names = parents.get(parent) ?? Map.groupBy(await trees.names(tree, parent), fold);
      parents.set(parent, names);
      const other = names.get(fold(name))?.find((one) => one !== name);
      if (other === void 0) continue;
      faults.add(
        `${quotePath([...segments.slice(0, i), name].join("/"))} is ${quotePath(other)} beside it to some file systems`
      );
    }
  }
  return [...faults];
}
function faultOf({ path, exact, after }, policies) {
  if (!exact) return "is not UTF-8";
  const fault = checkModelPath(path);
  if (fault !== void 0) return `is refused: ${fault}`;
  const folded = fold(path);
  if (!isFile(after) && policies.some(({ models }) => leadsTo(models, path) || leadsTo(models.map(fold), folded)))
    return "is a link or submodule on the way to models";
  for (const policy of policies) {
    const named2 = [...policy.files].find((file) => file !== path && fold(file) === folded);
    if (named2 !== void 0) return `is ${named2} to some file systems`;
    if (modelFolderOf(policy, path) === void 0 && modelFolderOf({ models: policy.models.map(fold) }, folded))
      return "is in a model’s folder to some file systems";
  }
  return void 0;
}
function mayBringModels({ models }, path) {
  const [globs, folded] = [models.map(fold), fold(path)];
  return path === "." || leadsTo(globs, folded) || modelFolderOf({ models: globs }, folded) !== void 0;
}
function leadsTo(globs, path) {
  if (isModelOf({ models: globs }, path)) return true;
  const depth = path.split("/").length;
  return globs.some((glob) => {
    const pieces = glob.split("/");
    const open2 = pieces.indexOf("**");
    if (open2 >= 0 && open2 < depth) return isModelOf({ models: [pieces.slice(0, open2 + 1).join("/")] }, path);
    return pieces.length > depth && isModelOf({ models: [pieces.slice(0, depth).join("/")] }, path);
  });
}
function fold(path) {
  return path.replaceAll("\\", "/").normalize("NFKC").replace(new RegExp("\\p{Default_Ignorable_Code_Point}", "gu"), "").toUpperCase().toLowerCase().normalize("NFKC").split("/").map(withoutEnd).join("/");
}
function withoutEnd(segment) {
  let end = segment.length;
  while (end > 0 && (segment[end - 1] === "." || segment[end - 1] === " ")) end--;
  return segment.slice(0, end);
}

// src/gate/references/dvc.ts
import { posix } from "node:path";
var MAX_BYTES = 4194304;
var isDvcFile = (path) => /(\.dvc|(^|\/)dvc\.lock)$/i.test(path);
async function dvcReferences(scene) {
  const found2 = [];
  for (const { path, before, after } of scene.differences) {
    if (after === void 0 || !isDvcFile(path)) continue;
    const known = new Set((await outsOf(path, before, scene)).map((one) => JSON.stringify(one)));
    const outs = await outsOf(path, after, scene);
    found2.push(...outs.filter((one) => isUnreadable(one) || !known.has(JSON.stringify(one))));
  }
  return found2;
}
var isUnreadable = ({ path, target }) => path === target;
async function outsOf(path, leaf, { objects }) {
  if (leaf === void 0) return [];
  const found2 = isFile(leaf) ? await objects.read(leaf.oid, "blob", MAX_BYTES) : void 0;
  const read = found2 !== void 0 && "bytes" in found2 ? readYaml(found2.bytes, MAX_BYTES) : void 0;
  const whole = { kind: "dvc", path, target: path };
  if (!read?.ok || !isJsonObject(read.text.value)) return [whole];
  const folder = posix.dirname(path);
  return outLists(read.text.value).flatMap(
    ({ from, outs }) => outs.map((out) => referenceOf(out, posix.join(folder, from), path) ?? whole)
  );
}
function outLists(document) {
  const { stages } = document;
  const owners = [document, ...isJsonObject(stages) ? Object.values(stages) : []].filter(isJsonObject);
  return owners.flatMap(
    ({ outs, wdir }) => Array.isArray(outs) ? [{ from: typeof wdir === "string" ? wdir : ".", outs }] : []
  );
}
function referenceOf(out, folder, path) {
  const { path: name, md5 } = isJsonObject(out) ? out : {};
  if (typeof name !== "string") return void 0;
  const target = posix.join(folder, name).replace(/\/$/, "");
  return { kind: "dvc", path, target, ...typeof md5 === "string" && { md5 } };
}

// src/gate/weights/outside.ts
import { posix as posix2 } from "node:path";

// src/gate/export.ts
import { constants } from "node:fs";
import { copyFile, lstat, mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// src/gate/references/lfs.ts
var MAX_POINTER_BYTES = 1024;
var CANONICAL = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize ([1-9][0-9]{0,15})\n$/;
var LOOKS_LIKE = /^\s*version\s[\s\S]*(git-media|hawser|git-lfs)/;
function readPointer(bytes) {
  const text2 = Buffer.from(bytes.subarray(0, MAX_POINTER_BYTES)).toString("latin1");
  if (bytes.length > MAX_POINTER_BYTES) return LOOKS_LIKE.test(text2) && isKeysAndValues(text2) ? "odd" : void 0;
  const [, sha256, size] = CANONICAL.exec(text2) ?? [];
  if (sha256 !== void 0 && Number.isSafeInteger(Number(size))) return { sha256, size: Number(size) };
  return LOOKS_LIKE.test(text2) ? "odd" : void 0;
}
var isKeysAndValues = (text2) => text2.split("\n").every((line) => line.trim().split(/\s+/).length <= 2);

// src/gate/export.ts
var MAX_FILES = 1e5;
var MAX_FILE_BYTES = 536870912;
var MAX_TOTAL_BYTES = 21474836480;
async function exportModel(files, objects, lfs) {
  if (files.length > MAX_FILES) throw unsupported(`the model has ${files.length} files`, `${MAX_FILES}`);
  const scratch = await mkdtemp(join(tmpdir(), "attest-model-gate-"));
  const dispose = () => rm(scratch, { recursive: true, force: true });
  const folder = join(scratch, "model");
  try {
    return { folder, scratch, pointers: await writeAll(files, objects, folder, lfs), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
async function writeAll(files, objects, folder, lfs) {
  const pointers = /* @__PURE__ */ new Map();
  let total = 0;
  for (const { path, exact, after } of files) {
    const fault = exact ? checkModelPath(path) : "it is not UTF-8";
    if (fault !== void 0) throw unsafe(path, fault);
    if (after === void 0) continue;
    const { mode, oid } = after;
    if (!isFile(after)) throw unsafe(path, `it is a ${mode === "160000" ? "submodule" : "symlink"}`);
    const bytes = bytesOf(path, await objects.read(oid, "blob", MAX_FILE_BYTES));
    total += bytes.length;
    if (total > MAX_TOTAL_BYTES) throw unsupported("the model has more bytes in git", `${MAX_TOTAL_BYTES}`);
    const pointer = readPointer(bytes);
    if (pointer === "odd") throw unsafe(path, "it is like a pointer of Git LFS, but not written as git-lfs writes one");
    if (pointer !== void 0 && await placeDownloaded(pointer, join(folder, path), lfs)) continue;
    if (pointer !== void 0) pointers.set(path, pointer);
    await write(join(folder, path), pointer ?? bytes).catch((cause) => {
      throw unwritable(path, cause);
    });
  }
  return pointers;
}
async function write(path, content) {
  await mkdir(dirname(path), { recursive: true, mode: 448 });
  const file = await open(path, "wx", 384);
  try {
    if ("sha256" in content) await file.truncate(content.size);
    else await file.writeFile(content);
  } finally {
    await file.close();
  }
}
async function placeDownloaded({ sha256, size }, path, lfs) {
  if (lfs === void 0) return false;
  const source = join(lfs, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const found2 = await lstat(source).catch(() => void 0);
  if (!found2?.isFile() || found2.size !== size) return false;
  await mkdir(dirname(path), { recursive: true, mode: 448 });
  await copyFile(source, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  return true;
}
var unwritable = (path, cause) => new AttestModelError("UNSUPPORTED", `${quotePath(path)} cannot be written here: ${messageOf(cause)}`, {
  cause,
  guidance: "Is there room in the temporary folder (TMPDIR), on a file system that tells names apart by case?"
});
function bytesOf(path, found2) {
  if (found2 === void 0) {
    throw new AttestModelError("NOT_FOUND", `the checkout does not have the bytes of ${quotePath(path)}`, {
      guidance: "Check out without filter (a partial clone leaves them out), or fetch the change before the gate."
    });
  }
  if ("tooBig" in found2) throw unsupported(`${quotePath(path)} has ${found2.tooBig} bytes`, `${MAX_FILE_BYTES}`);
  return found2.bytes;
}
var unsafe = (path, fault) => new AttestModelError("UNSAFE_PATH", `${quotePath(path)} is refused: ${fault}`, {
  guidance: "A model in a repository is folders and regular files. Replace it, or take it out of the model.",
  details: { path }
});
var unsupported = (what, limit) => new AttestModelError("UNSUPPORTED", `${what}; a gate takes up to ${limit}`, {
  guidance: "Keep large files in Git LFS: of those only the pointers are read."
});

// src/gate/weights/archive.ts
import { constants as constants4, gunzipSync, inflateSync } from "node:zlib";

// src/gate/weights/first-bytes.ts
var MAGIC = [
  { at: 0, text: "GGUF" },
  // Before GGUF: ggml, ggmf, ggjt, as numbers of four bytes.
  { at: 0, text: "lmgg" },
  { at: 0, text: "fmgg" },
  { at: 0, text: "tjgg" },
  { at: 0, text: "HDF\r\n\n" },
  { at: 0, text: "NUMPY" },
  { at: 4, text: "TFL3" }
];
var TELLING_BYTES = 512;
var MAX_HEADER = 1e8;
function beginsAsWeights(head, size) {
  if (MAGIC.some(({ at, text: text2 }) => head.toString("latin1", at, at + text2.length) === text2)) return true;
  return isSafetensors(head, size) || isPickle(head) || isTorchArchive(head);
}
var isTorchArchive = (head) => head.toString("latin1", 0, 4) === "PK" && head.includes("data.pkl");
function isSafetensors(head, size) {
  if (head.length < 10 || head[8] !== 123) return false;
  const header = head.readBigUInt64LE(0);
  return header >= 2n && header <= MAX_HEADER && Number(header) + 8 <= size;
}
var isPickle = ([code, protocol = 0, next = 0]) => code === 128 && protocol >= 2 && protocol <= 5 && isOpcode(next);

// src/gate/weights/gzip.ts
import { constants as constants2, inflateRawSync } from "node:zlib";
var PACKED_BYTES = 65536;
function gzipHead(bytes) {
  try {
    const start = dataStart(bytes);
    return inflateRawSync(bytes.subarray(start, start + PACKED_BYTES), { finishFlush: constants2.Z_SYNC_FLUSH });
  } catch {
    return void 0;
  }
}
function dataStart(bytes) {
  const flags = bytes.readUInt8(3);
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + bytes.readUInt16LE(at);
  for (const bit of [8, 16]) if ((flags & bit) !== 0) at = bytes.indexOf(0, at) + 1;
  return (flags & 2) !== 0 ? at + 2 : at;
}

// src/gate/weights/pax.ts
function paxRecords(data) {
  const records = /* @__PURE__ */ new Map();
  for (let at = 0; at < data.length; ) {
    const digits = /^[1-9]\d{0,8} /.exec(data.toString("latin1", at, at + 10))?.[0] ?? "";
    const length = Number(digits);
    const record = data.subarray(at, at + length);
    const equals = record.indexOf("=");
    if (digits === "" || record.length < length || record[length - 1] !== 10 || equals <= digits.length)
      return void 0;
    records.set(record.toString("utf8", digits.length, equals), record.toString("utf8", equals + 1, length - 1));
    at += length;
  }
  return records;
}

// src/gate/weights/tar-header.ts
var BLOCK = 512;
function isTarHeader(header) {
  if (header.length < BLOCK) return false;
  let unsigned = 8 * 32;
  let signed = unsigned;
  for (let i = 0; i < BLOCK; i++) {
    if (i >= 148 && i < 156) continue;
    unsigned += header.readUInt8(i);
    signed += header.readInt8(i);
  }
  return sumsIn(header.subarray(148, 156)).some((sum) => sum === unsigned || sum === signed);
}
var BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function sumsIn(field2) {
  if (field2.readUInt8(0) >= 128) return [Number(BigInt.asIntN(63, field2.readBigUInt64BE(0)))];
  const digits = field2.toString("latin1").replace(/^[\0\s]+/, "");
  const octal = digits === "" ? 0 : Number.parseInt(digits, 8);
  const base64 = /^[+-]([A-Za-z0-9+/]+)/.exec(digits)?.[1];
  if (base64 === void 0) return [octal];
  const value = [...base64].reduce((sum, digit) => sum * 64 + BASE64.indexOf(digit), 0);
  return [octal, digits[0] === "-" ? -value : value];
}
function sizeIn(header) {
  const field2 = header.subarray(124, 136);
  if (field2.readUInt32BE(0) === 2147483648) return Number(field2.readBigUInt64BE(4));
  const digits = /^ *([0-7]*)[ \0]*$/.exec(field2.toString("latin1"))?.[1];
  return digits === void 0 ? void 0 : Number.parseInt(digits || "0", 8);
}
function nameIn(header) {
  const prefix = header.toString("latin1", 257, 262) === "ustar" ? text(header.subarray(345, 500)) : "";
  return [prefix, text(header.subarray(0, 100))].filter(Boolean).join("/");
}
function text(field2) {
  const end = field2.indexOf(0);
  return field2.toString("utf8", 0, end < 0 ? field2.length : end);
}

// src/gate/weights/tar-archive.ts
var HEAD_BYTES = 4096;
var WITHOUT_BYTES = /[1-6]/;
var SPARSE = ["GNU.sparse.major", "GNU.sparse.map", "GNU.sparse.size"];
function tarFiles(bytes) {
  if (!isTarHeader(bytes.subarray(0, BLOCK))) return void 0;
  const files = [];
  const fields = { global: /* @__PURE__ */ new Map(), next: /* @__PURE__ */ new Map() };
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) {
      at += BLOCK;
      continue;
    }
    const own = isTarHeader(header) ? sizeIn(header) : void 0;
    const data = bytes.subarray(at + BLOCK);
    const isRead = own !== void 0 && addFields(header, data.subarray(0, own), fields);
    const size = isRead ? own : sizeOf(fields, own);
    if (size === void 0 || isRead === void 0) return [...files, rest(bytes.length - at)];
    if (!isRead) {
      if (size !== own || isUnclear(header, size, fields)) files.push(rest(bytes.length - at));
      files.push(fileOf(header, data.subarray(0, size), size, fields));
      fields.next.clear();
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
var rest = (size) => ({ name: "", size, packed: size });
var typeOf = (header) => String.fromCharCode(header[156] ?? 0);
function addFields(header, data, { global, next }) {
  const type = typeOf(header);
  if (type === "L") next.set("path", text(data));
  if (type === "L" || type === "K") return true;
  if (type !== "x" && type !== "X" && type !== "g") return false;
  const records = paxRecords(data);
  for (const [key, value] of records ?? []) (type === "g" ? global : next).set(key, value);
  return records && true;
}
var field = ({ global, next }, key) => next.get(key) ?? global.get(key);
function sizeOf(fields, own) {
  const size = field(fields, "size");
  return size === void 0 || own === void 0 ? own : /^\d{1,15}$/.test(size) ? Number(size) : void 0;
}
var isUnclear = (header, size, fields) => size > 0 && WITHOUT_BYTES.test(typeOf(header)) || typeOf(header) === "S" || SPARSE.some((key) => field(fields, key) !== void 0);
function fileOf(header, data, size, fields) {
  const name = field(fields, "GNU.sparse.name") ?? field(fields, "path") ?? nameIn(header);
  const isCut = data.length < Math.min(size, HEAD_BYTES);
  return { name, size, packed: data.length, ...!isCut && { head: data.subarray(0, HEAD_BYTES) } };
}

// src/gate/weights/zip-archive.ts
import { constants as constants3, inflateRawSync as inflateRawSync2 } from "node:zlib";
var LOCAL = "PK";
var END = "PK";
var HEAD_BYTES2 = 1024;
var PACKED_BYTES2 = 1024;
var MAX_UNPACKED = 67108864;
var MAX_DIRECTORY = 16777216;
var MAX_DIRECTORIES = 8;
var unlisted = (size) => ({ name: "", size, packed: size });
function zipFiles(bytes) {
  const directories = findZipDirectories(bytes.subarray(-TAIL_BYTES), bytes.length);
  const files = directories.slice(0, MAX_DIRECTORIES).flatMap((one) => one === "too large" ? unlisted(bytes.length) : filesIn(bytes, one) ?? []);
  if (directories.length > MAX_DIRECTORIES) files.push(unlisted(bytes.length));
  if (files.length > 0) return files;
  const start = bytes.toString("latin1", 0, 4);
  return start === LOCAL ? [unlisted(bytes.length)] : start === END ? [] : void 0;
}
function filesIn(bytes, { start, size, shift }) {
  const entries = zipEntries(bytes.subarray(start, start + Math.min(size, MAX_DIRECTORY)));
  if (entries === void 0) return void 0;
  const first = entries.reduce((least, { offset }) => Math.min(least, offset), bytes.length);
  const shifts = [.../* @__PURE__ */ new Set([0, shift, bytes.indexOf(LOCAL) - first])];
  let left = MAX_UNPACKED;
  const files = entries.flatMap((entry) => {
    const file = { name: entry.name, size: Math.max(entry.size, entry.packed), packed: entry.packed };
    const places = shifts.map((one) => entry.offset + one).filter((at) => isLocal(bytes, at));
    if (places.length === 0) return [file];
    return places.map((at) => {
      const unpacked = left > 0 ? headOf(bytes, entry, at) : void 0;
      left -= unpacked?.length ?? 0;
      const head = unpacked && Buffer.from(unpacked.subarray(0, HEAD_BYTES2));
      return head ? { ...file, head } : { ...file, packed: file.size };
    });
  });
  return size > MAX_DIRECTORY ? [...files, unlisted(bytes.length)] : files;
}
var isLocal = (bytes, at) => at >= 0 && at + 30 <= bytes.length && bytes.toString("latin1", at, at + 4) === LOCAL;
function headOf(bytes, { flags, method, packed }, at) {
  if ((flags & 1) !== 0) return void 0;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(start, start + Math.min(packed, PACKED_BYTES2));
  if (data.length < Math.min(packed, PACKED_BYTES2)) return void 0;
  if (method === 0) return data;
  if (method !== 8) return void 0;
  try {
    const head = inflateRawSync2(data, { finishFlush: constants3.Z_SYNC_FLUSH });
    return packed > PACKED_BYTES2 && head.length < TELLING_BYTES ? void 0 : head;
  } catch {
    return void 0;
  }
}

// src/gate/weights/archive.ts
var MAX_UNPACKED2 = 67108864;
var CLOSED = [
  ["7z¼¯'", "7z archive"],
  ["Rar!\x07", "rar archive"],
  ["ý7zXZ\0", "compressed with xz"],
  ["]\0\0", "compressed with lzma"],
  ["(µ/ý", "compressed with zstd"],
  ['"M', "compressed with lz4"],
  ["MSCF\0\0\0\0", "cabinet"],
  ["hsqs", "squashfs image"]
];
var BZIP2 = /^BZh[1-9]1AY&SY/;
var GZIP = "\b";
function lookInto(bytes) {
  const why = closedBy(bytes);
  return together([
    why === void 0 ? void 0 : { kind: "unseen", why, bytes: bytes.length },
    lookAt("zip archive", zipFiles(bytes)),
    lookAt("tar archive", tarFiles(bytes)),
    begins(bytes, GZIP) ? lookUnzipped(bytes) : lookInflated(bytes)
  ]);
}
function together(looks) {
  const weights2 = looks.find((look) => look?.kind === "weights");
  if (weights2) return weights2;
  const unseen2 = looks.filter((look) => look?.kind === "unseen");
  const bytes = unseen2.reduce((sum, look) => sum + look.bytes, 0);
  return unseen2[0] && { ...unseen2[0], bytes };
}
function lookUnzipped(bytes) {
  try {
    const content = gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED2 });
    const tar = tarFiles(content);
    const file = { name: "", size: content.length, packed: bytes.length, head: content };
    return together([
      lookAt("zip archive", zipFiles(content)),
      tar ? lookAt("tar archive", tar) : lookAt("compressed file", [file])
    ]);
  } catch {
    const head = gzipHead(bytes);
    const look = head && lookAt("compressed file", [{ name: "", size: Number.POSITIVE_INFINITY, packed: 0, head }]);
    return together([look, { kind: "unseen", why: "compressed with gzip", bytes: bytes.length }]);
  }
}
var INFLATED_BYTES = 4096;
function lookInflated(bytes) {
  if (bytes[0] !== 120 || bytes.length < 8 || bytes.readUInt16BE(0) % 31 !== 0) return void 0;
  try {
    const few = inflateSync(bytes.subarray(0, INFLATED_BYTES), { finishFlush: constants4.Z_SYNC_FLUSH });
    const head = few.length < TELLING_BYTES ? inflateAll(bytes) : few;
    const file = { name: "", size: Number.POSITIVE_INFINITY, packed: bytes.length, ...head && { head } };
    return lookAt("compressed file", [file]);
  } catch {
    return void 0;
  }
}
function inflateAll(bytes) {
  try {
    return inflateSync(bytes, { finishFlush: constants4.Z_SYNC_FLUSH, maxOutputLength: MAX_UNPACKED2 });
  } catch {
    return void 0;
  }
}
function lookAt(kind, files = []) {
  const weights2 = files.find(isWeights);
  if (weights2) return { kind: "weights", why: `${kind} with ${weights2.name || "weights"}` };
  const bytes = files.reduce((sum, file) => sum + (isOpen(file) ? 0 : file.packed), 0);
  return bytes === 0 ? void 0 : { kind: "unseen", why: `${kind} that cannot be seen through`, bytes };
}
var isWeights = ({ name, size, head }) => fileGroup(name) === "weights" && !isSmallBin(name, size) || head !== void 0 && beginsAsWeights(head, size);
var isSmallBin = (name, size) => /\.(bin|pth)$/i.test(name) && size < 1048576;
var isOpen = ({ head, size }) => size === 0 || head !== void 0 && closedBy(head) === void 0 && !begins(head, GZIP) && !begins(head, "PK") && !isTarHeader(head.subarray(0, BLOCK));
function closedBy(head) {
  const known = CLOSED.find(([magic]) => begins(head, magic))?.[1];
  return known ?? (BZIP2.test(head.toString("latin1", 0, 10)) ? "compressed with bzip2" : void 0);
}
var begins = (bytes, magic) => bytes.toString("latin1", 0, magic.length) === magic;

// src/gate/weights/weights.ts
var KEPT_ELSEWHERE = /^(\/annex\/objects\/|# xet version)/;
var COMPRESSED = /\.(gz|bz2|xz|zst|lz4|lzma|br)$/i;
async function lookForWeights({ path, after }, fromModels, objects) {
  if (after === void 0) return void 0;
  if (fileGroup(path.replace(COMPRESSED, "")) === "weights") return weights("by its name");
  if (fromModels.has(after.oid)) return weights("it was a model’s");
  const blob = await objects.read(after.oid, "blob", MAX_FILE_BYTES);
  if (blob === void 0) throw notThere(path);
  if ("tooBig" in blob) return weights("too large to look into");
  const { bytes } = blob;
  if (readPointer(bytes) !== void 0) return weights("in Git LFS");
  if (KEPT_ELSEWHERE.test(bytes.toString("latin1", 0, 32))) return weights("kept elsewhere, by git-annex or Xet");
  if (beginsAsWeights(bytes, bytes.length)) return weights("by its first bytes");
  return lookInto(bytes);
}
var weights = (why) => ({ kind: "weights", why });
var notThere = (path) => new Undecided("outside", "No weights lie outside the folders of the policy", {
  expected: "the bytes of each file that the change touches",
  found: `none of ${quotePath(path)}, neither in the checkout nor by GitHub`,
  guidance: "Check out without filter (a partial clone leaves bytes out), or give the gate a token with contents: read."
});

// src/gate/weights/outside.ts
var MAX_UNSEEN = 1048576;
async function checkOutside(scene, dvc, policies) {
  const { weights: weights2, unseen: unseen2, bytes } = await search(scene, dvc, policies);
  const evidence = count(scene.differences.length, "file");
  const expected = `weights only in ${allOf([...new Set(policies.flatMap(({ models }) => models))])}`;
  if (weights2.length > 0) {
    const guidance = "Move them to a folder that models: of the policy names, signed, or have the policy name theirs first.";
    return fail("gate.outside", TITLE, { expected, found: allOf(weights2) ?? "", evidence, guidance });
  }
  if (bytes >= MAX_UNSEEN) {
    const found2 = `cannot be looked into: ${allOf(unseen2)}`;
    return undecided("gate.outside", TITLE, { expected, found: found2, evidence, guidance: OPEN });
  }
  return pass("gate.outside", TITLE, {
    found: unseen2.length === 0 ? "none" : `none; not looked into: ${allOf(unseen2)}`,
    evidence
  });
}
var TITLE = "No weights lie outside the folders of the policy";
var OPEN = "Add what they hold as files, which can be looked into; or have somebody who may bypass the gate look into them and merge the change.";
async function search(scene, dvc, policies) {
  const elsewhere = dvc.filter(({ target }) => fileGroup(target) === "weights" && !isInModel(policies, target));
  const found2 = { weights: elsewhere.map(({ target, path }) => `${target} (in ${path})`), unseen: [], bytes: 0 };
  const fromModels = weightsOf(scene, policies);
  for (const difference of scene.differences) {
    const { path, after } = difference;
    if (isInModel(policies, path)) continue;
    if (after?.mode === "160000") await addUnseen(difference, "a submodule", Number.POSITIVE_INFINITY, scene, found2);
    if (after?.mode === "120000" && await leadsToWeights(path, after, scene))
      found2.weights.push(`${path} (a link out of the repository, or to nothing in it)`);
    const look = isFile(after) ? await lookForWeights(difference, fromModels, scene.objects) : void 0;
    if (look?.kind === "weights") found2.weights.push(`${path} (${look.why})`);
    if (look?.kind === "unseen")
      await addUnseen(difference, `${look.why}, ${formatBytes(look.bytes)}`, look.bytes, scene, found2);
  }
  return found2;
}
var MAX_TARGET_BYTES = 4096;
async function leadsToWeights(path, { oid }, { objects, trees, headTree }) {
  if (fileGroup(path) !== "weights") return false;
  const found2 = await objects.read(oid, "blob", MAX_TARGET_BYTES);
  if (found2 === void 0 || !("bytes" in found2)) return true;
  const target = posix2.join(posix2.dirname(path), found2.bytes.toString("utf8"));
  return found2.bytes[0] === 47 || leadsOut(target) || !isFile(await trees.at(headTree, target));
}
async function addUnseen({ path, after }, what, bytes, { change, trees, baseTree }, found2) {
  found2.unseen.push(`${path} (${what})`);
  const isKnown = change.kind === "state" && (await trees.at(baseTree, path))?.oid === after?.oid;
  if (!isKnown) found2.bytes += bytes;
}
function weightsOf({ differences }, policies) {
  const files = differences.filter(({ path }) => fileGroup(path) === "weights" && isInModel(policies, path));
  return new Set(files.flatMap(({ before }) => before ? [before.oid] : []));
}

// src/gate/check-change.ts
async function checkChange(scene, dvc, policies) {
  return [
    fromBase(scene, policies),
    ...policyEdits(scene, policies),
    await checkNames(scene, policies),
    await checkOutside(scene, dvc, policies),
    ...checkDvcFiles(dvc),
    ...checkDvcFolders(dvc, policies)
  ];
}
function checkAny({ change }, models) {
  if (change.kind === "change" || models.length > 0) return [];
  return [
    fail("gate.models", "There is a model to judge", {
      expected: "at least one folder that models: of the policy names",
      found: "none",
      guidance: "Is this the right commit, and do the globs of the policy name the folders of its models?"
    })
  ];
}
function fromBase({ change }, policies) {
  return pass("gate.base", "Policies are read from a commit that the change cannot edit", {
    found: `${policies.length} of commit ${change.base}, ${change.baseIs}`,
    evidence: policies.map(({ path }) => path).join(", ")
  });
}
function policyEdits({ differences }, policies) {
  const files = new Set(policies.flatMap((policy) => [...policy.files]));
  const edited = differences.filter(({ path }) => files.has(path)).map(({ path }) => path);
  if (edited.length === 0) return [];
  return [
    pass("gate.policy", "The change is judged by the policy before it", {
      found: `it touches ${allOf(edited)}: the policy of the base judged it, and the new one judges what comes after`,
      evidence: allOf(edited) ?? ""
    })
  ];
}
function checkDvcFiles(dvc) {
  const found2 = dvc.filter(isUnreadable).map(({ path }) => path);
  if (found2.length === 0) return [];
  return [
    undecided("gate.dvc", "Files of DVC can be read", {
      found: allOf(found2) ?? "",
      guidance: "They have to be plain YAML of at most 4 MiB, as DVC writes them: without anchors, tags and duplicate keys."
    })
  ];
}
function checkDvcFolders(dvc, policies) {
  const others = dvc.filter(({ target }) => !isOfModel(policies, target));
  const found2 = others.filter(({ target }) => policies.some((policy) => mayBringModels(policy, target)));
  if (found2.length === 0) return [];
  return [
    undecided("gate.dvc", "What DVC keeps elsewhere brings no models", {
      found: allOf(found2.map(({ path, target }) => `${target} (in ${path})`)) ?? "",
      guidance: "Keep models in Git LFS, whose pointers name SHA-256, and nothing of DVC in or above their folders."
    })
  ];
}

// src/gate/models/baselines.ts
import { join as join2 } from "node:path";

// src/gate/models/model-checks.ts
var REMOVED = pass("gate.removed", "The model is gone, and its evidence with it");
var UNSIGNED = fail("gate.signature", "The model is signed", {
  expected: "model.sig in the model’s folder",
  found: "none",
  guidance: "Have the training workflow sign the model, and add model.sig and what lies beside it to the change."
});
var KEPT_BY_DVC = undecided("gate.dvc", "The files that DVC keeps elsewhere are those that are signed", {
  expected: "a SHA-256 to compare with the signature",
  found: "the MD5 that DVC names, which proves nothing; the bytes were not read",
  guidance: "Get them (dvc pull) and use verify on the folder, or keep the model in Git LFS, whose pointers name SHA-256."
});
function checkHidden(files) {
  const hidden = files.filter(
    ({ path }) => isIgnored(path, [...DEFAULT_IGNORE_PATHS, HUB_CACHE]) && !GIT_FILES.has(path)
  );
  if (hidden.length === 0) return [];
  return [
    fail("gate.hidden", "Nothing lies in the model where no signature is asked for", {
      expected: "only .gitattributes and .gitignore beside what is signed",
      found: allOf(hidden.map(({ path }) => path)) ?? "",
      guidance: "Take them out of the model’s folder."
    })
  ];
}
function checkAllJudged({ findings }) {
  const { unjudged = 0 } = findings.claims ?? {};
  if (unjudged === 0) return [];
  return [
    undecided("gate.claims", "Every line of the claims is judged", {
      expected: "fewer lines that do not count",
      found: `at least ${count(unjudged, "line")} after more than are judged`,
      guidance: "Take the lines that do not count out of claims.jsonl: claims.ignored in the verdict names them."
    })
  ];
}
var GIT_FILES = /* @__PURE__ */ new Set([".gitattributes", ".gitignore"]);
function asCommitted({ pointers }, head) {
  const files = pass("gate.files", "The files are those of the commit", { found: `as commit ${head} has them` });
  if (pointers.size === 0) return [files];
  const bytes = [...pointers.values()].reduce((sum, { size }) => sum + size, 0);
  const lfs = pass("gate.lfs", "Files in Git LFS are compared by their pointers", {
    found: `${pointers.size} by LFS pointer, bytes not read (${bytes} bytes)`,
    evidence: [...pointers.keys()].slice(0, 10).join(", ")
  });
  return [files, lfs];
}
async function checkBothSides({ folder }, { change, trees, baseTree, sinceTree }) {
  if (sinceTree === void 0 || sinceTree === baseTree) return [];
  const [base, since] = [await trees.at(baseTree, folder), await trees.at(sinceTree, folder)];
  if (base?.oid === since?.oid && base?.mode === since?.mode) return [];
  return [
    undecided("gate.merge", "The model is the one that the base branch will have", {
      expected: `as it was when the change began (${change.since})`,
      found: `the base branch changed it too (${change.base})`,
      guidance: "Merge the base branch into the change, or let the gate check out GitHub’s merge of it."
    })
  ];
}
function unreadable(error) {
  if (!(error instanceof AttestModelError)) throw error;
  const title = "The model can be judged";
  const details = { found: messageOf(error), guidance: error.guidance ?? "See the message, and run the gate again." };
  switch (error.code) {
    case "EMPTY_MODEL":
    case "UNSAFE_PATH":
      return fail("gate.model", title, details);
    case "NOT_FOUND":
    case "UNSUPPORTED":
    case "UNREADABLE":
    case "INVALID_INPUT":
    case "TRUST_MATERIAL":
    case "SERVICE":
      return undecided("gate.model", title, details);
    default:
      throw error;
  }
}

// src/gate/references/pointer-engine.ts
function createPointerEngine(pointers, engine) {
  if (pointers.size === 0) return engine;
  return {
    name: `${engine.name}, and pointers of Git LFS`,
    hash: async (root, tasks, options) => {
      const read = tasks.filter(({ path }) => !pointers.has(path));
      const results = read.length === 0 ? [] : await engine.hash(root, read, options);
      const byPath = new Map(results.map((result) => [result.path, result]));
      return tasks.map((task) => byPath.get(task.path) ?? named(task, pointers.get(task.path), options));
    }
  };
}
function named({ path, size, whole }, pointer, { algorithm }) {
  if (pointer?.size !== size || algorithm !== "sha256") {
    throw new AttestModelError("UNSUPPORTED", `of ${path} there is only a pointer of Git LFS`, {
      guidance: "The signature asks for more than a SHA-256. Check out with lfs: true, and use verify on the folder."
    });
  }
  return whole ? { path, size, digest: pointer.sha256, ranges: [] } : { path, size, ranges: [] };
}

// src/gate/models/verdict-on.ts
function examineExported({ folder, pointers }, { trust }, state, request) {
  const { progress, signal, now } = request;
  const engine = request.engine ?? chooseEngine({ engine: "auto" }).engine;
  return examine({
    model: folder,
    trust,
    engine: createPointerEngine(pointers, engine),
    ...state !== void 0 && { state },
    ...now && { now },
    ...progress && { progress },
    ...signal && { signal }
  });
}
function asShown({ verdict }, model, folder) {
  const isComplete = model.pointers.size === 0;
  const checks = verdict.checks.map((check) => renamed(check, model.folder, folder)).map((check) => isComplete || check.outcome !== "pass" ? check : unseen(check, verdict) ?? check);
  return {
    ...amend(verdict, checks),
    fields: isComplete ? verdict.fields : verdict.fields.map(notRead),
    model: { ...verdict.model, path: folder }
  };
}
var renamed = (check, from, to) => check.evidence === void 0 ? check : { ...check, evidence: check.evidence.replaceAll(from, to) };
function unseen({ id, title, expected = "no such file" }, { model }) {
  switch (id) {
    case "policy.files.pickle-content":
      return undecided(id, title, {
        expected,
        found: "files in Git LFS, whose bytes were not read",
        guidance: DOWNLOAD
      });
    case "policy.files.max-size":
    case "policy.files.max-total-size": {
      if (model.manifestDigest !== void 0) return void 0;
      const guidance = `${DOWNLOAD} Or have the model attested: claims bind the sizes of its files.`;
      return undecided(id, title, {
        expected,
        found: "sizes that pointers of Git LFS state, and nobody signed",
        guidance
      });
    }
    default:
      return void 0;
  }
}
var DOWNLOAD = "Check out with lfs: true, so that the files are there.";
var notRead = (field2) => field2.name === "model_hash" && field2.status === "verified" ? { ...field2, status: "stated", source: "pointers of Git LFS: bytes not read" } : field2;

// src/gate/models/examine-files.ts
async function examineFiles(files, policy, { objects, lfs }, request) {
  try {
    var _stack = [];
    try {
      const model = __using(_stack, await exportModel(files, objects, lfs), true);
      return await examineExported(model, policy, void 0, request);
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (error) {
    return unreadable(error);
  }
}

// src/gate/models/lapsed.ts
async function lapsedCertificate(files, { trust }, { objects }, now) {
  const read = async (name, max) => {
    const oid = files.find(({ path }) => path === name)?.after?.oid;
    const found2 = oid === void 0 ? void 0 : await objects.read(oid, "blob", max);
    return found2 !== void 0 && "bytes" in found2 ? found2.bytes : new Uint8Array();
  };
  const signature = readModelBundle(await read("model.sig", MAX_BUNDLE_BYTES));
  const inSignature = signature.ok ? lapsedIn(signature.value, trust, now) : void 0;
  if (inSignature !== void 0) return inSignature;
  for (const { text: text2 } of linesOf(await read("claims.jsonl", MAX_CLAIMS_BYTES))) {
    const bundle = parsed(text2);
    const found2 = bundle && lapsedIn(bundle, trust, now);
    if (found2 !== void 0) return found2;
  }
  return void 0;
}
function lapsedIn(bundle, { parsed: { policy } }, now) {
  const { material } = bundle;
  if (material.kind !== "chain") return void 0;
  const rules = [...policy.signers, ...policy.claims?.provenance ?? [], ...policy.claims?.evaluation ?? []];
  const trusted = trustsFor(rules, bundle, void 0).flatMap(
    (one) => one.method === "certificate" ? one.trusted : []
  );
  try {
    const [leaf, ...others] = material.ders.map((der) => pathCertificate(parseCertificate(der)));
    const path = leaf && findPath(leaf, others, trusted);
    const lapsed = path?.find((one) => !isValidAt(one.parsed, now));
    if (lapsed === void 0) return void 0;
    const { notBefore, notAfter } = lapsed.parsed;
    return `${lapsed.x509.subject}, valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`;
  } catch {
    return void 0;
  }
}
function parsed(text2) {
  try {
    return parseDsseBundle(text2);
  } catch (error) {
    if (error instanceof BundleError) return void 0;
    throw error;
  }
}

// src/gate/models/last-accepted.ts
var MAX_EXAMINED = 10;
async function lastAccepted(folder, policy, scene, request) {
  const judge3 = asBaseline(policy);
  const refused = [];
  for await (const { at, files } of signedVersions(folder, scene)) {
    if (files === "not there") return { check: doubt(folder, `nothing of commit ${at}, nor before it`, FETCH) };
    if (refused.length >= MAX_EXAMINED)
      return { check: doubt(folder, `the last ${refused.length} are refused: ${refused[0]}`, LOOK) };
    const lapsed = await lapsedCertificate(files, policy, scene, request.now ?? /* @__PURE__ */ new Date());
    if (lapsed !== void 0)
      return {
        check: doubt(folder, `that of commit ${at}, by a certificate that is not valid now: ${lapsed}`, LAPSED)
      };
    const examined = await examineFiles(files, judge3, scene, request);
    const checks = "verdict" in examined ? examined.verdict.checks : [examined];
    const outcome = "verdict" in examined ? examined.verdict.result : examined.outcome;
    if ("verdict" in examined && outcome === "passed")
      return { accepted: { ...examined, at }, check: found(folder, at, refused) };
    if (outcome === "undecided") return { check: doubtful(folder, at, checks) };
    refused.push(`${at} (${titleOf(checks, "fail")})`);
  }
  return { check: found(folder, void 0, refused) };
}
async function* signedVersions(folder, { change, trees, history }) {
  const seen = /* @__PURE__ */ new Set();
  const versionAt = async (at) => {
    const commit = await trees.commit(at);
    if (commit === void 0) return { at, files: "not there" };
    const place = await trees.at(commit.tree, folder);
    if (place === void 0 || seen.size === seen.add(place.oid).size) return void 0;
    const files = await trees.below(commit.tree, folder);
    return isSigned(files) ? { at, files } : void 0;
  };
  const now = await versionAt(change.base);
  if (now) yield now;
  const { commits, complete } = await history.changes(change.base, folder);
  for (const commit of commits) {
    const [before] = (await trees.commit(commit))?.parents ?? [];
    const version = before === void 0 ? void 0 : await versionAt(before);
    if (version) yield version;
  }
  if (!complete) yield { at: commits.at(-1) ?? change.base, files: "not there" };
}
function asBaseline(policy) {
  const { trust } = policy;
  const { time, expect: _, ...others } = trust.parsed.policy;
  const { "max-age": __, ...rest2 } = time ?? {};
  const kept = { ...others, ...Object.keys(rest2).length > 0 && { time: rest2 } };
  return { ...policy, trust: { ...trust, parsed: { ...trust.parsed, policy: kept } } };
}
var ID = "gate.baseline";
var TITLE2 = "It is known which model was there before";
var EXPECTED = "the last model there that the policy accepts, in the history of the base branch";
function found(folder, at, refused) {
  const last = at === void 0 ? "no model that the policy accepts" : `that of commit ${at}`;
  const [first, ...more] = refused;
  const others = first === void 0 ? "" : `; refused: ${first}${more.length > 0 ? ` and ${more.length} before it` : ""}`;
  return pass(ID, TITLE2, { expected: EXPECTED, found: `${last}${others}`, evidence: folder });
}
var FETCH = "Check out with fetch-depth: 0, so that the gate can look for models that were taken out of the base branch before.";
var LOOK = "Verify what the base branch had there by this policy, and have a model merged that it accepts.";
var LAPSED = "Compare the models yourself, and have who may bypass the gate merge the new one: from then on it is the one to compare with.";
var doubt = (folder, what, guidance) => undecided(ID, TITLE2, { expected: EXPECTED, found: what, evidence: folder, guidance });
function doubtful(folder, at, checks) {
  const open2 = checks.find(({ outcome }) => outcome === "undecided");
  const guidance = open2?.guidance ?? "Verify the model of that commit by this policy, and see what is missing.";
  return doubt(folder, `that of commit ${at}, undecided: ${titleOf(checks, "undecided")}`, guidance);
}
var titleOf = (checks, outcome) => checks.find((check) => check.outcome === outcome)?.title ?? "no check says why";

// src/gate/models/baselines.ts
var MAX_DISPLACED = 50;
var BaselineFinder = class {
  #scene;
  #request;
  /** Folders of models that the change takes out of their places: any of them may be what a new model takes the place of. */
  #displaced;
  #known = /* @__PURE__ */ new Map();
  constructor(scene, request, displaced) {
    this.#scene = scene;
    this.#request = request;
    this.#displaced = displaced;
  }
  /**
   * A change that brings back an older model, or a worse one, which its signer has signed once, is as good as any other by its
   * signature.
   * @param folders its own, and those where it was before, if it was moved
   * @throws AttestModelError as `exportModel` and `examine` do
   */
  async find([folder, ...formers], { scratch }, policy) {
    const { expect, gate: gate2 } = policy.trust.parsed.policy;
    if (this.#scene.change.kind === "state" || (expect?.previous ?? gate2?.["no-worse"]) === void 0) return void 0;
    const isThere = isSigned(await this.#scene.trees.below(this.#scene.baseTree, folder));
    const others = new Set(isThere ? formers : this.#displaced);
    others.delete(folder);
    if (others.size > MAX_DISPLACED) return { accepted: [], checks: [tooMany(others.size)] };
    const accepted = [];
    const checks = [];
    for (const one of [folder, ...others]) {
      const last = await this.#last(one, policy);
      if (last.accepted) accepted.push({ ...last.accepted, where: whereOf(one, last.accepted.at, one === folder) });
      checks.push(last.check);
    }
    return { ...expect?.previous && { state: await saveStates(scratch, policy, accepted) }, accepted, checks };
  }
  #last(folder, policy) {
    const key = JSON.stringify([policy.path, folder]);
    const known = this.#known.get(key) ?? lastAccepted(folder, policy, this.#scene, this.#request);
    this.#known.set(key, known);
    return known;
  }
};
var whereOf = (folder, at, isOwn) => `${isOwn ? "the model before it" : `${folder}, which the change takes out or replaces`} (commit ${at})`;
async function saveStates(scratch, policy, accepted) {
  const { saveState } = await import("./state-HYHHKZAD.js");
  const path = join2(scratch, `${policy.sha256}.json`);
  for (const { verdict } of accepted) await saveState(path, verdict);
  return path;
}
var tooMany = (count2) => undecided("gate.baseline", "It is known which model was there before", {
  expected: `at most ${MAX_DISPLACED} models that the change takes out or replaces, to compare a new one with`,
  found: `${count2}`,
  guidance: "Take them out in a change of their own, and bring new models in another one."
});

// src/gate/models/junk-lines.ts
async function junkLines({ former, policies }, scene, request) {
  const { trees, sinceTree } = scene;
  const files = sinceTree === void 0 ? [] : await trees.below(sinceTree, former);
  if (!isSigned(files)) return /* @__PURE__ */ new Set();
  let junk;
  for (const policy of policies) {
    const examined = await examineFiles(files, policy, scene, request);
    if (!("verdict" in examined)) return /* @__PURE__ */ new Set();
    const { verdict } = examined;
    const isJudged = verdict.checks.some(({ id, outcome }) => id === "files.match" && outcome === "pass");
    const ignored = new Set(isJudged ? verdict.claims.ignored.map(({ line }) => line) : []);
    junk = junk?.intersection(ignored) ?? ignored;
  }
  return junk ?? /* @__PURE__ */ new Set();
}

// src/gate/models/evidence.ts
async function checkEvidence(model, scene, request) {
  const checks = [];
  for (const name of EVIDENCE_NAMES) {
    const { before: before2, after } = await evidenceAt(name, model, scene);
    if (before2 && !after) checks.push(deleted(`${model.former}/${name}`, "deleted by the change"));
  }
  const { before: old, after: now } = await evidenceAt("claims.jsonl", model, scene);
  if (!old || !now || old.oid === now.oid || await isSignedAnew(model, scene)) return checks;
  const [before, kept] = [await linesIn(old, scene), await linesIn(now, scene)];
  const taken = [...before].flatMap(([sha256, line]) => kept.has(sha256) ? [] : [line]);
  if (taken.length === 0) return checks;
  const junk = await junkLines(model, scene, request);
  const lines = taken.filter((line) => !junk.has(line));
  const found2 = `gone: line ${lines.slice(0, 10).join(", ")}`;
  return lines.length === 0 ? checks : [...checks, deleted(`${model.folder}/claims.jsonl`, found2)];
}
async function evidenceAt(name, { folder, former }, { trees, sinceTree, headTree }) {
  const before = sinceTree === void 0 ? void 0 : await trees.at(sinceTree, `${former}/${name}`);
  return { before, after: await trees.at(headTree, `${folder}/${name}`) };
}
async function isSignedAnew({ folder, former, differences }, scene) {
  if (former !== folder) return false;
  const signature = differences.find(({ path }) => path === `${folder}/model.sig`);
  if (signature?.before === void 0 || signature.after === void 0) return false;
  const [before, after] = [await filesIn2(signature.before, scene), await filesIn2(signature.after, scene)];
  if (before === void 0 || after === void 0 || before.text === after.text) return false;
  const paths = before.paths.union(after.paths);
  return differences.some(({ path }) => paths.has(path.slice(folder.length + 1)));
}
async function filesIn2({ oid }, { objects }) {
  const found2 = await objects.read(oid, "blob", MAX_BUNDLE_BYTES);
  const bundle = found2 !== void 0 && "bytes" in found2 ? readModelBundle(found2.bytes) : void 0;
  if (!bundle?.ok) return void 0;
  try {
    const { resources } = parseOmsStatement(parseStatement(bundle.value.content.payload));
    const text2 = JSON.stringify(resources.map(({ path, digest }) => [path, digest]).sort());
    return { paths: new Set(resources.map(({ path }) => path)), text: text2 };
  } catch {
    return void 0;
  }
}
async function linesIn({ oid }, { objects }) {
  const found2 = await objects.read(oid, "blob", MAX_CLAIMS_BYTES);
  if (found2 === void 0 || !("bytes" in found2)) return /* @__PURE__ */ new Map();
  const lines = [...markedLines(found2.bytes)];
  return new Map(lines.flatMap((one) => one.mark === "first" ? [[one.sha256, one.line]] : []));
}
var deleted = (path, found2) => fail("gate.evidence", "The change takes no evidence away", {
  expected: "all that was there, for as long as the model is",
  found: found2,
  evidence: path,
  guidance: "Bring it back from the base branch. With a model, its evidence may go; a new training brings its own."
});

// src/gate/weights/unsigned.ts
async function checkUnsigned({ folder, policies }, files, verdicts, scene) {
  const differing = new Set(verdicts.flatMap(({ verdict }) => verdict.differences.map(({ path }) => path)));
  const signature = files.find(({ path }) => path === "model.sig");
  const signed = signature?.after && (await filesIn2(signature.after, scene))?.paths;
  const ignorable = policies.flatMap(({ trust }) => trust.parsed.policy.files?.ignorable ?? []);
  const left = /* @__PURE__ */ new Set([...GIT_FILES, ...ignorable]);
  const found2 = [];
  for (const file of files) {
    const isDocument = differing.has(file.path) && fileGroup(file.path) === "documentation";
    if (!isDocument && (signed?.has(file.path) || !isIgnored(file.path, left))) continue;
    const look = await lookForWeights(file, /* @__PURE__ */ new Set(), scene.objects);
    if (look !== void 0) found2.push(`${file.path} (${look.why})`);
  }
  if (found2.length === 0) return [];
  return [
    fail("gate.documents", "What differs from what was signed, or was not signed, holds no weights", {
      expected: "texts and pictures",
      found: allOf(found2) ?? "",
      evidence: folder,
      guidance: "Take it out of the model’s folder, or have the model signed with it. What is in Git LFS or cannot be unpacked is not looked into."
    })
  ];
}

// src/gate/models/former-signer.ts
async function checkFormerSigner(model, policy, examined, scene, request) {
  const { before, after } = await evidenceAt("model.sig", model, scene);
  const former = before && before.oid !== after?.oid && await formerSigner(before, policy, scene, request);
  const { signer } = examined.verdict;
  return [
    ...former && signer && !isSameSigner(former, signer) ? [changed(former, signer, model.folder)] : [],
    ...await checkDropped(model, policy, examined, scene, request)
  ];
}
async function formerSigner({ oid }, { trust }, { objects }, { now = /* @__PURE__ */ new Date() }) {
  const found2 = await objects.read(oid, "blob", MAX_BUNDLE_BYTES);
  if (found2 === void 0 || !("bytes" in found2)) return void 0;
  const { signature } = verifyByPolicy(found2.bytes, trust, now);
  return signature.oms && signature.signer;
}
var changed = (former, signer, folder) => pass("gate.signer", "The model has another signer than before, whom the policy allows as well", {
  expected: describeSigner(former),
  found: describeSigner(signer),
  evidence: `${folder}/model.sig`
});
async function checkDropped(model, policy, { findings, verdict }, scene, request) {
  const { trees, sinceTree } = scene;
  const { before: claims, after: now } = await evidenceAt("claims.jsonl", model, scene);
  if (!sinceTree || !claims || !now || await isSignedAnew(model, scene)) return [];
  const former = await examineFiles(await trees.below(sinceTree, model.former), policy, scene, request);
  if (!("verdict" in former)) return former.outcome === "undecided" ? [former] : [];
  const counting = new Set(findings.claims?.accepted.map(({ payload }) => payload));
  const [lines, after] = [await linesIn(claims, scene), await linesIn(now, scene)];
  if (!wasJudged(former)) {
    const idle = idleLines(
      verdict,
      [...after].flatMap(([sha256, line]) => lines.has(sha256) ? line : [])
    );
    return idle.length > 0 ? [unknown(idle, model.folder)] : [];
  }
  const kept = new Set([...lines].flatMap(([sha256, line]) => after.has(sha256) ? line : []));
  const dropped = (former.findings.claims?.accepted ?? []).filter(({ payload, line }) => !counting.has(payload) && kept.has(line)).map(({ line }) => line);
  if (dropped.length === 0) return [];
  return [
    fail("gate.evidence", "The change takes no evidence away", {
      expected: "all claims that counted, for as long as the files are the same",
      found: `counts no more: line ${dropped.slice(0, 10).join(", ")}, as it was before the change`,
      evidence: `${model.folder}/claims.jsonl`,
      guidance: "Leave model.sig and the manifest as they were. A further signature goes to the claims (sign --add); whose claims count besides those of the model’s signer is for claims: of the policy to say."
    })
  ];
}
var wasJudged = ({ verdict }) => verdict.checks.some(({ id, outcome }) => id === "files.match" && outcome === "pass");
var idleLines = ({ claims }, lines) => claims.ignored.filter(({ kind, line }) => kind === void 0 && (line === 0 || lines.includes(line))).map(({ line }) => line);
var unknown = (lines, folder) => undecided("gate.evidence", "The change takes no evidence away", {
  expected: "all claims that counted, for as long as the files are the same",
  found: `the model as it was before is refused now. Of its claims, line ${lines.slice(0, 10).join(", ")}: counts no more, and may have counted then`,
  evidence: `${folder}/claims.jsonl`,
  guidance: "Look at those lines, and have who may bypass the gate merge the new signature; or train the model anew, which brings its own claims."
});

// src/gate/models/previous.ts
function asNewAsEach(examined, baselines) {
  const { verdict } = examined;
  const worst = (check) => {
    if (check.id !== "policy.expect.previous") return check;
    const all = [check, ...baselines.map((one) => checkPrevious(stateOf(one.verdict), verdict))];
    return all.find(({ outcome }) => outcome === worstOf(all)) ?? check;
  };
  return { ...examined, verdict: amend(verdict, verdict.checks.map(worst)) };
}

// src/gate/models/signed-commit.ts
async function checkSignedCommit({ signer, model }, policy, policies, scene) {
  const demand = demandOf(policy.trust.parsed.policy.gate ?? {}, scene);
  if (demand === void 0) return [];
  const signed = extensionsOf(signer).sourceRepositoryDigest;
  const { target, says, inHistory } = demand;
  const details = { expected: `${says}, ${target}`, evidence: "certificate, OID .13" };
  if (signed === void 0 || !isObjectId(signed)) {
    const found2 = "no commit: only the certificate of a workflow’s identity names one";
    return [fail(ID2, TITLE3, { ...details, found: found2, guidance: RETRAIN })];
  }
  if (signed === target) return [pass(ID2, TITLE3, { ...details, found: signed })];
  const differing = await differingFiles(model.path, [signed, target], policies, scene);
  if (differing === void 0)
    return [undecided(ID2, TITLE3, { ...details, found: `${signed}, which is not there`, guidance: FETCH2 })];
  if (differing.length > 0) {
    const found2 = `${signed}, which has ${count(differing.length, "other file")}: ${allOf(differing)}`;
    return [fail(ID2, TITLE3, { ...details, found: found2, guidance: RETRAIN })];
  }
  if (inHistory) {
    const common = await scene.history.mergeBase(signed, target);
    if (common === void 0)
      return [undecided(ID2, TITLE3, { ...details, found: `${signed}, of unknown history`, guidance: FETCH2 })];
    if (common !== signed)
      return [fail(ID2, TITLE3, { ...details, found: `${signed}, which is not in its history`, guidance: RETRAIN })];
  }
  return [pass(ID2, TITLE3, { ...details, found: `${signed}, with the same files but for those of models` })];
}
var ID2 = "gate.commit";
var TITLE3 = "The model was trained from the code that it comes with";
var RETRAIN = "Train and sign it anew from the commit that is to be merged or used, and add what that makes.";
var FETCH2 = "Check out with fetch-depth: 0, or give the gate a token with contents: read.";
function demandOf({ change: ofChange, deployment }, { change }) {
  const { kind, head, branchHead } = change;
  if (kind === "state") {
    const inHistory = deployment === "retrained";
    const says2 = `trained ${inHistory ? "in the history of" : "from the same files as"} the commit in use`;
    return deployment && { target: head, says: says2, inHistory };
  }
  const isBranch = ofChange === "head" && branchHead !== void 0;
  const says = isBranch ? "trained on the head of the branch" : "trained from the same files as the change";
  return ofChange && { target: branchHead ?? head, says, inHistory: isBranch };
}
async function differingFiles(own, [signed, target], policies, { trees }) {
  const [a, b] = [await trees.commit(signed), await trees.commit(target)];
  if (a === void 0 || b === void 0) return void 0;
  const differences = await trees.differences(a.tree, b.tree);
  return differences.filter((one) => mayHaveTrained(one, own, policies)).map(({ path }) => path);
}
function mayHaveTrained({ path, before }, own, policies) {
  const folder = folderOf(policies, path);
  if (folder === void 0) return true;
  const name = path.slice(folder.length + 1);
  if (folder === own || before === void 0 || EVIDENCE_NAMES.includes(name) || GIT_FILES.has(name)) return false;
  return !isFile(before) || fileGroup(name) === "code";
}

// src/gate/models/judge-model.ts
var MAX_TOUCHED_BY = 100;
async function judgeModel(model, policies, scene, request, { moves, baselines }) {
  const { folder, differences, dvc } = model;
  const touchedBy = scene.change.kind === "state" ? [] : [...differences, ...dvc].map(({ path }) => path);
  const common = { path: folder, touchedBy: touchedBy.slice(0, MAX_TOUCHED_BY) };
  const place = await scene.trees.at(scene.headTree, folder);
  if (place === void 0 && dvc.length === 0)
    return { ...common, result: "removed", verdicts: [], references: [], checks: [REMOVED] };
  const files = await scene.trees.below(scene.headTree, folder);
  const formers = [
    model,
    ...(moves.formers.get(folder) ?? []).map((former) => ({ ...model, former }))
  ];
  const { verdicts, references, checks: own } = await judge(formers, files, scene, request, baselines);
  const checks = [
    ...own,
    ...checkHidden(files),
    ...await ofEach(formers, (one) => checkEvidence(one, scene, request)),
    ...await checkUnsigned(model, files, verdicts, scene),
    ...await checkBothSides(model, scene),
    ...await checkCommits(verdicts, policies, scene)
  ];
  return { ...common, result: modelResult(checks, verdicts), verdicts, references, checks };
}
async function judge(formers, files, scene, request, baselines) {
  const [{ folder, policies, dvc }, ...moved] = formers;
  if (dvc.length > 0 || files.some(({ path }) => isDvcFile(path)))
    return { verdicts: [], references: dvc, checks: [KEPT_BY_DVC] };
  if (!isSigned(files)) return { verdicts: [], references: [], checks: [UNSIGNED] };
  try {
    var _stack = [];
    try {
      const exported = __using(_stack, await exportModel(files, scene.objects, scene.lfs), true);
      const verdicts = [];
      const checks = asCommitted(exported, scene.change.head);
      for (const policy of policies) {
        const before = await baselines.find([folder, ...moved.map(({ former }) => former)], exported, policy);
        const examined = asNewAsEach(
          await examineExported(exported, policy, before?.state, request),
          before?.accepted ?? []
        );
        verdicts.push({ policy: policy.path, verdict: asShown(examined, exported, folder) });
        checks.push(...checkAllJudged(examined));
        const wanted = policy.trust.parsed.policy.gate?.["no-worse"];
        if (before) checks.push(...before.checks);
        checks.push(...await ofEach(formers, (one) => checkFormerSigner(one, policy, examined, scene, request)));
        if (before && wanted) checks.push(...checkNoWorse(wanted, examined, before.accepted));
      }
      return { verdicts, references: pointersOf(exported), checks };
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (error) {
    return { verdicts: [], references: [], checks: [unreadable(error)] };
  }
}
async function ofEach(all, check) {
  const checks = [];
  for (const one of all) checks.push(...await check(one));
  return checks;
}
var pointersOf = ({ pointers }) => [...pointers].map(([path, pointer]) => ({ kind: "lfs", path, ...pointer }));
async function checkCommits(verdicts, policies, scene) {
  const checks = [];
  for (const { policy: path, verdict } of verdicts) {
    const policy = policies.find((one) => one.path === path);
    if (policy !== void 0) checks.push(...await checkSignedCommit(verdict, policy, policies, scene));
  }
  return checks;
}

// src/gate/models/moved.ts
async function findMoves(touched, scene) {
  const { sinceTree, headTree } = scene;
  if (sinceTree === void 0) return { displaced: [], formers: /* @__PURE__ */ new Map() };
  const displaced = /* @__PURE__ */ new Set();
  const byFiles = /* @__PURE__ */ new Map();
  const arrived = /* @__PURE__ */ new Map();
  for (const { folder } of touched) {
    const before = await signedFiles(sinceTree, folder, scene);
    const now = await signedFiles(headTree, folder, scene);
    if (await scene.trees.at(headTree, folder) === void 0) displaced.add(folder);
    if (before === now) continue;
    if (before !== void 0) {
      byFiles.set(before, [...byFiles.get(before) ?? [], folder]);
      displaced.add(folder);
    }
    if (now !== void 0) arrived.set(folder, now);
  }
  return {
    displaced: [...displaced],
    formers: new Map([...arrived].map(([folder, files]) => [folder, byFiles.get(files) ?? []]))
  };
}
async function signedFiles(tree, folder, scene) {
  const signature = await scene.trees.at(tree, `${folder}/model.sig`);
  return signature && (await filesIn2(signature, scene))?.text;
}

// src/gate/references/hub-references.ts
var PIECE_BYTES = 65536;
var MAX_REFERENCE_BYTES = 1024;
var SLASH = String.raw`(?:/|\\/|\\u002[fF])`;
var REFERENCE = new RegExp(
  String.raw`hf:${SLASH}{2}(?:models${SLASH})?(?!datasets${SLASH}|spaces${SLASH})([\w.-]+(?:${SLASH}[\w.-]+)?)(?:@((?:[\w.~^-]|${SLASH})*))?`,
  "g"
);
async function judgeHubReferences(scene, policies) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { path, before, after } of scene.differences) {
    if (!isFile(after) || !mayName(path)) continue;
    const known = new Set((await referencesIn(before, scene)).map(written));
    for (const reference of await referencesIn(after, scene)) {
      const key = written(reference);
      if (known.has(key)) continue;
      const files = found2.get(key)?.files ?? [];
      found2.set(key, { reference, files: files.includes(path) ? files : [...files, path] });
    }
  }
  return [...found2.values()].map(({ reference, files }) => judge2(reference, files, policies));
}
function mayName(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return fileGroup(path) !== "documentation" && !EVIDENCE_NAMES.includes(name) && !/\.(md|rst)$/i.test(name);
}
async function referencesIn(leaf, { objects }) {
  if (!isFile(leaf)) return [];
  const found2 = await objects.read(leaf.oid, "blob", MAX_FILE_BYTES);
  if (found2 === void 0 || "tooBig" in found2) return [];
  return [...matchesIn(found2.bytes)].map(([, name = "", revision]) => ({
    repository: `hf://${unescaped(name)}`,
    ...revision !== void 0 && { revision: unescaped(revision).split("/", 1)[0] ?? "" }
  }));
}
var unescaped = (text2) => text2.replaceAll(new RegExp(SLASH, "g"), "/");
function* matchesIn(bytes) {
  for (let at = bytes.indexOf("hf:"); at >= 0; at = bytes.indexOf("hf:", at + PIECE_BYTES)) {
    const text2 = bytes.toString("latin1", at, at + PIECE_BYTES + MAX_REFERENCE_BYTES);
    for (const match of text2.matchAll(REFERENCE)) if (match.index < PIECE_BYTES) yield match;
  }
}
var written = ({ repository, revision }) => revision === void 0 ? repository : `${repository}@${revision}`;
function judge2(reference, files, policies) {
  const checks = checksOf(reference, files, policies);
  const [path = ""] = files;
  return {
    path: written(reference),
    result: modelResult(checks, []),
    touchedBy: files.slice(0, 100),
    verdicts: [],
    references: [{ kind: "hf", path, ...reference }],
    checks
  };
}
function checksOf(reference, files, policies) {
  const title = "A model elsewhere is one that the policy names";
  const found2 = written(reference);
  const details = { found: found2, evidence: files.slice(0, 10).join(", ") };
  const { revision = "" } = reference;
  if (!isHubCommit(revision)) {
    const expected2 = `${reference.repository}@ and the 40 hex digits of a commit`;
    return [
      fail("gate.reference", title, { ...details, expected: expected2, guidance: "Pin the commit: a branch or tag moves." })
    ];
  }
  const rules = policies.map(({ trust }) => trust.parsed.policy);
  if (rules.some(({ deny }) => deny?.commits?.includes(revision))) {
    const expected2 = "none that deny.commits lists";
    return [fail("gate.reference", title, { ...details, expected: expected2, guidance: "Use a revision that is not denied." })];
  }
  const lists = rules.flatMap(({ gate: gate2 }) => gate2?.references === void 0 ? [] : [gate2.references]);
  const expected = lists.length === 0 ? "one of gate.references" : lists.map((list) => list.join(" or ")).join("; and ");
  if (lists.length === 0) {
    const guidance2 = "Verify that revision, and have the policy name it: gate: { references: [hf://…@commit] }.";
    return [undecided("gate.reference", title, { ...details, expected, guidance: guidance2 })];
  }
  if (lists.every((list) => list.includes(found2)))
    return [
      pass("gate.reference", title, {
        ...details,
        expected,
        found: `${found2}: the revision compared, nothing downloaded`
      })
    ];
  const guidance = "Use a revision that the policy names, or have the policy name this one first.";
  return [fail("gate.reference", title, { ...details, expected, guidance })];
}

// src/gate/request.ts
var DEFAULT_POLICY = ".github/model-policy.yml";

// src/gate/scene.ts
import { join as join3 } from "node:path";
async function openScene(change, objects, history) {
  const trees = new Trees(objects);
  const baseTree = await treeOf(change.base, trees);
  const headTree = await treeOf(change.head, trees);
  const sinceTree = change.since === void 0 ? void 0 : await treeOf(change.since, trees);
  const { folder } = history;
  return {
    change,
    objects,
    trees,
    history,
    ...folder !== void 0 && { lfs: join3(folder, "lfs", "objects") },
    baseTree,
    headTree,
    ...sinceTree !== void 0 && { sinceTree },
    differences: await trees.differences(sinceTree, headTree)
  };
}
async function treeOf(oid, trees) {
  const commit = await trees.commit(oid);
  if (commit !== void 0) return commit.tree;
  throw new Undecided("commits", "The commits to compare are there", {
    expected: `commit ${oid}`,
    found: "not in the checkout, nor given by GitHub",
    guidance: "Check out with fetch-depth: 0, or give the gate a token with contents: read."
  });
}

// src/gate.ts
async function gate(request) {
  var _stack = [];
  try {
    const github = request.api && createGitHub(request.api, request.signal);
    const git = __using(_stack, new GitObjects(request.repository, request.env, request.signal));
    const objects = firstOf([git, ...github ? [github] : []]);
    const history = await openHistory(request.repository, request.env, github);
    const known = {};
    try {
      known.change = await readChange(request, { trees: new Trees(objects), history, github });
      const scene = await openScene(known.change, objects, history);
      const trust = request.trust ?? { unsafeLocalRoot: false };
      known.policies = await loadPolicies(request.policies ?? [DEFAULT_POLICY], { ...scene, trust });
      const dvc = await dvcReferences(scene);
      const checks = await checkChange(scene, dvc, known.policies);
      const models = await judgeHubReferences(scene, known.policies);
      const touched = touchedModels(scene.differences, dvc, known.policies);
      const moves = await findMoves(touched, scene);
      const baselines = new BaselineFinder(scene, request, moves.displaced);
      for (const model of touched)
        models.push(await judgeModel(model, known.policies, scene, request, { moves, baselines }));
      return resultOf(request, known, models, [...checks, ...checkAny(scene, models)]);
    } catch (error) {
      if (error instanceof Undecided) return resultOf(request, known, [], [error.check]);
      throw error;
    }
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
async function readChange(request, sources) {
  if (request.event !== void 0) return changeOf(request.event, sources);
  if (request.base === void 0) {
    throw new AttestModelError("USAGE", "nothing says where the change begins", {
      guidance: "Name the commit or branch that it is to be merged into: --base origin/main."
    });
  }
  const [base, head] = [
    await sources.history.resolve(request.base),
    await sources.history.resolve(request.head ?? "HEAD")
  ];
  if (head === void 0) throw noHead();
  if (base === void 0) {
    throw new AttestModelError("NOT_FOUND", `there is no commit ${request.base} in this repository`, {
      guidance: "Fetch it: git fetch origin; where the clone is shallow, git fetch --unshallow."
    });
  }
  const since = await commonAncestor(base, head, sources);
  return { kind: "change", event: "command line", base, baseIs: request.base, since, head, branchHead: head };
}
function resultOf(request, { change, policies = [] }, models, checks) {
  return {
    result: outcomeOf(checks, models),
    event: request.event?.name ?? "command line",
    ...change && { base: change.base, head: change.head },
    policies: policies.map(({ path, sha256, from, models: globs }) => ({ path, sha256, from, models: globs })),
    models,
    checks
  };
}

// src/report/gate-document.ts
var GATE_MEDIA_TYPE = "application/vnd.attest-model.gate.v1+json";
function gateDocument({ models, checks, ...result }) {
  return {
    mediaType: GATE_MEDIA_TYPE,
    ...result,
    checks: checkDocuments(checks),
    models: models.map(({ verdicts, checks: own, ...model }) => ({
      ...model,
      checks: checkDocuments(own),
      verdicts: verdicts.map(({ policy, verdict }) => ({
        policy,
        verdict: verdictDocument({ ...verdict, model: { ...verdict.model, path: model.path } })
      }))
    }))
  };
}

export {
  modelResult,
  gate,
  GATE_MEDIA_TYPE,
  gateDocument
};
