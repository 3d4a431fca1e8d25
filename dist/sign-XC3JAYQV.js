import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertRoom,
  assertThere,
  commandsFor
} from "./chunk-F45T27XE.js";
import {
  chooseSigner
} from "./chunk-F55VLIMX.js";
import {
  hashAlone,
  summaryOf
} from "./chunk-R4REAFXF.js";
import "./chunk-ZCJDANB2.js";
import {
  print
} from "./chunk-JOEAOTFT.js";
import {
  isOverSameFiles,
  signatureLines
} from "./chunk-FAFMB2NY.js";
import "./chunk-E7YBHYIR.js";
import "./chunk-FXEII7Y6.js";
import {
  BundleError,
  MAX_BUNDLE_BYTES,
  parseOmsBundle,
  readStatement
} from "./chunk-VW6IH6NA.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import {
  nameBuilder,
  readPending,
  signPending
} from "./chunk-KXALWMFH.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-OZAHJU3I.js";
import "./chunk-7DX3YF6Y.js";
import "./chunk-ZAMXDESO.js";
import "./chunk-POKQRLRK.js";
import "./chunk-4MQWXESG.js";
import "./chunk-STIQAZ46.js";
import "./chunk-KXPCKTJ4.js";
import "./chunk-ZDTF4GCZ.js";
import "./chunk-47LRJQPB.js";
import "./chunk-KHDSWN76.js";
import {
  leftOut
} from "./chunk-JQQT6CD4.js";
import {
  assertReplaceable,
  bundlePieces,
  evidencePaths,
  saveClaims
} from "./chunk-E6CACZ3K.js";
import "./chunk-4C5XVYHJ.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-6EBMPLM7.js";
import "./chunk-FYRWRNHP.js";
import "./chunk-NEC7R6H3.js";
import "./chunk-7FTAOOBU.js";
import "./chunk-3DJ6BTZQ.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-G3AY7PAH.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import {
  claimedSigner
} from "./chunk-H6FKTLR5.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HFCQFBQX.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-Z44SHQRH.js";
import {
  TEST_RESULT_TYPE
} from "./chunk-NYLZCHF6.js";
import {
  OMS_PREDICATE_TYPE,
  buildOmsStatement,
  parseOmsStatement
} from "./chunk-PJ7VRGEB.js";
import {
  PAYLOAD_TYPE,
  PROVENANCE_TYPE,
  StatementError,
  parseStatement,
  toPayload
} from "./chunk-OZM2N5VZ.js";
import {
  readNamed
} from "./chunk-ERFSGUVT.js";
import {
  manifestPieces
} from "./chunk-DWOL6Z2R.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import {
  forTerminal
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-NDTCFTNE.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import "./chunk-UYY6RXYD.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-K6YYLBPD.js";
import "./chunk-B6IL3JJQ.js";
import "./chunk-EBDLQQKA.js";
import "./chunk-EVAHYUBS.js";
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-H3PQEB5W.js";
import {
  AttestModelError
} from "./chunk-EH3K5OKF.js";
import "./chunk-JSFNQING.js";

// src/cli/sign.ts
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

// src/cli/sign-add.ts
async function firstSignature(signature) {
  const bytes = await readNamed(signature, "the signature to add to", MAX_BUNDLE_BYTES);
  try {
    const bundle = parseOmsBundle(bytes);
    return { oms: parseOmsStatement(readStatement(bundle.content)), signer: claimedSigner(bundle) };
  } catch (error) {
    if (!(error instanceof BundleError || error instanceof StatementError)) throw error;
    throw new AttestModelError("INVALID_INPUT", `${signature} is no model signature to add to: ${error.message}`, {
      cause: error,
      guidance: "Sign without --add first."
    });
  }
}
function assertAnother({ signer: first }, signer) {
  if (first === void 0 || !isSame(signer, first)) return;
  throw new AttestModelError("USAGE", "model.sig is by this signer already: a second signature of his counts nothing", {
    guidance: "--add is for somebody else: another key or identity. To sign the model anew, leave --add out."
  });
}
async function addSignature(claims, bundle, { oms }, signer) {
  const isHis = (line) => signatureLines(Buffer.from(line), (other) => isOverSameFiles(other, oms)).some((one) => {
    const claimed = claimedSigner(one.bundle);
    return claimed !== void 0 && isSame(signer, claimed);
  });
  return saveClaims(claims, [bundle], (lines) => lines.filter((line) => !isHis(line)));
}
function isSame(signer, claimed) {
  switch (signer.method) {
    case "sigstore":
      return claimed.method === "sigstore" && claimed.san === signer.identity && claimed.issuer === signer.issuer;
    case "key":
      return claimed.method === "key" && claimed.hint === signer.hint;
    case "certificate":
      return claimed.method === "certificate" && claimed.sha256 === signer.sha256;
  }
}

// src/cli/sign.ts
async function sign(options, io, model) {
  const { target, kind } = targetOf(options, model);
  if (options.add && options.unsigned !== void 0)
    throw new AttestModelError("USAGE", "--add signs files, and --unsigned what attest left", {
      guidance: "Leave one of them out: finish the run first, then add to it."
    });
  assertThere(target);
  if (kind === "model") assertRoom(target, options.signature ?? options.unsigned);
  const paths = evidencePaths(target, {
    ...options.signature !== void 0 && { signature: options.signature },
    dataset: kind === "dataset"
  });
  if (options.signature !== void 0) await assertReplaceable(paths.signature);
  const first = options.add ? await firstSignature(paths.signature) : void 0;
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
  if (first) assertAnother(first, signer.describe);
  const hashed = await hash(job);
  const name = options.name ?? basename(resolve(target));
  const statement = buildOmsStatement({
    name,
    files: hashed.files,
    ignorePaths: hashed.ignorePaths,
    allowSymlinks: options.allowSymlinks ?? false
  });
  if (first) assertSame("model.sig", "files digest", first.oms.filesDigest, hashed.filesDigest);
  const bundle = await signer.sign(toPayload(statement), PAYLOAD_TYPE, io.signal);
  const replaced = first ? await addSignature(paths.claims, bundle, first, signer.describe) : 0;
  if (!first) await writeFileAtomic(paths.signature, bundlePieces(bundle));
  const manifestPath = !first && ownsFolder(job) ? paths.manifest : void 0;
  if (manifestPath !== void 0) await writeFileAtomic(manifestPath, manifestPieces(hashed.manifest));
  report(job, chosen, hashed, {
    signer: signer.describe,
    ...instance && { instance: { name: instance.name, profile: instance.profile } },
    ...manifestPath && { manifestPath },
    ...first && { claimsPath: paths.claims, replaced }
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
      options.add ? `added to   ${forTerminal(paths.claims)}` : `signature  ${forTerminal(paths.signature)}`,
      ...outcome.replaced ? [`replaced   ${count(outcome.replaced, "earlier line")} of this signer: one signer counts once`] : [],
      // These verify model.sig, which somebody else signed.
      ...commands.length > 0 && !options.add ? ["", "Verify with one of:", ...commands.map(({ command }) => `  ${command}`)] : []
    ].join("\n")
  );
}
export {
  sign
};
