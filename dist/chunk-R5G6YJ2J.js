import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GitObjects,
  Trees,
  changeOf,
  commonAncestor,
  createGitHub,
  firstOf,
  isFile,
  isObjectId,
  isSigned,
  loadPolicies,
  noHead,
  openHistory
} from "./chunk-CJOND3P2.js";
import {
  checkNoWorse
} from "./chunk-IBF5HRZY.js";
import {
  checkDocuments,
  verdictDocument
} from "./chunk-WQ6WFNZD.js";
import {
  Undecided
} from "./chunk-HRXKEZWS.js";
import {
  examine
} from "./chunk-HE5WD5EW.js";
import {
  isModelOf,
  modelFolderOf,
  readYaml
} from "./chunk-OYD7N4SG.js";
import {
  extensionsOf
} from "./chunk-47WTU4UA.js";
import {
  allOf
} from "./chunk-B5QUK4G3.js";
import {
  isOpcode
} from "./chunk-N2CHY7KD.js";
import {
  MAX_CLAIMS_BYTES,
  MAX_LINES
} from "./chunk-RFJJX36T.js";
import {
  MAX_BUNDLE_BYTES,
  readModelBundle
} from "./chunk-JXTW3YLS.js";
import {
  parseOmsStatement
} from "./chunk-NE7OPYTJ.js";
import {
  parseStatement
} from "./chunk-JJ5Z4DQK.js";
import {
  DEFAULT_IGNORE_PATHS,
  EVIDENCE_NAMES,
  HUB_CACHE,
  isIgnored
} from "./chunk-SEJ4GB6S.js";
import {
  fileGroup
} from "./chunk-3SLNAVPE.js";
import {
  fail,
  pass,
  undecided,
  worstOf
} from "./chunk-OVPFQLX6.js";
import {
  isJsonObject
} from "./chunk-VP2P24KQ.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import {
  chooseEngine
} from "./chunk-O4A3CATD.js";
import {
  checkModelPath,
  quotePath
} from "./chunk-LUH7EFKZ.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";
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

