import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  inputFiles
} from "./chunk-MDRFCPDG.js";
import {
  annotateFaults,
  signerOutput
} from "./chunk-AENXHCRQ.js";
import {
  reader
} from "./chunk-H5D5HCHD.js";
import "./chunk-V6C4CHWE.js";
import {
  log,
  runAction,
  writeSummary
} from "./chunk-LNURXVJO.js";
import "./chunk-GR7KAN6A.js";
import {
  setFailed,
  setOutput
} from "./chunk-T22ZI5WN.js";
import "./chunk-7FQDIQ7Z.js";
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
import "./chunk-Z44SHQRH.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import {
  forJson
} from "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-TIA4MDRS.js";
import {
  usage
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/actions/verify.ts
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/actions/verify-inputs.ts
function readVerifyInputs(env) {
  const input = reader(env);
  const policies = input.list("policy");
  const given = {
    signer: signerInputs(input),
    ...input.optional("source-repository", "sourceRepository"),
    ...input.optional("signature", "signature"),
    ...input.optional("claims", "claims"),
    ...input.optional("release", "release"),
    ...input.optional("repository", "repository"),
    ...expectation(input),
    ...input.optional("state", "state"),
    integrity: input.choice("integrity", ["files", "chunks"]),
    vsa: input.choice("vsa", ["false", "sign", "rely"]),
    ...input.optional("resource-uri", "resource"),
    allowIgnored: input.list("allow-ignored"),
    allowSymlinks: input.flag("allow-symlinks", false)
  };
  const maxRootAgeDays = input.days("max-root-age");
  const common = {
    sigstore: input.text("sigstore") || "auto",
    ...input.optional("trusted-root", "trustedRoot"),
    offline: input.flag("offline", false),
    ...maxRootAgeDays !== void 0 && { maxRootAgeDays },
    signedHere: input.flag("signed-here", false),
    comment: input.flag("comment", false),
    ...input.optional("github-token", "githubToken")
  };
  const path = input.text("path");
  assertOnePolicy(path, policies, given);
  const { signer, sourceRepository, ...others } = given;
  if (path !== "" && policies.length === 0) {
    if (signer === void 0) throw usage("no identity, public-key, certificate-chain or policy is given", WHOM);
    return { kind: "model", path, trust: signer, ...others, ...common };
  }
  assertPolicyDecides(signer !== void 0 || sourceRepository !== void 0, others);
  if (path !== "") return { kind: "model", path, trust: { method: "policy", policies }, ...others, ...common };
  assertGateFindsEvidence(others);
  return { kind: "gate", policies, ...common };
}
var WHOM = `Say whose signature is to be trusted:

    with:
      path: out/model
      identity: https://github.com/OWNER/NAME/.github/workflows/train.yml@refs/heads/main
      issuer: https://token.actions.githubusercontent.com
      source-repository: OWNER/NAME

or give public-key: FILE, or certificate-chain: FILE, or policy: FILE. An empty value never means "anybody": look for an unset variable.`;
function signerInputs(input) {
  const [identity, issuer, publicKey] = [input.text("identity"), input.text("issuer"), input.text("public-key")];
  const chain = input.list("certificate-chain");
  const ways = [identity || issuer, publicKey, chain.length].filter(Boolean).length;
  if (ways === 0) return void 0;
  if (ways > 1) throw usage("more than one of identity, public-key and certificate-chain is given", WHOM);
  if (publicKey) return { method: "key", publicKey };
  if (chain.length) return { method: "certificate", chain };
  if (!identity || !issuer)
    throw usage(`${identity ? "issuer" : "identity"} is empty: identity and issuer belong together`, WHOM);
  return { method: "sigstore", identity, issuer, ...input.optional("source-repository", "sourceRepository") };
}
function expectation(input) {
  const root = input.text("expect-root").replace(/^sha256:/, "");
  const expect = {
    ...root !== "" && { root },
    ...input.optional("expect-commit", "commit"),
    ...input.optional("expect-tag", "tag"),
    ...input.optional("signed-after", "signed-after")
  };
  return Object.keys(expect).length > 0 ? { expect } : {};
}
function assertPolicyDecides(namesSigner, { allowIgnored, allowSymlinks }) {
  if (namesSigner)
    throw usage(
      "an identity, key or certificate chain needs path, and no policy beside it",
      "With policy, that file says who must have signed. Without it, path names the folder with the model. If path is empty, look for an unset variable."
    );
  if (allowIgnored.length > 0 || allowSymlinks)
    throw usage(
      "with policy, no input makes verification less strict (allow-ignored, allow-symlinks)",
      "Leave the input out. What may lie in a model unsigned is for the policy to say: files.ignorable."
    );
}
function assertOnePolicy(path, policies, { vsa, resource, integrity }) {
  if (vsa === "false" && resource === void 0) return;
  if (path !== "" && policies.length === 1 && vsa !== "false" && integrity === "files") return;
  throw usage(
    "vsa: sign and vsa: rely need path and one policy, and whole files; resource-uri needs one of them",
    "Name the model and the policy that the summary is to be about."
  );
}
function assertGateFindsEvidence(others) {
  const { signature, claims, release, repository, expect, state, integrity } = others;
  const named = [signature, claims, release, repository, expect, state].some((one) => one !== void 0);
  if (!named && integrity === "files") return;
  throw usage(
    "signature, claims, release, repository, expect-…, signed-after, state and integrity: chunks need path",
    "Without path the models are those of the pull request, each with its evidence in it. If path is empty, look for an unset variable."
  );
}

// src/actions/verify.ts
var TITLE = "attest-model could not verify";
async function story(host) {
  setOutput("result", "undecided");
  try {
    await verifyAndTell(host);
  } catch (error) {
    await (await import("./comment-4DLLPBGO.js")).commentOnError(TITLE, error, host);
    throw error;
  }
}
async function verifyAndTell(host) {
  const inputs = readVerifyInputs(host.env);
  const judged = await judge(inputs, host);
  setOutput("result", judged.result);
  setOutput("verdict-path", await writeDocument(judged, host));
  setOutput("signer", signerOutput(judged.signer));
  setOutput("model-digest", judged.modelDigest ?? "");
  setOutput("vsa-path", judged.vsaPath ?? "");
  log(judged.text);
  if (judged.failure !== void 0) {
    annotateFaults(judged.faults);
    setFailed(judged.failure);
  }
  await writeSummary(judged.page);
  if (inputs.comment) await (await import("./comment-4DLLPBGO.js")).commentOn(judged.page, inputs.githubToken, host);
}
async function judge(inputs, host) {
  var _stack = [];
  try {
    const files = __using(_stack, inputFiles(host, inputs.githubToken, { always: inputs.kind === "gate", judged: !inputs.signedHere }));
    const { Undecided } = await import("./undecided-3MHUQCUS.js");
    try {
      if (inputs.kind === "gate") return await (await import("./verify-gate-P5DQFYMA.js")).judgeChange(inputs, files, host);
      const { trust } = inputs;
      if (trust.method === "policy") {
        const { judgeByPolicies } = await import("./verify-policy-PQFFMCQ4.js");
        return await judgeByPolicies(trust.policies, inputs, files, host);
      }
      const { verdictOn, verdictJudged } = await import("./verify-model-Y4GH54O5.js");
      const { readTrust } = await import("./trust-KCJN5533.js");
      return verdictJudged(await verdictOn(inputs, await readTrust(trust, inputs, files), files, host), inputs, host);
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      return (await import("./verify-gate-P5DQFYMA.js")).undecidedJudged(error, host);
    }
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}
async function writeDocument({ document }, { env }) {
  const { writeFileAtomic } = await import("./atomic-write-CNIEQLXM.js");
  const path = join(env["RUNNER_TEMP"] || tmpdir(), "attest-model", `verdict-${randomUUID()}.json`);
  await writeFileAtomic(path, `${forJson(document)}
`);
  return path;
}
await runAction(TITLE, story);
