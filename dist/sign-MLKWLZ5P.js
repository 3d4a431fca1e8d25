import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere,
  chooseSigner,
  commandsFor
} from "./chunk-EOCKXSQE.js";
import {
  hashAlone,
  summaryOf
} from "./chunk-B3UUPAZ2.js";
import "./chunk-CO5PWTIV.js";
import {
  print
} from "./chunk-NL6WGJBS.js";
import {
  nameBuilder,
  readPending,
  signPending
} from "./chunk-EMQ7OFHR.js";
import "./chunk-L4M722YJ.js";
import "./chunk-Q4ISDMTZ.js";
import "./chunk-QOX2RWJI.js";
import {
  assertReplaceable,
  bundlePieces,
  evidencePaths,
  leftOut
} from "./chunk-35JNQYXL.js";
import "./chunk-CD6HFKRB.js";
import {
  TEST_RESULT_TYPE
} from "./chunk-AFYPJZ2X.js";
import {
  OMS_PREDICATE_TYPE,
  PAYLOAD_TYPE,
  PROVENANCE_TYPE,
  buildOmsStatement,
  parseOmsStatement,
  parseStatement,
  toPayload
} from "./chunk-UO3ICAMV.js";
import "./chunk-WDA3CNRC.js";
import "./chunk-Q4G64VWQ.js";
import {
  manifestPieces
} from "./chunk-XGUGSK2R.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-LY4T53XU.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-EPBYQI3F.js";
import "./chunk-C6IPRCYQ.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-73BKVAFQ.js";
import "./chunk-2EDSKQAV.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-SY3KU2FK.js";
import {
  forTerminal
} from "./chunk-JJB7VRTY.js";
import "./chunk-27S5FF3O.js";
import "./chunk-SODVWRGN.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import "./chunk-YPUYJXLX.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-T2XCQ4BR.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-UR3OAUMP.js";
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
function targetOf({ dataset, unsigned, part }, model) {
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
  if (dataset !== void 0 && part !== void 0) {
    throw new AttestModelError("USAGE", "--part is for models: the shares of a dataset cannot be hashed apart", {
      guidance: "attest-model sign --dataset PATH"
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
  await writeFileAtomic(paths.signature, bundlePieces(bundle));
  const manifestPath = ownsFolder(job) ? paths.manifest : void 0;
  if (manifestPath !== void 0) await writeFileAtomic(manifestPath, manifestPieces(hashed.manifest));
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
  return hashAlone(target, options, io, { kind, evidence: [paths.signature, paths.claims, paths.manifest] });
}
async function finishRun(job, chosen, folder) {
  const pending = await readPending(resolve(folder));
  const { signer, instance } = await chosen.create();
  const paths = finishPaths(job, resolve(folder));
  const hashed = await hash({ ...job, paths });
  const named = new Map(
    [...pending].map(([name, payload]) => [name, toPayload(prepare(name, payload, hashed, signer.describe))])
  );
  await writeFileAtomic(paths.manifest, manifestPieces(hashed.manifest));
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
  const made = Object.assign(summaryOf(hashed, outcome.manifestPath), { signaturePath: paths.signature, ...outcome });
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
