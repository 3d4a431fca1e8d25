import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  inputsOf,
  isArtifact
} from "./chunk-563XGVZ3.js";
import {
  allOf,
  anyOf,
  checkOf,
  claimsAt
} from "./chunk-4RMVMUT5.js";
import {
  PICKLE_NAMES,
  isPickleName
} from "./chunk-WFDIEBTT.js";
import {
  isOverSameFiles,
  signatureLines
} from "./chunk-7KMWNWKX.js";
import {
  describeRule,
  namesOf,
  signer,
  vouchersOf
} from "./chunk-PIB33EOP.js";
import {
  NOT_EMPTY,
  _enum,
  commit,
  exactlyOne,
  int,
  listOf,
  literal,
  notEmpty,
  number,
  oneOf,
  record,
  sha256,
  strictObject,
  string,
  text,
  union,
  yes
} from "./chunk-OWJYCBFZ.js";
import {
  describeInput,
  metricsOf
} from "./chunk-5GOZP5JO.js";
import {
  describeSigner
} from "./chunk-5GTXUYOI.js";
import {
  worstOf
} from "./chunk-RJZJ57SA.js";
import {
  isHashed
} from "./chunk-LXLH6L2Q.js";
import {
  formatBytes
} from "./chunk-R3JUTCJG.js";

// src/policy/keys/evaluation.ts
var bounds = strictObject({ min: number().exactOptional(), max: number().exactOptional() }).superRefine(notEmpty).meta(NOT_EMPTY).refine(({ min = -Infinity, max = Infinity }) => min <= max, "min is greater than max");
var evaluation = strictObject({
  /** Results of test-result statements that are good enough. A file of numbers alone has WARNED. */
  results: listOf(_enum(["PASSED", "WARNED"])).exactOptional(),
  /** By their dotted names. */
  metrics: record(string().min(1).max(256), bounds).superRefine(notEmpty).meta(NOT_EMPTY).exactOptional()
}).superRefine(notEmpty).meta(NOT_EMPTY);
function checkEvaluation({ results, metrics = {} }, evaluations) {
  return [
    ...results ? [checkResults(results, evaluations)] : [],
    ...Object.entries(metrics).map(([name, wanted]) => checkMetric(name, wanted, evaluations))
  ];
}
function checkResults(wanted, evaluations) {
  return checkOf({
    id: "evaluation.results",
    title: "The model was evaluated, with a result that is good enough",
    expected: anyOf(wanted),
    found: allOf(evaluations.map(({ line, result: { result } }) => `${result} (line ${line})`)),
    evidence: claimsAt(evaluations.map(({ line }) => line)),
    guidance: "Evaluate the model and attest the result (--evaluation); a result is in the file only if it is put there.",
    met: evaluations.length > 0 && evaluations.every(({ result }) => wanted.includes(result.result))
  });
}
function checkMetric(name, wanted, evaluations) {
  const { min = -Infinity, max = Infinity } = wanted;
  const found = evaluations.flatMap(
    ({ line, result: { configuration } }) => configuration.flatMap(({ annotations }) => {
      const metrics = metricsOf(annotations);
      const value = Object.hasOwn(metrics, name) ? metrics[name] : void 0;
      return value === void 0 ? [] : [{ line, value }];
    })
  );
  return checkOf({
    id: `evaluation.metrics.${name}`,
    title: `The evaluation shows ${name} within its bounds`,
    expected: describeBounds(wanted),
    found: allOf(found.map(({ line, value }) => `${value} (line ${line})`)),
    evidence: claimsAt((found.length > 0 ? found : evaluations).map(({ line }) => line)),
    guidance: found.length === 0 ? "No evaluation that counts has a metric of this name: names are dotted, as verify shows them." : "The model does not do what the policy demands of it.",
    met: found.length > 0 && found.every(({ value }) => value >= min && value <= max)
  });
}
function describeBounds({ min, max }) {
  return [min === void 0 ? "" : `at least ${min}`, max === void 0 ? "" : `at most ${max}`].filter((text2) => text2 !== "").join(", ");
}
function explainEvaluation({ results, metrics = {} }) {
  return [
    ...results ? [`Its evaluation ended with ${anyOf(results)}.`] : [],
    ...Object.entries(metrics).map(([name, wanted]) => `Its evaluation shows ${name} of ${describeBounds(wanted)}.`)
  ];
}

