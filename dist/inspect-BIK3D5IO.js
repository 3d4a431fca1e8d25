import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  verdictOf
} from "./chunk-ZQEPBIS7.js";
import {
  hasTrust
} from "./chunk-K3U5QGAM.js";
import "./chunk-RK7AM5PN.js";
import {
  print,
  textOptions
} from "./chunk-PI6DPKDC.js";
import "./chunk-WM7TIMKW.js";
import "./chunk-OBXU72U3.js";
import "./chunk-ZYQ3W47Q.js";
import "./chunk-M5CC6BE6.js";
import "./chunk-RYJDBM22.js";
import "./chunk-OXARNS3B.js";
import "./chunk-GLC5SA3Y.js";
import "./chunk-WFDIEBTT.js";
import "./chunk-YIJOSDOO.js";
import "./chunk-UPPX3JOL.js";
import "./chunk-BA3LTITC.js";
import "./chunk-JAPZ762N.js";
import "./chunk-WTWSUWHY.js";
import "./chunk-7ROTGZ64.js";
import "./chunk-S2TVRR6N.js";
import "./chunk-373V25AQ.js";
import {
  BundleError,
  MAX_BUNDLE_BYTES,
  parseBundle
} from "./chunk-COLAHAVH.js";
import "./chunk-2BULNO3X.js";
import "./chunk-ZUNEHY4E.js";
import "./chunk-ITZNMGZZ.js";
import "./chunk-ZL5D7TYC.js";
import "./chunk-OX47NCVY.js";
import "./chunk-S3PL3ATJ.js";
import "./chunk-ZGOYP5ME.js";
import "./chunk-2SVYDAM2.js";
import "./chunk-SEJ4GB6S.js";
import {
  RESULT_TEXT
} from "./chunk-GR7KAN6A.js";
import "./chunk-7EOZJGKU.js";
import {
  fieldsText,
  slsaText
} from "./chunk-HNYNHPLD.js";
import "./chunk-64F2P52F.js";
import "./chunk-ZEZ2XBEH.js";
import "./chunk-RKH32ZDV.js";
import {
  extractFields
} from "./chunk-LTGFKVVD.js";
import "./chunk-MQDSUE2J.js";
import "./chunk-5GOZP5JO.js";
import {
  certificateIdentity
} from "./chunk-5GTXUYOI.js";
import "./chunk-RJZJ57SA.js";
import {
  CertificateError,
  parseCertificate
} from "./chunk-HNFBKAPM.js";
import "./chunk-J33HIJCU.js";
import "./chunk-3BQJUYPS.js";
import "./chunk-NUVIW4G5.js";
import {
  capped,
  createWriter
} from "./chunk-Z44SHQRH.js";
import {
  TEST_RESULT_TYPE
} from "./chunk-7JBLVS4P.js";
import "./chunk-H7BPQTN3.js";
import {
  OMS_PREDICATE_TYPE
} from "./chunk-TXQ7HACS.js";
import {
  PROVENANCE_TYPE,
  StatementError,
  parseStatement
} from "./chunk-NZSWWKHZ.js";
import {
  readNamed
} from "./chunk-3YE6BLHT.js";
import "./chunk-LXLH6L2Q.js";
import "./chunk-UEZXDJVW.js";
import "./chunk-4625Z5YJ.js";
import "./chunk-7LTE3VDI.js";
import "./chunk-PXJ6EN37.js";
import "./chunk-27S5FF3O.js";
import "./chunk-6I7S4JW3.js";
import "./chunk-BLPGPSDN.js";
import "./chunk-CGMY5Z3C.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import "./chunk-N7QWSNPN.js";
import "./chunk-ARNNWVDS.js";
import "./chunk-6PDPCLEQ.js";
import "./chunk-J2GKQ65K.js";
import "./chunk-66W5KOWM.js";
import "./chunk-TIA4MDRS.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/cli/inspect.ts
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

// src/report/inspect-text.ts
var MAX_BUNDLES = 50;
var MAX_SUBJECTS = 4;
function inspectText(inspected, options = {}) {
  const { encode, paint } = createWriter(options);
  const { shown, more } = capped(inspected.bundles, MAX_BUNDLES);
  const bundles = shown.flatMap((bundle) => {
    if (bundle.fault !== void 0)
      return [`${encode(bundle.where)}  ${paint("red", `cannot be read: ${encode(bundle.fault)}`)}`];
    const subjects = capped(bundle.subjects ?? [], MAX_SUBJECTS);
    return [
      `${encode(bundle.where)}  ${paint("bold", encode(bundle.predicateType ?? "not an in-toto statement"))}`,
      ...bundle.signer === void 0 ? [] : [`  signer   ${encode(bundle.signer)}`],
      ...subjects.shown.map(({ name, digest }) => `  subject  ${encode(name)}  ${encode(digest)}`),
      ...subjects.more ? [`  … and ${count(subjects.more, "more subject")}`] : []
    ];
  });
  const note = inspected.verified ? [] : [paint("yellow", "Nothing here has been verified: `attest-model verify` does that.")];
  const sections = [
    note,
    [...bundles, ...more ? [`… and ${count(more, "more bundle")}`] : []],
    fieldsText(inspected.fields, options)
  ];
  return `${sections.filter((lines) => lines.length).map((lines) => lines.join("\n")).join("\n\n")}
`;
}

