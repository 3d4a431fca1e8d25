import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  vouchedByAny
} from "./chunk-373V25AQ.js";
import {
  BundleError,
  parseDsseBundle,
  readStatement
} from "./chunk-COLAHAVH.js";
import {
  loadTrust
} from "./chunk-TM52UV6L.js";
import {
  toTrustedInstance
} from "./chunk-XWC4A6ZZ.js";
import "./chunk-AFVCTQAO.js";
import {
  sourceRepositoryUri
} from "./chunk-S3PL3ATJ.js";
import {
  parsePublicKey,
  verifyByKey,
  verifyDsse
} from "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import "./chunk-H7BPQTN3.js";
import "./chunk-TXQ7HACS.js";
import {
  StatementError,
  parseProvenance
} from "./chunk-NZSWWKHZ.js";
import {
  DIGEST_CACHE
} from "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import "./chunk-R3JUTCJG.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-TIA4MDRS.js";
import "./chunk-SGTPKY5S.js";
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
      return vouchedByAny(bundle, [{ method: "sigstore", expected, roots }], context.now).ok;
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