// src/policy/keys/files.ts
var UNITS = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3, TiB: 1024 ** 4 };
var size = string().regex(
  /^[1-9][0-9]{0,12} (B|KiB|MiB|GiB|TiB)$/,
  "a size is a number, a space, and B, KiB, MiB, GiB or TiB, such as 20 GiB"
);
var toBytes = (value) => {
  const [number2 = "", unit = ""] = value.split(" ");
  return Number(number2) * (UNITS[unit] ?? Number.NaN);
};
var format = text.regex(/^[^/*]+$/, "the end of a file name (.safetensors) or a whole one (LICENSE), without / or *");
var files = strictObject({
  /** No file of a format that runs code when it is loaded. */
  pickle: literal(false, "expected false").exactOptional(),
  formats: listOf(format).exactOptional(),
  "max-size": size.exactOptional(),
  "max-total-size": size.exactOptional(),
  /** READMEs, licences, pictures: a short list of names that no loader reads (docs/verdict.md). */
  documentation: literal("may-differ", "expected may-differ").exactOptional(),
  /** Paths that may lie in the model although its signer left them out. */
  ignorable: listOf(text.regex(/^[^/](.*[^/])?$/, "a path in the model, without / at its ends")).exactOptional()
}).superRefine(notEmpty).meta(NOT_EMPTY);
function checkFiles(demands2, { findings }) {
  const found = findings.files?.onDisk ?? [];
  const { pickle, formats, "max-size": maxSize, "max-total-size": maxTotal } = demands2;
  return [
    ...pickle === false ? [
      named("pickle", "No file has a name that pickled objects are saved under", {
        found,
        expected: `no name that ends in ${anyOf(PICKLE_NAMES, 30)}`,
        isBad: ({ path }) => isPickleName(path),
        guidance: SAVE
      }),
      checkContents(findings.files?.sniffed)
    ] : [],
    ...formats ? [
      named("formats", "Every file is of an allowed format", {
        found,
        expected: anyOf(formats, 20),
        isBad: ({ path }) => !formats.some((one) => isFormat(one, path)),
        guidance: "Take the files out of the model, or allow their format."
      })
    ] : [],
    ...maxSize ? [
      named("max-size", "No file is larger than allowed", {
        found,
        expected: `at most ${maxSize} each`,
        isBad: (file) => file.size > toBytes(maxSize),
        guidance: "Is it the right model? If so, raise the limit."
      })
    ] : [],
    ...maxTotal ? [checkTotal(maxTotal, found)] : []
  ];
}
var SAVE = "Save the model in a format without code, such as safetensors.";
function checkContents(sniffed) {
  const bad = sniffed?.filter(({ kind }) => kind === "pickle") ?? [];
  const open = sniffed?.filter(({ kind }) => kind === "unclear") ?? [];
  const listed = bad.length > 0 ? bad : open;
  return checkOf({
    id: "files.pickle-content",
    title: "No file holds pickled objects, by the bytes at its ends",
    expected: "no pickle, and no archive with one",
    found: sniffed && (allOf(listed.map(({ path, reason }) => `${path} (${reason})`)) ?? "none"),
    evidence: "files",
    guidance: sniffed === void 0 ? "The files were not looked into: see what failed before." : bad.length > 0 ? SAVE : "What is compressed or packed cannot be seen through: unpack it, or leave pickle out and list formats.",
    met: bad.length > 0 ? false : sniffed !== void 0 && open.length === 0 ? true : "unknown"
  });
}
function isFormat(one, path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return one.startsWith(".") ? name.length > one.length && name.toLowerCase().endsWith(one.toLowerCase()) : name === one;
}
function named(id, title, { found, expected, isBad, guidance }) {
  const bad = found.filter(isBad);
  return checkOf({
    id: `files.${id}`,
    title,
    expected,
    found: bad.length > 0 ? allOf(bad.map((file) => `${file.path} (${formatBytes(file.size)})`)) : `${found.length} files`,
    evidence: "names and sizes of the files",
    guidance: found.length === 0 ? "The files were not looked at: see what failed before." : guidance,
    met: found.length === 0 ? "unknown" : bad.length === 0
  });
}
function checkTotal(limit, found) {
  const total = found.reduce((sum, file) => sum + file.size, 0);
  return checkOf({
    id: "files.max-total-size",
    title: "The model is not larger than allowed",
    expected: `at most ${limit}`,
    found: formatBytes(total),
    evidence: "sizes of the files",
    guidance: "Is it the right model? If so, raise the limit.",
    met: found.length === 0 ? "unknown" : total <= toBytes(limit)
  });
}
function explainFiles(demands2) {
  const { pickle, formats, "max-size": maxSize, "max-total-size": maxTotal, documentation, ignorable } = demands2;
  return [
    ...pickle === false ? ["No file is named as pickled objects are, or holds them: they run code when they are loaded."] : [],
    ...formats ? [`Every file is named ${anyOf(formats, 20)}.`] : [],
    ...maxSize ? [`No file is larger than ${maxSize}.`] : [],
    ...maxTotal ? [`All files together are not larger than ${maxTotal}.`] : [],
    ...documentation ? ["Documentation may differ from what was signed, and is listed where it does."] : [],
    ...ignorable ? [`These may lie in the model unsigned: ${ignorable.join(", ")}.`] : []
  ];
}
var hasPickle = (found) => found.some(({ path }) => isPickleName(path));
function formatsOf(found) {
  const formats = found.map(({ path }) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const dot = name.lastIndexOf(".");
    return dot > 0 && dot < name.length - 1 ? name.slice(dot).toLowerCase() : name;
  });
  if (formats.some((one) => !format.safeParse(one).success)) return {};
  return { formats: [...new Set(formats)].sort() };
}
function sizeFor(bytes) {
  const [unit = "B", factor = 1] = Object.entries(UNITS).findLast(([, each]) => bytes >= each) ?? [];
  return `${Math.max(1, Math.ceil(bytes / factor))} ${unit}`;
}

