import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  openGit,
  probeEnvironment,
  run
} from "./chunk-QHE5LZ4D.js";
import {
  builderIdOf
} from "./chunk-ITZNMGZZ.js";
import {
  commandToContinue
} from "./chunk-3447TNOI.js";
import {
  GitHubApiError,
  callGitHub,
  messageIn,
  parseAnswer,
  record
} from "./chunk-KEZIO5E5.js";
import {
  partByproducts,
  readParts,
  takenFromParts
} from "./chunk-UY6QXCP6.js";
import {
  openHashing
} from "./chunk-HDIHSEIY.js";
import {
  hashFolder,
  leftOut
} from "./chunk-ZGOYP5ME.js";
import {
  ALL,
  STATEMENT_NAMES,
  assertReplaceable,
  buildStatements,
  bundlePieces,
  evidencePaths,
  removeUnsigned,
  removeUnsignedFolder,
  saveAlone,
  saveClaims,
  saveLines,
  saveUnsigned
} from "./chunk-JJWDVUDW.js";
import {
  githubBasePredicate,
  githubContext
} from "./chunk-GGX57JYC.js";
import {
  fieldsText,
  sizeText
} from "./chunk-HNYNHPLD.js";
import {
  extractFields
} from "./chunk-LTGFKVVD.js";
import {
  signerRows
} from "./chunk-MQDSUE2J.js";
import {
  createWriter
} from "./chunk-Z44SHQRH.js";
import {
  parseEvaluation
} from "./chunk-7JBLVS4P.js";
import {
  shellPath,
  shellQuote
} from "./chunk-H7BPQTN3.js";
import {
  parseOmsStatement
} from "./chunk-TXQ7HACS.js";
import {
  OUR_BUILD_TYPE,
  PAYLOAD_TYPE,
  baseForOurBuildType,
  buildProvenanceStatement,
  parseStatement,
  toPayload
} from "./chunk-NZSWWKHZ.js";
import {
  readLimited,
  readNamed
} from "./chunk-3YE6BLHT.js";
import {
  baseModelDependency,
  codeDependency,
  configDependency,
  datasetDependency,
  environmentByproduct,
  manifestPieces,
  metricsByproduct,
  trustingFileTimes
} from "./chunk-LXLH6L2Q.js";
import {
  canonicalJson
} from "./chunk-6I7S4JW3.js";
import {
  isDigest,
  isHubCommit,
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  comparePaths,
  pathWithin
} from "./chunk-TIA4MDRS.js";
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/evidence/build.ts
import { randomUUID } from "node:crypto";
var UNSIGNED_BUILDER = "unsigned";
async function basePredicate(facts) {
  const context = githubContext(facts.env);
  const byIdentity = facts.signer === void 0 || facts.signer.method === "sigstore";
  if (context?.isGitHubCloud && context.canAskForToken && byIdentity) {
    const base = await githubBasePredicate();
    if (facts.signer === void 0 || base.runDetails.builder.id === builderIdOf(facts.signer))
      return withTimes(base, facts);
  }
  return ownPredicate(facts);
}
function ownPredicate(facts) {
  const context = githubContext(facts.env);
  return baseForOurBuildType({
    builderId: facts.signer === void 0 ? UNSIGNED_BUILDER : builderIdOf(facts.signer),
    ...context?.workflow && { workflow: context.workflow },
    startedOn: facts.startedOn.toISOString(),
    finishedOn: facts.finishedOn.toISOString(),
    invocationId: context?.invocationId ?? `urn:uuid:${randomUUID()}`
  });
}
function nameBuilder(predicate, signer) {
  const { builder } = predicate.runDetails;
  if (predicate.buildDefinition.buildType !== OUR_BUILD_TYPE || builder.id !== UNSIGNED_BUILDER) return predicate;
  return { ...predicate, runDetails: { ...predicate.runDetails, builder: { ...builder, id: builderIdOf(signer) } } };
}
function withTimes(base, { startedOn, finishedOn }) {
  const metadata = {
    ...base.runDetails.metadata,
    startedOn: startedOn.toISOString(),
    finishedOn: finishedOn.toISOString()
  };
  return { ...base, runDetails: { ...base.runDetails, metadata } };
}

