import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  commandsFor
} from "./chunk-AMTBIRT3.js";
import {
  chooseSigner
} from "./chunk-JSBTDDYW.js";
import "./chunk-QIPYQN3O.js";
import "./chunk-RK7AM5PN.js";
import "./chunk-PI6DPKDC.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verify
} from "./chunk-RYJDBM22.js";
import "./chunk-OXARNS3B.js";
import "./chunk-GLC5SA3Y.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-YIJOSDOO.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-JAPZ762N.js";
import "./chunk-WTWSUWHY.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import {
  loadTrust
} from "./chunk-TM52UV6L.js";
import "./chunk-XWC4A6ZZ.js";
import "./chunk-AFVCTQAO.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import {
  attest
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
import "./chunk-ZGOYP5ME.js";
import "./chunk-JJWDVUDW.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import {
  differencesText,
  verdictText
} from "./chunk-GR7KAN6A.js";
import "./chunk-7EOZJGKU.js";
import "./chunk-GGX57JYC.js";
import "./chunk-FYRWRNHP.js";
import "./chunk-HNYNHPLD.js";
import "./chunk-64F2P52F.js";
import "./chunk-ZEZ2XBEH.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import {
  createWriter
} from "./chunk-Z44SHQRH.js";
import "./chunk-7JBLVS4P.js";
import {
  shellPath
} from "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
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
  formatBytes,
  formatDuration,
  formatNumber
} from "./chunk-R3JUTCJG.js";
import "./chunk-N7QWSNPN.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-GFQ2KPO5.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/cli/demo.ts
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

// src/cli/demo-stage.ts
function createStage(io, options) {
  const text = { color: options.color };
  const writer = createWriter(text);
  const reports = [];
  const say = (text2) => options.json ? void 0 : io.out(`${text2}
`);
  const step = async (title, command, work) => {
    say(`
${writer.paint("bold", `${reports.length + 1}  ${title}`)}`);
    if (command !== void 0) say(writer.paint("dim", `   $ ${command}`));
    const start = io.now().getTime();
    const { value, lines, facts } = await work();
    const milliseconds = io.now().getTime() - start;
    for (const line of lines) say(`   ${line}`.trimEnd());
    say(writer.paint("dim", `   ${formatDuration(milliseconds)}`));
    reports.push({ step: title, ...command === void 0 ? {} : { command }, milliseconds, facts });
    return value;
  };
  return { writer, text, reports, say, step };
}
function must(condition, what) {
  if (condition) return;
  throw new AttestModelError("INTERNAL", `the demo went wrong: ${what}`, {
    guidance: "Please report this with the output above."
  });
}

// src/cli/demo.ts
var TRUSTED_ROOT = "model.local-sigstore/trusted_root.json";
var AS_BEFORE = "attest-model verify model …   (as in 3)";
var ATTEST = `attest-model attest model --name which-language --dataset udhr=data --base-model base=base-model \\
       --config train-config.json --metrics metrics.json --evaluation evaluation.json \\
       --sigstore local --insecure-throwaway-identity`;