// src/policy/keys/log.ts
var log = _enum(["required", "none"]);
function checkLog(wanted, facts) {
  return [wanted === "required" ? checkLogged(facts) : checkPrivate(facts)];
}
function checkLogged({ findings: { signature } }) {
  return checkOf({
    id: "log.required",
    title: "A transparency log recorded the signature",
    expected: "an entry that verifies, of a log of the trusted root",
    found: signature.logged ? "an entry that verifies" : void 0,
    evidence: "signature, log entry",
    guidance: "Sign with an identity, by an instance that has a log (public-good). With a key, no entry is verified.",
    met: signature.logged === true
  });
}
function checkPrivate({ findings: { signature, claims } }) {
  const exposed = [
    ...(signature.exposed ?? []).map((how) => `model.sig: ${how}`),
    ...(claims?.accepted ?? []).flatMap(
      ({ line, exposed: hows = [] }) => hows.map((how) => `claims, line ${line}: ${how}`)
    )
  ];
  return checkOf({
    id: "log.none",
    title: "No transparency log recorded signature or claims",
    expected: "an instance without logs, or a key or certificate without log entries",
    found: allOf(exposed) ?? "no log",
    evidence: "trusted root; bundles",
    guidance: "What a log has recorded stays there. Sign private models with an instance that has none (github), or with a key.",
    met: exposed.length === 0
  });
}
var explainLog = (wanted) => wanted === "required" ? "A transparency log recorded the signature." : "No transparency log recorded the signature, or a claim that counts.";

