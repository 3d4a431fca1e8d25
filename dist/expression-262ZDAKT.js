import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  celEnv,
  isCelError,
  parse,
  plan
} from "./chunk-FLKXNVSF.js";
import {
  levelOf
} from "./chunk-NYX2NCP2.js";
import {
  BASE_MODELS,
  DATASETS,
  inputsOf
} from "./chunk-563XGVZ3.js";
import {
  checkOf
} from "./chunk-4RMVMUT5.js";
import "./chunk-BA3LTITC.js";
import "./chunk-JAPZ762N.js";
import "./chunk-PIB33EOP.js";
import "./chunk-OWJYCBFZ.js";
import "./chunk-WTWSUWHY.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-373V25AQ.js";
import "./chunk-COLAHAVH.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-LTGFKVVD.js";
import {
  metricsOf
} from "./chunk-5GOZP5JO.js";
import "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import "./chunk-NZSWWKHZ.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-TIA4MDRS.js";
import {
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/policy/expressions/expression.ts
function checkRules(rules, facts, run) {
  const variables = variablesOf(facts, run);
  return rules.map(({ name, expression }) => {
    const result = evaluate(expression, variables);
    return checkOf({
      id: `rules.${name}`,
      title: `The policy's own rule holds: ${name}`,
      expected: expression,
      found: String(result),
      evidence: `claims, line ${run.line}; certificate; files`,
      guidance: typeof result === "boolean" ? "The model does not meet this rule of the policy." : "The rule has no result for this model: it asks for something that is not there (has() tells), or is wrong.",
      met: typeof result === "boolean" ? result : "unknown"
    });
  });
}
function evaluate(expression, variables) {
  try {
    const result = plan(celEnv(), parse(expression))(variables);
    if (isCelError(result)) return result.message;
    return typeof result === "boolean" ? result : "a result that is neither true nor false";
  } catch (error) {
    return messageOf(error);
  }
}
function variablesOf({ verdict, findings, evaluations, now }, run) {
  const { model, signer, signedAt } = verdict;
  const { provenance, certified } = run;
  const [environment, ...others] = provenance.byproducts.filter(({ name }) => name === "environment");
  return {
    model: mapOf({
      root: model.root,
      manifest: model.manifestDigest,
      files: int(model.files),
      bytes: int(model.bytes)
    }),
    files: (findings.files?.onDisk ?? []).map(({ path, size }) => mapOf({ path, size: BigInt(size) })),
    signer: mapOf(
      signer?.method === "sigstore" ? { identity: signer.san, issuer: signer.issuer, sourceRepository: signer.sourceRepository } : {}
    ),
    ...signedAt !== void 0 && { signedAt },
    now: now.toISOString(),
    evaluations: evaluations.flatMap(evaluationsIn),
    run: mapOf({
      level: BigInt(levelOf(run)),
      builder: provenance.builderId,
      buildType: provenance.buildType,
      invocation: provenance.invocationId,
      certificate: mapOf(certified),
      code: provenance.inputs.filter(({ role }) => role === "code").map(inputOf),
      datasets: inputsOf(run, DATASETS).map(inputOf),
      baseModels: inputsOf(run, BASE_MODELS).map(inputOf),
      configs: provenance.inputs.filter(({ role }) => role === "config").map(inputOf),
      // Of two records nobody could tell which one a rule has read.
      environment: mapOf(others.length === 0 && environment?.annotations || {})
    })
  };
}
var evaluationsIn = ({ result: { result, configuration } }) => configuration.map(({ name, annotations }) => mapOf({ result, name, metrics: mapOf(metricsOf(annotations)) }));
var int = (value) => value === void 0 ? void 0 : BigInt(value);
var inputOf = ({ role, name, uri, digest, annotations }) => mapOf({ role, name, uri, digest: mapOf(digest), annotations: mapOf(annotations) });
function mapOf(values) {
  return new Map(
    Object.entries(values).flatMap(([key, value]) => value === void 0 ? [] : [[key, toValue(value)]])
  );
}
function toValue(value) {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Map) return value;
  return Array.isArray(value) ? value.map(toValue) : mapOf(value);
}
export {
  checkRules
};
