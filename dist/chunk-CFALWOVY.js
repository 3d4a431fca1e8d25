import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  commit,
  describeWorkflow,
  exactlyOne,
  external_exports,
  isWorkflow,
  listOf,
  matchesRef,
  notEmpty,
  refPattern,
  repository,
  sha256,
  text,
  uriOf,
  workflow,
  yes
} from "./chunk-TZLLDQNX.js";
import {
  certify
} from "./chunk-MNUIKMWL.js";
import {
  describeInput
} from "./chunk-L4M722YJ.js";
import {
  GITHUB_BUILD_TYPE
} from "./chunk-UO3ICAMV.js";
import {
  fail,
  pass,
  undecided
} from "./chunk-73BKVAFQ.js";

// src/policy/demand.ts
function checkOf({ id, title, expected, found = "nothing", evidence, guidance, met }) {
  const details = { expected, found, evidence };
  if (met === true) return pass(`policy.${id}`, title, details);
  return (met === "unknown" ? undecided : fail)(`policy.${id}`, title, { ...details, guidance });
}
function anyOf(values, more = 10) {
  const shown = values.slice(0, more);
  const rest = values.length - shown.length;
  return shown.join(" or ") + (rest > 0 ? ` or ${rest} more` : "");
}
function allOf(values, more = 10) {
  if (values.length === 0) return void 0;
  const rest = values.length - more;
  return values.slice(0, more).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

// src/policy/inputs.ts
var artifact = external_exports.strictObject({ name: text.exactOptional(), sha256: sha256.exactOptional(), "git-commit": commit.exactOptional() }).superRefine(exactlyOne(["sha256", "git-commit"]));
var inputs = external_exports.strictObject({
  /** Names that the provenance must list. */
  required: listOf(text).exactOptional(),
  /** All that it lists must be among these. */
  allowed: listOf(artifact).exactOptional(),
  /** Each was hashed in a run of the signer, and not only named by digest. */
  computed: yes.exactOptional()
}).superRefine(notEmpty);
var DATASETS = { id: "datasets", noun: "dataset", roles: ["dataset"] };
var BASE_MODELS = {
  id: "base-models",
  noun: "base model",
  roles: ["base-model", "adapter", "component"]
};
var inputsOf = ({ provenance: provenance2 }, { roles }) => provenance2.inputs.filter(({ role }) => roles.includes(role));
function checkInputs(kind, { required, allowed, computed }, run) {
  const { noun } = kind;
  const listed = inputsOf(run, kind);
  const demand = (name, rest) => checkOf({ id: `${kind.id}.${name}`, evidence: `claims, line ${run.line}, ${kind.roles[0]}:…`, ...rest });
  const strangers = allowed ? listed.filter((input) => !allowed.some((one) => isArtifact(one, input))) : [];
  const stated = listed.filter((input) => !isComputed(input));
  const names = listed.map(({ name }) => name);
  const missing = (required ?? []).filter((name) => !names.includes(name));
  return [
    ...required ? [
      demand("required", {
        title: `The provenance lists each ${noun} that must be there`,
        expected: required.join(", "),
        found: allOf(names),
        guidance: `Name it when attesting: ${missing.slice(0, 3).join(", ")}.`,
        met: missing.length === 0
      })
    ] : [],
    ...allowed ? [
      demand("allowed", {
        title: `The model was made from no ${noun} but allowed ones`,
        expected: `one or more of ${allowed.length} allowed`,
        found: allOf((strangers.length > 0 ? strangers : listed).map(describeInput)),
        guidance: listed.length === 0 ? `The provenance names no ${noun}. Name them when attesting.` : `Check each ${noun} that was found, and add it to the policy only if it may be used.`,
        met: listed.length > 0 && strangers.length === 0
      })
    ] : [],
    ...computed ? [
      demand("computed", {
        title: `The signer hashed each ${noun}`,
        expected: "a digest of bytes that were read",
        found: allOf((stated.length > 0 ? stated : listed).map(describeInput)),
        guidance: `Give attest the path of each ${noun}, not its digest, and do not trust file times.`,
        met: listed.length > 0 && stated.length === 0
      })
    ] : []
  ];
}
function isArtifact(one, { name, digest }) {
  const { name: wanted, sha256: hash, "git-commit": gitCommit } = one;
  if (wanted !== void 0 && wanted !== name) return false;
  return hash !== void 0 ? digest["sha256"] === hash : digest["gitCommit"] === gitCommit;
}
var isComputed = ({ digest, annotations }) => digest["sha256"] !== void 0 && annotations["digestSource"] !== "stated" && annotations["trust"] === void 0;
function explainInputs({ noun }, { required, allowed, computed }) {
  return [
    ...required ? [`The provenance names each ${noun} of: ${required.join(", ")}.`] : [],
    ...allowed ? [`Every ${noun} is one of ${allowed.length} that are allowed by digest, and there is at least one.`] : [],
    ...computed ? [`Every ${noun} was hashed by the signer, not only named by digest.`] : []
  ];
}

// src/policy/provenance.ts
var builder = external_exports.strictObject({ workflow: workflow.exactOptional(), id: text.exactOptional() }).superRefine(exactlyOne(["workflow", "id"]));
var provenance = external_exports.strictObject({
  /** SLSA Build level, as the verifier derives it: the evidence for 3 is not made yet. */
  level: external_exports.union([external_exports.literal(1), external_exports.literal(2)], "expected 1 or 2").exactOptional(),
  builders: listOf(builder).exactOptional(),
  repositories: listOf(repository).exactOptional(),
  refs: listOf(refPattern).exactOptional(),
  events: listOf(text).exactOptional(),
  /** Nothing in the checkout differed from its commit. */
  clean: yes.exactOptional(),
  /** The trained checkout is the commit that the certificate names. */
  "signed-commit": yes.exactOptional()
}).superRefine(notEmpty);
function checkProvenance(demands, run) {
  return [
    ...about(demands.level, (level) => checkLevel(level, run)),
    ...about(demands.builders, (builders) => checkBuilder(builders, run)),
    ...about(demands.repositories, (list) => {
      const wanted = list.map(uriOf);
      const found = run.certified.sourceRepositoryUri;
      return certified(
        "repository",
        "The run was of an allowed repository",
        wanted,
        found,
        ".12",
        (one) => wanted.includes(one)
      );
    }),
    ...about(demands.refs, (patterns) => {
      const found = run.certified.sourceRepositoryRef;
      const isAllowed = (ref) => patterns.some((pattern) => matchesRef(pattern, ref));
      return certified("ref", "The run was on an allowed branch or tag", patterns, found, ".14", isAllowed);
    }),
    ...about(demands.events, (events) => {
      const found = run.certified.buildTrigger;
      return certified(
        "event",
        "An allowed event started the run",
        events,
        found,
        ".20",
        (one) => events.includes(one)
      );
    }),
    ...about(demands.clean, () => checkClean(run)),
    ...about(demands["signed-commit"], () => checkCommit(run))
  ].map(checkOf);
}
var about = (demand, check) => demand === void 0 ? [] : [check(demand)];
function certified(id, title, wanted, found, oid, isAllowed) {
  return {
    id: `provenance.${id}`,
    title,
    expected: anyOf(wanted),
    found,
    evidence: `certificate, OID ${oid}`,
    guidance: found === void 0 ? "Only the certificate of a workflow’s identity says it: a model signed with a key cannot meet this demand." : "Train the model where the policy allows it, or have the policy changed by who answers for it.",
    met: found !== void 0 && isAllowed(found)
  };
}
function levelOf({ claim, provenance: { buildType }, certified: { runnerEnvironment } }) {
  const isHosted = buildType === GITHUB_BUILD_TYPE && runnerEnvironment === "github-hosted";
  return isHosted && certify(claim).pipeline ? 2 : 1;
}
function checkLevel(level, run) {
  const found = levelOf(run);
  return {
    id: "provenance.level",
    title: "The provenance is of the demanded SLSA Build level",
    expected: `SLSA Build L${level} or higher`,
    found: `SLSA Build L${found}`,
    evidence: `claims, line ${run.line}, and its certificate`,
    guidance: "L2 needs the identity of a GitHub workflow on a hosted runner, and provenance that agrees with it.",
    met: found >= level
  };
}
function checkBuilder(builders, { line, claim, provenance: of }) {
  const { builderId } = of;
  const isAllowed = builders.some(({ workflow: rule, id }) => rule ? isWorkflow(rule, builderId) : id === builderId);
  return {
    id: "provenance.builder",
    title: "An allowed builder made the model",
    expected: anyOf(builders.map(({ workflow: rule, id = "" }) => rule ? describeWorkflow(rule) : id)),
    found: builderId,
    evidence: `claims, line ${line}, runDetails.builder.id`,
    guidance: "Build the model with a builder that the policy lists, or have the policy changed by who answers for it.",
    // Payloads are free to name any builder: the one that signed is meant.
    met: isAllowed && builderId === builderOf(claim.signer)
  };
}
function builderOf(signer) {
  switch (signer.method) {
    case "sigstore":
      return signer.san;
    case "key":
      return `key:${signer.hint}`;
    case "certificate":
      return `certificate:${signer.sha256}`;
  }
}
var codeOf = ({ provenance: { inputs: inputs2 } }) => inputs2.filter(({ role }) => role === "code");
function checkClean(run) {
  const code = codeOf(run);
  const dirty = code.filter(({ annotations }) => annotations["dirty"] !== false);
  return {
    id: "provenance.clean",
    title: "The model was trained with code as it was committed",
    expected: "no file that differs from the commit",
    found: code.length === 0 ? "no code" : `${code.length - dirty.length} of ${code.length} checkouts clean`,
    evidence: `claims, line ${run.line}, code:…; stated by the job`,
    guidance: "Commit what was changed, and train from that commit.",
    met: code.length > 0 && dirty.length === 0
  };
}
function checkCommit(run) {
  const { sourceRepositoryUri: source, sourceRepositoryDigest: commit2 } = run.certified;
  const code = codeOf(run);
  const isSource = (uri = "") => uri === `git+${source}` || uri.startsWith(`git+${source}@`);
  return {
    id: "provenance.signed-commit",
    title: "The model was trained with the commit that the certificate names",
    expected: commit2 === void 0 ? "a commit in the certificate" : `${source} ${commit2}`,
    found: code.map(({ uri = "no repository", digest }) => `${uri} ${digest["gitCommit"]}`).join(", ") || void 0,
    evidence: `claims, line ${run.line}, code:…; certificate, OID .12 and .13`,
    guidance: "Train with the checkout of the run’s own commit, and with no other code.",
    met: commit2 !== void 0 && code.length > 0 && code.every(({ uri, digest }) => isSource(uri) && digest["gitCommit"] === commit2)
  };
}
function explainProvenance(demands) {
  const { level, builders, repositories, refs, events, clean, "signed-commit": signed } = demands;
  return [
    ...level ? [`Provenance of at least SLSA Build L${level} is there.`] : [],
    ...builders ? [
      `It was built by ${anyOf(builders.map((one) => one.workflow ? describeWorkflow(one.workflow) : one.id ?? ""))}.`
    ] : [],
    ...repositories ? [`The run was of ${anyOf(repositories.map(uriOf))}.`] : [],
    ...refs ? [`The run was on ${anyOf(refs)}.`] : [],
    ...events ? [`The run was started by ${anyOf(events)}.`] : [],
    ...clean ? ["The job states that no file of its checkout differed from the commit."] : [],
    ...signed ? ["The code that was trained with is the commit that the certificate names."] : []
  ];
}

export {
  checkOf,
  anyOf,
  allOf,
  inputs,
  DATASETS,
  BASE_MODELS,
  inputsOf,
  checkInputs,
  explainInputs,
  provenance,
  checkProvenance,
  levelOf,
  explainProvenance
};
