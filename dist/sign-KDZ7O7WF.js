import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertRoom,
  assertThere,
  commandsFor
} from "./chunk-AMTBIRT3.js";
import {
  chooseSigner
} from "./chunk-JSBTDDYW.js";
import {
  hashAlone,
  summaryOf
} from "./chunk-QIPYQN3O.js";
import "./chunk-RK7AM5PN.js";
import {
  print
} from "./chunk-PI6DPKDC.js";
import {
  isOverSameFiles,
  signatureLines
} from "./chunk-7KMWNWKX.js";
import "./chunk-JAPZ762N.js";
import "./chunk-S2TVRR6N.js";
import {
  BundleError,
  MAX_BUNDLE_BYTES,
  parseOmsBundle,
  readStatement
} from "./chunk-COLAHAVH.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import {
  nameBuilder,
  readPending,
  signPending
} from "./chunk-3FIXORAJ.js";
import "./chunk-QHE5LZ4D.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-3447TNOI.js";
import "./chunk-LFQ45MTZ.js";
import "./chunk-KEZIO5E5.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-UY6QXCP6.js";
import "./chunk-HDIHSEIY.js";
import {
  leftOut
} from "./chunk-ZGOYP5ME.js";
import {
  assertReplaceable,
  bundlePieces,
  evidencePaths,
  saveClaims
} from "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-GGX57JYC.js";
import "./chunk-FYRWRNHP.js";
import "./chunk-HNYNHPLD.js";
import "./chunk-64F2P52F.js";
import "./chunk-ZEZ2XBEH.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import {
  claimedSigner
} from "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-Z44SHQRH.js";
import {
  TEST_RESULT_TYPE
} from "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import {
  OMS_PREDICATE_TYPE,
  buildOmsStatement,
  parseOmsStatement
} from "./chunk-TXQ7HACS.js";
import {
  PAYLOAD_TYPE,
  PROVENANCE_TYPE,
  StatementError,
  parseStatement,
  toPayload
} from "./chunk-NZSWWKHZ.js";
import {
  readNamed
} from "./chunk-3YE6BLHT.js";
import {
  manifestPieces
} from "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import {
  forTerminal
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import "./chunk-N7QWSNPN.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import {
  removeStaleTemporaries,
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";
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
