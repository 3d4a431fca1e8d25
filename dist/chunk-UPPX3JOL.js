import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  buildLevelOf,
  certify
} from "./chunk-BA3LTITC.js";
import {
  ownRuns
} from "./chunk-JAPZ762N.js";
import {
  describeInput
} from "./chunk-5GOZP5JO.js";
import {
  allPass
} from "./chunk-RJZJ57SA.js";
import {
  PROVENANCE_TYPE,
  parseProvenance
} from "./chunk-NZSWWKHZ.js";
import {
  MODEL_ROLES,
  isHashed
} from "./chunk-LXLH6L2Q.js";
import {
  count
} from "./chunk-R3JUTCJG.js";

// src/verification/slsa/findings.ts
var met = (basis, details) => ({ outcome: "met", basis, ...details });
var notMet = (basis, details) => ({
  outcome: "not-met",
  basis,
  ...details
});
var noEvidence = (details) => ({ outcome: "no-evidence", ...details });
function ofRun(assess) {
  return (facts) => facts.run === void 0 ? noEvidence({
    found: "no provenance that counts",
    guidance: "Attest the model in the job that trains it (attest-model attest), and pass claims.jsonl along."
  }) : assess(facts.run, facts);
}
var inClaims = ({ claim }, what) => `claims, line ${claim.line}, ${what}`;
function listed(values, max = 5) {
  const more = values.length - max;
  return [...values.slice(0, max), ...more > 0 ? [`and ${more} more`] : []].join(", ");
}

// src/verification/slsa/infrastructure.ts
var infrastructureRows = [
  {
    level: 3,
    id: "dedicated-infrastructure",
    title: "The training ran on infrastructure of its own",
    assess: ofRun(assessDedicated)
  },
  {
    level: 3,
    id: "no-shared-gpu-memory",
    title: "No GPU memory was shared with other tenants",
    assess: ofRun(assessGpu)
  },
  {
    level: 3,
    id: "restricted-egress",
    title: "The network was restricted to what the training needs",
    assess: ofRun(
      () => noEvidence({
        guidance: "No certificate says it, and a job’s own word proves nothing: it is for the platform to attest."
      })
    )
  },
  {
    level: 3,
    id: "no-interactive-access",
    title: "Nobody had interactive access to the training",
    assess: ofRun(
      () => noEvidence({
        guidance: "No certificate says it: a hosted runner too can be made to open a shell by its own workflow."
      })
    )
  }
];
function assessDedicated(run) {
  const { signer } = run.claim;
  const runner = signer.method === "sigstore" ? signer.extensions["runnerEnvironment"] : void 0;
  const trainedHere = run.provenance.byproducts.some(({ name }) => name === "environment");
  const evidence = `certificate, OID .11; ${inClaims(run, "environment")}`;
  if (run.buildLevel >= 2 && trainedHere) {
    return met("stated", { found: "a GitHub-hosted runner: a virtual machine for this job alone", evidence });
  }
  return noEvidence({
    ...runner !== void 0 && { found: runner, evidence },
    guidance: "Only the certificate of a job on a hosted runner says it, of a job that trained and attested."
  });
}
function assessGpu(run) {
  const gpu = run.provenance.byproducts.find(({ name }) => name === "environment")?.annotations?.["gpu"];
  return noEvidence({
    ...typeof gpu === "string" && { found: `${gpu}, as the job states`, evidence: inClaims(run, "environment") },
    guidance: "It is for the platform to attest: a record of the machine does not say who else uses its GPUs."
  });
}

