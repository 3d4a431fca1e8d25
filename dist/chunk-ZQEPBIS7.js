import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  trustFrom
} from "./chunk-K3U5QGAM.js";
import {
  engineFrom
} from "./chunk-RK7AM5PN.js";
import {
  createReporter,
  flagOf,
  print,
  textOptions
} from "./chunk-PI6DPKDC.js";
import {
  evidenceFrom
} from "./chunk-WM7TIMKW.js";
import {
  exitCodeOf
} from "./chunk-OBXU72U3.js";
import {
  verdictDocument
} from "./chunk-M5CC6BE6.js";
import {
  verify
} from "./chunk-RYJDBM22.js";
import {
  verdictText
} from "./chunk-GR7KAN6A.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/cli/verify.ts
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
async function verifyCommand(options, io, target = "") {
  const verdict = await verdictOf(options, io, target);
  print(io, options, verdictDocument(verdict), () => verdictText(verdict, textOptions(io, options)));
  return exitCodeOf(verdict);
}
async function verdictOf(options, io, target) {
  const request = await requestFrom(options, io, target);
  const { baseline } = options;
  if (baseline === void 0) return verify(request);
  const { verifyAgainst } = await import("./baseline-CRQHGFX2.js");
  return verifyAgainst(request, { model: baseline, signature: defaultSignature(baseline) });
}
async function requestFrom(options, io, target) {
  assertPolicyDecides(options);
  const trust = await trustFrom(options);
  const progress = await createReporter(io);
  const root = "trusted" in trust && options.trustedRoot === void 0 ? trust.trusted?.describe : void 0;
  if (root !== void 0) progress.info(`trusted root: ${root}`);
  const { signature = defaultSignature(target), claims, manifest } = options;
  return {
    model: target,
    signature,
    ...claims === void 0 ? {} : { claims },
    ...manifest === void 0 ? {} : { manifest },
    ...evidencePlace(options, io),
    trust,
    integrity: options.integrity ?? "files",
    allowIgnored: options.allowIgnored ?? [],
    ignorePaths: options.ignorePaths ?? [],
    ignoreUnsignedFiles: options.ignoreUnsignedFiles ?? false,
    allowSymlinks: options.allowSymlinks ?? false,
    ...expectationFrom(options),
    ...vsaFrom(options),
    engine: await engineFrom(options, progress),
    now: io.now(),
    progress,
    signal: io.signal
  };
}
function evidencePlace(options, { env }) {
  const source = evidenceFrom(options, env);
  if (source === void 0) return {};
  if (options.signature === void 0 && options.claims === void 0) return { evidenceFrom: source };
  throw new AttestModelError("USAGE", "evidence is named twice: as files, and as a release or repository", {
    guidance: "Leave --signature and --claims out, or --release and --repository."
  });
}
function vsaFrom({ vsa = false, resourceUri }) {
  if (vsa) return { vsa: { ...resourceUri !== void 0 && { resource: resourceUri } } };
  if (resourceUri === void 0) return {};
  throw new AttestModelError("USAGE", "--resource-uri says what a VSA is about, and none is asked for", {
    guidance: "Add --vsa, or leave it out."
  });
}
function expectationFrom(options) {
  const { expectRoot: root, expectCommit: commit, expectTag: tag, signedAfter, state } = options;
  const named = { root: root?.replace(/^sha256:/, ""), commit, tag, "signed-after": signedAfter };
  const given = Object.entries(named).filter(([, value]) => value !== void 0);
  return {
    ...given.length > 0 && { expect: Object.fromEntries(given) },
    ...state !== void 0 && { state: resolve(state) }
  };
}
function assertPolicyDecides(options) {
  if (options.policy === void 0) return;
  const loosening = ["allowIgnored", "ignorePaths", "ignoreUnsignedFiles", "allowSymlinks"].find(
    (name) => options[name] !== void 0
  );
  if (loosening === void 0) return;
  throw new AttestModelError(
    "USAGE",
    `with --policy, no option makes verification less strict (${flagOf(loosening)})`,
    {
      guidance: "Leave the option out. What may lie in a model unsigned is for the policy to say: files.ignorable."
    }
  );
}
function defaultSignature(target) {
  const inModel = join(target, "model.sig");
  const beside = join(`${target.replace(/\/+$/, "")}.attest`, "model.sig");
  return !existsSync(inModel) && existsSync(beside) ? beside : inModel;
}

export {
  verifyCommand,
  verdictOf,
  requestFrom
};