// src/policy/keys/signatures.ts
var signatures = int().min(1).max(100);
function readSignatures({ oms, first }, claims, trust, now) {
  const denied = new Set(trust.parsed.policy.deny?.signers);
  const isSame = (other) => oms !== void 0 && isOverSameFiles(other, oms);
  const further = signatureLines(claims, isSame).flatMap((one) => {
    const voucher = vouchersOf(one.bundle, trust, now);
    return voucher && !namesOf(voucher.signer).some((name) => denied.has(name)) ? [{ line: one.line, voucher }] : [];
  });
  return {
    vouchers: [...first ? [first] : [], ...further.map(({ voucher }) => voucher)],
    lines: further.map(({ line }) => line)
  };
}
function checkSignatures(wanted, { vouchers, lines }) {
  const distinct = distinctVouchers(vouchers);
  return checkOf({
    id: "signatures",
    title: "Enough of the allowed signers signed these files",
    expected: `${wanted} distinct signers, each by another rule of the policy`,
    found: `${distinct.length}: ${allOf(distinct.map(({ signer: signer2 }) => describeSigner(signer2)))}`,
    evidence: `signature${lines.length > 0 ? `; claims, line ${lines.join(", ")}` : ""}`,
    guidance: "Another of the signers has to sign the same files: attest-model sign MODEL --add. If somebody did, his line is missing from claims.jsonl: get the file anew.",
    met: distinct.length >= wanted
  });
}
function distinctVouchers(vouchers) {
  const holders = /* @__PURE__ */ new Map();
  const place = (voucher, tried) => voucher.rules.some((rule) => {
    if (tried.has(rule)) return false;
    tried.add(rule);
    const holder = holders.get(rule);
    if (holder && !place(holder, tried)) return false;
    holders.set(rule, voucher);
    return true;
  });
  return peopleOf(vouchers).filter((voucher) => place(voucher, /* @__PURE__ */ new Set()));
}
function peopleOf(vouchers) {
  let people = [];
  for (const voucher of vouchers) {
    const isHis = (one) => one.identity === voucher.identity || one.key === voucher.key;
    const [person, ...more] = people.filter((signatures2) => signatures2.some(isHis));
    if (person === void 0) people.push([voucher]);
    else person.push(...more.flat(), voucher);
    people = people.filter((one) => !more.includes(one));
  }
  return people.flatMap(
    ([first, ...others]) => first ? [{ ...first, rules: [...new Set([first, ...others].flatMap(({ rules }) => rules))] }] : []
  );
}
var withoutLines = (ignored, lines) => lines.length === 0 ? ignored : ignored.filter(({ line }) => !lines.includes(line));
var explainSignatures = (wanted) => wanted > 1 ? [`At least ${wanted} of them signed, each by another rule.`] : [];