// src/verification/slsa/inputs.ts
var DATA = ["dataset"];
var inputRows = [
  {
    level: 1,
    id: "code-versioned",
    title: "Training code is in version control",
    assess: ofRun(assessCode)
  },
  {
    level: 1,
    id: "data-checksummed",
    title: "Training data is versioned and checksummed",
    assess: ofRun((run) => assessPinned(run, DATA, "dataset"))
  },
  {
    level: 1,
    id: "hyperparameters-versioned",
    title: "Hyperparameters are versioned",
    assess: ofRun(assessConfigs)
  },
  {
    level: 1,
    id: "base-models-pinned",
    title: "Base models are pinned",
    assess: ofRun((run) => assessPinned(run, MODEL_ROLES, "base-model"))
  },
  {
    level: 2,
    id: "code-certified",
    title: "Training code is the commit that the certificate names, unchanged",
    assess: ofRun(assessCertifiedCode)
  },
  {
    level: 2,
    id: "inputs-hashed",
    title: "Training data and base models were hashed in the run, not named by digest",
    assess: ofRun(assessHashed)
  },
  {
    level: 3,
    id: "inputs-attested",
    title: "Training data and base models have attestations of their own",
    assess: ofRun(assessAttested)
  },
  {
    level: 4,
    id: "two-person-review",
    title: "Two persons reviewed code and configuration",
    assess: ofRun(assessReview)
  },
  {
    level: 4,
    id: "deterministic-training",
    title: "The training is deterministic: another run makes the same model",
    assess: ofRun(
      () => noEvidence({ guidance: "No evidence is made yet: train anew elsewhere, and compare the root digests." })
    )
  }
];
var inputsOf = ({ provenance: { inputs } }, roles) => inputs.filter(({ role }) => roles.includes(role));
var isPinned = ({ digest }) => digest["sha256"] !== void 0 || digest["gitCommit"] !== void 0;
var describe = (inputs) => listed(inputs.map(describeInput));
function assessCode(run) {
  const code = inputsOf(run, ["code"]);
  const evidence = inClaims(run, "code:…");
  const guidance = "Attest from a clean git checkout of the code that trained (--code).";
  if (code.length === 0) return noEvidence({ found: "no checkout is named", guidance });
  const loose = code.filter(({ digest, annotations }) => !digest["gitCommit"] || annotations["dirty"] === true);
  if (loose.length > 0) return notMet("stated", { found: describe(loose), evidence, guidance });
  const unknown = code.filter(({ annotations }) => annotations["dirty"] !== false);
  if (unknown.length > 0) return noEvidence({ found: describe(unknown), evidence, guidance });
  return met(run.certified.code === void 0 ? "stated" : "verified", { found: describe(code), evidence });
}
function assessCertifiedCode(run) {
  const { signer } = run.claim;
  const certified = run.certified.code;
  const evidence = `${inClaims(run, "code:…")}; certificate, OID .12 .13`;
  if (certified !== void 0) return met("verified", { found: certified, evidence });
  const commit = signer.method === "sigstore" ? signer.extensions["sourceRepositoryDigest"] : void 0;
  const code = inputsOf(run, ["code"]);
  const guidance = "Train with the checkout of the workflow run’s own commit, with nothing changed and no other code.";
  if (commit === void 0 || code.length === 0) return noEvidence({ guidance });
  return notMet("verified", { found: `${describe(code)}; certified is ${commit}`, evidence, guidance });
}
function assessPinned(run, roles, option) {
  const inputs = inputsOf(run, roles);
  const evidence = inClaims(run, `${roles.map((role) => `${role}:…`).join(" ")}`);
  const guidance = `Name each when attesting (--${option}); that there is none cannot be attested.`;
  if (inputs.length === 0) return noEvidence({ found: "none is named", guidance });
  const loose = inputs.filter((input) => !isPinned(input));
  return loose.length > 0 ? notMet("stated", { found: describe(loose), evidence, guidance }) : met("stated", { found: describe(inputs), evidence });
}
function assessConfigs(run) {
  const configs = inputsOf(run, ["config"]);
  const evidence = inClaims(run, "config:…");
  if (configs.length === 0)
    return noEvidence({ found: "none is named", guidance: "Name the files that hold them when attesting (--config)." });
  const loose = configs.filter(({ annotations }) => annotations["inCommit"] !== true);
  const guidance = "Commit these files before training.";
  return loose.length > 0 ? notMet("stated", { found: describe(loose), evidence, guidance }) : met("stated", { found: describe(configs), evidence });
}
function assessHashed(run) {
  const inputs = inputsOf(run, [...DATA, ...MODEL_ROLES]);
  const evidence = inClaims(run, "dataset:… base-model:…");
  const guidance = "Give attest the path of each, not its digest, and do not trust file times.";
  if (inputs.length === 0) return noEvidence({ found: "none is named", guidance });
  const named = inputs.filter((input) => !isHashed(input));
  return named.length > 0 ? notMet("stated", { found: describe(named), evidence, guidance }) : met("stated", { found: describe(inputs), evidence });
}
var OF_DATA = ["policy.datasets.signed"];
var OF_MODELS = ["policy.base-models.rules", "policy.base-models.signed"];
function assessAttested(run, { checks }) {
  const needed = [
    ...inputsOf(run, DATA).length > 0 ? [OF_DATA] : [],
    ...inputsOf(run, MODEL_ROLES).length > 0 ? [OF_MODELS] : []
  ];
  const verified = needed.flatMap((ids) => ids.find((id) => passes(checks, id, run)) ?? []);
  if (needed.length > 0 && verified.length === needed.length)
    return met("verified", { found: "each was verified under the policy", evidence: verified.join(", ") });
  return noEvidence({
    found: needed.length === 0 ? "none is named" : "digests that the job states; nobody else’s word on them was verified",
    guidance: "Have datasets and base models signed by who made them, and verify with a policy that demands it."
  });
}
var passes = (checks, wanted, { claim }) => allPass(checks.filter(({ id, line }) => id === wanted && line === claim.line));
var REVIEWED = "policy.provenance.reviewed";
function assessReview(run, { checks }) {
  if (!passes(checks, REVIEWED, run))
    return noEvidence({
      guidance: "Have the source control system sign that two persons agreed (a Source VSA), and verify with a policy that demands it (provenance.reviewed)."
    });
  const found = `${run.certified.code ?? "the certified commit"}, by a Source VSA that was verified under the policy`;
  const configs = inputsOf(run, ["config"]);
  const loose = configs.filter(({ annotations }) => annotations["inCommit"] !== true);
  if (run.certified.code === void 0 || loose.length > 0)
    return noEvidence({
      found,
      evidence: REVIEWED,
      guidance: "Train with that commit alone, unchanged, and with configuration that is in it: else more than it was used."
    });
  return met(configs.length > 0 ? "stated" : "verified", { found, evidence: REVIEWED });
}

