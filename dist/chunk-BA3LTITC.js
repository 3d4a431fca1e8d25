import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  ownRuns
} from "./chunk-JAPZ762N.js";
import {
  builderIdOf
} from "./chunk-ITZNMGZZ.js";
import {
  extractFields
} from "./chunk-LTGFKVVD.js";
import {
  describeSigner
} from "./chunk-5GTXUYOI.js";
import {
  allPass
} from "./chunk-RJZJ57SA.js";
import {
  TEST_RESULT_TYPE
} from "./chunk-7JBLVS4P.js";
import {
  GITHUB_BUILD_TYPE,
  OUR_BUILD_TYPE,
  PROVENANCE_TYPE,
  parseProvenance
} from "./chunk-NZSWWKHZ.js";
import {
  isJsonObject
} from "./chunk-UEZXDJVW.js";

// src/verification/claims/provenance-match.ts
function differs({ stated, certified }) {
  return stated !== certified;
}
function compareProvenance(provenance, statement, signer) {
  const certificate = signer.method === "sigstore" ? signer.extensions : void 0;
  switch (provenance.buildType) {
    case GITHUB_BUILD_TYPE:
      return certificate === void 0 ? [] : [
        compareBuilder(provenance, signer),
        ...compareRun(provenance, certificate),
        ...compareInternal(statement, certificate)
      ];
    case OUR_BUILD_TYPE:
      return [compareBuilder(provenance, signer), ...certificate ? compareOurWorkflow(provenance, certificate) : []];
    default:
      return [];
  }
}
var compareBuilder = ({ builderId }, signer) => ({
  field: "runDetails.builder.id",
  stated: builderId,
  certified: builderIdOf(signer),
  evidence: BUILDER_EVIDENCE[signer.method]
});
var BUILDER_EVIDENCE = {
  sigstore: "certificate, subject alternative name",
  key: "public key",
  certificate: "certificate"
};
function compareRun({ workflow = {}, dependencies, invocationId }, certificate) {
  const {
    sourceRepositoryUri: repository,
    sourceRepositoryRef: ref,
    sourceRepositoryDigest,
    buildConfigUri
  } = certificate;
  const [source] = dependencies;
  const config = repository && buildConfigUri && pathOf(repository, buildConfigUri);
  return [
    ...both("externalParameters.workflow.repository", workflow.repository, repository, ".12"),
    ...both("externalParameters.workflow.ref", workflow.ref, ref, ".14"),
    ...both("externalParameters.workflow.path", workflow.path, config, ".18"),
    ...both("runDetails.metadata.invocationId", invocationId, certificate.runInvocationUri, ".21"),
    ...both("resolvedDependencies[0].uri", source?.uri, repository && ref && `git+${repository}@${ref}`, ".12", ".14"),
    ...both("resolvedDependencies[0].digest", source?.digest?.["gitCommit"], sourceRepositoryDigest, ".13")
  ];
}
function pathOf(repository, config) {
  const end = config.indexOf("@");
  const path = config.slice(0, end < 0 ? void 0 : end);
  return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : path;
}
function compareInternal({ predicate }, certificate) {
  const definition = predicate["buildDefinition"];
  const internal = isJsonObject(definition) ? definition["internalParameters"] : void 0;
  const github = isJsonObject(internal) ? internal["github"] : void 0;
  const stated = (name) => isJsonObject(github) ? github[name] : void 0;
  const field = (name) => `internalParameters.github.${name}`;
  return [
    ...both(field("event_name"), stated("event_name"), certificate.buildTrigger, ".20"),
    ...both(field("repository_id"), stated("repository_id"), certificate.sourceRepositoryIdentifier, ".15"),
    ...both(
      field("repository_owner_id"),
      stated("repository_owner_id"),
      certificate.sourceRepositoryOwnerIdentifier,
      ".17"
    ),
    ...both(field("runner_environment"), stated("runner_environment"), certificate.runnerEnvironment, ".11")
  ];
}
function compareOurWorkflow({ workflow = {} }, certificate) {
  return [
    ...both("externalParameters.workflow", wholeOf(workflow), certificate.buildConfigUri, ".18"),
    ...both("externalParameters.workflow.repository", workflow.repository, certificate.sourceRepositoryUri, ".12")
  ];
}
function wholeOf({ repository, path, ref }) {
  return repository === void 0 || path === void 0 || ref === void 0 ? void 0 : `${repository}/${path}@${ref}`;
}
function both(field, stated, certified, ...oids) {
  if (stated === void 0 || certified === void 0) return [];
  const text = typeof stated === "string" ? stated : JSON.stringify(stated);
  const evidence = oids.map((oid) => `certificate, OID ${oid}`).join("; ");
  return [{ field, stated: text, certified, evidence }];
}

