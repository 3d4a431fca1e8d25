import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  requestFrom
} from "./chunk-ZQEPBIS7.js";
import "./chunk-K3U5QGAM.js";
import {
  notesOn
} from "./chunk-3DS2B4IE.js";
import "./chunk-RK7AM5PN.js";
import {
  print,
  textOptions
} from "./chunk-PI6DPKDC.js";
import "./chunk-WM7TIMKW.js";
import "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import "./chunk-M5CC6BE6.js";
import {
  examine
} from "./chunk-RYJDBM22.js";
import "./chunk-OXARNS3B.js";
import "./chunk-GLC5SA3Y.js";
import {
  DISK,
  MAX_DEPTH,
  explainGate,
  explainRules,
  explainVsa,
  faultLine,
  fileBeside,
  parseDenyList,
  parsePolicy,
  policySchema,
  readPolicy,
  readPolicyTree,
  readYaml,
  require_dist
} from "./chunk-DAVQ5QR6.js";
import {
  checkInputs,
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
} from "./chunk-PI6OKG33.js";
import {
  explainBaseModels,
  explainDenied,
  explainTime
} from "./chunk-5N46QZ7Q.js";
import {
  checkProvenance,
  explainProvenance,
  levelOf
} from "./chunk-NYX2NCP2.js";
import {
  BASE_MODELS,
  DATASETS,
  inputsOf
} from "./chunk-563XGVZ3.js";
import {
  explainExpectation
} from "./chunk-4BWJEKJT.js";
import "./chunk-6MN7YUSJ.js";
import {
  factsOf
} from "./chunk-ONAPFVKI.js";
import "./chunk-4RMVMUT5.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-YIJOSDOO.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-7KMWNWKX.js";
import "./chunk-JAPZ762N.js";
import {
  describeRule
} from "./chunk-PIB33EOP.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-WTWSUWHY.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import {
  parseTrustedRoots
} from "./chunk-XWC4A6ZZ.js";
import "./chunk-AFVCTQAO.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import {
  GITHUB_ISSUER
} from "./chunk-S3PL3ATJ.js";
import "./chunk-ZGOYP5ME.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import {
  verdictText
} from "./chunk-GR7KAN6A.js";
import "./chunk-7EOZJGKU.js";
import "./chunk-HNYNHPLD.js";
import "./chunk-64F2P52F.js";
import "./chunk-ZEZ2XBEH.js";
import "./chunk-RKH32ZDV.js";
import "./chunk-LTGFKVVD.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import {
  allPass
} from "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-Z44SHQRH.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import {
  readPem
} from "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-PXJ6EN37.js";
import {
  HIDDEN,
  hasHidden
} from "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import "./chunk-N7QWSNPN.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import {
  AttestModelError,
  messageOf,
  reasonOf
} from "./chunk-SGTPKY5S.js";
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
      ...policy.roots ? [explainRoots(policy.roots)] : [],
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
      ...policy.vsa ? [explainVsa(policy.vsa)] : [],
      ...notesOn(policy),
      ...unasked(policy)
    ]
  };
}
var INSTANCES = { "public-good": "public-good", github: "github", auto: "public-good or github" };
var explainRoots = (roots) => `Whoever signs with an identity has it from ${typeof roots === "string" ? INSTANCES[roots] : `an instance in ${roots.file}`}, and no other Sigstore.`;
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

// src/policy/tightest.ts
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
  const document = new import_yaml.Document(policy, { aliasDuplicateObjects: false });
  (0, import_yaml.visit)(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && hasHidden(scalar.value.replaceAll("\n", "")))
        scalar.type = import_yaml.Scalar.QUOTE_DOUBLE;
    }
  });
  const text = document.toString({ lineWidth: 0 });
  return `${HEAD}${text.replaceAll(HIDDEN, (found) => found === "\n" ? found : escaped(found))}`;
}
var escaped = (text) => text.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
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
function ofRun(run) {
  const { sourceRepositoryUri: repository, sourceRepositoryRef: ref, buildTrigger, runnerEnvironment } = run.certified;
  const clean = allPass(checkProvenance({ clean: true }, run));
  const signed = allPass(checkProvenance({ "signed-commit": true }, run));
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
    ...allPass(checkInputs(kind, { computed: true }, run)) && { computed: true }
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
    ...formatsOf(files),
    "max-total-size": sizeFor(total)
  };
}

// src/verify/policy-faults.ts
async function policyFaults(file, files = DISK, above = []) {
  const bytes = await files.read(file);
  const parsed = await parsePolicy(bytes);
  if (!parsed.ok) return parsed.faults.map((fault) => ({ file, ...fault }));
  const read = readYaml(bytes);
  const faults = [];
  for (const { name, path, look } of namedIn(parsed.policy)) {
    try {
      faults.push(...await look(fileBeside(file, name), files, [...above, file]));
    } catch (error) {
      if (!(error instanceof AttestModelError)) throw error;
      const at = read.ok ? read.text.where(path) : { line: 1, column: 1 };
      faults.push({ file, ...at, message: messageOf(error) });
    }
  }
  return faults;
}
function namedIn(policy, path = []) {
  const roots = "roots" in policy && typeof policy.roots === "object" ? [policy.roots.file] : [];
  const rules = policy["base-models"]?.rules ?? [];
  return [
    ...roots.map((name) => ({ name, path: [...path, "roots", "file"], look: lookAtRoots })),
    ...(policy.deny?.from ?? []).map((name, i) => ({ name, path: [...path, "deny", "from", i], look: lookAtList })),
    ...rules.flatMap(({ file, policy: inline }, i) => {
      const rule = [...path, "base-models", "rules", i];
      if (inline) return namedIn(inline, [...rule, "policy"]);
      return file === void 0 ? [] : [{ name: file, path: [...rule, "file"], look: lookAtPolicy }];
    })
  ];
}
var lookAtRoots = async (file, files) => {
  await parseTrustedRoots(await files.read(file), file, true);
  return [];
};
var lookAtList = async (file, files) => {
  const parsed = parseDenyList(await files.read(file));
  return parsed.ok ? [] : parsed.faults.map((fault) => ({ file, ...fault }));
};
var lookAtPolicy = (file, files, above) => {
  if (!above.includes(file) && above.length < MAX_DEPTH) return policyFaults(file, files, above);
  throw new AttestModelError("INVALID_INPUT", `policies name each other: ${[...above, file].join(" -> ")}`);
};

// src/cli/policy.ts
async function policyCheck(options, io, target = "") {
  const parsed = await readPolicy(target);
  const faults = await policyFaults(target);
  const { encode = String } = textOptions(io);
  const isValid = parsed.ok && faults.length === 0;
  const document = isValid ? { valid: true, sha256: parsed.sha256 } : { valid: false, faults };
  print(io, options, document, () => {
    if (isValid) return `${encode(target)}: no fault`;
    return [...faults.map((fault) => encode(faultLine(fault.file, fault))), count(faults.length, "fault")].join("\n");
  });
  return isValid ? 0 : 2;
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
    throw new AttestModelError("INVALID_INPUT", "the model was not accepted, so no policy is made from it", {
      guidance: "A draft is made from a model that is as it should be: see above what it lacks, and name its signer."
    });
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
    throw new AttestModelError("WRITE_FAILED", `the policy ${path} cannot be written: ${reasonOf(error)}`, {
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