// src/policy/keys/environment.ts
var factName = string().regex(/^[A-Za-z][\w-]{0,63}$/, "a fact is named as the provenance names it, such as cuda");
var environment = strictObject({
  /** Recorded on the machine that trained, not on the one that signed. */
  "of-training": yes.exactOptional(),
  /** Values that a fact may have, exactly. */
  facts: record(factName, listOf(union([text, number()], "expected text or a number"))).superRefine(notEmpty).meta(NOT_EMPTY).exactOptional()
}).superRefine(notEmpty).meta(NOT_EMPTY);
function checkEnvironment({ "of-training": ofTraining, facts = {} }, run) {
  const records = run.provenance.byproducts.filter(({ name }) => name === "environment");
  const evidence = `claims, line ${run.line}, environment; measured by the job`;
  const recorded = checkOf({
    id: "environment.of-training",
    title: "The machine that trained is on record",
    expected: "a record made where the model was trained",
    found: records.length > 0 ? "a record of the training machine" : hostOf(run),
    evidence,
    guidance: "Attest in the training job, so that its machine is the one that is measured.",
    met: records.length > 0
  });
  return [
    ...ofTraining || Object.keys(facts).length > 0 ? [recorded] : [],
    ...Object.entries(facts).map(([name, allowed]) => checkFact(name, allowed, records, evidence))
  ];
}
var hostOf = ({ provenance: { byproducts } }) => byproducts.some(({ name }) => name === "environment-of-attesting-host") ? "a record of the attesting host" : void 0;
function checkFact(name, allowed, records, evidence) {
  const values = records.map(({ annotations }) => annotations?.[name]);
  const wanted = allowed.map(String);
  const isAllowed = (value) => (typeof value === "string" || typeof value === "number") && wanted.includes(String(value));
  return checkOf({
    id: `environment.facts.${name}`,
    title: `The training machine has an allowed ${name}`,
    expected: anyOf(wanted),
    found: values.every((value) => value === void 0) ? void 0 : values.map(String).join(", "),
    evidence,
    guidance: "Train on a machine as the policy wants it, or allow what was found.",
    met: values.length > 0 && values.every(isAllowed)
  });
}
function explainEnvironment({ "of-training": ofTraining, facts = {} }) {
  return [
    ...ofTraining ? ["The machine that trained the model is on record."] : [],
    ...Object.entries(facts).map(
      ([name, allowed]) => `On the training machine ${name} is ${anyOf(allowed.map(String))}.`
    )
  ];
}

// src/policy/keys/verified-inputs.ts
function signedDemand({ noun }, listed, rules, evidence) {
  const judged = listed.map((input) => ({ input, signers: evidence?.signers(input, rules) ?? [] }));
  const unsigned = judged.filter(({ signers }) => signers.length === 0);
  return {
    title: `Each ${noun} is signed by an allowed signer`,
    expected: rules.map(describeRule).join("; or "),
    found: unsigned.length > 0 ? `no such signature of ${allOf(unsigned.map(({ input }) => describeInput(input)))}` : allOf(judged.map(({ input, signers }) => `${input.name} by ${signers.map(describeSigner).join(", ")}`)),
    guidance: `Sign each ${noun} and give attest its path: the signature then travels along in claims.jsonl.`,
    met: listed.length > 0 && unsigned.length === 0
  };
}
var rulesDemand = (listed) => ({
  title: "Each base model meets its own rules, by its own evidence",
  expected: "a base model that is verified",
  found: allOf(listed.map(describeInput)),
  guidance: listed.length === 0 ? "The provenance names no base model. Name it when attesting." : "See the checks of each below.",
  met: listed.length > 0
});
function withModels(check, listed, evidence) {
  if (check.outcome !== "pass") return check;
  if (evidence === void 0) throw new RangeError("nothing was given to judge base models by");
  const checks = listed.map((input) => evidence.judge(input));
  const outcome = worstOf(checks);
  const guidance = "See the checks of each base model below.";
  return { ...check, checks, ...outcome !== "pass" && { outcome, guidance } };
}

