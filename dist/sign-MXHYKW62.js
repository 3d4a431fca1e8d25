import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertThere,
  commandsFor
} from "./chunk-FZF5BSGR.js";
import {
  chooseSigner
} from "./chunk-INZU3YTB.js";
import {
  hashAlone,
  summaryOf
} from "./chunk-PE7P4DRQ.js";
import "./chunk-TDLU665J.js";
import {
  print
} from "./chunk-UJSZPWHD.js";
import {
  BundleError,
  MAX_BUNDLE_BYTES,
  parseOmsBundle,
  readStatement
} from "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import {
  nameBuilder,
  readPending,
  signPending
} from "./chunk-SAY766H3.js";
import "./chunk-2W5JNKUN.js";
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-OK56IERM.js";
import "./chunk-KYJ6B5FG.js";
import "./chunk-PXAP6FWL.js";
import "./chunk-PLVPUBYM.js";
import "./chunk-HUYSOVYO.js";
import "./chunk-VZCGKZFC.js";
import "./chunk-GOGVS7RC.js";
import "./chunk-K4WFT6BU.js";
import {
  leftOut
} from "./chunk-PU7OFXVV.js";
import {
  ALL,
  assertReplaceable,
  bundlePieces,
  evidencePaths,
  saveClaims
} from "./chunk-Y6B4W3FB.js";
import {
  TEST_RESULT_TYPE
} from "./chunk-AGNDJ4JR.js";
import {
  OMS_PREDICATE_TYPE,
  buildOmsStatement,
  parseOmsStatement
} from "./chunk-NE7OPYTJ.js";
import {
  PAYLOAD_TYPE,
  PROVENANCE_TYPE,
  StatementError,
  parseStatement,
  toPayload
} from "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-AYOVIBCZ.js";
import {
  manifestPieces
} from "./chunk-6R5EVG5E.js";
import "./chunk-QVJHZSLC.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import "./chunk-IFFR5T7L.js";
import "./chunk-I7DAYMXX.js";
import "./chunk-WJ2ULQSW.js";
import "./chunk-XI7LNFSM.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-Z44SHQRH.js";
import {
  readNamed
} from "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import {
  forTerminal
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
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
  const first = options.add ? await firstSignature(options, paths) : void 0;
  const job = { target, kind, paths, options, io };
  const chosen = await chooseSigner(options, io, `${resolve(target)}.local-sigstore`);
  try {
    return await (options.unsigned === void 0 ? signFiles(job, chosen, first) : finishRun(job, chosen, options.unsigned));
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
async function signFiles(job, chosen, first) {
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
  if (first) assertSame("model.sig", "files digest", first.filesDigest, hashed.filesDigest);
  const bundle = await signer.sign(toPayload(statement), PAYLOAD_TYPE, io.signal);
  if (first) await saveClaims(paths.claims, [bundle], ALL);
  else await writeFileAtomic(paths.signature, bundlePieces(bundle));
  const manifestPath = !first && ownsFolder(job) ? paths.manifest : void 0;
  if (manifestPath !== void 0) await writeFileAtomic(manifestPath, manifestPieces(hashed.manifest));
  report(job, chosen, hashed, {
    signer: signer.describe,
    ...instance && { instance: { name: instance.name, profile: instance.profile } },
    ...manifestPath && { manifestPath },
    ...first && { claimsPath: paths.claims }
  });
  return 0;
}
async function firstSignature({ unsigned }, { signature }) {
  if (unsigned !== void 0) throw new AttestModelError("USAGE", "--add signs files, and --unsigned what attest left");
  const bytes = await readNamed(signature, "the signature to add to", MAX_BUNDLE_BYTES);
  try {
    return parseOmsStatement(readStatement(parseOmsBundle(bytes).content));
  } catch (error) {
    if (!(error instanceof BundleError || error instanceof StatementError)) throw error;
    throw new AttestModelError("INVALID_INPUT", `${signature} is no model signature to add to: ${error.message}`, {
      cause: error,
      guidance: "Sign without --add first."
    });
  }
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
      options.add ? `added to   ${forTerminal(paths.claims)}` : `signature  ${forTerminal(paths.signature)}`,
      // These verify model.sig, which somebody else signed.
      ...commands.length > 0 && !options.add ? ["", "Verify with one of:", ...commands.map(({ command }) => `  ${command}`)] : []
    ].join("\n")
  );
}
export {
  sign
};
