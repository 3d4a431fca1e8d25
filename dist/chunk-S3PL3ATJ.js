import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  fail,
  pass,
  undecided
} from "./chunk-RJZJ57SA.js";
import {
  shellQuote
} from "./chunk-H7BPQTN3.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/verification/signatures/identity.ts
var GITHUB_ISSUER = "https://token.actions.githubusercontent.com";
function sourceRepositoryUri(text) {
  if (/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(text)) return `https://github.com/${text}`;
  if (/^https?:\/\/[^\s/]+\/\S+$/.test(text)) return text;
  throw new AttestModelError("USAGE", "the source repository is neither OWNER/NAME nor a URL", {
    guidance: "For example --source-repository octo-org/train or --source-repository https://gitlab.example/group/train"
  });
}
function assertExpectedIdentity({ identity, issuer, sourceRepository }) {
  const named = { identity, issuer, ...sourceRepository !== void 0 && { "source repository": sourceRepository } };
  for (const [name, value] of Object.entries(named)) {
    if (typeof value === "string" && value.trim() !== "") continue;
    throw new AttestModelError("USAGE", `the expected ${name} is empty`, {
      guidance: `Say who must have signed. Perhaps the variable that should hold the ${name} is not set.`
    });
  }
}
function checkIdentity(found, expected) {
  assertExpectedIdentity(expected);
  return [
    compare(
      "identity.san",
      "The signer has the expected identity",
      expected.identity,
      found.san,
      "subject alternative name"
    ),
    compare("identity.issuer", "The expected issuer vouches for the signer", expected.issuer, found.issuer, "OID .8"),
    checkSourceRepository(found, expected.sourceRepository)
  ];
}
var SOURCE_TITLE = "The signing workflow ran for the expected repository";
var SOURCE_ID = "identity.source-repository";
function checkSourceRepository({ san, extensions }, expected) {
  const found = extensions.sourceRepositoryUri;
  const evidence = "certificate, OID .12";
  if (expected !== void 0) {
    if (found !== void 0) return compare(SOURCE_ID, SOURCE_TITLE, expected, found, "OID .12");
    const guidance2 = "The certificate names no source repository: it cannot show what was asked for.";
    return fail(SOURCE_ID, SOURCE_TITLE, { expected, found: "none", evidence, guidance: guidance2 });
  }
  const title = "The identity names the repository that the workflow ran for";
  if (found === void 0) return pass(SOURCE_ID, title, { found: "none: judged by identity and issuer", evidence });
  if (san.startsWith(`${found}/`)) return pass(SOURCE_ID, title, { found, evidence });
  const guidance = `The identity is a workflow that other repositories can call too. If ${found} is the repository that may use it for this model, say so: --source-repository ${shellQuote(found)}`;
  return undecided(SOURCE_ID, title, { expected: `a repository that ${san} is part of`, found, evidence, guidance });
}
function compare(id, title, expected, found, field) {
  const details = { expected, found, evidence: `certificate, ${field}` };
  return found === expected ? pass(id, title, details) : fail(id, title, { ...details, guidance: hint(expected, found) });
}
function hint(expected, found) {
  if (expected.trim() === found.trim())
    return "They differ in white space at the beginning or end only: remove it from what is expected.";
  if (expected.toLowerCase() === found.toLowerCase()) {
    return "They differ in upper and lower case only, and are compared exactly: if both are the same to you, expect what the certificate says.";
  }
  if (found.startsWith(expected))
    return "The expected text is only the beginning of what was found, and they are compared exactly.";
  return "Somebody else signed this. Use it only if you trust them, and then expect them by name.";
}

export {
  GITHUB_ISSUER,
  sourceRepositoryUri,
  assertExpectedIdentity,
  checkIdentity
};