// src/gate/dvc.ts
import { posix } from "node:path";
var MAX_BYTES = 4194304;
var isDvcFile = (path) => path.endsWith(".dvc") || posix.basename(path) === "dvc.lock";
async function dvcReferences(scene) {
  const found = [];
  for (const { path, before, after } of scene.differences) {
    if (after === void 0 || !isDvcFile(path)) continue;
    const known = new Set((await outsOf(path, before, scene)).map((one) => JSON.stringify(one)));
    const outs = await outsOf(path, after, scene);
    found.push(...outs.filter((one) => isUnreadable(one) || !known.has(JSON.stringify(one))));
  }
  return found;
}
var isUnreadable = ({ path, target }) => path === target;
async function outsOf(path, leaf, { objects }) {
  if (leaf === void 0) return [];
  const found = isFile(leaf) ? await objects.read(leaf.oid, "blob", MAX_BYTES) : void 0;
  const read = found !== void 0 && "bytes" in found ? readYaml(found.bytes, MAX_BYTES) : void 0;
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

// src/gate/names.ts
function checkNames(differences, policies) {
  const title = "Every file is where its name says";
  const faults = differences.flatMap((difference) => {
    const fault = difference.after && faultOf(difference, policies);
    return fault === void 0 ? [] : [`${quotePath(difference.path)} ${fault}`];
  });
  const evidence = count(differences.length, "file");
  if (faults.length === 0) return pass("gate.names", title, { evidence });
  return fail("gate.names", title, {
    expected: "folders and regular files, under names that mean the same everywhere",
    found: allOf(faults) ?? "",
    evidence,
    guidance: "Rename or remove what is listed."
  });
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
  return path.normalize("NFKC").replace(new RegExp("\\p{Default_Ignorable_Code_Point}", "gu"), "").toUpperCase().toLowerCase().normalize("NFKC").split("/").map(withoutEnd).join("/");
}
function withoutEnd(segment) {
  let end = segment.length;
  while (end > 0 && (segment[end - 1] === "." || segment[end - 1] === " ")) end--;
  return segment.slice(0, end);
}

// src/gate/touched.ts
function touchedModels(differences, dvc, policies) {
  const found = /* @__PURE__ */ new Map();
  const touch = (policy, folder) => {
    const model = found.get(folder) ?? { policies: /* @__PURE__ */ new Set(), differences: [], dvc: [] };
    found.set(folder, model);
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
  return [...found].map(([folder, model]) => ({
    folder,
    policies: [...model.policies],
    differences: [...new Set(model.differences)],
    dvc: [...new Set(model.dvc)]
  }));
}
var isPlace = ({ after }) => after !== void 0 && !isFile(after);
var modelOf = ({ trust: { parsed } }, path, maybeFolder) => modelFolderOf(parsed.policy, path) ?? (maybeFolder && isModelOf(parsed.policy, path) ? path : void 0);
var isOfModel = (policies, target) => policies.some((policy) => modelOf(policy, target, true) !== void 0);
var isInModel = (policies, path) => policies.some((policy) => modelOf(policy, path, false) !== void 0);

// src/gate/export.ts
import { constants } from "node:fs";
import { copyFile, lstat, mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// src/gate/lfs.ts
var MAX_POINTER_BYTES = 1024;
var CANONICAL = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize ([1-9][0-9]{0,15})\n$/;
var LOOKS_LIKE = /^\s*version\s[\s\S]*(git-media|hawser|git-lfs)/;
function readPointer(bytes) {
  const text = Buffer.from(bytes.subarray(0, MAX_POINTER_BYTES)).toString("latin1");
  if (bytes.length > MAX_POINTER_BYTES) return LOOKS_LIKE.test(text) && isKeysAndValues(text) ? "odd" : void 0;
  const [, sha256, size] = CANONICAL.exec(text) ?? [];
  if (sha256 !== void 0 && Number.isSafeInteger(Number(size))) return { sha256, size: Number(size) };
  return LOOKS_LIKE.test(text) ? "odd" : void 0;
}
var isKeysAndValues = (text) => text.split("\n").every((line) => line.trim().split(/\s+/).length <= 2);

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
  const found = await lstat(source).catch(() => void 0);
  if (!found?.isFile() || found.size !== size) return false;
  await mkdir(dirname(path), { recursive: true, mode: 448 });
  await copyFile(source, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  return true;
}
var unwritable = (path, cause) => new AttestModelError("UNSUPPORTED", `${quotePath(path)} cannot be written here: ${messageOf(cause)}`, {
  cause,
  guidance: "Is there room in the temporary folder (TMPDIR), on a file system that tells names apart by case?"
});
function bytesOf(path, found) {
  if (found === void 0) {
    throw new AttestModelError("NOT_FOUND", `the checkout does not have the bytes of ${quotePath(path)}`, {
      guidance: "Check out without filter (a partial clone leaves them out), or fetch the change before the gate."
    });
  }
  if ("tooBig" in found) throw unsupported(`${quotePath(path)} has ${found.tooBig} bytes`, `${MAX_FILE_BYTES}`);
  return found.bytes;
}
var unsafe = (path, fault) => new AttestModelError("UNSAFE_PATH", `${quotePath(path)} is refused: ${fault}`, {
  guidance: "A model in a repository is folders and regular files. Replace it, or take it out of the model.",
  details: { path }
});
var unsupported = (what, limit) => new AttestModelError("UNSUPPORTED", `${what}; a gate takes up to ${limit}`, {
  guidance: "Keep large files in Git LFS: of those only the pointers are read."
});

// src/gate/weights.ts
var MAGIC = [
  { at: 0, text: "GGUF" },
  { at: 0, text: "HDF\r\n\n" },
  { at: 0, text: "NUMPY" },
  { at: 4, text: "TFL3" }
];
var PICKLE_IN_ZIP = "data.pkl";
var MAX_HEADER = 1e8;
async function whyWeights({ path, after }, fromModels, objects) {
  if (after === void 0) return void 0;
  if (fileGroup(path) === "weights") return "by its name";
  if (fromModels.has(after.oid)) return "it was a model’s";
  const blob = await objects.read(after.oid, "blob", MAX_FILE_BYTES);
  if (blob === void 0) throw notThere(path);
  if ("tooBig" in blob) return "too large to look into";
  const { bytes } = blob;
  if (readPointer(bytes) !== void 0) return "in Git LFS";
  return holdsWeights(bytes) ? "by its first bytes" : void 0;
}
var notThere = (path) => new Undecided("outside", "No weights lie outside the folders of the policy", {
  expected: "the bytes of each file that the change touches",
  found: `none of ${quotePath(path)}, neither in the checkout nor by GitHub`,
  guidance: "Check out without filter (a partial clone leaves bytes out), or give the gate a token with contents: read."
});
function holdsWeights(bytes) {
  if (MAGIC.some(({ at, text }) => bytes.toString("latin1", at, at + text.length) === text)) return true;
  if (bytes.toString("latin1", 0, 4) === "PK") return bytes.includes(PICKLE_IN_ZIP);
  return isSafetensors(bytes) || isPickle(bytes);
}
function isSafetensors(bytes) {
  if (bytes.length < 10 || bytes[8] !== 123) return false;
  const header = bytes.readBigUInt64LE(0);
  return header >= 2n && header <= MAX_HEADER && header + 8n <= bytes.length;
}
var isPickle = ([code, protocol = 0, next = 0]) => code === 128 && protocol >= 2 && protocol <= 5 && isOpcode(next);

// src/gate/check-change.ts
async function checkChange(scene, dvc, policies) {
  return [
    fromBase(scene, policies),
    ...policyEdits(scene, policies),
    checkNames(scene.differences, policies),
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
async function checkOutside(scene, dvc, policies) {
  const title = "No weights lie outside the folders of the policy";
  const outside = scene.differences.filter(({ path, after }) => isFile(after) && !isInModel(policies, path));
  const elsewhere = dvc.filter(({ target }) => fileGroup(target) === "weights" && !isInModel(policies, target));
  const found = elsewhere.map(({ target, path }) => `${target} (in ${path})`);
  const fromModels = weightsOf(scene, policies);
  for (const file of outside) {
    const why = await whyWeights(file, fromModels, scene.objects);
    if (why !== void 0) found.push(`${file.path} (${why})`);
  }
  const evidence = count(scene.differences.length, "file");
  if (found.length === 0) return pass("gate.outside", title, { found: "none", evidence });
  return fail("gate.outside", title, {
    expected: `weights only in ${allOf([...new Set(policies.flatMap(({ models }) => models))])}`,
    found: allOf(found) ?? "",
    evidence,
    guidance: "Move them to a folder that models: of the policy names, signed, or have the policy name theirs first."
  });
}
function weightsOf({ differences }, policies) {
  const files = differences.filter(({ path }) => fileGroup(path) === "weights" && isInModel(policies, path));
  return new Set(files.flatMap(({ before }) => before ? [before.oid] : []));
}
function checkDvcFiles(dvc) {
  const found = dvc.filter(isUnreadable).map(({ path }) => path);
  if (found.length === 0) return [];
  return [
    undecided("gate.dvc", "Files of DVC can be read", {
      found: allOf(found) ?? "",
      guidance: "They have to be plain YAML of at most 4 MiB, as DVC writes them: without anchors, tags and duplicate keys."
    })
  ];
}
function checkDvcFolders(dvc, policies) {
  const others = dvc.filter(({ target }) => !isOfModel(policies, target));
  const found = others.filter(({ target }) => policies.some((policy) => mayBringModels(policy, target)));
  if (found.length === 0) return [];
  return [
    undecided("gate.dvc", "What DVC keeps elsewhere brings no models", {
      found: allOf(found.map(({ path, target }) => `${target} (in ${path})`)) ?? "",
      guidance: "Keep models in Git LFS, whose pointers name SHA-256, and nothing of DVC in or above their folders."
    })
  ];
}

// src/gate/hub-references.ts
var MAX_TEXT_BYTES = 16777216;
var REFERENCE = /hf:\/\/(?:models\/)?(?!datasets\/|spaces\/)([\w.-]+(?:\/[\w.-]+)?)(?:@([\w./~^-]*))?/g;
async function judgeHubReferences(scene, policies) {
  const found = /* @__PURE__ */ new Map();
  for (const { path, before, after } of scene.differences) {
    if (!isFile(after) || !mayName(path)) continue;
    const known = new Set((await referencesIn(before, scene)).map(written));
    for (const reference of await referencesIn(after, scene)) {
      const key = written(reference);
      if (known.has(key)) continue;
      const files = found.get(key)?.files ?? [];
      found.set(key, { reference, files: files.includes(path) ? files : [...files, path] });
    }
  }
  return [...found.values()].map(({ reference, files }) => judge(reference, files, policies));
}
function mayName(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return fileGroup(path) !== "documentation" && !EVIDENCE_NAMES.includes(name) && !/\.(md|rst)$/i.test(name);
}
async function referencesIn(leaf, { objects }) {
  if (!isFile(leaf)) return [];
  const found = await objects.read(leaf.oid, "blob", MAX_TEXT_BYTES);
  if (found === void 0 || "tooBig" in found || !found.bytes.includes("hf:")) return [];
  const text = found.bytes.toString("latin1").replaceAll("\\/", "/");
  return [...text.matchAll(REFERENCE)].map(([, name = "", revision]) => ({
    repository: `hf://${name}`,
    ...revision !== void 0 && { revision: revision.split("/", 1)[0] ?? "" }
  }));
}
var written = ({ repository, revision }) => revision === void 0 ? repository : `${repository}@${revision}`;
function judge(reference, files, policies) {
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
  const found = written(reference);
  const details = { found, evidence: files.slice(0, 10).join(", ") };
  const { revision = "" } = reference;
  if (!/^[0-9a-f]{40}$/.test(revision)) {
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
  if (lists.every((list) => list.includes(found)))
    return [
      pass("gate.reference", title, {
        ...details,
        expected,
        found: `${found}: the revision compared, nothing downloaded`
      })
    ];
  const guidance = "Use a revision that the policy names, or have the policy name this one first.";
  return [fail("gate.reference", title, { ...details, expected, guidance })];
}

// src/gate/base-model.ts
import { join as join2 } from "node:path";

// src/gate/pointer-engine.ts
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

// src/gate/verdict-on.ts
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
  const checks = verdict.checks.map((check) => renamed(check, model.folder, folder)).map((check) => isComplete || !LOOKS_INSIDE.test(check.id) || check.outcome !== "pass" ? check : unseen(check));
  const wasPassed = verdict.result === "passed" && checks.some(({ outcome }) => outcome === "undecided");
  return {
    ...verdict,
    result: wasPassed ? "undecided" : verdict.result,
    checks,
    fields: isComplete ? verdict.fields : verdict.fields.map(notRead),
    model: { ...verdict.model, path: folder }
  };
}
var renamed = (check, from, to) => check.evidence === void 0 ? check : { ...check, evidence: check.evidence.replaceAll(from, to) };
var LOOKS_INSIDE = /^policy\.files\.pickle-content$/;
var unseen = ({ id, title, expected = "no such file" }) => undecided(id, title, {
  expected,
  found: "files in Git LFS, whose bytes were not read",
  guidance: "Check out with lfs: true, so that they are there."
});
var notRead = (field) => field.name === "model_hash" && field.status === "verified" ? { ...field, status: "stated", source: "pointers of Git LFS: bytes not read" } : field;

// src/gate/base-model.ts
async function examineBase(folder, { scratch }, policy, { change, trees, baseTree, objects, lfs }, request) {
  var _stack = [];
  try {
    const { expect, gate: gate2 } = policy.trust.parsed.policy;
    if (change.kind === "state" || (expect?.previous ?? gate2?.["no-worse"]) === void 0) return void 0;
    const kept = expect?.previous && { state: join2(scratch, `${policy.sha256}.json`) };
    const files = await trees.below(baseTree, folder);
    if (!isSigned(files)) return { ...kept };
    const base = __using(_stack, await exportModel(files, objects, lfs), true);
    const accepted = await examineExported(base, ageless(policy), kept?.state, request);
    const { result } = accepted.verdict;
    if (result !== "passed") return { ...kept, ...result === "undecided" && { doubt: doubtful(accepted.verdict) } };
    if (kept) await (await import("./state-D3PPZAV3.js")).saveState(kept.state, accepted.verdict);
    return { ...kept, accepted };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function ageless(policy) {
  const { trust } = policy;
  const { time, ...others } = trust.parsed.policy;
  const { "max-age": _, ...rest } = time ?? {};
  const kept = { ...others, ...Object.keys(rest).length > 0 && { time: rest } };
  return { ...policy, trust: { ...trust, parsed: { ...trust.parsed, policy: kept } } };
}
function doubtful({ checks }) {
  const open2 = checks.find(({ outcome }) => outcome === "undecided");
  return undecided("gate.base", "The model that the change would replace can be judged", {
    expected: "a verdict, to compare with",
    found: open2?.title ?? "undecided",
    evidence: "the base branch",
    guidance: open2?.guidance ?? "Verify the model of the base branch by this policy, and see what is missing."
  });
}

// src/gate/documents.ts
async function checkDocuments2(files, verdicts, objects) {
  const differing = new Set(verdicts.flatMap(({ verdict }) => verdict.differences.map(({ path }) => path)));
  const documents = files.filter(({ path }) => differing.has(path) && fileGroup(path) === "documentation");
  const found = [];
  for (const file of documents) {
    const why = await whyWeights(file, /* @__PURE__ */ new Set(), objects);
    if (why !== void 0) found.push(`${file.path} (${why})`);
  }
  if (found.length === 0) return [];
  return [
    fail("gate.documents", "Documentation that differs from what was signed holds no weights", {
      expected: "texts and pictures",
      found: allOf(found) ?? "",
      guidance: "Take it out of the model’s folder, or have the model signed with it. Pictures in Git LFS cannot be looked into."
    })
  ];
}

// src/gate/junk-lines.ts
async function junkLines({ folder, policies }, { trees, sinceTree, objects, lfs }, request) {
  var _stack = [];
  try {
    const files = sinceTree === void 0 ? [] : await trees.below(sinceTree, folder);
    if (!isSigned(files)) return /* @__PURE__ */ new Set();
    const model = __using(_stack, await exportModel(files, objects, lfs), true);
    let junk;
    for (const policy of policies) {
      const { verdict } = await examineExported(model, policy, void 0, request);
      const isJudged = verdict.checks.some(({ id, outcome }) => id === "files.match" && outcome === "pass");
      const ignored = new Set(isJudged ? verdict.claims.ignored.map(({ line }) => line) : []);
      junk = junk?.intersection(ignored) ?? ignored;
    }
    return junk ?? /* @__PURE__ */ new Set();
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/gate/evidence.ts
async function checkEvidence(model, scene, request) {
  const gone = model.differences.filter(({ path, after: after2 }) => after2 === void 0 && isEvidence(model, path));
  const checks = gone.map(({ path }) => deleted(path, "deleted by the change"));
  const claims = model.differences.find(({ path }) => path === `${model.folder}/claims.jsonl`);
  if (claims?.before === void 0 || claims.after === void 0 || await isSignedAnew(model, scene)) return checks;
  const [before, after] = [await linesOf(claims.before, scene), await linesOf(claims.after, scene)];
  const kept = new Set([...new Set(after)].slice(0, MAX_LINES));
  const taken = before.flatMap((line, index) => line === "" || kept.has(line) ? [] : [index + 1]);
  if (taken.length === 0) return checks;
  const junk = await junkLines(model, scene, request);
  const lines = taken.filter((line) => !junk.has(line));
  return lines.length === 0 ? checks : [...checks, deleted(claims.path, `gone: line ${lines.slice(0, 10).join(", ")}`)];
}
var isEvidence = ({ folder }, path) => EVIDENCE_NAMES.some((name) => path === `${folder}/${name}`);
async function isSignedAnew({ folder, differences }, scene) {
  const signature = differences.find(({ path }) => path === `${folder}/model.sig`);
  if (signature?.before === void 0 || signature.after === void 0) return false;
  const [before, after] = [await filesIn(signature.before, scene), await filesIn(signature.after, scene)];
  if (before === void 0 || after === void 0 || before.text === after.text) return false;
  const paths = before.paths.union(after.paths);
  return differences.some(({ path }) => paths.has(path.slice(folder.length + 1)));
}
async function filesIn({ oid }, { objects }) {
  const found = await objects.read(oid, "blob", MAX_BUNDLE_BYTES);
  const bundle = found !== void 0 && "bytes" in found ? readModelBundle(found.bytes) : void 0;
  if (!bundle?.ok) return void 0;
  try {
    const { resources } = parseOmsStatement(parseStatement(bundle.value.content.payload));
    const text = JSON.stringify(resources.map(({ path, digest }) => [path, digest]).sort());
    return { paths: new Set(resources.map(({ path }) => path)), text };
  } catch {
    return void 0;
  }
}
async function linesOf({ oid }, { objects }) {
  const found = await objects.read(oid, "blob", MAX_CLAIMS_BYTES);
  return found !== void 0 && "bytes" in found ? found.bytes.toString("latin1").split("\n") : [];
}
var deleted = (path, found) => fail("gate.evidence", "The change takes no evidence away", {
  expected: "all that was there, for as long as the model is",
  found,
  evidence: path,
  guidance: "Bring it back from the base branch. With a model, its evidence may go; a new training brings its own."
});

// src/gate/model-checks.ts
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

// src/gate/signed-commit.ts
async function checkSignedCommit({ signer }, policy, policies, scene) {
  const demand = demandOf(policy.trust.parsed.policy.gate ?? {}, scene);
  if (demand === void 0) return [];
  const signed = extensionsOf(signer).sourceRepositoryDigest;
  const { target, says, inHistory } = demand;
  const details = { expected: `${says}, ${target}`, evidence: "certificate, OID .13" };
  if (signed === void 0 || !isObjectId(signed)) {
    const found = "no commit: only the certificate of a workflow’s identity names one";
    return [fail(ID, TITLE, { ...details, found, guidance: RETRAIN })];
  }
  if (signed === target) return [pass(ID, TITLE, { ...details, found: signed })];
  const differing = await differingFiles(signed, target, policies, scene);
  if (differing === void 0)
    return [undecided(ID, TITLE, { ...details, found: `${signed}, which is not there`, guidance: FETCH })];
  if (differing.length > 0) {
    const found = `${signed}, in which ${count(differing.length, "file")} outside of models differ: ${allOf(differing)}`;
    return [fail(ID, TITLE, { ...details, found, guidance: RETRAIN })];
  }
  if (inHistory) {
    const common = await scene.history.mergeBase(signed, target);
    if (common === void 0)
      return [undecided(ID, TITLE, { ...details, found: `${signed}, of unknown history`, guidance: FETCH })];
    if (common !== signed)
      return [fail(ID, TITLE, { ...details, found: `${signed}, which is not in its history`, guidance: RETRAIN })];
  }
  return [pass(ID, TITLE, { ...details, found: `${signed}, with the same files but for models` })];
}
var ID = "gate.commit";
var TITLE = "The model was trained from the code that it comes with";
var RETRAIN = "Train and sign it anew from the commit that is to be merged or used, and add what that makes.";
var FETCH = "Check out with fetch-depth: 0, or give the gate a token with contents: read.";
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
async function differingFiles(signed, target, policies, { trees }) {
  const [a, b] = [await trees.commit(signed), await trees.commit(target)];
  if (a === void 0 || b === void 0) return void 0;
  const differences = await trees.differences(a.tree, b.tree);
  return differences.map(({ path }) => path).filter((path) => !isInModel(policies, path));
}

// src/gate/judge-model.ts
var MAX_TOUCHED_BY = 100;
async function judgeModel(model, policies, scene, request) {
  const { folder, differences, dvc } = model;
  const touchedBy = scene.change.kind === "state" ? [] : [...differences, ...dvc].map(({ path }) => path);
  const common = { path: folder, touchedBy: touchedBy.slice(0, MAX_TOUCHED_BY) };
  const place = await scene.trees.at(scene.headTree, folder);
  if (place === void 0 && dvc.length === 0)
    return { ...common, result: "removed", verdicts: [], references: [], checks: [REMOVED] };
  const files = await scene.trees.below(scene.headTree, folder);
  const { verdicts, references, checks: own } = await judge2(model, files, scene, request);
  const checks = [
    ...own,
    ...checkHidden(files),
    ...await checkEvidence(model, scene, request),
    ...await checkDocuments2(files, verdicts, scene.objects),
    ...await checkBothSides(model, scene),
    ...await checkCommits(verdicts, policies, scene)
  ];
  return { ...common, result: modelResult(checks, verdicts), verdicts, references, checks };
}
async function judge2({ folder, policies, dvc }, files, scene, request) {
  if (dvc.length > 0 || files.some(({ path }) => isDvcFile(path)))
    return { verdicts: [], references: dvc, checks: [KEPT_BY_DVC] };
  if (!isSigned(files)) return { verdicts: [], references: [], checks: [UNSIGNED] };
  try {
    var _stack = [];
    try {
      const model = __using(_stack, await exportModel(files, scene.objects, scene.lfs), true);
      const verdicts = [];
      const checks = asCommitted(model, scene.change.head);
      for (const policy of policies) {
        const base = await examineBase(folder, model, policy, scene, request);
        const examined = await examineExported(model, policy, base?.state, request);
        verdicts.push({ policy: policy.path, verdict: asShown(examined, model, folder) });
        const wanted = policy.trust.parsed.policy.gate?.["no-worse"];
        if (base?.doubt) checks.push(base.doubt);
        if (base && wanted) checks.push(...checkNoWorse(wanted, examined, base.accepted));
      }
      return { verdicts, references: pointersOf(model), checks };
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
var pointersOf = ({ pointers }) => [...pointers].map(([path, pointer]) => ({ kind: "lfs", path, ...pointer }));
async function checkCommits(verdicts, policies, scene) {
  const checks = [];
  for (const { policy: path, verdict } of verdicts) {
    const policy = policies.find((one) => one.path === path);
    if (policy !== void 0) checks.push(...await checkSignedCommit(verdict, policy, policies, scene));
  }
  return checks;
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
      for (const model of touchedModels(scene.differences, dvc, known.policies))
        models.push(await judgeModel(model, known.policies, scene, request));
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
