import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  celEnv,
  parse
} from "./chunk-FLKXNVSF.js";
import {
  FULCIO_EXTENSION_NAMES
} from "./chunk-HNFBKAPM.js";
import "./chunk-7LTE3VDI.js";
import {
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/policy/expressions/types.ts
var scalar = (name) => ({ kind: "scalar", name });
var list = (each) => ({ kind: "list", each });
var map = (values) => ({ kind: "map", values });
var record = (fields) => ({ kind: "record", fields });
var TEXT = scalar("string");
var INT = scalar("int");
var BOOL = scalar("bool");
var DOUBLE = scalar("double");
var texts = (...names) => record(Object.fromEntries(names.map((name) => [name, TEXT])));
var INPUT = record({ role: TEXT, name: TEXT, uri: TEXT, digest: map(TEXT), annotations: map("dyn") });
var VARIABLES = {
  model: record({ root: TEXT, manifest: TEXT, files: INT, bytes: INT }),
  files: list(record({ path: TEXT, size: INT })),
  signer: texts("identity", "issuer", "sourceRepository"),
  signedAt: TEXT,
  now: TEXT,
  evaluations: list(record({ result: TEXT, name: TEXT, metrics: map(DOUBLE) })),
  run: record({
    level: INT,
    builder: TEXT,
    buildType: TEXT,
    invocation: TEXT,
    certificate: texts(...FULCIO_EXTENSION_NAMES),
    code: list(INPUT),
    datasets: list(INPUT),
    baseModels: list(INPUT),
    configs: list(INPUT),
    environment: map("dyn")
  })
};
function typeOf(type) {
  switch (type.kind) {
    case "scalar":
      return type.name === "dyn" ? "dyn" : scalar(type.name);
    case "object":
      return { kind: "object", name: type.name };
    case "list":
      return list("dyn");
    case "map":
      return map("dyn");
    default:
      return "dyn";
  }
}
function takes(wanted, given) {
  const type = typeOf(wanted);
  if (type === "dyn" || given === "dyn") return true;
  if (given.kind === "record") return type.kind === "map";
  if (type.kind !== given.kind) return false;
  return !("name" in type && "name" in given) || type.name === given.name;
}
var nameOf = (type) => {
  if (type === "dyn") return "anything";
  if (type.kind === "record") return "a map";
  return "name" in type ? type.name : `a ${type.kind}`;
};

// src/policy/expressions/check.ts
var FUNCTIONS = celEnv().funcs;
var Fault = class extends Error {
};
function expressionFault(text) {
  try {
    const { expr } = parse(text);
    if (expr === void 0) return "no CEL expression";
    const type = infer(expr, new Map(Object.entries(VARIABLES)));
    const isBoolean = type === "dyn" || type.kind === "scalar" && type.name === "bool";
    return isBoolean ? void 0 : `it comes out as ${nameOf(type)}, and neither as true nor as false`;
  } catch (error) {
    return error instanceof Fault ? error.message : `no CEL expression: ${messageOf(error)}`;
  }
}
function infer(expression, scope) {
  const { exprKind } = expression;
  switch (exprKind.case) {
    case "constExpr":
      return CONSTANTS[exprKind.value.constantKind.case ?? ""] ?? "dyn";
    case "identExpr":
      return inferName(exprKind.value.name, scope);
    case "selectExpr": {
      const { operand, field, testOnly } = exprKind.value;
      const type = fieldOf(part(operand, scope), field);
      return testOnly ? BOOL : type;
    }
    case "callExpr":
      return inferCall(exprKind.value, scope);
    case "listExpr": {
      const types = exprKind.value.elements.map((one) => infer(one, scope));
      return { kind: "list", each: types.length === 1 ? types[0] ?? "dyn" : "dyn" };
    }
    case "structExpr":
      return inferMap(exprKind.value, scope);
    case "comprehensionExpr":
      return inferLoop(exprKind.value, scope);
    case void 0:
      throw new Fault("an empty expression");
  }
}
var part = (expression, scope) => expression === void 0 ? "dyn" : infer(expression, scope);
var CONSTANTS = {
  boolValue: BOOL,
  int64Value: INT,
  stringValue: TEXT,
  uint64Value: { kind: "scalar", name: "uint" },
  doubleValue: { kind: "scalar", name: "double" },
  bytesValue: { kind: "scalar", name: "bytes" }
};
var TYPES = ["bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type", "google"];
function inferName(name, scope) {
  const type = scope.get(name);
  if (type !== void 0) return type;
  if (TYPES.includes(name)) return "dyn";
  throw new Fault(`there is no ${name}: rules know ${Object.keys(VARIABLES).join(", ")}`);
}
function fieldOf(type, field) {
  if (type === "dyn") return "dyn";
  if (type.kind === "map") return type.values;
  if (type.kind !== "record") throw new Fault(`.${field} is asked of ${nameOf(type)}, which has no fields`);
  const found = Object.hasOwn(type.fields, field) ? type.fields[field] : void 0;
  if (found !== void 0) return found;
  throw new Fault(`there is no field ${field}; there are ${Object.keys(type.fields).join(", ")}`);
}
var OPERATORS = {
  "_&&_": () => BOOL,
  "_||_": () => BOOL,
  "@not_strictly_false": () => BOOL,
  "_!=_": () => BOOL,
  "_?_:_": ([, yes = "dyn", no = "dyn"]) => nameOf(yes) === nameOf(no) ? yes : "dyn",
  "_[_]": ([of = "dyn"]) => {
    if (of === "dyn" || of.kind === "record") return "dyn";
    if (of.kind === "list") return of.each;
    if (of.kind === "map") return of.values;
    throw new Fault(`[] is asked of ${nameOf(of)}`);
  }
};
function inferCall({ function: name, target, args }, scope) {
  const given = args.map((one) => infer(one, scope));
  const [of, key] = args;
  if (name === "_[_]" && key?.exprKind.case === "constExpr" && key.exprKind.value.constantKind.case === "stringValue")
    return fieldOf(part(of, scope), key.exprKind.value.constantKind.value);
  const operator = OPERATORS[name];
  if (operator) return operator(given);
  const group = FUNCTIONS.find(name);
  if (group === void 0) throw new Fault(`there is no function ${name}`);
  const on = target && infer(target, scope);
  const fitting = [...group].filter(
    (one) => one.target === void 0 === (on === void 0) && (one.target === void 0 || on === void 0 || takes(one.target, on)) && one.arguments.length === given.length && one.arguments.every((wanted, i) => takes(wanted, given[i] ?? "dyn"))
  );
  const [first, ...others] = fitting.map(({ result }) => typeOf(result));
  if (first === void 0)
    throw new Fault(`${name} does not take ${[...on ? [on] : [], ...given].map(nameOf).join(", ")}`);
  return others.every((other) => nameOf(other) === nameOf(first)) ? first : "dyn";
}
function inferMap({ entries, messageName }, scope) {
  if (messageName !== "") throw new Fault(`there is no message ${messageName}`);
  for (const { keyKind, value } of entries) {
    if (keyKind.case === "mapKey") infer(keyKind.value, scope);
    part(value, scope);
  }
  return { kind: "map", values: "dyn" };
}
function inferLoop(loop, scope) {
  const range = part(loop.iterRange, scope);
  const within = new Map([...scope, [loop.iterVar, eachOf(range)], [loop.accuVar, accumulated(loop, scope)]]);
  part(loop.loopCondition, within);
  part(loop.loopStep, within);
  return part(loop.result, within);
}
function accumulated({ accuInit }, scope) {
  const type = part(accuInit, scope);
  return type !== "dyn" && type.kind === "list" ? { kind: "list", each: "dyn" } : type;
}
function eachOf(range) {
  if (range === "dyn") return "dyn";
  if (range.kind === "list") return range.each;
  if (range.kind === "map" || range.kind === "record") return TEXT;
  throw new Fault(`${nameOf(range)} has no elements to go through`);
}
export {
  expressionFault
};
