import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  VSA_TYPE,
  readBundle
} from "./chunk-563XGVZ3.js";
import {
  anyOf,
  checkOf,
  claimsAt
} from "./chunk-4RMVMUT5.js";
import {
  buildLevelOf
} from "./chunk-BA3LTITC.js";
import {
  describeRule,
  describeWorkflow,
  isWorkflow,
  namesOf,
  signer,
  trustsFor,
  workflow
} from "./chunk-PIB33EOP.js";
import {
  NOT_EMPTY,
  exactlyOne,
  listOf,
  literal,
  matchesRef,
  notEmpty,
  oneOf,
  refPattern,
  repository,
  strictObject,
  text,
  union,
  uriOf,
  yes
} from "./chunk-OWJYCBFZ.js";
import {
  linesOf
} from "./chunk-S2TVRR6N.js";
import {
  vouchedByAny
} from "./chunk-373V25AQ.js";
import {
  builderIdOf
} from "./chunk-ITZNMGZZ.js";

// src/policy/keys/review.ts
var MAX_SUMMARIES = 1e3;
function reviewersOf(claims, revision, rules, { trusted, parsed }, now) {
  const denied = new Set(parsed.policy.deny?.signers);
  return summariesOf(claims, revision).flatMap(({ line, bundle }) => {
    const vouched = vouchedByAny(bundle, trustsFor(rules, bundle, trusted), now);
    if (!vouched.ok) return [];
    const { signer: signer2 } = vouched.value;
    return namesOf(signer2).some((name) => denied.has(name)) ? [] : [{ line, signer: signer2 }];
  });
}
function summariesOf(claims, revision) {
  const found = [];
  for (const { line, text: text2 } of linesOf(claims)) {
    const read = found.length < MAX_SUMMARIES ? readBundle(text2) : void 0;
    if (read && saysReviewed(read.statement, revision)) found.push({ line, bundle: read.bundle });
  }
  return found;
}
var REVIEWED = /^SLSA_SOURCE_(LEVEL_[4-9]|TWO_PARTY_REVIEWED)$/;
function saysReviewed({ subject, predicateType, predicate }, { repository: repository2, commit }) {
  const { verificationResult: result, resourceUri, verifiedLevels: levels } = predicate;
  return predicateType === VSA_TYPE && subject.some(({ digest }) => digest["gitCommit"] === commit) && resourceUri === `git+${repository2}` && result === "PASSED" && Array.isArray(levels) && levels.some((level) => typeof level === "string" && REVIEWED.test(level));
}
function reviewDemand(rules, { certified: certified2 }, evidence) {
  const { sourceRepositoryUri: repository2, sourceRepositoryDigest: commit } = certified2;
  const found = repository2 && commit ? evidence?.reviewers({ repository: repository2, commit }, rules) ?? [] : [];
  return {
    id: "provenance.reviewed",
    title: "The signed commit came by a reviewed change",
    expected: `a Source VSA of the commit with two-party review, by ${anyOf(rules.map(describeRule))}`,
    found: found.length > 0 ? anyOf(found.map(({ signer: signer2 }) => namesOf(signer2)[0] ?? "")) : void 0,
    evidence: `${claimsAt(found.map(({ line }) => line))}; certificate, OID .12; certificate, OID .13`,
    guidance: "Append the Source VSA of this commit to claims.jsonl, as the source control system or the SLSA source tool issues it. Without one nobody says that the change was reviewed.",
    met: found.length > 0
  };
}

// src/policy/keys/provenance.ts
var builder = strictObject({ workflow: workflow.exactOptional(), id: text.exactOptional() }).superRefine(exactlyOne(["workflow", "id"])).meta(oneOf(["workflow", "id"]));
var provenance = strictObject({
  /** SLSA Build level, as the verifier derives it: the evidence for 3 is not made yet. */
  level: union([literal(1), literal(2)], "expected 1 or 2").exactOptional(),
  builders: listOf(builder).exactOptional(),
  repositories: listOf(repository).exactOptional(),
  refs: listOf(refPattern).exactOptional(),
  events: listOf(text.regex(/^[a-z_]+$/, "an event as in on:, such as push or workflow_dispatch")).exactOptional(),
  /** Two people agreed to the commit that the certificate names, as one of these says. */
  reviewed: listOf(signer).exactOptional(),
  /** Nothing in the checkout differed from its commit. */
  clean: yes.exactOptional(),
  /** The trained checkout is the commit that the certificate names. */
  "signed-commit": yes.exactOptional()
}).superRefine(notEmpty).meta(NOT_EMPTY);
function checkProvenance(demands, run, evidence) {
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
    ...about(demands.reviewed, (rules) => reviewDemand(rules, run, evidence)),
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
var levelOf = ({ claim, provenance: of }) => buildLevelOf(claim, of);
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
    met: isAllowed && builderId === builderIdOf(claim.signer)
  };
}
var codeOf = ({ provenance: { inputs } }) => inputs.filter(({ role }) => role === "code");
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
  const { sourceRepositoryUri: source, sourceRepositoryDigest: commit } = run.certified;
  const code = codeOf(run);
  const isSource = (uri = "") => uri === `git+${source}` || uri.startsWith(`git+${source}@`);
  return {
    id: "provenance.signed-commit",
    title: "The model was trained with the commit that the certificate names",
    expected: commit === void 0 ? "a commit in the certificate" : `${source} ${commit}`,
    found: code.map(({ uri = "no repository", digest }) => `${uri} ${digest["gitCommit"]}`).join(", ") || void 0,
    evidence: `claims, line ${run.line}, code:…; certificate, OID .12; certificate, OID .13`,
    guidance: "Train with the checkout of the run’s own commit, and with no other code.",
    met: commit !== void 0 && code.length > 0 && code.every(({ uri, digest }) => isSource(uri) && digest["gitCommit"] === commit)
  };
}
function explainProvenance(demands) {
  const { level, builders, repositories, refs, events, reviewed, clean, "signed-commit": signed } = demands;
  return [
    ...level ? [`Provenance of at least SLSA Build L${level} is there.`] : [],
    ...builders ? [
      `It was built by ${anyOf(builders.map((one) => one.workflow ? describeWorkflow(one.workflow) : one.id ?? ""))}.`
    ] : [],
    ...repositories ? [`The run was of ${anyOf(repositories.map(uriOf))}.`] : [],
    ...refs ? [`The run was on ${anyOf(refs)}.`] : [],
    ...events ? [`The run was started by ${anyOf(events)}.`] : [],
    ...reviewed ? [
      `Two people agreed to the commit that it was signed for, as one of these says: ${reviewed.map(describeRule).join("; ")}.`
    ] : [],
    ...clean ? ["The job states that no file of its checkout differed from the commit."] : [],
    ...signed ? ["The code that was trained with is the commit that the certificate names."] : []
  ];
}

export {
  reviewersOf,
  provenance,
  checkProvenance,
  levelOf,
  explainProvenance
};
