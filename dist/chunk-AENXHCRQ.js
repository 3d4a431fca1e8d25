import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  unmetChecks
} from "./chunk-GR7KAN6A.js";
import {
  error
} from "./chunk-T22ZI5WN.js";
import {
  forLog
} from "./chunk-PXJ6EN37.js";

// src/report/gate-annotations.ts
var MAX_ANNOTATIONS = 9;
function fileFaults(differences, folder) {
  return differences.map((difference) => ({
    file: folder === "" ? difference.path : `${folder}/${difference.path}`,
    title: `File ${difference.kind}`,
    message: `${difference.path}: ${difference.kind} since it was signed`
  }));
}
function gateFaults({ checks, models }) {
  const unmet = models.filter(({ result }) => result === "failed" || result === "undecided");
  const each = Math.max(1, Math.floor(MAX_ANNOTATIONS / Math.max(1, unmet.length)));
  const faults = unmetChecks(checks).slice(0, MAX_ANNOTATIONS).map((check) => checkFault(check, void 0));
  for (const model of unmet) {
    if (faults.length >= MAX_ANNOTATIONS) break;
    faults.push(...modelFaults(model).slice(0, each));
  }
  return faults.slice(0, MAX_ANNOTATIONS);
}
function modelFaults({ path, touchedBy, verdicts, checks }) {
  const touched = new Set(touchedBy);
  const differences = verdicts.find(({ verdict }) => verdict.differences.length > 0)?.verdict.differences ?? [];
  const files = fileFaults(differences, path);
  const inDiff = files.filter(({ file }) => file !== void 0 && touched.has(file));
  const [first] = touchedBy;
  const others = [...unmetChecks(checks), ...verdicts.flatMap(({ verdict }) => unmetOf(verdict))];
  return [
    ...inDiff,
    ...others.map((check) => checkFault(check, touchedBy.find((file) => file === check.evidence) ?? first)),
    ...files.filter((one) => !inDiff.includes(one))
  ];
}
var unmetOf = ({ checks, differences }) => unmetChecks(checks).filter(({ id }) => differences.length === 0 || id !== "files.match");
function checkFault({ title, found, guidance }, file) {
  const [step] = guidance?.split("\n") ?? [];
  const message = [found, step].filter((text) => text !== void 0 && text !== "").join(". ");
  return { ...file !== void 0 && { file }, title, message: message || title };
}

// src/actions/judged.ts
import { relative } from "node:path";
function signerOutput(signer) {
  switch (signer?.method) {
    case void 0:
      return "";
    case "sigstore":
      return signer.san;
    case "key":
      return `key:${signer.hint}`;
    case "certificate":
      return signer.subject;
  }
}
function annotateFaults(faults) {
  for (const { file, title, message } of faults.slice(0, MAX_ANNOTATIONS)) {
    error(forLog(message), { ...file !== void 0 && { file: forLog(file) }, title: forLog(title) });
  }
}
var inWorkspace = (path, workspace) => relative(workspace || process.cwd(), path);

export {
  fileFaults,
  gateFaults,
  signerOutput,
  annotateFaults,
  inWorkspace
};