// src/cli/inspect.ts
async function inspect(options, io, target = "") {
  const bundles = (await sourcesOf(target)).map(read);
  const verdict = options.slsa || hasTrust(options) ? await verdictFor(options, io, target) : void 0;
  const verified = verdict?.result === "passed";
  const fields = verdict?.fields ?? statedFields(bundles);
  const slsa = options.slsa && verdict?.slsa ? { slsa: verdict.slsa } : void 0;
  const result = verdict && { result: verdict.result };
  print(io, options, { verified, ...result, bundles, fields, ...slsa }, () => {
    const text = slsa ? slsaText(slsa.slsa, textOptions(io)) : inspectText({ verified, bundles, fields }, textOptions(io));
    return verdict && !verified ? `${RESULT_TEXT[verdict.result]}: attest-model verify says why.

${text}` : text;
  });
  return verdict && !verified ? 2 : bundles.some(({ fault }) => fault === void 0) ? 0 : 2;
}
async function sourcesOf(target) {
  if (!existsSync(target)) throw missing(target, "Name a bundle, a claims.jsonl, or a model folder.");
  const beside = `${target.replace(/\/+$/, "")}.attest`;
  const isFolder = statSync(target).isDirectory();
  const files = [target, beside].flatMap((folder) => [join(folder, "model.sig"), join(folder, "claims.jsonl")]).filter(existsSync);
  if (files.length === 0 && isFolder)
    throw missing(
      `${target}/model.sig`,
      `Neither ${target} nor ${beside} holds model.sig or claims.jsonl. Sign it: attest-model attest ${target}`
    );
  return (await Promise.all((isFolder ? files : [target]).map(readSources))).flat();
}
async function readSources(file) {
  const bytes = await readNamed(file, "the evidence", 2 * MAX_BUNDLE_BYTES);
  if (!file.endsWith(".jsonl")) return [{ where: file, bytes }];
  return splitLines(bytes).flatMap(
    (line, index) => line.length === 0 ? [] : [{ where: `${file}:${index + 1}`, bytes: line }]
  );
}
function splitLines(bytes) {
  const lines = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    lines.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}
function read({ where, bytes }) {
  try {
    const bundle = parseBundle(bytes);
    const signer = claimedSigner(bundle);
    if (bundle.content.kind !== "dsse") return { where, ...signer && { signer } };
    const statement = parseStatement(bundle.content.payload);
    const subjects = statement.subject.map(({ name = "", digest }) => ({
      name,
      digest: Object.entries(digest).map(([algorithm, value]) => `${algorithm}:${value}`).join(" ")
    }));
    return { where, predicateType: statement.predicateType, subjects, statement, ...signer && { signer } };
  } catch (error) {
    if (error instanceof BundleError || error instanceof StatementError || error instanceof CertificateError)
      return { where, fault: messageOf(error) };
    throw error;
  }
}
function claimedSigner({ material }) {
  switch (material.kind) {
    case "public-key":
      return material.hint === void 0 ? "a key without hint" : `key ${material.hint}`;
    case "chain":
      return "an X.509 certificate chain";
    case "certificate": {
      const identity = certificateIdentity(parseCertificate(material.der));
      return identity && `${identity.san} (issuer ${identity.issuer})`;
    }
  }
}
function statedFields(bundles) {
  const signature = bundles.find(
    ({ where, predicateType }) => isSignature(where) && predicateType === OMS_PREDICATE_TYPE
  );
  const claims = bundles.filter(({ predicateType = "" }) => CLAIMS.includes(predicateType));
  const roots = new Set((signature ? [signature] : claims).map(rootOf));
  const [root] = roots.size === 1 ? roots : [];
  const own = claims.filter((one) => root !== void 0 && rootOf(one) === root);
  const of = (type) => own.flatMap(({ statement }) => statement?.predicateType === type ? [statement] : []);
  const provenance = of(PROVENANCE_TYPE).at(-1);
  const signer = signature?.signer ?? own.at(-1)?.signer ?? (bundles.length === 1 ? bundles[0]?.signer : void 0);
  return extractFields(
    { ...provenance && { provenance }, testResults: of(TEST_RESULT_TYPE) },
    { ...signer && { signer }, ...root && { root }, verified: /* @__PURE__ */ new Set() }
  );
}
var CLAIMS = [PROVENANCE_TYPE, TEST_RESULT_TYPE];
var isSignature = (where) => !/\.jsonl:\d+$/.test(where);
var rootOf = ({ statement }) => statement?.subject[0]?.digest["sha256"];
async function verdictFor(options, io, target) {
  if (!statSync(target).isDirectory()) {
    throw new AttestModelError("USAGE", "a bundle alone cannot be verified: the files belong to it", {
      guidance: "Name the model folder, or leave the identity, key or chain out to read the bundle unverified."
    });
  }
  return verdictOf(options, io, target);
}
function missing(path, guidance) {
  return new AttestModelError("NOT_FOUND", `no such file or folder: ${path}`, { guidance, details: { path } });
}
export {
  inspect
};
