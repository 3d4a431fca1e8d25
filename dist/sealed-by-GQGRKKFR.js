import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  BundleError,
  parseDsseBundle,
  parsePublicKey,
  readStatement,
  verifyByKey,
  verifyDsse,
  vouchFor
} from "./chunk-JXTW3YLS.js";
import "./chunk-J64EF7W6.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import {
  loadTrust
} from "./chunk-R2HVFIAT.js";
import {
  toTrustedInstance
} from "./chunk-WEQML5QV.js";
import "./chunk-ZTTS3H4B.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import {
  checkIdentity,
  sourceRepositoryUri
} from "./chunk-VZCGKZFC.js";
import "./chunk-NE7OPYTJ.js";
import {
  StatementError,
  parseProvenance
} from "./chunk-JJ5Z4DQK.js";
import {
  DIGEST_CACHE
} from "./chunk-AYOVIBCZ.js";
import "./chunk-6R5EVG5E.js";
import "./chunk-QVJHZSLC.js";
import "./chunk-NZGIJ6HV.js";
import "./chunk-BLPGPSDN.js";
import {
  sha256Hex
} from "./chunk-GGT2TN3C.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-OVPFQLX6.js";
import "./chunk-SY3KU2FK.js";
import "./chunk-VP2P24KQ.js";
import "./chunk-27S5FF3O.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-K6YHSAMJ.js";
import "./chunk-LUH7EFKZ.js";
import "./chunk-HBJC6FYG.js";
import "./chunk-JSFNQING.js";

// src/attest/sealed-by.ts
import { X509Certificate } from "node:crypto";
async function isSealedBy(party, sha256, provenance, context) {
  const bundle = parse(provenance);
  return bundle !== void 0 && lists(bundle, sha256) && await isSignedBy(bundle, party, context);
}
function parse(bytes) {
  try {
    return parseDsseBundle(bytes);
  } catch (error) {
    if (error instanceof BundleError) return void 0;
    throw error;
  }
}
function lists({ content }, sha256) {
  try {
    const { byproducts } = parseProvenance(readStatement(content));
    return byproducts.some(({ name, digest }) => name === DIGEST_CACHE && digest?.["sha256"] === sha256);
  } catch (error) {
    if (error instanceof StatementError) return false;
    throw error;
  }
}
async function isSignedBy(bundle, { signer, instance }, context) {
  const { describe, publicKeyPem } = signer;
  const { content, material } = bundle;
  switch (describe.method) {
    case "sigstore": {
      if (instance === void 0) return false;
      const { identity, issuer, sourceRepository } = describe;
      const source = sourceRepository === void 0 ? {} : { sourceRepository: sourceRepositoryUri(sourceRepository) };
      const expected = { identity, issuer, ...source };
      const roots = await rootsOf(instance, context.env);
      const vouched = vouchFor(bundle, { method: "sigstore", expected, roots }, context.now);
      if (!vouched.ok || vouched.value.signer.method !== "sigstore") return false;
      return checkIdentity(vouched.value.signer, expected).every(({ outcome }) => outcome === "pass");
    }
    case "key":
      return publicKeyPem !== void 0 && verifyByKey(content, material, parsePublicKey(publicKeyPem)).ok;
    case "certificate": {
      const [leaf] = material.kind === "chain" ? material.ders : [];
      if (leaf === void 0 || sha256Hex(leaf) !== describe.sha256) return false;
      const key = leafKey(leaf);
      return key !== void 0 && verifyDsse(key, content);
    }
  }
}
function leafKey(der) {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return void 0;
  }
}
async function rootsOf(instance, env) {
  const { trust, profile, name, rekor } = instance;
  if (trust === void 0) return (await loadTrust({ sigstore: profile, unsafeLocalRoot: false }, { env })).roots;
  const root = await toTrustedInstance(trust, name, true);
  return [{ ...root, thresholds: { ...root.thresholds, ...rekor === void 0 && { tlog: 0 } } }];
}
export {
  isSealedBy
};