async function demoCommand(options, io) {
  const kept = options.keep === true || options.out !== void 0;
  const folder = await openFolder(options.out);
  const color = io.err.isTTY === true && process.stdout.isTTY === true && !io.env["NO_COLOR"];
  const stage = createStage(io, { json: options.json === true, color });
  const start = io.now().getTime();
  try {
    stage.say(stage.writer.paint("bold", "attest-model demo: a model is trained, signed, tampered with and refused"));
    stage.say(stage.writer.paint("dim", `$ cd ${shellPath(folder)}`));
    await play({ io, stage, folder });
    const took = io.now().getTime() - start;
    if (options.json)
      io.out(
        `${JSON.stringify({ result: "passed", milliseconds: took, folder, steps: stage.reports }, void 0, 2)}
`
      );
    stage.say(`
${stage.writer.paint("green", "Everything came out as it must")}, in ${formatDuration(took)}.`);
    stage.say(kept ? keptText(folder) : "Keep model and evidence with --keep or --out DIR.");
    return 0;
  } finally {
    if (!kept) await rm(folder, { recursive: true, force: true });
  }
}
function keptText(folder) {
  const bin = ["../bin", "../../bin"].map((up) => join(import.meta.dirname, up, "attest-model")).find(existsSync);
  const alias = bin === void 0 ? "" : `
To run the commands above there: alias attest-model=${shellPath(bin)}`;
  return `The model and its evidence are in ${forTerminal(folder)}${alias}`;
}
async function openFolder(out) {
  if (out === void 0) return mkdtemp(join(tmpdir(), "attest-model-demo-"));
  const folder = resolve(out);
  const found = await mkdir(folder, { recursive: true }).then(() => readdir(folder)).catch((error) => [messageOf(error)]);
  if (found.length === 0) return folder;
  throw new AttestModelError("USAGE", `${folder} is not an empty folder`, {
    guidance: "The demo writes a model, a base model and data: name a new folder.",
    details: { path: folder }
  });
}
async function play(scene) {
  const { stage } = scene;
  const trained = await trainStep(scene);
  const attested = await attestStep(scene, trained);
  const command = verifyCommand(attested);
  await stage.step("Verify it, as whoever deploys it would", command, async () => {
    const verdict = await verifyModel(scene, attested);
    must(verdict.result === "passed", `the untouched model was not accepted: ${unmet(verdict)}`);
    return { value: verdict, lines: [accepted(stage), "", ...shown(stage, verdict)], facts: factsOf(verdict) };
  });
  const file = join(trained.model, trained.weights.file);
  await tamperStep(scene, trained, file);
  await stage.step("Verify again", AS_BEFORE, () => refusal(scene, attested, trained));
  await flipBit(file, trained.weights.weakByte);
  await stage.step("Put the bit back, and verify", AS_BEFORE, async () => {
    const verdict = await verifyModel(scene, attested);
    must(verdict.result === "passed", `the repaired model was not accepted: ${unmet(verdict)}`);
    return { value: verdict, lines: [accepted(stage)], facts: factsOf(verdict) };
  });
}
async function trainStep({ stage, folder }) {
  const { trainDemoModel } = await import("./train-YLNR2I4G.js");
  const title = "Train a model: which of ten languages is this text in?";
  return stage.step(title, void 0, async () => {
    const trained = await trainDemoModel(folder);
    const { accuracy, samples } = trained.metrics;
    const lines = [
      "base model, then fine-tuning, on the Universal Declaration of Human Rights",
      `${formatNumber(trained.trainSamples)} samples of six words, ${formatBytes(trained.weights.bytes)} of weights`,
      `held-out accuracy ${percent(accuracy)} on ${formatNumber(samples)} samples of articles it has not seen`
    ];
    return { value: trained, lines, facts: { metrics: trained.metrics, weightBytes: trained.weights.bytes } };
  });
}
async function attestStep({ io, stage, folder }, trained) {
  const signing = { method: "sigstore", sigstore: "local", insecureThrowawayIdentity: true };
  return stage.step("Attest it: hash every file, state what it was made from, sign", ATTEST, async () => {
    const chosen = await chooseSigner(signing, io, dirname(join(folder, TRUSTED_ROOT)));
    try {
      const value = await attest({
        model: trained.model,
        name: "which-language",
        datasets: [`udhr=${trained.dataset}`],
        baseModels: [`base=${trained.baseModel}`],
        configs: [trained.config],
        metrics: trained.metricsFile,
        evaluation: trained.evaluationFile,
        signer: chosen.create,
        publish: { github: "never" },
        // Inside a workflow too the story is the laptop's: no GitHub context, so no identity of the real job.
        env: { PATH: io.env["PATH"], HOME: io.env["HOME"] },
        now: io.now,
        signal: io.signal
      });
      must(value.signed && value.signer?.method === "sigstore", "nothing was signed");
      return { value, lines: attestedLines(value), facts: { modelDigest: value.modelDigest, signer: value.signer } };
    } finally {
      await chosen.end();
    }
  });
}
function attestedLines(result) {
  const identity = result.signer?.method === "sigstore" ? result.signer.identity : "";
  return [
    `${result.files} files, ${formatBytes(result.bytes)}, root sha256:${result.modelDigest}`,
    "model/model.sig            signature over all files (OpenSSF Model Signing)",
    "model/claims.jsonl         provenance (SLSA) and evaluation (in-toto), each signed",
    "model/model.manifest.json  size, digest and 64 MiB chunk digests of each file",
    `signed by ${forTerminal(identity)}`,
    "This Sigstore is embedded: real protocols and cryptography, keys that are gone when the demo ends."
  ];
}
async function tamperStep({ stage }, trained, file) {
  const { evaluateDemoModel } = await import("./train-YLNR2I4G.js");
  const { weakByte } = trained.weights;
  await stage.step(`Tamper with it: flip one bit, beyond the first 64 MiB`, void 0, async () => {
    const { before, after } = await flipBit(file, weakByte);
    const { accuracy } = await evaluateDemoModel(trained.model);
    const lines = [
      `model/${trained.weights.file}, byte ${formatNumber(weakByte)}: ${hex(before)} is now ${hex(after)}`,
      `same size, still loads; held-out accuracy ${percent(trained.metrics.accuracy)} is now ${percent(accuracy)}`
    ];
    return {
      value: void 0,
      lines,
      facts: { file: trained.weights.file, offset: weakByte, before, after, accuracy }
    };
  });
}
async function refusal({ io, stage, folder }, attested, trained) {
  const verdict = await verifyModel({ io, stage, folder }, attested);
  must(verdict.result === "failed", "the changed model was not refused");
  const { file, weakByte } = trained.weights;
  const [difference, ...others] = verdict.differences;
  must(others.length === 0 && difference?.kind === "changed" && difference.path === file, `${file} was not named`);
  const [chunk, ...more] = difference.chunks ?? [];
  must(
    more.length === 0 && chunk !== void 0 && chunk.start <= weakByte && weakByte < chunk.end,
    "not the right chunk"
  );
  const exitCode = exitCodeOf(verdict);
  must(exitCode === 1, `exit code ${exitCode}`);
  const lines = [stage.writer.paint("red", "REFUSED, exit code 1"), "", ...differencesText(verdict.differences)];
  return { value: verdict, lines, facts: { ...factsOf(verdict), differences: verdict.differences } };
}
async function verifyModel({ io, folder }, { signer, signaturePath = "" }) {
  must(signer?.method === "sigstore", "nothing was signed");
  return verify({
    model: join(folder, "model"),
    signature: signaturePath,
    trust: {
      method: "sigstore",
      identity: signer.identity,
      issuer: signer.issuer,
      ...signer.sourceRepository === void 0 ? {} : { sourceRepository: signer.sourceRepository },
      trusted: await loadTrust({ trustedRootFile: join(folder, TRUSTED_ROOT), unsafeLocalRoot: true })
    },
    now: io.now(),
    signal: io.signal
  });
}
function verifyCommand(attested) {
  const [ours] = commandsFor("model", { ...attested, signaturePath: "model/model.sig" }, TRUSTED_ROOT);
  return `${ours?.command}`.replaceAll(/ (--(?:identity|issuer|trusted-root) )/g, " \\\n       $1");
}
async function flipBit(path, offset) {
  var _stack = [];
  try {
    const file = __using(_stack, await open(path, "r+"), true);
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, offset);
    const before = buffer.readUInt8(0);
    const after = before ^ 64;
    await file.write(Buffer.of(after), 0, 1, offset);
    return { before, after };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
var shown = ({ text }, verdict) => verdictText({ ...verdict, model: { ...verdict.model, path: "model" } }, text).trimEnd().split("\n");
var accepted = (stage) => stage.writer.paint("green", "accepted, exit code 0");
var percent = (share) => `${(share * 100).toFixed(1)} %`;
var hex = (byte) => `0x${byte.toString(16).padStart(2, "0")}`;
var unmet = ({ checks }) => checks.filter(({ outcome }) => outcome !== "pass").map(({ id, found }) => `${id} ${found ?? ""}`).join(", ");
function factsOf({ result, fields, signedAt, checks }) {
  return { result, checks: checks.length, signedAt, fields };
}
export {
  demoCommand
};
