import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere,
  chooseSigner,
  commandsFor
} from "./chunk-ZUGWDDXK.js";
import {
  hashOptions,
  summaryOf
} from "./chunk-5YBIBGRI.js";
import {
  createReporter,
  print
} from "./chunk-2CD4RF54.js";
import {
  nameBuilder,
  readPending,
  signPending
} from "./chunk-3BDN3VSM.js";
import "./chunk-GUM4ZXTW.js";
import "./chunk-QOX2RWJI.js";
import {
  assertReplaceable,
  evidencePaths,
  hashFolder,
  leftOut
} from "./chunk-HJ3XI5RT.js";
import {
  OMS_PREDICATE_TYPE,
  PAYLOAD_TYPE,
  PROVENANCE_TYPE,
  TEST_RESULT_TYPE,
  buildOmsStatement,
  parseOmsStatement,
  parseStatement,
  toPayload
} from "./chunk-ZJVMOXQB.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-FMFUJJNW.js";
import "./chunk-IQFHPH47.js";
import "./chunk-PJGNQUP5.js";
import {
  count
} from "./chunk-P3L2J4AD.js";
import {
  forTerminal
} from "./chunk-IH7JE7HZ.js";
import "./chunk-RZR2RWFM.js";
import {
  formatBytes
} from "./chunk-NBQBT264.js";
import "./chunk-2CMB3V4Z.js";
import "./chunk-IZBJCE74.js";
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-NAQF3ZWI.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/cli/sign.ts
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
async function sign(options, io, model) {
  const { target, kind } = targetOf(options, model);
  assertThere(target);
  const paths = evidencePaths(target, {
    ...options.signature !== void 0 && { signature: options.signature },
    dataset: kind === "dataset"
  });
  if (options.signature !== void 0) await assertReplaceable(paths.signature);
  const job = { target, kind, paths, options, io };
  const chosen = await chooseSigner(options, io, `${resolve(target)}.local-sigstore`);
  try {
    return await (options.unsigned === void 0 ? signFiles(job, chosen) : finishRun(job, chosen, options.unsigned));
  } finally {
    await chosen.end();
  }
}
function targetOf({ dataset, unsigned }, model) {
  const target = model ?? dataset;
  if (!target || model !== void 0 && dataset !== void 0) {
    throw new AttestModelError("USAGE", "name one model, or one dataset with --dataset PATH", {
      guidance: "attest-model sign MODEL, or attest-model sign --dataset PATH"
    });
  }
  if (dataset !== void 0 && unsigned !== void 0) {
    throw new AttestModelError("USAGE", "--unsigned finishes the attestation of a model", {
      guidance: "attest-model sign MODEL --unsigned DIR"
    });
  }
  return { target, kind: model === void 0 ? "dataset" : "model" };
}
async function signFiles(job, chosen) {
  const { target, paths, options, io } = job;
  const { signer, instance } = await chosen.create();
  const hashed = await hash(job);
  const name = options.name ?? basename(resolve(target));
  const statement = buildOmsStatement({
    name,
    files: hashed.files,
    ignorePaths: hashed.ignorePaths,
    allowSymlinks: options.allowSymlinks ?? false
  });
  const bundle = await signer.sign(toPayload(statement), PAYLOAD_TYPE, io.signal);
  await writeFileAtomic(paths.signature, JSON.stringify(bundle));
  const manifestPath = ownsFolder(job) ? paths.manifest : void 0;
  if (manifestPath !== void 0) await writeFileAtomic(manifestPath, hashed.manifestBytes);
  report(job, chosen, hashed, {
    signer: signer.describe,
    ...instance && { instance: { name: instance.name, profile: instance.profile } },
    ...manifestPath && { manifestPath }
  });
  return 0;
}
function ownsFolder({ paths, options, kind, target }) {
  return options.signature === void 0 || kind === "dataset" || paths.folder === resolve(target);
}
async function hash(job) {
  const { target, kind, paths, options, io } = job;
  await removeStaleTemporaries(paths.folder);
  return hashFolder(target, {
    ...hashOptions(options),
    label: "hashing",
    kind,
    evidence: [paths.signature, paths.claims, paths.manifest],
    progress: await createReporter(io),
    signal: io.signal
  });
}
async function finishRun(job, chosen, folder) {
  const pending = await readPending(resolve(folder));
  const { signer, instance } = await chosen.create();
  const paths = finishPaths(job, resolve(folder));
  const hashed = await hash({ ...job, paths });
  const named = new Map(
    [...pending].map(([name, payload]) => [name, toPayload(prepare(name, payload, hashed, signer.describe))])
  );
  await writeFileAtomic(paths.manifest, hashed.manifestBytes);
  await signPending(signer, named, paths, { root: hashed.root, onSigned: () => void 0, signal: job.io.signal });
  report({ ...job, paths }, chosen, hashed, {
    signer: signer.describe,
    ...instance && { instance: { name: instance.name, profile: instance.profile } },
    manifestPath: paths.manifest,
    ...existsSync(paths.claims) && { claimsPath: paths.claims }
  });
  return 0;
}
function finishPaths({ target, paths, options }, unsigned) {
  const out = dirname(unsigned);
  const inOut = options.signature === void 0 && basename(unsigned) === "unsigned" && existsSync(join(out, "model.manifest.json"));
  return { ...inOut ? evidencePaths(target, { out }) : paths, unsigned };
}
function prepare(name, payload, hashed, signer) {
  const statement = parseStatement(payload);
  assertSame(name, "predicateType", TYPES[name], statement.predicateType);
  assertSame(name, "number of subjects", name === "model.sig.json" ? "1" : "2", String(statement.subject.length));
  if (name === "model.sig.json")
    assertSame(name, "files digest", parseOmsStatement(statement).filesDigest, hashed.filesDigest);
  else {
    assertSame(name, "root", statement.subject[0]?.digest["sha256"], hashed.root);
    assertSame(name, "manifest", statement.subject[1]?.digest["sha256"], hashed.manifestDigest);
  }
  if (statement.predicateType !== PROVENANCE_TYPE) return statement;
  return { ...statement, predicate: { ...nameBuilder(statement.predicate, signer) } };
}
var TYPES = {
  "model.sig.json": OMS_PREDICATE_TYPE,
  "provenance.json": PROVENANCE_TYPE,
  "test-result.json": TEST_RESULT_TYPE
};
function assertSame(name, what, expected, found) {
  if (expected === found) return;
  throw new AttestModelError(
    "INVALID_INPUT",
    `${name} is about other files: expected ${what} ${expected ?? "none"}, found ${found}`,
    {
      guidance: "The model changed since the run that stated it (or --no-chunks or --ignore differ). Run attest again.",
      details: { expected: expected ?? "", found }
    }
  );
}
function report({ target, paths, options, io }, { trustedRootFile }, hashed, outcome) {
  const made = { ...summaryOf(hashed, outcome.manifestPath), signaturePath: paths.signature, ...outcome };
  const commands = commandsFor(
    target,
    {
      ...outcome,
      signaturePath: paths.signature,
      modelDigest: hashed.root,
      ignored: leftOut(hashed),
      allowSymlinks: options.allowSymlinks ?? false
    },
    trustedRootFile
  );
  print(
    io,
    options,
    made,
    () => [
      `signed ${count(hashed.files.length, "file")}, ${formatBytes(hashed.bytes)}`,
      `root       sha256:${hashed.root}`,
      `signature  ${forTerminal(paths.signature)}`,
      ...commands.length > 0 ? ["", "Verify with one of:", ...commands.map(({ command }) => `  ${command}`)] : []
    ].join("\n")
  );
}
export {
  sign
};