// src/verification/slsa/records.ts
var recordRows = [
  {
    level: 1,
    id: "provenance-exists",
    title: "Provenance exists (SLSA Build L1)",
    assess: ofRun((run) => met("verified", { found: "signed provenance", evidence: inClaims(run, "signature") }))
  },
  { level: 1, id: "attestation-bound", title: "The attestation is bound to the model", assess: ofRun(assessBound) },
  {
    level: 2,
    id: "hosted-platform",
    title: "A hosted platform generated and signed the provenance (SLSA Build L2)",
    assess: ofRun(assessPlatform)
  },
  {
    level: 2,
    id: "environment-record",
    title: "The record of the training environment is signed",
    assess: ofRun(assessEnvironment)
  },
  {
    level: 3,
    id: "unforgeable-provenance",
    title: "The training code cannot forge the provenance (SLSA Build L3)",
    assess: ofRun(
      () => noEvidence({
        found: "what the job states of itself is its own word",
        guidance: "It needs a signing workflow that training code cannot reach. Evidence for it is not made yet."
      })
    )
  },
  {
    level: 3,
    id: "signature-logged",
    title: "The signature of the provenance stands in a tamper-evident log",
    assess: ofRun(assessLogged)
  },
  {
    level: 3,
    id: "tamper-evident-log",
    title: "The training wrote a tamper-evident log",
    assess: ofRun(assessLog)
  }
];
function assessBound(run, { findings: { files, integrity } }) {
  const evidence = inClaims(run, "both subjects: root and manifest");
  if (files === void 0)
    return noEvidence({ found: "no file was looked at", guidance: "Verify the model: something failed before." });
  if (!files.match) {
    const guidance = "The files are not those that the provenance is about: get them anew.";
    return notMet("verified", { found: count(files.differences.length, "difference"), evidence, guidance });
  }
  const how = integrity === "chunks" ? "compared by chunks; whole-file digest not recomputed" : "recomputed";
  return met("verified", { found: `${count(files.count, "file")}, ${how}`, evidence });
}
function assessPlatform(run) {
  const { signer } = run.claim;
  const guidance = "Attest in a GitHub workflow on a hosted runner, with its identity.";
  if (signer.method !== "sigstore") {
    return notMet("verified", {
      found: `signed with a ${signer.method}`,
      evidence: inClaims(run, "signature"),
      guidance
    });
  }
  const evidence = `${inClaims(run, "builder, workflow, invocation")}; certificate, OID .11 .12 .14 .18 .21`;
  if (run.buildLevel >= 2) {
    const found2 = "a GitHub-hosted runner; the provenance says what its certificate says";
    return met("verified", { found: found2, evidence });
  }
  const found = signer.extensions["runnerEnvironment"] ?? "an identity that is no workflow on a runner";
  return notMet("verified", { found, evidence, guidance });
}
function assessEnvironment(run) {
  const records = run.provenance.byproducts.map(({ name }) => name);
  const evidence = inClaims(run, "environment");
  if (records.includes("environment")) {
    return met("stated", { found: "a record made in the training job", evidence });
  }
  return noEvidence({
    ...records.includes("environment-of-attesting-host") && {
      found: "a record of the attesting host only",
      evidence
    },
    guidance: "Attest in the training job, so that the machine that trains is the one that is measured."
  });
}
function assessLogged(run) {
  if (run.claim.logged) {
    return met("verified", { found: "an entry of a log that is trusted", evidence: inClaims(run, "transparency log") });
  }
  return noEvidence({
    guidance: "Sign with an identity, on an instance that keeps a log: public-good, or one of your own."
  });
}
function assessLog({ provenance }) {
  return noEvidence({
    ...provenance.byproducts.some(({ name }) => name === "training-log") && {
      found: "training-log, which is not verified yet"
    },
    guidance: "Evidence for it is not made yet: a log with heads that are known outside of the job."
  });
}

