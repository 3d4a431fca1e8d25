import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom
} from "./chunk-Z4TDRCFS.js";
import "./chunk-ILQC5ZFN.js";
import {
  notesOn
} from "./chunk-VMBQG5QV.js";
import "./chunk-TDLU665J.js";
import {
  print,
  textOptions
} from "./chunk-UJSZPWHD.js";
import "./chunk-NRVWY3O4.js";
import "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import "./chunk-WQ6WFNZD.js";
import {
  examine
} from "./chunk-HE5WD5EW.js";
import "./chunk-IABS4SLU.js";
import {
  explainGate,
  explainRules,
  explainSummaries,
  faultLines,
  policySchema,
  readPolicy,
  readPolicyTree,
  require_dist
} from "./chunk-OYD7N4SG.js";
import {
  checkInputs,
  explainBaseModels,
  explainEnvironment,
  explainEvaluation,
  explainFiles,
  explainInputs,
  explainLog,
  explainRunners,
  explainSignatures,
  formatsOf,
  hasPickle,
  sizeFor
} from "./chunk-32FE4O6Q.js";
import {
  explainDenied,
  explainTime
} from "./chunk-AKRQ62NC.js";
import {
  checkProvenance,
  explainProvenance,
  levelOf
} from "./chunk-TFJYVDJW.js";
import {
  BASE_MODELS,
  DATASETS,
  inputsOf
} from "./chunk-NO4ZVSEL.js";
import {
  explainExpectation
} from "./chunk-BPBCSFKF.js";
import "./chunk-OCES6XW3.js";
import {
  factsOf
} from "./chunk-47WTU4UA.js";
import "./chunk-B5QUK4G3.js";
import "./chunk-N2CHY7KD.js";
import "./chunk-6K74PDGQ.js";
import "./chunk-KFYWI5MM.js";
import "./chunk-E3K66YLN.js";
import {
  describeRule
} from "./chunk-K6NK6K6G.js";
import "./chunk-VJFO73QU.js";
import "./chunk-D6Q3HJ5D.js";
import "./chunk-RFJJX36T.js";
import "./chunk-ILXIYBYT.js";
import "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-H6VPP5SW.js";
import "./chunk-NCP27TQP.js";
import "./chunk-JDJ3ZA6U.js";
import {
  GITHUB_ISSUER
} from "./chunk-VZCGKZFC.js";
import "./chunk-PU7OFXVV.js";
import "./chunk-AGNDJ4JR.js";
import "./chunk-NE7OPYTJ.js";
import "./chunk-JJ5Z4DQK.js";
import "./chunk-Q4VXPZED.js";
import "./chunk-SEJ4GB6S.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-GGT2TN3C.js";
import {
  verdictText
} from "./chunk-I7DAYMXX.js";
import "./chunk-WJ2ULQSW.js";
import "./chunk-XI7LNFSM.js";
import "./chunk-3SLNAVPE.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-Z44SHQRH.js";
import {
  readPem
} from "./chunk-JL2MD6TV.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import "./chunk-O4A3CATD.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-6Z6KGJKZ.js";
import "./chunk-GTHQT6M3.js";
import "./chunk-6HXTU6FJ.js";
import "./chunk-LUH7EFKZ.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";
import {
  __toESM
} from "./chunk-JSFNQING.js";

// src/cli/policy.ts
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

