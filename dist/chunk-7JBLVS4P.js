import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  STATEMENT_TYPE,
  StatementError,
  parseDescriptors
} from "./chunk-NZSWWKHZ.js";
import {
  StrictJsonError,
  isJsonObject,
  parseStrictJson
} from "./chunk-UEZXDJVW.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/statement/test-result.ts
var TEST_RESULT_TYPE = "https://in-toto.io/attestation/test-result/v0.1";
var OUTCOMES = ["PASSED", "WARNED", "FAILED"];
var LISTS = ["passedTests", "warnedTests", "failedTests"];
var MAX_BYTES = 4194304;
var MAX_METRICS = 200;
function parseEvaluation(bytes, fileName) {
  const json = readJson(bytes, fileName);
  const stated = json["result"] !== void 0;
  const metrics = collectMetrics(json["metrics"] ?? json["results"] ?? (stated ? {} : json));
  if (!stated && Object.keys(metrics).length === 0) throw invalid(fileName, 'it has neither a "result" nor a number');
  const file = {
    name: `evaluation:${fileName}`,
    digest: { sha256: sha256Hex(bytes) },
    mediaType: "application/json",
    annotations: { metrics, ...!stated && { passMark: "none" } }
  };
  if (!stated) return { result: "WARNED", configuration: [file] };
  try {
    const result = readPredicate({ ...json, configuration: json["configuration"] ?? [] });
    return { ...result, configuration: [...result.configuration, file] };
  } catch (error) {
    if (error instanceof StatementError) throw invalid(fileName, error.reason);
    throw error;
  }
}
function buildTestResultStatement(subjects, result) {
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: TEST_RESULT_TYPE,
    predicate: result
  };
}
function parseTestResult(statement) {
  if (statement.predicateType !== TEST_RESULT_TYPE) {
    throw new StatementError(`predicateType is not ${TEST_RESULT_TYPE}`);
  }
  return readPredicate(statement.predicate);
}
function readPredicate(predicate) {
  const { result, configuration, url } = predicate;
  if (!OUTCOMES.includes(result)) throw new StatementError("result is not PASSED, WARNED or FAILED");
  if (configuration === void 0) throw new StatementError("configuration is missing");
  if (url !== void 0 && typeof url !== "string") throw new StatementError("url is not text");
  const lists = {};
  for (const key of LISTS) {
    const list = predicate[key];
    if (list === void 0) continue;
    if (!Array.isArray(list) || !list.every((test) => typeof test === "string")) {
      throw new StatementError(`${key} is not a list of names`);
    }
    lists[key] = list;
  }
  return {
    result,
    configuration: parseDescriptors(configuration, "configuration"),
    ...url !== void 0 && { url },
    ...lists
  };
}
function collectMetrics(tree) {
  const found = {};
  const walk = (value, name) => {
    if (Object.keys(found).length >= MAX_METRICS) return;
    if (typeof value === "number") found[name || "value"] = value;
    else if (isJsonObject(value)) {
      for (const [key, child] of Object.entries(value)) walk(child, name === "" ? key : `${name}.${key}`);
    }
  };
  walk(tree, "");
  return found;
}
function readJson(bytes, fileName) {
  try {
    const json = parseStrictJson(bytes, { maxBytes: MAX_BYTES });
    if (isJsonObject(json)) return json;
  } catch (error) {
    if (error instanceof StrictJsonError) throw invalid(fileName, error.reason);
    throw error;
  }
  throw invalid(fileName, "it is not an object");
}
function invalid(fileName, reason) {
  return new AttestModelError("INVALID_INPUT", `the evaluation file ${fileName} cannot be used: ${reason}`, {
    guidance: 'Give a JSON file of metrics such as {"accuracy": 0.91}, or a verdict such as {"result": "PASSED", "metrics": {"accuracy": 0.91}}.\nNaN and Infinity, which Python writes, are not JSON.',
    details: { path: fileName, reason }
  });
}

export {
  TEST_RESULT_TYPE,
  parseEvaluation,
  buildTestResultStatement,
  parseTestResult
};