// src/policy/keys/inputs.ts
var artifact = strictObject({ name: text.exactOptional(), sha256: sha256.exactOptional(), "git-commit": commit.exactOptional() }).superRefine(exactlyOne(["sha256", "git-commit"])).meta(oneOf(["sha256", "git-commit"]));
var demands = {
  /** Names that the provenance must list. */
  required: listOf(text).exactOptional(),
  /** None of these may be among them, in whichever run. */
  denied: listOf(artifact).exactOptional(),
  /** All that it lists must be among these. */
  allowed: listOf(artifact).exactOptional(),
  /** Each was hashed in a run of the signer, and not only named by digest. */
  computed: yes.exactOptional(),
  /** Each was itself signed, by one of these. */
  signed: listOf(signer).exactOptional()
};
var datasets = strictObject(demands).superRefine(notEmpty).meta(NOT_EMPTY);
var baseModels = (rules) => strictObject({ ...demands, rules: rules.exactOptional() }).superRefine(notEmpty).meta(NOT_EMPTY);
function checkInputs(kind, demands2, run, evidence) {
  const { required, allowed, computed, signed, rules } = demands2;
  const listed = inputsOf(run, kind);
  const check = (name, rest) => checkOf({ id: `${kind.id}.${name}`, evidence: `claims, line ${run.line}, ${kind.roles[0]}:…`, ...rest });
  return [
    ...required ? [check("required", requiredDemand(kind, listed, required))] : [],
    ...allowed ? [check("allowed", allowedDemand(kind, listed, allowed))] : [],
    ...computed ? [check("computed", computedDemand(kind, listed))] : [],
    ...signed ? [check("signed", signedDemand(kind, listed, signed, evidence))] : [],
    ...rules ? [withModels(check("rules", rulesDemand(listed)), listed, evidence)] : []
  ];
}
function requiredDemand({ noun }, listed, required) {
  const names = listed.map(({ name }) => name);
  const missing = required.filter((name) => !names.includes(name));
  return {
    title: `The provenance lists each ${noun} that must be there`,
    expected: required.join(", "),
    found: allOf(names),
    guidance: `Name it when attesting: ${missing.slice(0, 3).join(", ")}.`,
    met: missing.length === 0
  };
}
function allowedDemand({ noun }, listed, allowed) {
  const strangers = listed.filter((input) => !allowed.some((one) => isArtifact(one, input)));
  return {
    title: `The model was made from no ${noun} but allowed ones`,
    expected: `one or more of ${allowed.length} allowed`,
    found: allOf((strangers.length > 0 ? strangers : listed).map(describeInput)),
    guidance: listed.length === 0 ? `The provenance names no ${noun}. Name them when attesting.` : `Check each ${noun} that was found, and add it to the policy only if it may be used.`,
    met: listed.length > 0 && strangers.length === 0
  };
}
function computedDemand({ noun }, listed) {
  const stated = listed.filter((input) => !isHashed(input));
  return {
    title: `The signer hashed each ${noun}`,
    expected: "a digest of bytes that were read",
    found: allOf((stated.length > 0 ? stated : listed).map(describeInput)),
    guidance: `Give attest the path of each ${noun}, not its digest, and do not trust file times.`,
    met: listed.length > 0 && stated.length === 0
  };
}
function explainInputs({ noun }, { required, allowed, denied, computed, signed }) {
  return [
    ...denied ? [`No ${noun} is denied by its digest (${denied.length} listed).`] : [],
    ...required ? [`The provenance names each ${noun} of: ${required.join(", ")}.`] : [],
    ...allowed ? [`Every ${noun} is allowed by its digest (${allowed.length} listed), and there is at least one.`] : [],
    ...computed ? [`Every ${noun} was hashed by the signer, not only named by digest.`] : [],
    ...signed ? [`Every ${noun} is itself signed, by one of: ${signed.map(describeRule).join("; ")}.`] : []
  ];
}

// src/policy/keys/runners.ts
var runners = listOf(_enum(["github-hosted", "self-hosted"]));
function checkRunner(allowed, { certified }) {
  const found = certified.runnerEnvironment;
  const check = checkOf({
    id: "runners",
    title: "The job ran on a machine of an allowed kind",
    expected: anyOf(allowed),
    found,
    evidence: "certificate, OID .11",
    guidance: "Only a workflow’s certificate says on what its job ran. Train on a runner that the policy allows.",
    met: allowed.some((kind) => kind === found)
  });
  return [check];
}
var explainRunners = (allowed) => [`The job ran on a ${anyOf(allowed)} runner.`];

export {
  evaluation,
  checkEvaluation,
  explainEvaluation,
  files,
  checkFiles,
  explainFiles,
  hasPickle,
  formatsOf,
  sizeFor,
  log,
  checkLog,
  explainLog,
  environment,
  checkEnvironment,
  explainEnvironment,
  datasets,
  baseModels,
  checkInputs,
  explainInputs,
  runners,
  checkRunner,
  explainRunners,
  signatures,
  readSignatures,
  checkSignatures,
  distinctVouchers,
  withoutLines,
  explainSignatures
};
