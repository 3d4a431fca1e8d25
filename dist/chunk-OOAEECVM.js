import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  expectedResource,
  namedPolicies
} from "./chunk-3MVYOANX.js";
import {
  examine
} from "./chunk-HE5WD5EW.js";
import {
  evidencePlaces,
  openModel
} from "./chunk-IABS4SLU.js";
import {
  buildSummaryStatement
} from "./chunk-NO4ZVSEL.js";
import {
  eventMaySign
} from "./chunk-SMZT73B7.js";
import {
  BUNDLE_MEDIA_TYPE
} from "./chunk-YX3C24J5.js";
import {
  expectedBy
} from "./chunk-K6NK6K6G.js";
import {
  MAX_CLAIMS_BYTES
} from "./chunk-RFJJX36T.js";
import {
  linesOf
} from "./chunk-ILXIYBYT.js";
import {
  MAX_BUNDLE_BYTES
} from "./chunk-JXTW3YLS.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  describeFiles
} from "./chunk-PU7OFXVV.js";
import {
  ALL,
  saveAlone,
  saveClaims
} from "./chunk-Y6B4W3FB.js";
import {
  PAYLOAD_TYPE,
  subjectsOf,
  toPayload
} from "./chunk-JJ5Z4DQK.js";
import {
  sha256Hex
} from "./chunk-GGT2TN3C.js";
import {
  readLimited,
  readNamed
} from "./chunk-JL2MD6TV.js";
import {
  AttestModelError
} from "./chunk-HBJC6FYG.js";

// src/vsa.ts
import { basename as basename2, resolve as resolve2 } from "node:path";

// src/vsa/inputs.ts
async function digestEvidence(paths) {
  return {
    signature: sha256Hex(await readNamed(paths.signature, "the signature", MAX_BUNDLE_BYTES)),
    lines: [...linesOf(await readClaims(paths.claims))].map(({ line, text }) => ({ line, sha256: sha256Hex(text) }))
  };
}
async function readClaims(path) {
  try {
    const read = await readLimited(path, MAX_CLAIMS_BYTES, "the claims file");
    return "bytes" in read ? read.bytes : new Uint8Array();
  } catch (error) {
    if (error instanceof AttestModelError && error.code === "NOT_FOUND") return new Uint8Array();
    throw error;
  }
}
function assertUnchanged(before, after) {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  throw new AttestModelError("FILE_CHANGED", "the evidence changed while the model was verified", {
    guidance: "Something still writes model.sig or claims.jsonl: wait until it is done, then run again."
  });
}
function inputAttestations(examined, { signature, lines }) {
  const counts = countedBy(examined);
  return [
    { name: "model.sig", digest: { sha256: signature }, mediaType: BUNDLE_MEDIA_TYPE },
    ...lines.filter(({ line }) => counts(line)).map(({ line, sha256 }) => ({ name: `claims.jsonl:${line}`, digest: { sha256 }, mediaType: BUNDLE_MEDIA_TYPE }))
  ];
}
function countedBy({ verdict, findings }) {
  const ignored = new Set(verdict.claims.ignored.map(({ line }) => line));
  if (!ignored.has(UNLISTED)) return (line) => !ignored.has(line);
  const accepted = new Set(findings.claims?.accepted.map(({ line }) => line));
  return (line) => accepted.has(line);
}
var UNLISTED = 0;

// src/vsa/subjects.ts
import { basename, resolve } from "node:path";
function whyUnsaid({ verdict: { result }, findings: { signature, files } }) {
  if (result === "undecided") return "the verdict is undecided, and a VSA says PASSED or FAILED";
  if (!files?.match)
    return "the files are not those that an allowed signer signed: there is nothing that it could be about";
  const { method, hashType } = signature.oms ?? {};
  if (method === "files" && hashType === "sha256") return void 0;
  throw new AttestModelError(
    "UNSUPPORTED",
    `a VSA names SHA-256 of whole files, and these are ${method} by ${hashType}`,
    {
      guidance: "Have the model signed anew with sha256 (the default of every OMS signer)."
    }
  );
}
function summarySubjects({ findings }, model) {
  const { signature, files, manifest } = findings;
  const sizes = new Map(files?.onDisk.map(({ path, size }) => [path, size]));
  const signed = signature.oms?.resources.map(({ path, digest }) => ({ path, digest, size: sizes.get(path) ?? 0 })) ?? [];
  const { root, manifestDigest } = describeFiles(signed, { chunks: false });
  const isSound = manifest?.checks.every(({ outcome }) => outcome === "pass");
  return subjectsOf({
    name: basename(resolve(model)),
    root,
    manifestDigest: (isSound ? manifest?.digest : void 0) ?? manifestDigest
  });
}