// src/verification/slsa/rows.ts
var ROWS = [...recordRows, ...inputRows, ...infrastructureRows];

// src/verification/slsa/assessment.ts
var TITLES = {
  1: "what went in is named and signed",
  2: "a hosted platform vouches for the run",
  3: "the run was isolated, and its inputs attested",
  4: "reviewed by two, and repeatable"
};
function assessSlsa(findings, { checks, result }) {
  const runs = (findings.claims?.accepted ?? []).filter(({ statement }) => statement.predicateType === PROVENANCE_TYPE).map((claim) => {
    const provenance = parseProvenance(claim.statement);
    const certified = certify(claim);
    return { claim, provenance, certified, buildLevel: buildLevelOf(claim, provenance, certified) };
  });
  const own = ownRuns(runs, findings.signature.oms);
  const candidates = own.length === 0 ? [void 0] : own;
  const assessed = candidates.map((run) => assessRun({ findings, checks, ...run && { run } }, result));
  return assessed.reduce((best, one) => isWorse(one, best) ? best : one);
}
var isWorse = (a, b) => (a.buildLevel - b.buildLevel || metIn(a) - metIn(b)) < 0;
var metIn = ({ levels }) => levels.flatMap(({ requirements }) => requirements).filter(({ outcome }) => outcome === "met").length;
function assessRun(facts, result) {
  const levels = [];
  for (const level of [1, 2, 3, 4]) levels.push(assessLevel(level, facts, levels.at(-1)));
  const reached = levels.findLast(({ outcome }) => outcome === "met");
  const buildLevel = facts.run?.buildLevel ?? 0;
  const assessment = {
    level: reached?.level ?? 0,
    ...reached?.basis && { basis: reached.basis },
    buildLevel,
    verifiedLevels: buildLevel > 0 ? [`SLSA_BUILD_LEVEL_${buildLevel}`] : [],
    ...facts.run && { line: facts.run.claim.line },
    levels
  };
  return result === "passed" ? assessment : withoutLevels(assessment);
}
var withoutLevels = ({ basis: _, ...found }) => ({
  ...found,
  level: 0,
  verifiedLevels: []
});
function assessLevel(level, facts, below) {
  const requirements = ROWS.filter((row) => row.level === level).map(({ id, title, assess }) => ({
    id,
    title,
    ...assess(facts)
  }));
  const needed = below ? [...requirements, below] : requirements;
  const outcome = worst(needed.map((one) => one.outcome));
  const basis = needed.some((one) => one.basis === "stated") ? "stated" : "verified";
  return { level, title: TITLES[level], outcome, ...outcome === "met" && { basis }, requirements };
}
function worst(outcomes) {
  if (outcomes.includes("not-met")) return "not-met";
  return outcomes.includes("no-evidence") ? "no-evidence" : "met";
}

export {
  assessSlsa,
  withoutLevels
};