// src/policy/explain.ts
function explainPolicy(policy) {
  const { signers, claims, time, provenance, runners, datasets, environment, evaluation, files, expect, deny, rules } = policy;
  const baseModels = policy["base-models"];
  return {
    demands: [
      `The files are exactly those that were signed, by ${signers.length > 1 ? "one of: " : ""}${signers.map(describeRule).join("; ")}.`,
      ...policy.signatures ? explainSignatures(policy.signatures) : [],
      ...claims ? explainClaims(claims) : [],
      ...time ? explainTime(time) : [],
      ...policy.log ? [explainLog(policy.log)] : [],
      ...provenance ? explainProvenance(provenance) : [],
      ...runners ? explainRunners(runners) : [],
      ...datasets ? explainInputs(DATASETS, datasets) : [],
      ...baseModels ? explainInputs(BASE_MODELS, baseModels) : [],
      ...baseModels?.rules ? explainBaseModels(baseModels.rules, (nested) => explainPolicy(nested).demands) : [],
      ...environment ? explainEnvironment(environment) : [],
      ...evaluation ? explainEvaluation(evaluation) : [],
      ...files ? explainFiles(files) : [],
      ...expect ? explainExpectation(expect) : [],
      ...deny ? explainDenied(deny) : [],
      ...rules ? explainRules(rules) : []
    ],
    notes: [
      ...policy.models ? [`in a gate it judges the models in ${policy.models.join(", ")}`] : [],
      ...policy.gate ? explainGate(policy.gate) : [],
      ...policy.vsa ? [explainSummaries(policy.vsa)] : [],
      ...notesOn(policy),
      ...unasked(policy)
    ]
  };
}
var explainClaims = (claims) => Object.entries(claims).map(
  ([kind, rules = []]) => `Only claims of ${kind} signed by one of these count: ${rules.map(describeRule).join("; ")}.`
);
function unasked(policy) {
  const keys = Object.keys(policySchema.shape).filter(
    (key) => !["version", "models", "gate", "signatures", "claims", "roots", "expect", "rules", "vsa"].includes(key)
  );
  const absent = keys.filter((key) => !(key in policy));
  return absent.length === 0 ? [] : [`nothing is asked about: ${absent.join(", ")}`];
}