// src/vsa/verifier.ts
async function identifyVerifier(request, { vsa }) {
  assertEvent(request.env);
  const party = await request.signer();
  const { describe } = party.signer;
  if (describe.method !== "sigstore")
    throw new AttestModelError("USAGE", "a VSA is signed with an identity, whose certificate names the verifier", {
      guidance: "Leave out --method: in a GitHub job with id-token: write the identity is that of the workflow."
    });
  const { identity } = describe;
  if (vsa && !vsa.verifiers.some((rule) => expectedBy(rule, identity) !== void 0))
    request.verify.progress?.warning(
      `The policy does not name ${identity} among vsa.verifiers: by this policy nobody will accept the VSA.`
    );
  return { party, verifier: identity };
}
function assertEvent(env) {
  if (env["GITHUB_ACTIONS"] !== "true") return;
  const eventName = env["GITHUB_EVENT_NAME"] ?? "";
  const permission = eventMaySign({ eventName }, void 0, { allowWorkflowRun: false });
  if (permission.may && eventName !== "merge_group") return;
  const reason = permission.may ? "what is in a merge queue is not merged yet" : permission.reason;
  throw new AttestModelError("IDENTITY_TOKEN", reason, {
    guidance: "A VSA is signed after the merge, in a job of its own (docs/vsa.md). On a pull request, leave it out: the gate’s verdict is enough there."
  });
}

// src/vsa.ts
async function summarize(request) {
  const { trust } = request.verify;
  if (trust.method !== "policy")
    throw new AttestModelError("USAGE", "a VSA says by which policy a model was verified", {
      guidance: "Name a policy: --policy FILE."
    });
  if (request.verify.evidenceFrom !== void 0)
    throw new AttestModelError("USAGE", "a VSA is appended to the claims, so these have to lie on disk", {
      guidance: "Get model.sig and claims.jsonl from there first, and put them beside the model."
    });
  const resource = expectedResource(trust.parsed.policy.vsa?.resource, request.resource);
  const { party, verifier } = await identifyVerifier(request, trust.parsed.policy);
  const now = request.now();
  const places = evidencePlaces(request.verify, openModel(request.verify.model));
  const paths = { signature: places.signature.path, claims: places.claims.path };
  const evidence = await digestEvidence(paths);
  const examined = await examine({ ...request.verify, chunks: true, now });
  assertUnchanged(evidence, await digestEvidence(paths));
  const { verdict } = examined;
  const reason = whyUnsaid(examined);
  if (reason !== void 0) return { verdict, reason };
  const { sha256 } = trust.parsed;
  const passed = verdict.result === "passed";
  const statement = buildSummaryStatement(summarySubjects(examined, request.verify.model), {
    verifier: { id: verifier, version: { "attest-model": VERSION } },
    timeVerified: now.toISOString(),
    resourceUri: resource,
    policy: { uri: request.policyUri ?? nameOf(sha256), sha256, named: namedPolicies(sha256, trust.baseModels) },
    inputAttestations: inputAttestations(examined, evidence),
    verificationResult: passed ? "PASSED" : "FAILED",
    verifiedLevels: passed ? verdict.slsa?.verifiedLevels ?? [] : ["FAILED"]
  });
  const vsaPath = await signAndSave(statement, party, paths.claims, request);
  return { verdict, signed: passed ? "PASSED" : "FAILED", claimsPath: paths.claims, vsaPath };
}
async function signAndSave(statement, { signer }, claims, { verify: { model, signal }, env }) {
  const bundle = await signer.sign(toPayload(statement), PAYLOAD_TYPE, signal);
  await saveClaims(claims, [bundle], ALL);
  const folder = env["RUNNER_TEMP"];
  const root = statement.subject[0]?.digest["sha256"] ?? "";
  return folder ? saveAlone(folder, basename2(resolve2(model)), root, bundle, "vsa") : claims;
}
var nameOf = (sha256) => `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;

export {
  summarize
};
