import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  bindingDigests,
  expectedResource
} from "./chunk-HTR2MUCH.js";
import {
  examine,
  keepAccepted
} from "./chunk-RYJDBM22.js";
import {
  evidencePlaces,
  openModel
} from "./chunk-OXARNS3B.js";
import {
  buildSummaryStatement
} from "./chunk-563XGVZ3.js";
import {
  eventMaySign
} from "./chunk-UV5UBRQT.js";
import {
  BUNDLE_MEDIA_TYPE
} from "./chunk-QQHOCYSF.js";
import {
  expectedBy
} from "./chunk-PIB33EOP.js";
import {
  MAX_CLAIMS_BYTES
} from "./chunk-7ROTGZ64.js";
import {
  linesOf
} from "./chunk-S2TVRR6N.js";
import {
  MAX_BUNDLE_BYTES
} from "./chunk-COLAHAVH.js";
import {
  VERSION
} from "./chunk-C335HZS6.js";
import {
  describeFiles
} from "./chunk-ZGOYP5ME.js";
import {
  ALL,
  saveAlone,
  saveClaims
} from "./chunk-JJWDVUDW.js";
import {
  allPass
} from "./chunk-RJZJ57SA.js";
import {
  PAYLOAD_TYPE,
  subjectsOf,
  toPayload
} from "./chunk-NZSWWKHZ.js";
import {
  readLimited,
  readNamed
} from "./chunk-3YE6BLHT.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

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
function inputAttestations({ findings, counted = [] }, { signature, lines }) {
  const used = /* @__PURE__ */ new Set([...(findings.claims?.accepted ?? []).map(({ line }) => line), ...counted]);
  return [
    { name: "model.sig", digest: { sha256: signature }, mediaType: BUNDLE_MEDIA_TYPE },
    ...lines.filter(({ line }) => used.has(line)).map(({ line, sha256 }) => ({ name: `claims.jsonl:${line}`, digest: { sha256 }, mediaType: BUNDLE_MEDIA_TYPE }))
  ];
}

// src/vsa/request.ts
function policyOf({ verify, resource }) {
  const { trust } = verify;
  if (trust.method !== "policy")
    throw new AttestModelError("USAGE", "a VSA says by which policy a model was verified", {
      guidance: "Name a policy: --policy FILE."
    });
  if (verify.evidenceFrom !== void 0)
    throw new AttestModelError("USAGE", "a VSA is appended to the claims, so these have to lie on disk", {
      guidance: "Get model.sig and claims.jsonl from there first, and put them beside the model."
    });
  assertAsked(trust.parsed.policy);
  return { trust, resource: expectedResource(trust.parsed.policy.vsa?.resource, resource) };
}
function assertAsked({ gate = {} }) {
  const { references: _, ...demands } = gate;
  const keys = Object.keys(demands).map((key) => `gate.${key}`);
  if (keys.length === 0) return;
  throw new AttestModelError(
    "USAGE",
    `the policy asks what only a gate can judge (${keys.join(", ")}), and a VSA would say that it was met`,
    {
      guidance: "Sign it by a policy without these keys, a file of its own for what is deployed (docs/vsa.md). A gate asks them of each change."
    }
  );
}

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
  const isSound = manifest && allPass(manifest.checks);
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
  const { trust, resource } = policyOf(request);
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
  const summary = {
    verifier: { id: verifier, version: { "attest-model": VERSION } },
    timeVerified: now.toISOString(),
    resourceUri: resource,
    policy: policyIn(trust, request.policyUri),
    inputAttestations: inputAttestations(examined, evidence),
    ...outcomeOf(verdict)
  };
  const statement = buildSummaryStatement(summarySubjects(examined, request.verify.model), summary);
  const vsaPath = await signAndSave(statement, party, paths.claims, request);
  await keepAccepted(request.verify, [verdict]);
  return { verdict, signed: summary.verificationResult, claimsPath: paths.claims, vsaPath };
}
var policyIn = (trust, uri = nameOf(trust.parsed.sha256)) => ({
  uri,
  sha256: trust.parsed.sha256,
  named: bindingDigests(trust)
});
var outcomeOf = ({ result, slsa }) => result === "passed" ? { verificationResult: "PASSED", verifiedLevels: slsa?.verifiedLevels ?? [] } : { verificationResult: "FAILED", verifiedLevels: ["FAILED"] };
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
