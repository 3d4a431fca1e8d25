import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  evidencePlaces,
  inModel,
  isBeside,
  openModel
} from "./chunk-OXARNS3B.js";
import {
  checkDenied,
  durationOf,
  signerRulesOf
} from "./chunk-5N46QZ7Q.js";
import {
  inputDigests,
  readBundle,
  readSummaries,
  summarizedLevel
} from "./chunk-563XGVZ3.js";
import {
  factsOf
} from "./chunk-ONAPFVKI.js";
import {
  allOf
} from "./chunk-4RMVMUT5.js";
import {
  countGroups
} from "./chunk-YIJOSDOO.js";
import {
  namesOf,
  trustsFor
} from "./chunk-PIB33EOP.js";
import {
  MAX_CLAIMS_BYTES,
  predicateFault
} from "./chunk-7ROTGZ64.js";
import {
  linesOf
} from "./chunk-S2TVRR6N.js";
import {
  MAX_BUNDLE_BYTES
} from "./chunk-COLAHAVH.js";
import {
  describeFiles,
  hashScanned
} from "./chunk-ZGOYP5ME.js";
import {
  scanModel
} from "./chunk-2SVYDAM2.js";
import {
  EVIDENCE_NAMES,
  HUB_CACHE,
  isIgnored
} from "./chunk-SEJ4GB6S.js";
import {
  diffFiles
} from "./chunk-ZEZ2XBEH.js";
import {
  extractFields
} from "./chunk-LTGFKVVD.js";
import {
  authoritiesAbove,
  claimedSigner,
  describeSigner,
  findPath,
  fingerprintsAbove,
  fingerprintsOf,
  parsePublicKey,
  parseTrustedCertificates,
  pathCertificate,
  verifyDsse
} from "./chunk-5GTXUYOI.js";
import {
  fail,
  pass,
  undecided,
  unmetOf,
  worstOf
} from "./chunk-RJZJ57SA.js";
import {
  parseCertificate
} from "./chunk-HNFBKAPM.js";
import {
  keyFingerprint,
  keyHint
} from "./chunk-J33HIJCU.js";
import {
  CLOCK_SKEW_MS
} from "./chunk-NUVIW4G5.js";
import {
  parseOmsStatement
} from "./chunk-TXQ7HACS.js";
import {
  StatementError
} from "./chunk-NZSWWKHZ.js";
import {
  readIfThere,
  readLimited
} from "./chunk-3YE6BLHT.js";
import {
  MAX_MANIFEST_BYTES,
  parseManifest
} from "./chunk-LXLH6L2Q.js";
import {
  StrictJsonError
} from "./chunk-UEZXDJVW.js";
import {
  isDigest,
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/verification/claims/vsa-checks.ts
var ANEW = "Have the model verified anew (attest-model vsa), or verify it yourself: leave out --vsa.";
function checkSummary(signed, expected, model, now) {
  return [
    {
      ...pass("vsa.signature", "A verifier that the policy allows has signed a VSA", {
        found: describeSigner(signed.signer),
        evidence: evidenceOf(signed)
      }),
      checks: signed.checks
    },
    checkVerifier(signed),
    ...checkSubject(signed, expected),
    ...model ? checkSubjects(signed, model) : [],
    checkResult(signed),
    checkAge(signed, expected, now),
    ...checkLevel(signed, expected)
  ];
}
var isRelevant = (signed, expected, model) => [checkVerifier(signed), ...checkSubject(signed, expected), ...model ? checkSubjects(signed, model) : []].every(
  ({ outcome }) => outcome === "pass"
);
var evidenceOf = ({ line }) => `claims, line ${line}`;
function checkVerifier({ line, summary, signer }) {
  const guidance = "The VSA speaks for somebody else than who signed it: do not rely on it, and look at its signer.";
  const details = { expected: signer.san, found: summary.verifier.id };
  return compare("vsa.verifier", "The verifier that the VSA names is who signed it", details, {
    evidence: `claims, line ${line}, verifier.id; certificate, subject alternative name`,
    guidance
  });
}
function checkSubject(signed, { policy, named, resource }) {
  const evidence = evidenceOf(signed);
  const { summary } = signed;
  return [
    compare(
      "vsa.policy",
      "It was judged by the policy in force",
      { expected: all(policy, named), found: all(summary.policy.sha256, named && summary.policy.named) },
      { evidence: `${evidence}, policy.digest`, guidance: ANEW }
    ),
    compare(
      "vsa.resource",
      "The VSA is about the expected resource",
      { expected: resource, found: summary.resourceUri },
      { evidence: `${evidence}, resourceUri`, guidance: `It is about another use of the model. ${ANEW}` }
    )
  ];
}
var all = (policy, named = []) => [policy ?? "none", ...named].join(", naming ");
function checkSubjects({ line, subjects }, { root, manifests }) {
  const [model, manifest] = subjects;
  const guidance = "These are not the files that were verified: get them anew from where the model was published, or verify them yourself.";
  const named = manifest?.name === "model.manifest.json" ? manifest.digest["sha256"] : void 0;
  const found = named ?? "none: it binds no file names";
  const [first = ""] = manifests;
  return [
    compare(
      "vsa.root",
      "The VSA is about the contents of these files",
      { expected: root, found: model?.digest["sha256"] },
      { evidence: `claims, line ${line}, subject[0]; recomputed from the files`, guidance }
    ),
    compare(
      "vsa.manifest",
      "The VSA is about the names of these files",
      { expected: named !== void 0 && manifests.includes(named) ? named : first, found },
      { evidence: `claims, line ${line}, subject[1]; recomputed from the files`, guidance }
    ),
    ...subjects.length > 2 ? [
      fail("vsa.subjects", "The VSA is about this model alone", {
        expected: "2 subjects",
        found: `${subjects.length}`,
        guidance
      })
    ] : []
  ];
}
function checkResult(signed) {
  const { verificationResult } = signed.summary;
  return compare(
    "vsa.result",
    "The model passed that verification",
    { expected: "PASSED", found: verificationResult },
    {
      evidence: `${evidenceOf(signed)}, verificationResult`,
      guidance: "Do not use it: the newest VSA about it counts."
    }
  );
}
function checkAge({ line, summary, signedAt }, { maxAge }, now) {
  const stated = summary.timeVerified === void 0 ? void 0 : Date.parse(summary.timeVerified);
  const details = {
    expected: `signed, and made, at most ${maxAge.text} before ${now.toISOString()}`,
    found: `signed ${signedAt?.toISOString() ?? "at an unknown time"}, timeVerified ${summary.timeVerified ?? "not stated"}`,
    evidence: `log or timestamp authority; claims, line ${line}, timeVerified`
  };
  const refuse = (guidance) => fail("vsa.age", AGE_TITLE, { ...details, guidance });
  if (signedAt === void 0) return refuse("Nobody trusted vouches for its time of signing: sign with an identity.");
  const signed = signedAt.getTime();
  if (stated !== void 0 && stated > signed + CLOCK_SKEW_MS)
    return refuse("It says that it was made after it was signed: do not rely on it, and look at its signer.");
  if (now.getTime() - Math.min(signed, stated ?? signed) > maxAge.milliseconds) return refuse(`It is too old. ${ANEW}`);
  return pass("vsa.age", AGE_TITLE, details);
}
var AGE_TITLE = "The VSA is not older than the policy allows";
function checkLevel(signed, { level }) {
  if (level === void 0) return [];
  const found = summarizedLevel(signed.summary);
  const title = "The verifier found the SLSA Build level that the policy asks for";
  const details = {
    expected: `SLSA_BUILD_LEVEL_${level} or higher`,
    found: signed.summary.verifiedLevels.join(", ") || "none",
    evidence: `${evidenceOf(signed)}, verifiedLevels`
  };
  return [
    found !== void 0 && found >= level ? pass("vsa.levels", title, details) : fail("vsa.levels", title, { ...details, guidance: ANEW })
  ];
}
function compare(id, title, { expected, found }, { evidence, guidance }) {
  const details = { expected, found: found ?? "none", evidence };
  return found === expected ? pass(id, title, details) : fail(id, title, { ...details, guidance });
}

// src/policy/summaries/evidence-signer.ts
function evidenceSigner(bundle, trust) {
  const { material } = bundle;
  try {
    switch (material.kind) {
      case "public-key":
        return byKey(bundle, trust);
      case "certificate":
        return byCertificate(claimedSigner(bundle), [material.der], trust);
      case "chain": {
        const named = claimedSigner({ ...bundle, material: { kind: "certificate", der: material.ders[0] } });
        return byCertificate(named ?? claimedSigner(bundle), material.ders, trust);
      }
    }
  } catch {
    return void 0;
  }
}
function byKey(bundle, trust) {
  const keys = rulesOf(trust).flatMap(({ key: key2 }) => key2 === void 0 ? [] : [parsePublicKey(key2)]);
  const key = keys.find((one) => verifyDsse(one, bundle.content));
  const claimed = claimedSigner(bundle);
  if (key === void 0) return claimed && { signer: claimed, isKnown: false };
  return { signer: { method: "key", hint: keyHint(key), fingerprints: [keyFingerprint(key)] }, isKnown: true };
}
function byCertificate(signer, ders, trust) {
  const [leaf, ...others] = ders.map((der) => pathCertificate(parseCertificate(der)));
  if (signer === void 0 || leaf === void 0) return void 0;
  const anchors = rulesOf(trust).flatMap(
    ({ "certificate-chain": chain }) => chain === void 0 ? [] : parseTrustedCertificates([chain])
  );
  const inRoots = rootsOf(trust).flatMap((root) => fingerprintsAbove(leaf, root));
  const own = fingerprintsOf([leaf, ...authoritiesAbove(leaf, [...others, ...anchors])]);
  const isKnown = inRoots.length > 0 || findPath(leaf, others, anchors) !== void 0;
  return { signer: { ...signer, fingerprints: [...own, ...inRoots] }, isKnown };
}
var rulesOf = ({ parsed, baseModels = [] }) => [
  ...signerRulesOf(parsed.policy),
  ...baseModels.flatMap((one) => one ? rulesOf(one) : [])
];
var rootsOf = ({ trusted, baseModels = [] }) => [
  .../* @__PURE__ */ new Set([...trusted?.roots ?? [], ...baseModels.flatMap((one) => one ? rootsOf(one) : [])])
];

// src/policy/summaries/deny.ts
var OF_FILES = ["policy.deny.models", "policy.deny.files"];
function checkDeniedBySummary(denied, trust, signed, files, now) {
  const inputs = readInputs(signed, files.evidence, trust);
  const checks = checkDenied(denied, factsFrom(signed, files, inputs, now));
  return checks.map((check) => {
    const hits = check.id === "policy.deny.signers" ? alsoDenied(denied, signed, inputs) : [];
    if (hits.length > 0) return refused(check, hits);
    if (check.outcome !== "pass" || OF_FILES.includes(check.id)) return check;
    if (!inputs.complete) return unknown(check, MISSING);
    const isOpen = check.id === "policy.deny.signers" && !inputs.areKnown && denied.signers?.some((one) => isDigest(one));
    return isOpen ? unknown(check, UNKNOWN) : check;
  });
}
var MISSING = "The evidence that the verifier relied on is not all here: get model.sig and claims.jsonl as they were published.";
var UNKNOWN = "A signer used a key, or has an authority above him, that this policy does not know, so a denied SHA-256 may be his: name his key, chain or root in the policy, or verify the model yourself: leave out --vsa.";
var unknown = (check, guidance) => ({
  ...check,
  outcome: "undecided",
  found: "none, but not all are known",
  guidance
});
var refused = (check, hits) => ({
  ...check,
  outcome: "fail",
  found: allOf(hits) ?? "",
  guidance: "The policy forbids it by name: do not use this model."
});
function alsoDenied({ signers = [] }, { signer }, { claims }) {
  const names = [signer, ...claims.map((claim) => claim.signer)].flatMap(namesOf);
  return [...new Set(names)].filter((name) => signers.includes(name));
}
function readInputs({ summary }, { signature, lines }, trust) {
  const used = new Set(inputDigests(summary));
  const bundle = signature && used.has(signature.sha256) ? readBundle(signature.bytes)?.bundle : void 0;
  const first = bundle && evidenceSigner(bundle, trust);
  const read = lines.filter(({ sha256 }) => used.has(sha256)).flatMap((line) => readClaim(line, trust));
  const claims = read.map(({ claim }) => claim);
  const found = /* @__PURE__ */ new Set([...signature ? [signature.sha256] : [], ...claims.map(({ payload }) => payload)]);
  const isFound = (digest) => digest !== void 0 && found.has(digest);
  return {
    ...first && { signer: first.signer },
    claims,
    areKnown: [first, ...read].every((one) => one?.isKnown),
    // Every verification begins with a signature.
    complete: first !== void 0 && summary.inputAttestations.every(({ digest }) => isFound(digest?.["sha256"]))
  };
}
function readClaim({ line, text, sha256 }, trust) {
  const read = readBundle(text);
  const by = read && evidenceSigner(read.bundle, trust);
  if (read === void 0 || by === void 0 || predicateFault(read.statement) !== void 0) return [];
  const { signer, isKnown } = by;
  return [{ claim: { line, statement: read.statement, signer, payload: sha256 }, isKnown }];
}
function factsFrom({ subjects }, { root, manifests, files, bytes }, { signer, claims }, now) {
  const manifestDigest = manifests.find((digest) => digest === subjects[1]?.digest["sha256"]);
  const resources = files.map(({ path, digest }) => ({ name: path, path, digest }));
  const shared = { path: "", integrity: "files", ...signer && { signer } };
  const form = { format: "v1.0", method: "files", hashType: "sha256", allowSymlinks: false, ignorePaths: [] };
  return factsOf(
    {
      ...shared,
      result: "undecided",
      model: { path: "", root, ...manifestDigest !== void 0 && { manifestDigest }, files: files.length, bytes },
      checks: [],
      differences: [],
      fields: [],
      claims: { accepted: claims.length, ignored: [] }
    },
    {
      ...shared,
      manifests,
      signature: { checks: [], ...signer && { signer }, oms: { ...form, root, resources } },
      claims: { accepted: claims, ignored: [], asked: false }
    },
    now
  );
}

// src/policy/summaries/judge.ts
function expectationOf({ parsed, baseModels }, resource) {
  const { policy, sha256 } = parsed;
  if (policy.vsa === void 0) throw new RangeError("the policy names no verifiers");
  const text = policy.vsa["max-age"];
  const level = policy.provenance?.level;
  return {
    policy: policy.vsa.policy ?? sha256,
    // What another policy names lies beside that one.
    ...policy.vsa.policy === void 0 && { named: bindingDigests({ parsed, baseModels }) },
    resource,
    maxAge: { text, milliseconds: durationOf(text) },
    // Another policy's levels are not for this one to know.
    ...level !== void 0 && policy.vsa.policy === void 0 && { level }
  };
}
var bindingDigests = (bound) => [...rootsOf2(bound), ...ofBaseModels(bound)];
var ofBaseModels = ({ parsed: { sha256 }, baseModels = [] }) => baseModels.flatMap((one) => {
  if (one === void 0) return [];
  const { parsed } = one;
  const own = parsed.sha256 === sha256 ? [] : [parsed.sha256];
  const lists = (parsed.denyFiles ?? []).map((file) => file.sha256);
  return [...own, ...rootsOf2(one), ...lists, ...ofBaseModels(one)];
});
var rootsOf2 = ({ parsed: { rootsFile } }) => rootsFile ? [rootsFile.sha256] : [];
function choose({ signed }, expected, model) {
  return signed.filter((one) => isRelevant(one, expected, model)).sort(newestFirst)[0];
}
function newestFirst(a, b) {
  const time = ({ signedAt }) => signedAt?.getTime() ?? 0;
  const failed = ({ summary }) => Number(summary.verificationResult === "FAILED");
  return time(b) - time(a) || failed(b) - failed(a) || b.line - a.line;
}
function judgeBySummary(found, trust, expected, now) {
  const { summaries, files, path } = found;
  const { parsed } = trust;
  const chosen = choose(summaries, expected, files) ?? nearest(found, expected, now);
  const checks = chosen ? checkSummary(chosen, expected, files, now) : [missing(summaries)];
  const denied = chosen && files && parsed.policy.deny ? checkDeniedBySummary(parsed.policy.deny, trust, chosen, files, now) : [];
  const all2 = [...checks, ...denied];
  const manifest = chosen?.subjects[1]?.digest["sha256"];
  const isBound = manifest !== void 0 && files?.manifests.includes(manifest);
  const known = { ...files && { root: files.root }, ...isBound && { manifestDigest: manifest } };
  return {
    result: resultOf(all2),
    integrity: "files",
    model: {
      path,
      ...known,
      ...files && {
        files: files.files.length,
        bytes: files.bytes,
        groups: countGroups(files.files, files.differences)
      }
    },
    checks: all2,
    differences: files?.differences ?? [],
    fields: extractFields({ testResults: [] }, { ...known, verified: new Set(isBound ? ["model_hash"] : []) }),
    claims: { accepted: chosen ? 1 : 0, ignored: summaries.ignored },
    policy: { sha256: parsed.sha256, notes: chosen ? notesOn(expected, parsed) : [] },
    ...chosen && { vsa: recordOf(chosen) }
  };
}
var REQUIRED = ["signature", "verifier", "policy", "resource", "root", "manifest", "result", "age"];
function resultOf(checks) {
  const worst = worstOf(checks);
  if (worst !== "pass") return worst === "fail" ? "failed" : worst;
  return REQUIRED.every((id) => checks.some((check) => check.id === `vsa.${id}`)) ? "passed" : "failed";
}
function nearest({ summaries, files }, expected, now) {
  const unmet = (one) => unmetOf(checkSummary(one, expected, files, now));
  return [...summaries.signed].sort(newestFirst).sort((a, b) => unmet(a) - unmet(b))[0];
}
function missing({ ignored, undecided: open }) {
  const title = "A verifier that the policy allows has signed a VSA";
  const [first] = ignored;
  const [reason] = open;
  if (reason) {
    const { expected, found, evidence, guidance = "" } = reason;
    const details = { ...expected !== void 0 && { expected }, ...found !== void 0 && { found } };
    const check = undecided("vsa.signature", title, {
      ...details,
      ...evidence !== void 0 && { evidence },
      guidance
    });
    return { ...check, checks: open };
  }
  return fail("vsa.signature", title, {
    expected: "a VSA by one of vsa.verifiers",
    found: ignored.length === 0 ? "no VSA" : `${ignored.length} that do not count`,
    evidence: "claims",
    guidance: first ? `Line ${first.line}: ${first.reason}.` : "Have the model verified (attest-model vsa), or verify it yourself: leave out --vsa."
  });
}
var notesOn = ({ policy }, { sha256 }) => [
  policy === sha256 ? "a verifier judged by this policy; only deny lists, files and age were checked here" : `a verifier judged by the policy ${policy}; of this one only deny lists and age were asked`,
  "a newer VSA that says FAILED may have been taken out of the claims: the age limit bounds how long that helps"
];
function recordOf({ line, summary, signer, signedAt }) {
  return {
    line,
    verifier: signer.san,
    issuer: signer.issuer,
    resourceUri: summary.resourceUri,
    ...summary.policy.sha256 !== void 0 && { policy: summary.policy.sha256 },
    ...signedAt && { signedAt: signedAt.toISOString() },
    ...summary.timeVerified !== void 0 && { timeVerified: summary.timeVerified },
    verifiedLevels: summary.verifiedLevels,
    inputs: inputDigests(summary).length
  };
}

// src/verify/left-out.ts
var NOTHING = { paths: [], isOf: () => true };
function leftOutBy(signature, ignorable, signed, model) {
  if (signature === void 0 || ignorable.length === 0) return NOTHING;
  const resting = signed.filter(({ summary }) => inputDigests(summary).includes(signature.sha256));
  if (resting.length === 0) return NOTHING;
  const said = new Set(inModel(model, ignoredIn(signature.bytes)));
  const allowed = new Set(inModel(model, ignorable));
  const paths = [
    ...[...said].filter((path) => isIgnored(path, allowed)),
    ...[...allowed].filter((path) => isIgnored(path, said))
  ];
  return { paths, isOf: (root) => resting.some(({ subjects }) => subjects[0]?.digest["sha256"] === root) };
}
function ignoredIn(signature) {
  const read = readBundle(signature);
  try {
    return read ? parseOmsStatement(read.statement).ignorePaths : [];
  } catch (error) {
    if (error instanceof StatementError || error instanceof AttestModelError && error.code === "UNSUPPORTED")
      return [];
    throw error;
  }
}

// src/verify/by-summary.ts
async function verifyBySummary(request, now) {
  const { trust, resource } = assertAsked(request);
  const model = openModel(request.model);
  const places = evidencePlaces(request, model);
  const expected = expectationOf(trust, resource);
  const claims = await readClaims(places);
  const { verifiers = [] } = trust.parsed.policy.vsa ?? {};
  const summaries = readSummaries(claims, (bundle) => trustsFor(verifiers, bundle, trust.trusted), now);
  const isWorthReading = choose(summaries, expected) !== void 0;
  const reading = { request, trust, model, places, claims, summaries, expected };
  const files = isWorthReading ? await summarizeFiles(reading) : void 0;
  return judgeBySummary({ path: model.path, summaries, ...files && { files } }, trust, expected, now);
}
function assertAsked({ trust, vsa, integrity, evidenceFrom }) {
  if (trust.method !== "policy" || trust.parsed.policy.vsa === void 0) {
    throw new AttestModelError(
      "USAGE",
      trust.method === "policy" ? "the policy does not say whose VSA is accepted" : "no policy says whose VSA is accepted",
      {
        guidance: trust.method === "policy" ? "Give it the key vsa: verifiers, max-age and resource (docs/vsa.md)." : "Name a policy (--policy FILE) with the key vsa: verifiers, max-age and resource (docs/vsa.md)."
      }
    );
  }
  if (integrity === "chunks")
    throw new AttestModelError("USAGE", "a VSA is about whole files: it cannot be verified by chunks", {
      guidance: "Leave out --integrity chunks."
    });
  if (evidenceFrom !== void 0)
    throw new AttestModelError("USAGE", "a VSA is read from a file, and not looked for elsewhere", {
      guidance: "Get claims.jsonl first, and leave out --release and --repository."
    });
  return { trust, resource: expectedResource(trust.parsed.policy.vsa.resource, vsa?.resource) };
}
function expectedResource(named, asked) {
  const resource = named ?? asked;
  if (resource !== void 0 && (asked ?? resource) === resource) return resource;
  throw new AttestModelError(
    "USAGE",
    resource === void 0 ? "nothing says which resource the VSA is about" : "the policy names another resource",
    { guidance: "Name it once: in the policy (vsa.resource), or with --resource-uri URI." }
  );
}
async function readClaims({ claims }) {
  const read = await readLimited(claims.path, MAX_CLAIMS_BYTES, "the claims file");
  if ("bytes" in read) return read.bytes;
  throw new AttestModelError("INVALID_INPUT", `the claims file has ${read.tooBig} bytes, more than are read`, {
    guidance: "Get the file anew from where the model was published.",
    details: { path: claims.path }
  });
}
async function summarizeFiles(reading) {
  const { places, claims, model, trust, summaries, expected } = reading;
  const evidence = await presentEvidence(places, claims);
  const { ignorable = [] } = trust.parsed.policy.files ?? {};
  const relevant = summaries.signed.filter((one) => isRelevant(one, expected));
  const leftOut = leftOutBy(evidence.signature, ignorable, relevant, model);
  const first = await hashModel(reading, leftOut.paths);
  const hashed = leftOut.isOf(first.root) ? first : await hashModel(reading, []);
  const bare = describeFiles(hashed.files, { chunks: false });
  return {
    root: hashed.root,
    manifests: [hashed.manifestDigest, bare.manifestDigest],
    files: hashed.files,
    bytes: hashed.files.reduce((sum, { size }) => sum + size, 0),
    differences: differences(hashed, await readManifest(reading)),
    evidence
  };
}
async function hashModel({ request, model, places }, leftOut) {
  const { engine, progress, signal } = request;
  const common = { ...signal && { signal } };
  const scan = await scanModel(model.path, {
    ignorePaths: [...isBeside(places, model) ? [] : [...EVIDENCE_NAMES, HUB_CACHE], ...leftOut],
    excludeFiles: inModel(
      model,
      Object.values(places).map(({ path }) => path)
    ),
    allowSymlinks: request.allowSymlinks ?? false,
    ...common
  });
  const linked = scan.ignored.find(({ path, kind }) => path === HUB_CACHE && kind === "other");
  if (linked)
    throw new AttestModelError("UNSAFE_PATH", `${HUB_CACHE} in the model is a link, and no folder`, {
      guidance: "Remove it: a download from the Hub leaves a folder of that name.",
      details: { path: HUB_CACHE }
    });
  const options = {
    kind: "model",
    label: "verifying",
    ...engine && { engine },
    ...progress && { progress }
  };
  return describeFiles(await hashScanned(scan, { ...options, ...common }), { chunks: true });
}
async function readManifest({ places, summaries }) {
  const read = await readIfThere(places.manifest.path, MAX_MANIFEST_BYTES, "the manifest");
  if (read === void 0 || !("bytes" in read)) return void 0;
  const digest = sha256Hex(read.bytes);
  if (!summaries.signed.some(({ subjects }) => subjects[1]?.digest["sha256"] === digest)) return void 0;
  try {
    return parseManifest(read.bytes);
  } catch (error) {
    if (error instanceof StrictJsonError) return void 0;
    throw error;
  }
}
function differences({ files }, manifest) {
  if (manifest === void 0) return [];
  const of = (list) => new Map(list.map((file) => [file.path, file]));
  return diffFiles(manifest.files, files, { signed: of(manifest.files), actual: of(files) });
}
async function presentEvidence(places, claims) {
  const signature = await readIfThere(places.signature.path, MAX_BUNDLE_BYTES, "the signature");
  return {
    ...signature && "bytes" in signature && { signature: { sha256: sha256Hex(signature.bytes), bytes: signature.bytes } },
    lines: [...linesOf(claims)].map(({ line, text }) => ({ line, text, sha256: sha256Hex(text) }))
  };
}

export {
  bindingDigests,
  verifyBySummary,
  expectedResource
};