// src/verification/verdict-fields.ts
function fieldsOf({ integrity, signature, files, claims }, manifestDigest) {
  const { signer, signedAt, oms } = signature;
  const ofType = (type) => (claims?.accepted ?? []).filter(({ statement }) => statement.predicateType === type);
  const runs = ofType(PROVENANCE_TYPE).map((claim) => ({ claim, provenance: parseProvenance(claim.statement) }));
  const provenance = latest(ownRuns(runs, oms).map(({ claim }) => claim));
  const testResults = ofType(TEST_RESULT_TYPE);
  const verified = /* @__PURE__ */ new Set();
  if (files?.match && integrity === "files") verified.add("model_hash");
  if (signer !== void 0 && allPass(signature.checks)) verified.add("signer_identity");
  if (signedAt !== void 0) verified.add("timestamp");
  const certified = provenance && certify(provenance);
  if (certified?.pipeline) verified.add("training_pipeline_id");
  if (certified?.code !== void 0) verified.add("training_code_commit");
  return extractFields(
    {
      ...provenance && { provenance: provenance.statement },
      testResults: testResults.map(({ statement }) => statement)
    },
    {
      ...oms && { root: oms.root },
      ...manifestDigest !== void 0 && { manifestDigest },
      ...signer && { signer: describeSigner(signer) },
      ...signedAt && { signedAt: signedAt.toISOString() },
      ...certified?.code !== void 0 && { code: certified.code },
      verified
    }
  );
}
function latest(provenance) {
  const time = ({ signedAt, line }) => [signedAt?.getTime() ?? 0, line];
  return [...provenance].sort((a, b) => time(b)[0] - time(a)[0] || time(b)[1] - time(a)[1])[0];
}
var PIPELINE = [
  "runDetails.builder.id",
  "externalParameters.workflow.repository",
  "externalParameters.workflow.path",
  "externalParameters.workflow.ref",
  "runDetails.metadata.invocationId"
];
function certify({ statement, signer }) {
  const provenance = parseProvenance(statement);
  const compared = compareProvenance(provenance, statement, signer);
  if (compared.length === 0 || compared.some(differs)) return { pipeline: false };
  const code = certifiedCode(provenance.inputs, signer);
  return {
    pipeline: PIPELINE.every((part) => compared.some(({ field }) => field === part)),
    ...code !== void 0 && { code }
  };
}
function certifiedCode(inputs, signer) {
  if (signer.method !== "sigstore") return void 0;
  const { sourceRepositoryDigest: commit, sourceRepositoryUri: repository } = signer.extensions;
  if (commit === void 0 || repository === void 0) return void 0;
  const code = inputs.filter(({ role }) => role === "code");
  const isCertified = code.every(({ uri, digest, annotations }) => {
    const isSource = uri === `git+${repository}` || uri?.startsWith(`git+${repository}@`) === true;
    return isSource && digest["gitCommit"] === commit && annotations["dirty"] === false;
  });
  return code.length > 0 && isCertified ? `${repository} ${commit}` : void 0;
}

// src/verification/slsa/build-level.ts
function buildLevelOf(claim, { buildType }, certified = certify(claim)) {
  const { signer } = claim;
  const isHosted = signer.method === "sigstore" && signer.extensions["runnerEnvironment"] === "github-hosted";
  return isHosted && buildType === GITHUB_BUILD_TYPE && certified.pipeline ? 2 : 1;
}

export {
  differs,
  compareProvenance,
  fieldsOf,
  certify,
  buildLevelOf
};