// src/report/attest-text.ts
function attestText(result, commands, options = {}) {
  const { encode, paint } = createWriter(options);
  const head = result.signed ? paint("green", `${encode(result.name)}: signed`) : paint("yellow", `${encode(result.name)}: NOT SIGNED`);
  const rows = [
    ["files", sizeText(result)],
    ["root digest", `sha256:${result.modelDigest}`],
    ["manifest digest", `sha256:${result.manifestDigest}`],
    ...result.signer && result.signed ? signerRows(result.signer) : [],
    ["signature", result.signaturePath],
    ["claims", result.claimsPath],
    ["manifest", result.manifestPath],
    ["unsigned", result.unsignedDir],
    ["attestation", result.attestationUrl],
    ["release", result.releaseUrl]
  ];
  const facts = rows.flatMap(
    ([label, value]) => value === void 0 ? [] : [`  ${label.padEnd(18)}${encode(value)}`]
  );
  const reason = result.unsignedReason === void 0 ? [] : [`  ${"reason".padEnd(18)}${encode(result.unsignedReason)}`];
  const sections = [
    [head, ...reason, ...facts],
    fieldsText(result.fields, options),
    ...commandSections(commands, encode)
  ];
  return `${sections.filter((lines) => lines.length).map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function commandSections(commands, encode) {
  const line2 = ({ command }) => `  ${encode(command)}`;
  const verifying = commands.filter(({ makes }) => makes === void 0);
  return [
    ...commands.flatMap(
      (entry) => entry.makes === void 0 ? [] : [[`Make ${encode(entry.makes)} for those who verify:`, line2(entry)]]
    ),
    verifying.length ? ["Verify with one of:", ...verifying.map(line2)] : []
  ];
}
function finishCommand(model, unsignedDir) {
  return `attest-model sign ${shellPath(model)} --unsigned ${shellPath(unsignedDir)}`;
}

// src/stores/pending.ts
import { readdir } from "node:fs/promises";
import { join } from "node:path";

// src/stores/about.ts
function linesAbout(lines, roots) {
  const about = /* @__PURE__ */ new Map();
  for (const line2 of new Set(lines)) {
    const read = { line: line2, ...readLine(line2) };
    for (const digest of read.subjects) {
      const others = about.get(digest);
      if (others === void 0) about.set(digest, [read]);
      else others.push(read);
    }
  }
  const wanted = new Set(roots);
  const kept = /* @__PURE__ */ new Set();
  for (const digest of wanted) {
    for (const { line: line2, inputs } of about.get(digest) ?? []) {
      kept.add(line2);
      for (const input of inputs) wanted.add(input);
    }
    about.delete(digest);
  }
  return lines.filter((line2) => kept.has(line2));
}
function inputsIn(payload) {
  try {
    return digestsOf(
      JSON.parse(Buffer.from(payload).toString()).predicate?.buildDefinition?.resolvedDependencies
    );
  } catch {
    return [];
  }
}
function readLine(line2) {
  try {
    const { dsseEnvelope } = JSON.parse(line2);
    const payload = Buffer.from(dsseEnvelope.payload, "base64");
    return { subjects: digestsOf(JSON.parse(payload.toString()).subject), inputs: inputsIn(payload) };
  } catch {
    return { subjects: [], inputs: [] };
  }
}
var digestsOf = (list) => (Array.isArray(list) ? list : []).flatMap(
  (one) => [one?.digest?.sha256, one?.digest?.gitCommit].filter((digest) => typeof digest === "string")
);

// src/stores/pending.ts
var MAX_BYTES = 67108864;
async function readPending(folder) {
  const present = await readdir(folder).catch(() => []);
  const names = STATEMENT_NAMES.filter((name) => present.includes(name));
  if (names.length === 0) {
    throw new AttestModelError("NOT_FOUND", `no unsigned statements in ${folder}`, {
      guidance: `An attest run that could not sign leaves ${STATEMENT_NAMES.join(", ")} there.`,
      details: { path: folder }
    });
  }
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readNamed(join(folder, name), "the statement", MAX_BYTES)])
    )
  );
}
async function signPending(signer, pending, paths, options) {
  const roots = [options.root, ...inputsIn(pending.get("provenance.json") ?? new Uint8Array())];
  for (const name of STATEMENT_NAMES) {
    const payload = pending.get(name);
    if (payload === void 0) continue;
    const bundle = await signer.sign(payload, PAYLOAD_TYPE, options.signal);
    if (name === "model.sig.json") await writeFileAtomic(paths.signature, bundlePieces(bundle));
    else {
      const dropped = await saveClaims(paths.claims, [bundle], (lines) => linesAbout(lines, roots));
      if (dropped > 0) options.onDropped?.(dropped);
    }
    await removeUnsigned(paths.unsigned, name);
    options.onSigned({ name, bundle });
  }
  await removeUnsignedFolder(paths.unsigned);
}

// src/attest.ts
import { basename as basename4, resolve as resolve6 } from "node:path";

// src/attest/identify.ts
async function identify({ signer }, progress) {
  if (signer === void 0) return {};
  try {
    return { party: await signer() };
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === "USAGE") throw failure;
    progress.info(
      `Signing will not be possible: ${failure.message}. Manifest and unsigned statements are made all the same.`
    );
    return { failure };
  }
}
async function describeBuild({ env, now }, { party, failure }, startedOn) {
  const facts = { env, startedOn, finishedOn: now() };
  if (failure) return { base: ownPredicate(facts), failure };
  try {
    return { base: await basePredicate({ ...facts, ...party && { signer: party.signer.describe } }), failure };
  } catch (error) {
    return { base: ownPredicate(facts), failure: party && asFailure(error) };
  }
}
function asFailure(error) {
  return error instanceof AttestModelError ? error : new AttestModelError("SIGNING_FAILED", messageOf(error), { cause: error });
}

// src/evidence/materials.ts
import { basename as basename2, resolve as resolve3 } from "node:path";

// src/evidence/environment.ts
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { arch, availableParallelism, cpus, platform, release, totalmem } from "node:os";

// src/evidence/gpu.ts
var QUERY = ["--query-gpu=name,driver_version,memory.total", "--format=csv,noheader,nounits"];
async function probeGpus(env, timeoutMs) {
  const ask = (command, args) => run(command, args, { env: probeEnvironment(env), timeoutMs });
  const [query, banner, nvcc, rocm] = await Promise.all([
    ask("nvidia-smi", QUERY),
    ask("nvidia-smi", []),
    ask("nvcc", ["--version"]),
    ask("rocm-smi", ["--showproductname", "--showdriverversion", "--showmeminfo", "vram", "--json"])
  ]);
  const driver = text(banner) && parseCudaVersion(text(banner));
  const toolkit = text(nvcc) && parseNvcc(text(nvcc));
  const amd = parseRocmSmi(text(rocm));
  return {
    gpus: [...parseNvidiaSmi(text(query)), ...amd],
    ...(driver || toolkit) && { cuda: { ...driver && { driver }, ...toolkit && { toolkit } } },
    ...amd[0]?.driver !== void 0 && { rocm: amd[0].driver },
    probes: { "nvidia-smi": outcome(query), nvcc: outcome(nvcc), "rocm-smi": outcome(rocm) }
  };
}
function text(result) {
  return result.ok ? result.stdout.toString("utf8") : "";
}
function outcome(result) {
  return result.ok ? "ok" : result.reason;
}
function parseNvidiaSmi(csv) {
  return csv.split("\n").flatMap((line2) => {
    const [model, driver = "", memory = ""] = line2.split(",").map((field) => field.trim());
    if (!model || !/^[0-9][0-9.]*$/.test(driver)) return [];
    return [{ vendor: "nvidia", model, driver, .../^[0-9]+$/.test(memory) && { memoryMiB: Number(memory) } }];
  });
}
function parseCudaVersion(banner) {
  return /CUDA (?:[A-Z]+ )?Version\s*:\s*([0-9]+\.[0-9]+)/.exec(banner)?.[1];
}
function parseNvcc(version) {
  return /\bV([0-9]+\.[0-9]+\.[0-9]+)\b/.exec(version)?.[1] ?? /release ([0-9]+\.[0-9]+)/.exec(version)?.[1];
}
function parseRocmSmi(json) {
  let report;
  try {
    report = JSON.parse(json.slice(Math.max(json.indexOf("{"), 0)));
  } catch {
    return [];
  }
  const cards = Object.entries(report ?? {});
  const driver = lookUp(cards.find(([name]) => name === "system")?.[1], ["driver version"]);
  return cards.flatMap(([name, card]) => {
    const model = lookUp(card, ["card series", "card model", "device name", "card sku"]);
    if (!/^card[0-9]+$/.test(name) || model === void 0) return [];
    const bytes = Number(lookUp(card, ["vram total memory (b)"]));
    return [
      {
        vendor: "amd",
        model,
        ...driver !== void 0 && { driver },
        ...bytes > 0 && { memoryMiB: Math.round(bytes / 1048576) }
      }
    ];
  });
}
function lookUp(card, keys) {
  for (const key of keys) {
    const found = Object.entries(card ?? {}).find(([name, value]) => name.toLowerCase() === key && isKnown(value));
    if (found) return found[1];
  }
  return void 0;
}
function isKnown(value) {
  return typeof value === "string" && value !== "" && value !== "N/A";
}

// src/evidence/python.ts
import { join as join2 } from "node:path";
var SCRIPT = `
import json, platform, site, sys
from importlib import metadata
paths = list(sys.path)
try:
    user = site.getusersitepackages()
    if user not in paths: paths.append(user)
except Exception: pass
packages = {}
for d in metadata.distributions(path=paths):
    try: packages.setdefault(d.metadata["Name"], d.version)
    except Exception: pass
print(json.dumps({"version": platform.python_version(), "implementation": platform.python_implementation(),
  "packages": {k: v for k, v in packages.items() if k and v}}))
`;
var MAX_PACKAGES = 5e3;
async function probePython(env, timeoutMs) {
  const venv = env["VIRTUAL_ENV"] || env["CONDA_PREFIX"];
  const candidates = [...venv ? [join2(venv, "bin", "python")] : [], "python3", "python"];
  let probe = "not found";
  for (const command of candidates) {
    const result = await run(command, ["-I", "-c", SCRIPT], {
      env: probeEnvironment(env),
      timeoutMs,
      maxBytes: 4194304
    });
    if (result.ok) {
      const python = parsePython(result.stdout.toString("utf8"));
      return python ? { python, probe: "ok" } : { probe: "failed" };
    }
    if (result.reason === "timed out") return { probe: result.reason };
    if (result.reason !== "not found") probe = result.reason;
  }
  return { probe };
}
function parsePython(output) {
  try {
    const { version, implementation, packages } = JSON.parse(output.trim().split("\n").at(-1) ?? "");
    if (typeof version !== "string" || typeof implementation !== "string") return void 0;
    const entries = Object.entries(packages).filter(([, version2]) => typeof version2 === "string").map(([name, version2]) => [normalize(name), version2]).sort(([a], [b]) => a < b ? -1 : 1);
    return { version, implementation, packages: Object.fromEntries(entries.slice(0, MAX_PACKAGES)) };
  } catch {
    return void 0;
  }
}
function normalize(name) {
  return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}

// src/evidence/environment.ts
var ENVIRONMENT_MEDIA_TYPE = "application/vnd.attest-model.environment.v1+json";
async function collectEnvironment({
  env,
  now,
  timeoutMs = 1e4
}) {
  const [name, graphics, { python, probe }, container] = await Promise.all([
    osName(),
    probeGpus(env, timeoutMs),
    probePython(env, timeoutMs),
    containerOf()
  ]);
  const runner = runnerOf(env);
  const processors = cpus();
  return {
    mediaType: ENVIRONMENT_MEDIA_TYPE,
    recordedAt: now().toISOString(),
    os: { platform: platform(), arch: arch(), kernel: release(), ...name !== void 0 && { name } },
    cpu: { model: processors[0]?.model.trim() || "unknown", count: availableParallelism() },
    memory: { bytes: process.constrainedMemory() > 0 ? Math.min(process.constrainedMemory(), totalmem()) : totalmem() },
    gpus: graphics.gpus,
    ...graphics.cuda && { cuda: graphics.cuda },
    ...graphics.rocm !== void 0 && { rocm: graphics.rocm },
    ...python && { python },
    ...container && { container },
    ...runner && { runner },
    probes: { ...graphics.probes, python: probe }
  };
}
function environmentJson(record2) {
  return canonicalJson(record2);
}
var FRAMEWORKS = [
  "torch",
  "tensorflow",
  "jax",
  "transformers",
  "safetensors",
  "numpy",
  "scikit-learn",
  "accelerate",
  "peft",
  "deepspeed"
];
function environmentFacts(record2) {
  const { os, cpu, memory, gpus, cuda, rocm, python, runner, container } = record2;
  const facts = {
    os: os.name ?? os.platform,
    kernel: os.kernel,
    arch: os.arch,
    cpu: cpu.model,
    cpuCount: cpu.count,
    memory: formatBytes(memory.bytes),
    gpu: countGpus(gpus) || "none found",
    gpuDriver: [...new Set(gpus.map(({ driver }) => driver))].filter(Boolean).join(", ") || void 0,
    cuda: cuda?.toolkit ?? cuda?.driver,
    rocm,
    python: python?.version,
    container: container?.image ?? container?.runtime,
    runner: runner && [runner["environment"], runner["image"], runner["imageVersion"]].filter(Boolean).join(" ")
  };
  for (const name of FRAMEWORKS) facts[name] = python?.packages[name];
  const known = Object.entries(facts).filter((fact) => Boolean(fact[1]));
  return Object.fromEntries(known);
}
function countGpus(gpus) {
  const models = /* @__PURE__ */ new Map();
  for (const { model } of gpus) models.set(model, (models.get(model) ?? 0) + 1);
  return [...models].map(([model, count2]) => `${count2} x ${model}`).join(", ");
}
async function osName() {
  const text2 = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text2)?.[1];
}
async function containerOf() {
  const podman = await readFile("/run/.containerenv", "utf8").catch(() => void 0);
  if (podman !== void 0) {
    const image = /^image="([^"]+)"$/m.exec(podman)?.[1];
    return { runtime: "podman", ...image !== void 0 && { image } };
  }
  return existsSync("/.dockerenv") ? { runtime: "docker" } : void 0;
}
function runnerOf(env) {
  if (env["GITHUB_ACTIONS"] !== "true") return void 0;
  const wanted = {
    environment: env["RUNNER_ENVIRONMENT"],
    os: env["RUNNER_OS"],
    arch: env["RUNNER_ARCH"],
    image: env["ImageOS"],
    imageVersion: env["ImageVersion"]
  };
  return Object.fromEntries(Object.entries(wanted).filter((entry) => Boolean(entry[1])));
}

// src/evidence/git.ts
import { createHash as createHash2 } from "node:crypto";
import { constants as constants2 } from "node:fs";
import { open as open2, realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";

// src/evidence/git-status.ts
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, open, readlink } from "node:fs/promises";
var MAX_FILE = 16777216;
var MAX_TOTAL = 268435456;
var MAX_SUBMODULE_DEPTH = 4;
async function workTreeState(git, env, exclude, depth = 0) {
  const paths = ["--", ...exclude.map((path) => `:(top,exclude,literal)${path}`)];
  const flags = ["--untracked-files=all", "--ignore-submodules=dirty", "--no-renames"];
  const [status, listing, flagged] = await Promise.all([
    git(["status", "--porcelain=v2", "-z", ...flags, ...paths]),
    git(["ls-files", "--stage", "-z", ...paths]),
    git(["ls-files", "-v", "-z", ...paths])
  ]);
  if (!status.ok) return status;
  if (!listing.ok) return listing;
  if (!flagged.ok) return flagged;
  const reader = new TreeReader(git);
  for (const entry of split(status.stdout)) await reader.addStatus(entry);
  for (const entry of split(flagged.stdout)) await reader.addFlagged(entry);
  for (const entry of split(listing.stdout)) {
    if (entry.startsWith("160000 ")) await reader.addSubmodule(entry.slice(entry.indexOf("	") + 1), env, depth);
  }
  return reader.state();
}
function split(output) {
  return output.toString("latin1").split("\0").filter(Boolean);
}
var TreeReader = class {
  #git;
  #found = /* @__PURE__ */ new Map();
  #budget = MAX_TOTAL;
  constructor(git) {
    this.#git = git;
  }
  /** Porcelain v2: `1 XY sub mH mI mW hH hI path`, `u …` with ten fields before the path, `? path`. */
  async addStatus(entry) {
    if (entry.startsWith("? ")) return this.#add(entry.slice(2), "untracked");
    const fields = entry.split(" ");
    const name = fields.slice(entry.startsWith("u ") ? 10 : 8).join(" ");
    if (fields[2]?.startsWith("S") && fields[1]?.startsWith(".")) return;
    if (fields[1] === ".M" && await this.#isLargeFileStorage(name, fields[6] ?? "")) return;
    await this.#add(name, "changed");
  }
  /** `h path`: assume-unchanged; `S path`: skip-worktree. Git was told not to look, so it may have changed. */
  async addFlagged(entry) {
    const name = entry.slice(2);
    const flag = entry[0] ?? "";
    if (/[a-z]/.test(flag) || flag === "S" && await this.#exists(name)) await this.#add(name, "hidden");
  }
  async addSubmodule(name, env, depth) {
    const dir = Buffer.from(`${this.#git.dir}/`).toString("latin1") + name;
    const inner = await openGit(Buffer.from(dir, "latin1").toString("utf8"), env);
    const recorded = await this.#git(["rev-parse", "--verify", "--quiet", "--end-of-options", `HEAD:${utf8(name)}`]);
    const [head, top] = await Promise.all([
      inner(["rev-parse", "--verify", "--quiet", "HEAD"]),
      inner(["rev-parse", "--show-prefix"])
    ]);
    if (!head.ok || !top.ok || top.stdout.toString().trim() !== "") return;
    const commit = head.stdout.toString("latin1").trim();
    const state = depth < MAX_SUBMODULE_DEPTH ? await workTreeState(inner, env, [], depth + 1) : { reason: "too deep" };
    const same = recorded.ok && commit === recorded.stdout.toString("latin1").trim();
    if (same && "dirty" in state && !state.dirty) return;
    const diff = "dirty" in state ? state.diffDigest : void 0;
    this.#put(name, { state: "submodule", commit, ...diff !== void 0 && { diffDigest: diff } });
  }
  state() {
    const all = [...this.#found.values()].sort((a, b) => comparePaths(a.path, b.path));
    const untracked = all.filter(({ state }) => state === "untracked").length;
    if (all.length === 0) return { dirty: false, changed: 0, untracked: 0 };
    return { dirty: true, changed: all.length - untracked, untracked, diffDigest: sha256Hex(canonicalJson(all)) };
  }
  async #add(name, state) {
    if (!this.#found.has(name)) this.#put(name, { state, ...await this.#content(this.#bytes(name)) });
  }
  #put(name, difference) {
    const text2 = utf8(name);
    const exact = Buffer.from(text2).toString("latin1") === name;
    const path = exact ? text2 : `bytes:${Buffer.from(name, "latin1").toString("hex")}`;
    this.#found.set(name, { path, ...difference });
  }
  #bytes(name) {
    return Buffer.concat([Buffer.from(`${this.#git.dir}/`), Buffer.from(name, "latin1")]);
  }
  async #exists(name) {
    return lstat(this.#bytes(name)).then(
      () => true,
      () => false
    );
  }
  async #content(path) {
    const stat3 = await lstat(path).catch(() => void 0);
    if (stat3 === void 0 || stat3.isDirectory()) return {};
    if (stat3.isSymbolicLink()) return { link: sha256Hex(await readlink(path, "buffer")) };
    if (!stat3.isFile() || stat3.size > MAX_FILE || stat3.size > this.#budget) return { size: stat3.size };
    this.#budget -= stat3.size;
    return { sha256: await hashFile(path) ?? "unreadable" };
  }
  /**
   * With filters off, a file of Git LFS can look changed: its blob is a pointer. It is unchanged if its bytes have the
   * digest that the pointer names.
   */
  async #isLargeFileStorage(name, blob) {
    if (!this.#git.filters.some((key) => key.startsWith("filter.lfs."))) return false;
    const pointer = await this.#git(["cat-file", "blob", blob], { maxBytes: 1024 });
    const match = pointer.ok ? /^oid sha256:([0-9a-f]{64})\nsize ([0-9]+)$/m.exec(pointer.stdout.toString("utf8")) : null;
    const stat3 = await lstat(this.#bytes(name)).catch(() => void 0);
    if (match === null || !stat3?.isFile() || stat3.size !== Number(match[2])) return false;
    return await hashFile(this.#bytes(name)) === match[1];
  }
};
function utf8(name) {
  return Buffer.from(name, "latin1").toString("utf8");
}
async function hashFile(path) {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => void 0
  );
  if (file === void 0) return void 0;
  try {
    if (!(await file.stat()).isFile()) return void 0;
    const hash = createHash("sha256");
    for await (const bytes of file.createReadStream({ autoClose: false })) hash.update(bytes);
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}

// src/evidence/git.ts
async function collectGit(dir, { env, exclude = [] }) {
  await assertCodeFolder(dir);
  const top = await (await openGit(dir, env))(["rev-parse", "--show-toplevel"]);
  if (!top.ok) return explain(top, dir);
  const root = line(top) ?? "";
  if (pathWithin(await realpath(root), await realpath(dir)) === void 0) {
    return { warning: `the repository of ${dir} says that its working tree is ${root}; its state is not recorded` };
  }
  const git = await openGit(root, env);
  const commit = line(await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]));
  if (commit === void 0) return { warning: `the repository ${root} has no commit yet; its state is not recorded` };
  const state = await workTreeState(git, env, await relativeTo(root, exclude));
  if ("reason" in state) return { warning: `git status of ${root} ${state.reason}; the code's state is not recorded` };
  const remote = line(await git(["config", "--get", "remote.origin.url"]));
  const repository = remote === void 0 ? void 0 : publicRepository(remote);
  const ref = await refOf(git, commit, env);
  return {
    code: {
      root,
      name: repository === void 0 ? basename(root) : new URL(repository).pathname.slice(1),
      ...repository !== void 0 && { repository },
      ...ref !== void 0 && { ref },
      commit,
      ...state
    }
  };
}
async function assertCodeFolder(dir) {
  const found = await stat(dir).catch((error) => error);
  if (!(found instanceof Error) && found.isDirectory()) return;
  const [code, what] = found instanceof Error ? statFault(found) : ["USAGE", "is no folder"];
  throw new AttestModelError(code, `the code folder ${dir} ${what}`, {
    ...found instanceof Error && { cause: found },
    guidance: "Name the checkout that trained the model: --code DIR, input: code.",
    details: { path: dir }
  });
}
function statFault({ code, message }) {
  return code === "ENOENT" || code === "ENOTDIR" ? ["NOT_FOUND", "does not exist"] : ["UNREADABLE", `cannot be read: ${message}`];
}
async function refOf(git, commit, env) {
  const ref = line(await git(["symbolic-ref", "--quiet", "HEAD"]));
  return ref ?? (env["GITHUB_SHA"] === commit ? env["GITHUB_REF"] || void 0 : void 0);
}
function explain(failed, dir) {
  if (failed.reason === "not found") return { warning: "git is not installed; the code commit is not recorded" };
  if (/dubious ownership|safe\.directory/.test(failed.stderr)) {
    return {
      warning: `git refuses ${dir} because another user owns it; the code commit is not recorded. If you trust it: git config --global --add safe.directory ${resolve(dir)}`
    };
  }
  if (/not a git repository|must be run in a work tree/.test(failed.stderr)) return {};
  return {
    warning: `git ${failed.reason} in ${dir}: ${failed.stderr.split("\n", 1)[0]}; the code commit is not recorded`
  };
}
async function relativeTo(root, paths) {
  const real = await realpath(root);
  const found = await Promise.all(paths.map((path) => realpath(path).catch(() => resolve(path))));
  return found.flatMap((path) => pathWithin(real, path) || []);
}
function line(result) {
  const text2 = result.ok ? result.stdout.toString("utf8").replace(/\n$/, "") : "";
  return text2 === "" ? void 0 : text2;
}
function publicRepository(remote) {
  const scp = /^(?:[^@/\s]+@)?([\w.-]{2,}):(?!\/\/|:)\/?(.+)$/.exec(remote);
  const url = URL.parse(scp ? `ssh://${scp[1]}/${scp[2]}` : remote);
  if (url === null || !/^(?:https?|ssh|git|git\+ssh):$/.test(url.protocol) || url.hostname === "") return void 0;
  const web = /^https?:$/.test(url.protocol);
  const path = url.pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return path === "" ? void 0 : `${web ? url.protocol : "https:"}//${web ? url.host : url.hostname}${path}`;
}
async function blobInCommit(dir, path, env) {
  const git = await openGit(dir, env);
  const root = line(await git(["rev-parse", "--show-toplevel"]));
  if (root === void 0 || line(await git(["rev-parse", "--verify", "--quiet", "HEAD"])) === void 0)
    return void 0;
  const [name] = await relativeTo(root, [path]);
  if (name === void 0) return false;
  const blob = line(await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `HEAD:${name}`]));
  return blob !== void 0 && blob === await blobId(path, blob.length === 64 ? "sha256" : "sha1");
}
async function blobId(path, algorithm) {
  const file = await open2(path, constants2.O_RDONLY | constants2.O_NONBLOCK).catch(() => void 0);
  if (file === void 0) return void 0;
  try {
    const stat3 = await file.stat();
    if (!stat3.isFile()) return void 0;
    const hash = createHash2(algorithm).update(`blob ${stat3.size}\0`);
    for await (const bytes of file.createReadStream({ autoClose: false })) hash.update(bytes);
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}

// src/evidence/input-artifact.ts
import { existsSync as existsSync2, statSync } from "node:fs";
import { join as join3, resolve as resolve2 } from "node:path";

// src/evidence/read-input.ts
var MAX_INPUT_BYTES = 268435456;
function readInput(path, role = "the input") {
  return readNamed(path, role, MAX_INPUT_BYTES);
}

// src/evidence/input-artifact.ts
async function artifactOf(input, kind, { allowSymlinks = false, engine, progress, signal }) {
  if (input.source.kind === "stated") {
    const { uri, digest, store } = input.source;
    return { kind: "stated", digest, uri, store };
  }
  const { path } = input.source;
  const signature = await signatureOf(path, kind);
  const hashed = await hashFolder(path, {
    label: `hashing ${kind === "dataset" ? "dataset" : "base model"} ${input.name}`,
    kind,
    allowSymlinks,
    chunks: false,
    ...engine && { engine },
    ...progress && { progress },
    ...signal && { signal }
  });
  if (signature) assertUnchanged(input, signature, hashed);
  const single = statSync(path).isFile();
  if (single && kind === "dataset") return { kind: "file", sha256: hashed.files[0]?.digest ?? "" };
  return { kind: "folder", root: hashed.root, filesDigest: hashed.filesDigest };
}
async function signatureOf(path, kind) {
  const file = kind === "dataset" ? `${resolve2(path)}.attest/model.sig` : join3(path, "model.sig");
  if (!existsSync2(file)) return void 0;
  try {
    const { dsseEnvelope } = JSON.parse((await readInput(file, "the signature")).toString());
    return { path: file, statement: parseOmsStatement(parseStatement(Buffer.from(dsseEnvelope.payload, "base64"))) };
  } catch (error) {
    throw new AttestModelError("INVALID_INPUT", `${file} is no signature that can be read: ${messageOf(error)}`, {
      cause: error,
      guidance: "Remove it, or sign that input again.",
      details: { path: file }
    });
  }
}
function assertUnchanged(input, { path, statement }, hashed) {
  const comparable = statement.method === "files" && statement.hashType === "sha256";
  if (!comparable || statement.filesDigest === hashed.filesDigest) return;
  throw new AttestModelError(
    "INVALID_INPUT",
    `${input.name} is not what ${path} signs: expected files digest ${statement.filesDigest}, found ${hashed.filesDigest}`,
    {
      guidance: "Its files changed after they were signed. Use what was signed, or sign it again if the change was meant.",
      details: { expected: statement.filesDigest ?? "", found: hashed.filesDigest, path }
    }
  );
}

// src/evidence/named-inputs.ts
import { stat as stat2 } from "node:fs/promises";

// src/evidence/inputs.ts
var SCHEME = /^([a-z][a-z0-9+.-]*):\/\//;
var WITH_DIGEST = /^(.+)@sha256:([^/?#@]*)$/s;
var HUB = /^hf:\/\/(?:(?:datasets|models|spaces)\/)?[\w.-]+(?:\/[\w.-]+)?@([^@]*)$/;
var SECRET_PARAMETER = /[?&#](?:x-amz-|x-goog-|sig=|signature=|token=|access_token=|awsaccesskeyid=|key=|se=)/i;
function parseInputs(lines, kind) {
  const names = /* @__PURE__ */ new Set();
  return lines.map((line2) => line2.trim()).filter((line2) => line2 !== "").map((line2) => {
    const input = parseInput(line2, kind);
    if (names.has(input.name)) throw usage(kind, `the name ${JSON.stringify(input.name)} is given twice`);
    names.add(input.name);
    return input;
  });
}
function parseInput(line2, kind) {
  const split2 = line2.indexOf("=");
  if (split2 === -1) {
    if (kind !== "config") throw usage(kind, `${JSON.stringify(line2)} has no name; write name=${line2}`);
    return { name: checkName(line2, kind), source: { kind: "path", path: line2 } };
  }
  const name = checkName(line2.slice(0, split2).trim(), kind);
  const value = line2.slice(split2 + 1).trim();
  if (value === "") throw usage(kind, `${name}= has nothing after "="`);
  return { name, source: parseSource(name, value, kind) };
}
function parseSource(name, value, kind) {
  const scheme = SCHEME.exec(value)?.[1];
  if (scheme === void 0) return { kind: "path", path: value };
  if (kind === "config") throw usage(kind, `${name}: a config is a file, not an address`);
  const [, uri, sha256] = WITH_DIGEST.exec(value) ?? [];
  refuseSecrets(name, uri ?? value, kind);
  if (uri !== void 0 && sha256 !== void 0) {
    if (!isDigest(sha256)) {
      throw usage(kind, `${name}: the SHA-256 after "@sha256:" is malformed; it is 64 lower-case hex characters`);
    }
    return { kind: "stated", uri, digest: { sha256 }, store: scheme === "hf" ? "huggingface" : scheme };
  }
  if (scheme !== "hf") throw usage(kind, `${name}: an address needs its digest: ${name}=${value}@sha256:…`);
  const commit = HUB.exec(value)?.[1] ?? "";
  if (!isHubCommit(commit)) {
    throw usage(kind, `${name}: write ${name}=hf://org/repo@ and the commit's 40 hex characters; a branch moves`);
  }
  return { kind: "stated", uri: value, digest: { gitCommit: commit }, store: "huggingface" };
}
function refuseSecrets(name, address, kind) {
  const authority = address.slice(address.indexOf("://") + 3).split(/[/?#]/, 1)[0] ?? "";
  const credentials = authority.includes("@") && !address.startsWith("hf://");
  if (credentials || SECRET_PARAMETER.test(address)) {
    throw usage(kind, `${name}: the address holds credentials, and statements are public; give it without them`);
  }
}
function checkName(name, kind) {
  if (name === "") throw usage(kind, 'a name is missing before "="');
  if (name.length > 255 || !name.isWellFormed() || /[\p{Cc}\u2028\u2029]/u.test(name)) {
    throw usage(kind, `the name ${JSON.stringify(name.slice(0, 80))} is too long or holds control characters`);
  }
  return name;
}
function usage(kind, message) {
  const forms = kind === "config" ? "Configs are files: PATH, or NAME=PATH." : `Write each ${kind} as NAME=PATH, NAME=URI@sha256:HEX, or NAME=hf://ORG/REPO@COMMIT.`;
  return new AttestModelError("USAGE", `${kind}: ${message}`, { guidance: forms });
}

// src/evidence/named-inputs.ts
function inputsOf({ datasets, baseModels, configs }) {
  return {
    datasets: parseInputs(datasets, "dataset"),
    baseModels: parseInputs(baseModels, "base-model"),
    configs: parseInputs(configs, "config")
  };
}
async function assertInputs(request) {
  const { datasets, baseModels, configs } = inputsOf(request);
  const { code, metrics, evaluation } = request;
  for (const input of datasets) await assertInput(`dataset ${JSON.stringify(input.name)}`, input, "any");
  for (const input of baseModels) await assertInput(`base model ${JSON.stringify(input.name)}`, input, "any");
  for (const input of configs) await assertInput(`config ${JSON.stringify(input.name)}`, input, "file");
  if (metrics !== void 0) await assertPath("metrics file", metrics, "file");
  if (evaluation !== void 0) await assertPath("evaluation file", evaluation, "file");
  await assertCodeFolder(code);
}
async function assertInput(role, { source }, kind) {
  if (source.kind === "path") await assertPath(role, source.path, kind);
}
async function assertPath(role, path, kind) {
  const found = await stat2(path).catch((error) => error);
  const fault = found instanceof Error ? statFault(found) : wrongKind(found, kind);
  if (fault === void 0) return;
  const [code, what] = fault;
  throw new AttestModelError(code, `${role}: ${path} ${what}`, {
    ...found instanceof Error && { cause: found },
    guidance: "Check the path; it is taken from the working directory.",
    details: { path }
  });
}
function wrongKind(found, kind) {
  if (found.isFile()) return void 0;
  if (kind === "any") return found.isDirectory() ? void 0 : ["USAGE", "is neither a file nor a folder"];
  return ["USAGE", found.isDirectory() ? "is a folder; one file is needed" : "is no regular file"];
}
function inputPaths(request) {
  const { datasets, baseModels } = inputsOf({ ...request, configs: [] });
  return [...datasets, ...baseModels].flatMap(({ source }) => source.kind === "path" ? [source.path] : []);
}

// src/evidence/materials.ts
async function collectMaterials(request) {
  const inputs = inputsOf(request);
  const dependencies = await codeOf(request, [...inputs.datasets, ...inputs.baseModels]);
  const add = (dependency) => {
    dependencies.push(request.restsOnFileTimes?.() ? trustingFileTimes(dependency) : dependency);
  };
  for (const input of inputs.datasets) add(datasetDependency(input.name, await artifactOf(input, "dataset", request)));
  for (const input of inputs.baseModels)
    add(baseModelDependency(input.name, await artifactOf(input, "model", request)));
  for (const input of inputs.configs) dependencies.push(await configOf(input, request));
  return { dependencies, byproducts: await byproductsOf(request) };
}
async function codeOf(request, inputs) {
  const { code: folder, env, progress } = request;
  const paths = inputs.flatMap(
    ({ source }) => source.kind === "path" ? [source.path, `${resolve3(source.path)}.attest`] : []
  );
  const measured = [...request.measured, ...paths, ...request.metrics === void 0 ? [] : [request.metrics]];
  const { code, warning } = await collectGit(folder, { env, exclude: measured });
  if (code === void 0) {
    progress?.warning(
      warning ?? `${folder} is no git checkout: the provenance will name no code (--code DIR, input: code).`
    );
    return [];
  }
  if (code.dirty)
    progress?.warning(`${folder} differs from its commit ${code.commit.slice(0, 12)}: provenance says so.`);
  return [codeDependency(code)];
}
async function configOf(input, { code, env }) {
  const path = input.source.kind === "path" ? input.source.path : "";
  const sha256 = sha256Hex(await readInput(path, "the config"));
  const inCommit = await blobInCommit(code, resolve3(path), env);
  return configDependency({ path: input.name === path ? shownPath(code, path) : input.name, sha256, inCommit });
}
function shownPath(code, path) {
  return pathWithin(code, path) ?? basename2(path);
}
async function byproductsOf({ env, now, metrics, ofTraining }) {
  const record2 = await collectEnvironment({ env, now });
  const byproducts = [
    environmentByproduct({
      record: environmentJson(record2),
      facts: environmentFacts(record2),
      ofTraining
    })
  ];
  if (metrics !== void 0) {
    const bytes = await readInput(metrics, "the metrics file");
    byproducts.push(metricsByproduct({ fileName: basename2(metrics), sha256: sha256Hex(bytes) }));
  }
  return byproducts;
}

// src/attest/measure.ts
async function assertThere(request) {
  const { evaluation } = request;
  await assertInputs({ ...namedInputs(request), ...evaluation !== void 0 && { evaluation } });
}
function partsOf({ parts = [] }) {
  return parts.length > 0 ? readParts(parts) : void 0;
}
async function measureModel(request, paths, hashing, progress, parts) {
  const engine = hashing.engine("model");
  const chunks = request.chunks ?? true;
  if (parts)
    progress.info(
      `Digests of ${count(parts.files.length, "file")} come from ${count(parts.parts.length, "part")}: none is read.`
    );
  return hashFolder(request.model, {
    label: "hashing",
    kind: "model",
    ignore: request.ignore ?? [],
    evidence: [paths.signature, paths.claims, paths.manifest],
    allowSymlinks: request.allowSymlinks ?? false,
    chunks,
    ...engine && { engine },
    ...parts && takenFromParts(parts, { chunks }),
    progress,
    ...request.signal && { signal: request.signal }
  });
}
function measureMaterials(request, paths, hashing, progress) {
  const engine = hashing.engine("input");
  hashing.restsOnFileTimes();
  const { model, evaluation, env, now, signal } = request;
  const { signature, claims, manifest, unsigned } = paths;
  return collectMaterials({
    ...namedInputs(request),
    measured: [model, signature, claims, manifest, unsigned, ...evaluation === void 0 ? [] : [evaluation]],
    // A job after the training job measures its own machine.
    ofTraining: request.expectManifestDigest === void 0 && !request.parts?.length,
    allowSymlinks: request.allowSymlinks ?? false,
    ...engine && { engine },
    restsOnFileTimes: hashing.restsOnFileTimes,
    env,
    now,
    progress,
    ...signal && { signal }
  });
}
var inputPathsOf = (request) => inputPaths(namedInputs(request));
function namedInputs(request) {
  const { datasets = [], baseModels = [], configs = [], metrics, env } = request;
  const code = request.code ?? env["GITHUB_WORKSPACE"] ?? ".";
  return { datasets, baseModels, configs, code, ...metrics !== void 0 && { metrics } };
}
function assertExpected({ expectManifestDigest: expected }, { manifestDigest: found }) {
  if (expected === void 0 || expected === found) return;
  throw new AttestModelError(
    "INVALID_INPUT",
    `the model is not the expected one: expected manifest ${expected}, found ${found}`,
    {
      guidance: "Files changed on the way from the training job, or other options (ignore, chunks) were used there. Nothing was signed.",
      details: { expected, found }
    }
  );
}

// src/attest/release.ts
import { basename as basename3, resolve as resolve4 } from "node:path";

// src/attest/request.ts
function assertRequest(request) {
  const { name, expectManifestDigest, publish: publish2 } = request;
  if (publish2?.github === "asked" && storeOf(request).store === void 0)
    throw new AttestModelError(
      "USAGE",
      "cannot publish to GitHub: this is not a GitHub Actions run with a token (input: github-token)",
      {
        guidance: "Leave publish: github out; the evidence files beside the model are complete without it."
      }
    );
  if (name !== void 0 && name.trim() === "")
    throw new AttestModelError("USAGE", "the name is empty", { guidance: "Leave it out to use the folder's name." });
  if (expectManifestDigest !== void 0 && !isDigest(expectManifestDigest)) {
    throw new AttestModelError("USAGE", "the expected manifest digest is not 64 lower-case hex characters", {
      guidance: "Pass the output manifest-digest of the training job (needs.<job>.outputs.manifest-digest)."
    });
  }
}
function storeOf({ env, publish: publish2 }) {
  const context = githubContext(env);
  if (!context || !publish2?.token) return {};
  const { repository, apiUrl, serverUrl } = context;
  return { store: { repository, apiUrl, serverUrl, token: publish2.token } };
}

// src/attest/release.ts
function releaseOf(request, paths, name, progress) {
  const { publish: publish2, model, ignore = [], allowSymlinks = false, signal } = request;
  if (publish2?.release === void 0) return void 0;
  const { store } = storeOf(request);
  if (store === void 0)
    throw new AttestModelError("USAGE", "cannot publish a release: this is not a GitHub Actions run with a token", {
      guidance: "The input github-token has it. Elsewhere: attest-model publish MODEL --release TAG"
    });
  return {
    ...publish2.release,
    model,
    name,
    paths,
    access: store,
    ignore,
    allowSymlinks,
    progress,
    ...signal && { signal }
  };
}
async function prepareReleaseOf(request, paths, progress) {
  const release2 = releaseOf(request, paths, request.name ?? basename3(resolve4(request.model)), progress);
  if (release2 === void 0 || request.signer === void 0) return;
  const { prepareRelease } = await import("./publish-GLSGP2LG.js");
  await prepareRelease(release2);
}

// src/stores/github.ts
function createGitHubStore(options) {
  const { repository, serverUrl } = options;
  return {
    async save(bundle) {
      const url = `/repos/${repository}/attestations`;
      try {
        const post = { method: "POST", url, json: { bundle }, repeatable: true, expected: [422] };
        const { status, body } = await callGitHub(options, post);
        if (status === 422) return { kind: "refused", reason: messageIn(body) ?? "it said no more than 422" };
        const { id } = record(parseAnswer(body), "the answer");
        return { kind: "saved", url: `${serverUrl}/${repository}/attestations/${String(id)}` };
      } catch (error) {
        throw error instanceof GitHubApiError ? notAvailable(options, error) : error;
      }
    }
  };
}
var PERMISSION = `Add to the job:

    permissions:
      id-token: write
      attestations: write
      contents: read`;
function notAvailable({ repository, apiUrl }, error) {
  const { status, message } = error;
  return new AttestModelError(
    "SERVICE",
    `GitHub's attestation store of ${repository} did not take the attestation: ${message}`,
    {
      cause: error,
      guidance: guidanceFor(status),
      details: { service: "github-attestations", url: apiUrl, ...status === void 0 ? {} : { status } }
    }
  );
}
function guidanceFor(status) {
  if (status === 401 || status === 403) return PERMISSION;
  if (status === 404)
    return `This repository or server has no attestation store (private repositories need GitHub Enterprise Cloud; GitHub Enterprise Server has none), or the token may not see it. The evidence files beside the model are complete without it. If there is a store: ${PERMISSION}`;
  return "The bundles are on disk, and complete without the store: nothing has to be signed again.";
}

// src/stores/publish.ts
async function publishToGitHub(bundles, request) {
  if (request.mode === "never") return void 0;
  const impossible = whyNot(request);
  if (impossible) {
    if (request.mode === "asked")
      throw new AttestModelError("USAGE", `cannot publish to GitHub: ${impossible}`, {
        guidance: "Leave publish: github out; the evidence files beside the model are complete without it."
      });
    return void 0;
  }
  try {
    const store = createGitHubStore(request.store);
    const [provenance, ...others] = bundles;
    if (provenance === void 0) return void 0;
    const url = await postProvenance(store, provenance, request);
    for (const bundle of others) await postOther(store, bundle, request);
    return url;
  } catch (error) {
    if (request.mode === "asked" || !(error instanceof AttestModelError)) throw error;
    request.warning(`${error.message}. ${error.guidance ?? ""}`);
    return void 0;
  }
}
function whyNot({ mode, store, instance }) {
  if (store === void 0) return "this is not a GitHub Actions run with a token (input: github-token)";
  if (instance === void 0) return "its store takes statements signed with an OIDC identity only";
  if (instance.name === "local") return "the embedded Sigstore is trusted by nobody";
  if (mode === "auto" && instance.profile === "custom") return "the instance is not known to GitHub";
  return void 0;
}
async function postProvenance(store, bundle, { plain, warning }) {
  const answer = await store.save(bundle);
  if (answer.kind === "saved") return answer.url;
  warning(
    `GitHub's attestation store refused the full provenance (${answer.reason}): the plain one is posted, the full one stays in claims.jsonl.`
  );
  const reduced = await plain();
  const second = reduced && await store.save(reduced);
  if (second?.kind === "saved") return second.url;
  throw new AttestModelError(
    "SERVICE",
    `GitHub's attestation store refused the provenance: ${second?.reason ?? answer.reason}`,
    {
      guidance: "The bundles are on disk and complete without the store.",
      details: { service: "github-attestations", status: 422 }
    }
  );
}
async function postOther(store, bundle, { warning }) {
  const answer = await store.save(bundle);
  if (answer.kind === "refused")
    warning(`GitHub's attestation store refused a statement (${answer.reason}); it stays on disk.`);
}

// src/attest/publish.ts
var claimsOf = ({ signed }) => signed.filter(({ name }) => name !== "model.sig.json").map(({ bundle }) => bundle);
var MAX_STORED_PAYLOAD = 16 * 1024 * 1024 * 4 / 3;
function signatureOf2({ signed, progress }) {
  const [signature] = signed.flatMap(({ name, bundle }) => name === "model.sig.json" ? [bundle] : []);
  const { payload = "" } = signature?.dsseEnvelope ?? {};
  if (signature && payload.length < MAX_STORED_PAYLOAD) return [signature];
  progress.info("model.sig is too large for GitHub's attestation store: it lies beside the model only.");
  return [];
}
async function publish(made, party) {
  const store = await settle(made, async () => {
    const attestationUrl = await toStore(made, party);
    return attestationUrl === void 0 ? {} : { attestationUrl };
  });
  const release2 = await settle(made, async () => {
    const releaseUrl = await toRelease(made);
    return releaseUrl === void 0 ? {} : { releaseUrl };
  });
  return { ...release2, ...store };
}
async function settle({ request }, work) {
  try {
    return await work();
  } catch (error) {
    if (request.onSignFailure !== "return") throw error;
    return { publishFailure: asFailure(error) };
  }
}
function toStore(made, party) {
  const { request, progress } = made;
  return publishToGitHub([...claimsOf(made), ...signatureOf2(made)], {
    mode: request.publish?.github ?? "never",
    ...storeOf(request),
    ...party.instance && { instance: party.instance },
    plain: () => signPlain(made, party),
    warning: progress.warning
  });
}
async function toRelease({ request, paths, name, progress }) {
  const release2 = releaseOf(request, paths, name, progress);
  if (release2 === void 0) return void 0;
  const { publishRelease } = await import("./publish-GLSGP2LG.js");
  return (await publishRelease(release2)).url;
}
async function signPlain({ statements, base, request }, { signer }) {
  const full = statements.get("provenance.json");
  if (full === void 0) return void 0;
  const plain = buildProvenanceStatement({ subjects: full.subject, base, dependencies: [], byproducts: [] });
  return signer.sign(toPayload(plain), PAYLOAD_TYPE, request.signal);
}
async function copyProvenance(made) {
  const { request, name, model, paths, progress } = made;
  const [provenance] = claimsOf(made);
  const folder = request.env["RUNNER_TEMP"];
  if (!folder || provenance === void 0) return void 0;
  try {
    return await saveAlone(folder, name, model.root, provenance);
  } catch (error) {
    progress.warning(`${messageOf(error)}: the provenance is in ${paths.claims}`);
    return void 0;
  }
}

// src/attest/result.ts
function commonResult({ request, name, model, paths, warnings, statements }, signer) {
  const provenance = statements.get("provenance.json");
  const testResult = statements.get("test-result.json");
  return {
    name,
    modelDigest: model.root,
    filesDigest: model.filesDigest,
    manifestDigest: model.manifestDigest,
    files: model.files.length,
    bytes: model.bytes,
    manifestPath: paths.manifest,
    ignored: leftOut(model),
    warnings,
    fields: extractFields(
      { ...provenance && { provenance }, testResults: testResult ? [testResult] : [] },
      // This job computed the digests, if no other did; everything else is a verifier's to say.
      {
        root: model.root,
        manifestDigest: model.manifestDigest,
        ...signer && { signer: builderIdOf(signer) },
        verified: new Set(request.parts?.length ? [] : ["model_hash"])
      }
    )
  };
}

// src/attest/signed-result.ts
async function signedResult(made, party) {
  const { paths } = made;
  const { signer, instance } = party;
  const published = await publish(made, party);
  return {
    ...commonResult(made, signer.describe),
    signed: true,
    signaturePath: paths.signature,
    claimsPath: paths.claims,
    provenancePath: await copyProvenance(made) ?? paths.claims,
    signer: signer.describe,
    ...instance && { instance: { name: instance.name, profile: instance.profile } },
    ...published
  };
}

// src/attest/unsigned-result.ts
import { join as join4 } from "node:path";
function unsignedResult(made, failure) {
  const { request, paths } = made;
  const has = (statement) => made.signed.some(({ name }) => name === statement);
  const words = [
    ...request.finishWith ?? [],
    ...request.signature === void 0 ? [] : ["--signature", request.signature],
    ...(request.ignore ?? []).flatMap((glob) => ["--ignore", glob]),
    ...(request.parts ?? []).flatMap((part) => ["--part", part]),
    ...request.chunks === false ? ["--no-chunks"] : [],
    ...request.allowSymlinks ? ["--allow-symlinks"] : []
  ];
  const finish = [finishCommand(request.model, paths.unsigned), ...words.map(shellQuote)].join(" ");
  const told = failure && new AttestModelError(failure.code, `signing failed: ${failure.message}`, {
    cause: failure,
    guidance: [
      ...failure.guidance === void 0 ? [] : [failure.guidance],
      `Manifest and unsigned statements are in ${paths.unsigned}. To finish:

    ${finish}${publishing(made)}`
    ].join("\n"),
    details: { ...failure.details, unsignedDir: paths.unsigned, finish }
  });
  if (told && request.onSignFailure !== "return") throw told;
  return {
    ...commonResult(made, void 0),
    signed: false,
    unsignedReason: told?.message ?? request.unsignedReason ?? "signing was not asked for",
    ...told && { failure: told },
    // What was signed before the failure is on disk, and gone from the folder of the unsigned.
    ...has("model.sig.json") && { signaturePath: paths.signature },
    ...has("provenance.json") && { claimsPath: paths.claims },
    provenancePath: has("provenance.json") ? paths.claims : join4(paths.unsigned, "provenance.json"),
    unsignedDir: paths.unsigned
  };
}
function publishing({ request, paths, name, progress }) {
  const release2 = releaseOf(request, paths, name, progress);
  return release2 === void 0 ? "" : `
    ${commandToContinue(release2)}`;
}

// src/evidence/upstream.ts
import { existsSync as existsSync3, statSync as statSync2 } from "node:fs";
import { dirname, join as join5, resolve as resolve5 } from "node:path";
var MAX_BYTES2 = 67108864;
async function collectUpstream(request, progress) {
  const places = [
    ...parseInputs(request.datasets, "dataset").flatMap((input) => placeOf(input, "dataset")),
    ...parseInputs(request.baseModels, "base-model").flatMap((input) => placeOf(input, "model"))
  ];
  const lines = /* @__PURE__ */ new Set();
  let left = MAX_BYTES2;
  for (const { name, signature } of places) {
    const found = await linesBeside(signature, left);
    const bytes = found?.reduce((sum, line2) => sum + Buffer.byteLength(line2), 0) ?? Infinity;
    if (found === void 0 || bytes > left) {
      progress.warning(`the evidence of ${name} has more than ${formatBytes(left)}: it is not copied to the claims.`);
      continue;
    }
    left -= bytes;
    for (const line2 of found) lines.add(line2);
  }
  return [...lines];
}
function placeOf({ name, source }, kind) {
  if (source.kind !== "path") return [];
  const path = resolve5(source.path);
  const isInside = kind === "model" && statSync2(path).isDirectory();
  const signature = join5(isInside ? path : `${path}.attest`, "model.sig");
  return existsSync3(signature) ? [{ name, signature }] : [];
}
async function linesBeside(signature, limit) {
  const claims = join5(dirname(signature), "claims.jsonl");
  const files = [
    await readLimited(signature, limit, "the signature"),
    ...existsSync3(claims) ? [await readLimited(claims, limit, "the claims file")] : []
  ];
  const texts = files.map((file) => "bytes" in file ? file.bytes.toString("utf8") : void 0);
  if (texts.includes(void 0)) return void 0;
  const [bundle = "", lines = ""] = texts;
  return [bundle, ...lines.split("\n")].flatMap(oneLine);
}
function oneLine(text2) {
  if (text2.trim() === "") return [];
  try {
    const bundle = JSON.parse(text2);
    return isBundle(bundle) ? [JSON.stringify(bundle)] : [];
  } catch {
    return [];
  }
}
function isBundle(value) {
  const { mediaType, dsseEnvelope } = value ?? {};
  return typeof mediaType === "string" && mediaType.startsWith("application/vnd.dev.sigstore.bundle") && typeof dsseEnvelope?.payload === "string";
}

// src/attest.ts
async function attest(request) {
  var _stack = [];
  try {
    const paths = evidencePaths(request.model, request);
    const startedOn = request.now();
    assertRequest(request);
    if (request.signature !== void 0) await assertReplaceable(paths.signature);
    await assertThere(request);
    const evaluation = await evaluationOf(request);
    const parts = await partsOf(request);
    await removeStaleTemporaries(paths.folder);
    const warnings = [];
    const progress = collecting(request.progress, warnings);
    await prepareReleaseOf(request, paths, progress);
    const who = await identify(request, progress);
    const hashing = __using(_stack, await openHashing({ ...request, ...who, inputs: inputPathsOf(request), progress }), true);
    const model = await measureModel(request, paths, hashing, progress, parts);
    await writeFileAtomic(paths.manifest, manifestPieces(model.manifest));
    assertExpected(request, model);
    const materials = await measureMaterials(request, paths, hashing, progress);
    const sealed = hashing.seal();
    const name = request.name ?? basename4(resolve6(request.model));
    const { base, failure } = await describeBuild(request, who, startedOn);
    const statements = buildStatements({
      name,
      model,
      allowSymlinks: request.allowSymlinks ?? false,
      base,
      ...materials,
      byproducts: [...materials.byproducts, ...partByproducts(parts), ...who.party && sealed ? [sealed] : []],
      ...evaluation && { evaluation }
    });
    const payloads = new Map([...statements].map(([file, statement]) => [file, toPayload(statement)]));
    await saveUnsigned(paths.unsigned, payloads);
    await carryUpstream(request, paths, progress);
    const made = { request, paths, name, model, base, statements, signed: [], warnings, progress };
    if (who.party === void 0 || failure) return unsignedResult(made, failure);
    const failed = await signAll(made, payloads, who.party);
    const [provenance] = made.signed.filter((one) => one.name === "provenance.json");
    if (provenance) await hashing.keep(provenance.bundle);
    return failed ? unsignedResult(made, failed) : signedResult(made, who.party);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function carryUpstream({ datasets = [], baseModels = [] }, { claims }, progress) {
  const lines = await collectUpstream({ datasets, baseModels }, progress);
  if (lines.length > 0) await saveLines(claims, lines, ALL);
}
async function signAll(made, payloads, { signer }) {
  const { request, paths, model, progress } = made;
  try {
    await signPending(signer, payloads, paths, {
      root: model.root,
      onSigned: (statement) => made.signed.push(statement),
      onDropped: (lines) => progress.warning(`${lines} lines of ${paths.claims} were about other files: dropped.`),
      ...request.signal && { signal: request.signal }
    });
    return void 0;
  } catch (error) {
    return asFailure(error);
  }
}
async function evaluationOf({ evaluation }) {
  return evaluation === void 0 ? void 0 : parseEvaluation(await readInput(evaluation, "the evaluation file"), basename4(evaluation));
}
function collecting(progress, warnings) {
  return {
    hashing: (label, bytes) => progress?.hashing(label, bytes) ?? { update: () => void 0, done: () => void 0 },
    info: (text2) => progress?.info(text2),
    warning: (text2) => {
      warnings.push(text2);
      progress?.warning(text2);
    }
  };
}

export {
  nameBuilder,
  attestText,
  readPending,
  signPending,
  attest
};