// src/policy/tightest/tightest.ts
var import_yaml = __toESM(require_dist(), 1);
function tightestPolicy(facts, pem) {
  const { verdict, runs, evaluations } = facts;
  if (verdict.signer === void 0) throw new RangeError("a policy needs a signer");
  const run = runs.at(-1);
  const results = [...new Set(evaluations.map(({ result }) => result.result))].filter((one) => one !== "FAILED");
  return {
    version: 1,
    signers: [ruleFor(verdict.signer, pem)],
    ...verdict.signedAt && { time: { trusted: true } },
    ...facts.findings.signature.logged && { log: "required" },
    ...run && ofRun(run),
    ...results.length > 0 && { evaluation: { results } },
    files: ofFiles(facts)
  };
}
function policyText(policy) {
  return `${HEAD}${(0, import_yaml.stringify)(policy, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
var HEAD = `# yaml-language-server: $schema=https://raw.githubusercontent.com/attest-model/attest-model/main/docs/model-policy.schema.json
# The tightest policy that the model meets. Loosen what may change from one training to the next, and add bounds for
# metrics (evaluation.metrics) and what keeps older models out (expect).
`;
var WORKFLOW = /^(https:\/\/[^/@]+\/[^/@]+\/[^/@]+)\/(\.github\/workflows\/[^/@]+\.ya?ml)@(refs\/(?:heads|tags)\/[^\s*?[\\^~:]+)$/;
function ruleFor(signer, pem = "") {
  switch (signer.method) {
    case "key":
      return { key: pem };
    case "certificate":
      return { "certificate-chain": pem };
    case "sigstore": {
      const { san, issuer, sourceRepository: source } = signer;
      const [, repository, path, ref] = WORKFLOW.exec(san) ?? [];
      const known = repository?.startsWith("https://github.com/") && issuer === GITHUB_ISSUER;
      return {
        ...repository && path && ref ? { workflow: { repository: short(repository), path, ref } } : { identity: san },
        ...!known && { issuer },
        ...source !== void 0 && source !== repository && { "source-repository": short(source) }
      };
    }
  }
}
var short = (uri) => uri.replace(/^https:\/\/github\.com\/(?=[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$)/, "");
var isMet = (checks) => checks.every(({ outcome }) => outcome === "pass");
function ofRun(run) {
  const { sourceRepositoryUri: repository, sourceRepositoryRef: ref, buildTrigger, runnerEnvironment } = run.certified;
  const clean = isMet(checkProvenance({ clean: true }, run));
  const signed = isMet(checkProvenance({ "signed-commit": true }, run));
  const isBranchOrTag = ref !== void 0 && /^refs\/(heads|tags)\//.test(ref);
  const isKnownRunner = runnerEnvironment === "github-hosted" || runnerEnvironment === "self-hosted";
  const environment = environmentOf(run);
  return {
    provenance: {
      level: levelOf(run),
      ...repository !== void 0 && { repositories: [short(repository)] },
      ...isBranchOrTag && { refs: [ref] },
      ...buildTrigger !== void 0 && { events: [buildTrigger] },
      ...clean && { clean: true },
      ...signed && { "signed-commit": true }
    },
    ...isKnownRunner && { runners: [runnerEnvironment] },
    ...ofInputs(DATASETS, run),
    ...ofInputs(BASE_MODELS, run),
    ...environment && { environment }
  };
}
function ofInputs(kind, run) {
  const listed = inputsOf(run, kind);
  if (listed.length === 0) return {};
  const allowed = listed.flatMap(({ name, digest: { sha256, gitCommit } }) => {
    if (sha256 !== void 0) return [{ name, sha256 }];
    return gitCommit === void 0 ? [] : [{ name, "git-commit": gitCommit }];
  });
  const demands = {
    required: listed.map(({ name }) => name),
    ...allowed.length === listed.length && { allowed },
    ...isMet(checkInputs(kind, { computed: true }, run)) && { computed: true }
  };
  return { [kind.id]: demands };
}
var FACTS = /^(arch|gpu|cuda|rocm|python|torch|tensorflow|jax|transformers|numpy)$/;
function environmentOf({ provenance: { byproducts } }) {
  const record = byproducts.find(({ name }) => name === "environment");
  if (record === void 0) return void 0;
  const facts = Object.entries(record.annotations ?? {}).flatMap(
    ([name, value]) => FACTS.test(name) && (typeof value === "string" || typeof value === "number") ? [[name, [value]]] : []
  );
  return { "of-training": true, ...facts.length > 0 && { facts: Object.fromEntries(facts) } };
}
function ofFiles({ findings }) {
  const files = findings.files?.onDisk ?? [];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return {
    ...!hasPickle(files) && findings.files?.sniffed?.length === 0 && { pickle: false },
    formats: formatsOf(files),
    "max-total-size": sizeFor(total)
  };
}

// src/cli/policy.ts
async function policyCheck(options, io, target = "") {
  const parsed = await readPolicy(target);
  if (parsed.ok) await readPolicyTree(target);
  const { encode = String } = textOptions(io);
  const document = parsed.ok ? { valid: true, sha256: parsed.sha256 } : { valid: false, faults: parsed.faults };
  print(io, options, document, () => {
    if (parsed.ok) return `${encode(target)}: no fault`;
    const lines = faultLines(target, parsed.faults).map((line) => encode(line));
    return [...lines, count(parsed.faults.length, "fault")].join("\n");
  });
  return parsed.ok ? 0 : 2;
}
async function policyExplain(options, io, target = "") {
  const explanation = explainPolicy((await readPolicyTree(target)).policy.policy);
  const { encode = String } = textOptions(io);
  print(
    io,
    options,
    explanation,
    () => [
      "A model is accepted only if all of this is true:",
      ...explanation.demands.map((demand) => `  - ${encode(demand)}`),
      ...explanation.notes.length > 0 ? ["", ...explanation.notes.map((note) => `Note: ${encode(note)}.`)] : []
    ].join("\n")
  );
  return 0;
}
async function policyInit(options, io, target = "") {
  const { verdict, findings } = await examine({ ...await requestFrom(options, io, target), sniff: true });
  if (verdict.result !== "passed") {
    io.err.write(verdictText(verdict, textOptions(io)));
    throw new AttestModelError("INVALID_INPUT", "the model was not accepted, so no policy is made from it");
  }
  const policy = tightestPolicy(factsOf(verdict, findings, io.now()), await pemOf(options));
  const text = policyText(policy);
  if (options.out !== void 0) await writeNew(options.out, text);
  print(io, options, policy, () => options.out === void 0 ? text : `${options.out} written`);
  return 0;
}
async function pemOf({ publicKey, certificateChain }) {
  if (publicKey !== void 0) return readPem(publicKey, "the public key");
  if (certificateChain === void 0) return void 0;
  return (await Promise.all(certificateChain.map((path) => readPem(path, "the certificate")))).join("\n");
}
async function writeNew(path, text) {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    throw new AttestModelError("WRITE_FAILED", `the policy ${path} cannot be written: ${messageOf(error)}`, {
      cause: error,
      guidance: "Name a file that does not exist yet, where this user may write."
    });
  }
}
export {
  policyCheck,
  policyExplain,
  policyInit
};
