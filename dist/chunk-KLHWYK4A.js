import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_CLAIMS_BYTES
} from "./chunk-7ROTGZ64.js";
import {
  linesOf
} from "./chunk-S2TVRR6N.js";
import {
  Releases
} from "./chunk-T5T2MBFJ.js";
import {
  MAX_BUNDLE_BYTES,
  parseDsseBundle,
  readModelBundle,
  readStatement
} from "./chunk-COLAHAVH.js";
import {
  LOCAL_ORGANIZATION
} from "./chunk-XWC4A6ZZ.js";
import {
  TAG_WORKFLOW,
  assertRepository,
  assertTag
} from "./chunk-ZL5D7TYC.js";
import {
  commandToContinue
} from "./chunk-3447TNOI.js";
import {
  neededFile,
  verifyCommands
} from "./chunk-LFQ45MTZ.js";
import {
  GitHubApiError
} from "./chunk-KEZIO5E5.js";
import {
  scanModel
} from "./chunk-2SVYDAM2.js";
import {
  toShownSigner
} from "./chunk-MQDSUE2J.js";
import {
  claimedSigner
} from "./chunk-5GTXUYOI.js";
import {
  shellPath,
  shellQuote
} from "./chunk-H7BPQTN3.js";
import {
  parseOmsStatement
} from "./chunk-TXQ7HACS.js";
import {
  PROVENANCE_TYPE
} from "./chunk-NZSWWKHZ.js";
import {
  readUnlinked
} from "./chunk-3YE6BLHT.js";
import {
  MAX_MANIFEST_BYTES,
  parseManifest
} from "./chunk-LXLH6L2Q.js";
import {
  asCode
} from "./chunk-PXJ6EN37.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  count,
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  OpenFile
} from "./chunk-J2GKQ65K.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import {
  __callDispose,
  __using
} from "./chunk-JSFNQING.js";

// src/publish/evidence.ts
import { createHash, X509Certificate } from "node:crypto";
import { existsSync } from "node:fs";
import { Readable } from "node:stream";

// src/publish/asset-names.ts
var EVIDENCE_ASSETS = ["model.sig", "claims.jsonl", "model.manifest.json"];
var ENVELOPES_NAME = "model.manifest.json.intoto.jsonl";
var RESERVED = /* @__PURE__ */ new Set([...EVIDENCE_ASSETS, ENVELOPES_NAME]);
var MAX_NAME = 200;
function assetNames(paths) {
  const seen = /* @__PURE__ */ new Map();
  for (const path of paths) seen.set(path.toLowerCase(), (seen.get(path.toLowerCase()) ?? 0) + 1);
  const keeps = (path) => /^\w[\w+-]*(\.[\w+-]+)*$/.test(path) && path.length <= MAX_NAME && !RESERVED.has(path.toLowerCase()) && seen.get(path.toLowerCase()) === 1;
  return new Map(paths.map((path) => [path, keeps(path) ? path : hashedName(path)]));
}
function hashedName(path) {
  const tail = path.slice(path.lastIndexOf("/") + 1).replaceAll(/[^\w+.-]+/g, "-").replaceAll(/\.{2,}/g, ".").replaceAll(/^[.-]+|[.-]+$/g, "").slice(-100).replace(/^[.-]+/, "");
  return [sha256Hex(Buffer.from(path)).slice(0, 12), ...tail === "" ? [] : [tail]].join("-");
}

// src/publish/evidence.ts
async function readPublishable(paths) {
  const signature = await readUnlinked(paths.signature, "the signature", MAX_BUNDLE_BYTES);
  const manifestBytes = await readUnlinked(paths.manifest, "the manifest", MAX_MANIFEST_BYTES);
  const claims = await readClaims(paths.claims);
  const { bundle, oms, signer } = readSignature(signature, paths.signature);
  const authority = authorityOf(bundle);
  if (authority.includes(LOCAL_ORGANIZATION))
    throw new AttestModelError(
      "USAGE",
      "the embedded Sigstore signed this: it is trusted by nobody, and not published",
      {
        guidance: "Sign it with an identity, a key or a certificate that others know."
      }
    );
  const manifest = readManifest(manifestBytes, paths.manifest);
  assertSameFiles(oms, manifest, paths);
  const envelopes = claims && provenanceEnvelopes(claims);
  return {
    files: [
      ...claims?.length ? [fileOf("claims.jsonl", claims)] : [],
      fileOf("model.manifest.json", manifestBytes),
      ...envelopes?.length ? [fileOf(ENVELOPES_NAME, envelopes)] : [],
      fileOf("model.sig", signature)
    ],
    oms,
    manifest,
    signer,
    authority
  };
}
async function readClaims(path) {
  if (!existsSync(path)) return void 0;
  const bytes = await readUnlinked(path, "the claims file", MAX_CLAIMS_BYTES);
  for (const { line, text } of linesOf(bytes, Infinity)) {
    const fault = bundleFault(text);
    if (fault === void 0) continue;
    throw new AttestModelError(
      "INVALID_INPUT",
      `line ${line} of ${path} is no bundle, and would be published: ${fault}`,
      {
        guidance: "Take that line out, and find out who wrote it.",
        details: { path }
      }
    );
  }
  return bytes;
}
function bundleFault(line) {
  try {
    readStatement(parseDsseBundle(line).content);
    return void 0;
  } catch (error) {
    return messageOf(error);
  }
}
function fileOf(name, bytes) {
  const digest = createHash("sha256").update(bytes).digest("hex");
  return { name, size: bytes.length, digest, open: () => Readable.from([bytes], { objectMode: false }) };
}
function readSignature(bytes, path) {
  const read = readModelBundle(bytes);
  const signer = read.ok ? claimedSigner(read.value) : void 0;
  if (!read.ok || signer === void 0) throw faulty(path, read.checks[0]?.found ?? "it names no signer");
  try {
    return { bundle: read.value, oms: parseOmsStatement(readStatement(read.value.content)), signer };
  } catch (error) {
    throw faulty(path, messageOf(error));
  }
}
function readManifest(bytes, path) {
  try {
    return parseManifest(bytes);
  } catch (error) {
    throw faulty(path, messageOf(error));
  }
}
function faulty(path, reason) {
  return new AttestModelError("INVALID_INPUT", `${path} cannot be published: ${reason}`, {
    guidance: "Attest the model again.",
    details: { path }
  });
}
function assertSameFiles(oms, manifest, { signature, manifest: path }) {
  const listed = new Map(manifest.files.map((file) => [file.path, file.digest]));
  const same = oms.resources.length === listed.size && oms.resources.every((one) => listed.get(one.path) === one.digest);
  if (same && oms.method === "files" && oms.hashType === "sha256") return;
  throw new AttestModelError("INVALID_INPUT", `${path} does not list the files that ${signature} signs`, {
    guidance: "Attest the model again: both are written in one run.",
    details: { path }
  });
}
function authorityOf({ material }) {
  const der = material.kind === "certificate" ? material.der : material.kind === "chain" ? material.ders[0] : void 0;
  if (der === void 0) return "";
  const { O: organization } = new X509Certificate(der).toLegacyObject().issuer;
  return [organization ?? []].flat().join(", ");
}
function provenanceEnvelopes(claims) {
  const lines = claims.toString("utf8").split("\n").filter(isProvenance);
  return Buffer.from(lines.map((line) => `${JSON.stringify(JSON.parse(line).dsseEnvelope)}
`).join(""));
}
function isProvenance(line) {
  try {
    return readStatement(parseDsseBundle(Buffer.from(line)).content).predicateType === PROVENANCE_TYPE;
  } catch {
    return false;
  }
}

// src/publish/model-files.ts
import { Readable as Readable2 } from "node:stream";
var MAX_ASSET_BYTES = 2147483647;
var MAX_ASSETS = 1e3;
var READ_BYTES = 1048576;
function assertPublishable(files) {
  const large = files.filter(({ size }) => size > MAX_ASSET_BYTES);
  if (large.length > 0) {
    const named = large.slice(0, 10).map(({ path, size }) => `${path} (${formatBytes(size)})`);
    throw new AttestModelError(
      "UNSUPPORTED",
      `${count(large.length, "file")} of 2 GiB or more: GitHub takes no such asset`,
      {
        guidance: `${named.join("\n")}
Save the weights in several files (max_shard_size="1GB"), or publish the evidence alone and the model elsewhere.`,
        details: { files: large.length }
      }
    );
  }
  const assets = files.filter(({ size }) => size > 0).length + EVIDENCE_ASSETS.length + 1;
  if (assets > MAX_ASSETS)
    throw new AttestModelError("UNSUPPORTED", `${assets} assets: GitHub takes at most ${MAX_ASSETS} a release`, {
      guidance: "Publish the evidence alone, and the model elsewhere.",
      details: { assets }
    });
}
async function scanForRelease(model, options) {
  const { evidence, ignore, allowSymlinks } = options;
  const scan = await scanModel(model, { excludeFiles: evidence, ignoreGlobs: ignore, allowSymlinks });
  assertPublishable(scan.files);
  return scan;
}
function modelFiles({ root, files }, manifest) {
  const onDisk = new Map(files.map((file) => [file.path, file]));
  const names = assetNames(manifest.files.map(({ path }) => path));
  return manifest.files.flatMap(({ path, size, digest }) => {
    const file = onDisk.get(path);
    if (file?.size !== size)
      throw new AttestModelError("FILE_CHANGED", `${path} is not the file that was signed`, {
        guidance: "Attest the model again, or restore the file.",
        details: { path, expected: size, found: file?.size ?? "missing" }
      });
    const name = names.get(path) ?? path;
    const asset = { name, ...name !== path && { label: path }, size, digest, open: () => stream(root, file) };
    return size === 0 ? [] : [asset];
  });
}
function stream(root, file) {
  return Readable2.from(pieces(root, file), { objectMode: false, highWaterMark: READ_BYTES });
}
function* pieces(root, file) {
  var _stack = [];
  try {
    const open = __using(_stack, new OpenFile(root, file));
    for (let at = 0; at < file.size; at += READ_BYTES) {
      const piece = Buffer.allocUnsafe(Math.min(READ_BYTES, file.size - at));
      open.read(piece, at);
      yield piece;
    }
    open.finish();
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    __callDispose(_stack, _error, _hasError);
  }
}

// src/publish/notes.ts
var BEGIN = "<!-- attest-model: verify this model";
var END = "<!-- attest-model: end -->";
function notesSection(subject, evidence) {
  const target = targetOf(subject, evidence);
  const commands = [...fetchCommands(subject, evidence), ...verifying(target)].join("\n");
  const fence = "`".repeat(Math.max(3, ...[...commands.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [
    beginMark(subject.model),
    "## Verify this model",
    "",
    `${asCode(subject.model, 120)} is signed, root ${asCode(`sha256:${evidence.oms.root}`)}. ${what(subject)}`,
    "",
    ...needed(target),
    `${fence}sh`,
    commands,
    fence,
    "",
    "Each of the last commands checks it with another tool. Is the signer named there whom you expect? Signed is not safe: it says who made these files, and from what.",
    END
  ].join("\n");
}
var what = ({ withModel, model }) => withModel ? "The commands fetch it, in place of what you fetched before, and verify it." : `The commands fetch its evidence, in place of any that is there, and verify a copy of it in the folder ${asCode(model, 120)}.`;
function needed(target) {
  const file = neededFile(target);
  if (file === void 0) return [];
  return [
    `You need ${asCode(file.name)} in the folder where you paste: ${file.what}. Get it from the signer, and not from this release: a key that lies beside the signature proves nothing.`,
    ""
  ];
}
var beginMark = (model) => `${BEGIN} ${encodeURIComponent(model).replaceAll("--", "-%2D")} -->`;
function modelOfNotes(notes) {
  const start = markAt(notes, `${BEGIN} `);
  const end = notes.indexOf(" -->", start);
  if (start < 0 || end < 0) return void 0;
  try {
    return decodeURIComponent(notes.slice(start + BEGIN.length + 1, end));
  } catch {
    return void 0;
  }
}
function markAt(notes, mark, from = 0) {
  if (from === 0 && notes.startsWith(mark)) return 0;
  const found = notes.indexOf(`
${mark}`, from);
  return found < 0 ? -1 : found + 1;
}
function withSection(notes, section) {
  const start = markAt(notes, `${BEGIN} `);
  const end = markAt(notes, END, start);
  if (start >= 0 && end >= 0) return `${notes.slice(0, start)}${section}${notes.slice(end + END.length)}`;
  return notes.trim() === "" ? section : `${notes.trimEnd()}

${section}`;
}
function fetchCommands(subject, { manifest, files }) {
  const { model, withModel } = subject;
  const evidence = files.map(({ name }) => name).filter((name) => name !== ENVELOPES_NAME);
  const names = withModel ? assetNames(manifest.files.map(({ path }) => path)) : /* @__PURE__ */ new Map();
  const assets = manifest.files.flatMap(({ path, size }) => size > 0 ? names.get(path) ?? [] : []);
  const patterns = [...evidence, ...assets].map((name) => `--pattern ${shellQuote(name)}`);
  return [
    [
      "gh release download",
      shellQuote(subject.tag),
      // Pasted a second time, or beside other evidence: what is verified is what is on the release now.
      "--clobber",
      "--repo",
      shellQuote(repoOf(subject)),
      "--dir",
      shellPath(model),
      ...patterns
    ].join(" "),
    ...withModel ? restoreCommands(model, manifest, names) : []
  ];
}
var repoOf = ({ serverUrl, repository }) => serverUrl === "https://github.com" ? repository : `${new URL(serverUrl).host}/${repository}`;
function restoreCommands(model, { files }, names) {
  const place = (path) => shellPath(`${model}/${path}`);
  const moved = files.filter(({ path, size }) => size > 0 && names.get(path) !== path);
  const empty = files.filter(({ size }) => size === 0);
  const folders = new Set(
    [...moved, ...empty].filter(({ path }) => path.includes("/")).map(({ path }) => path.slice(0, path.lastIndexOf("/")))
  );
  return [
    ...folders.size > 0 ? [`mkdir -p ${[...folders].map(place).join(" ")}`] : [],
    ...moved.map(({ path }) => `mv ${place(names.get(path) ?? path)} ${place(path)}`),
    ...empty.map(({ path }) => `: > ${place(path)}`)
  ];
}
var verifying = (target) => verifyCommands(target).filter(({ makes }) => makes === void 0).map(({ command }) => command);
function targetOf({ model }, { oms, signer, files, authority }) {
  const has = (name) => files.some((file) => file.name === name);
  return {
    model,
    signature: `${model}/model.sig`,
    ...has("claims.jsonl") && { claims: `${model}/claims.jsonl` },
    manifest: `${model}/model.manifest.json`,
    root: oms.root,
    signer: toShownSigner(signer),
    trust: trustOf(authority),
    allowSymlinks: oms.allowSymlinks
  };
}
function trustOf(authority) {
  if (authority === "GitHub, Inc.") return "github";
  return authority === "" || authority === "sigstore.dev" ? "public-good" : { config: "trust_config.json" };
}

// src/publish/put-assets.ts
import { createHash as createHash2 } from "node:crypto";
import { Readable as Readable3 } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

// src/publish/release-state.ts
async function checkRelease(releases, aim) {
  if (!await releases.mayWrite(aim.tag)) throw mayNotWrite(aim);
  await assertTagThere(releases, aim);
  const release = await findRelease(releases, aim.tag);
  if (release === void 0) return;
  if (release.immutable) throw alreadyImmutable(release);
  assertSameModel(release, aim.model);
  if (release.draft || !aim.signs) return;
  const assets = await releases.assets(release);
  if (assets.some(({ name, state }) => name === "model.sig" && state === "uploaded")) throw alreadySigned(release);
}
async function findRelease(releases, tag) {
  const published = await releases.published(tag);
  if (published) return published;
  const [draft, ...more] = await releases.drafts(tag);
  if (more.length === 0) return draft;
  throw new AttestModelError("USAGE", `there are ${count(more.length + 1, "draft")} of a release ${tag}`, {
    guidance: "Which of them is meant, nobody can tell: delete all but one on the page of the releases.",
    details: { tag }
  });
}
async function draftOf(releases, tag) {
  try {
    return await releases.createDraft(tag);
  } catch (error) {
    const lost = error instanceof GitHubApiError && (error.status === void 0 || error.status >= 500);
    const left = lost ? await findRelease(releases, tag) : void 0;
    if (left === void 0 && lost) return releases.createDraft(tag);
    if (left === void 0) throw error;
    return left;
  }
}
function assertSameModel({ tag, notes }, model) {
  const other = modelOfNotes(notes);
  if (other === void 0 || other === model) return;
  throw new AttestModelError("USAGE", `the release ${tag} holds the evidence of another model, ${other}`, {
    guidance: `A release holds one model: give ${model} a tag of its own, such as ${model}-v1.0.0.`,
    details: { tag, expected: model, found: other }
  });
}
async function assertTagThere(releases, { tag, commit, repository }) {
  const found = await releases.tagCommit(tag);
  if (found === void 0)
    throw new AttestModelError("USAGE", `${repository} has no tag ${tag}`, {
      guidance: `Publishing would make one of whatever commit is the newest. Make it of the commit that was trained:

    git tag ${tag} COMMIT && git push origin ${tag}`,
      details: { tag }
    });
  if (commit === void 0 || found.includes(commit)) return;
  throw new AttestModelError("USAGE", `the tag ${tag} was moved since this run began`, {
    guidance: "Run the workflow of the tag as it is now.",
    details: { tag, expected: commit, found: found.at(-1) ?? "" }
  });
}
function mayNotWrite({ repository }) {
  return new AttestModelError("SERVICE", `the token may not write releases of ${repository}, or cannot see it`, {
    guidance: `In a workflow, give the job the permission:

    permissions:
      contents: write
      id-token: write
      attestations: write

Elsewhere, GITHUB_TOKEN needs the repository permission "Contents: write".`,
    details: { service: "github-releases", permission: "contents: write" }
  });
}
function alreadyImmutable({ tag, url }) {
  return new AttestModelError(
    "USAGE",
    `the release ${tag} is published and immutable: it takes no more files (${url})`,
    {
      guidance: `Files have to be there before it is published. Let the tag start the workflow, not the release; it makes the draft, fills and publishes it:

${TAG_WORKFLOW}`,
      details: { tag, url }
    }
  );
}
function alreadySigned({ tag, url }) {
  return new AttestModelError("USAGE", `the published release ${tag} has a model.sig already (${url})`, {
    guidance: "What people may have downloaded is not replaced. Use a new tag; or, if that run was interrupted, finish it where its evidence lies: attest-model publish MODEL --release TAG",
    details: { tag, url }
  });
}

// src/publish/put-assets.ts
var ATTEMPTS = 4;
var EVIDENCE = [...EVIDENCE_ASSETS, ENVELOPES_NAME];
async function putAssets(releases, release, files, options) {
  const before = byName(await releases.assets(release));
  const target = { ...release, isOpen: release.draft || before.get("model.sig")?.state !== "uploaded" };
  for (const file of files) assertReplaceable(target, file, before.get(file.name));
  for (const file of files) await put(releases, target, file, before.get(file.name), options);
  const after = byName(await releases.assets(release));
  for (const file of files) if (!isKept(after.get(file.name), file)) throw notWhole(file, after.get(file.name));
}
async function put(releases, release, file, known, { info, pause = sleep }) {
  let found = known;
  for (let attempt = 1; ; attempt++) {
    if (isWhole(found, file)) return info(`${file.name}: on the release`);
    assertReplaceable(release, file, found);
    if (found) await releases.remove(found);
    try {
      const asset = await send(releases, release, file);
      return info(`${file.name}: ${formatBytes(asset.size)} sent`);
    } catch (error) {
      if (!(error instanceof GitHubApiError) || !mayHaveArrived(error)) throw explain(error, release);
      if (attempt >= ATTEMPTS) throw error;
      info(`${file.name}: sent again, since ${error.message}`);
    }
    await pause(2 ** attempt * 500);
    found = byName(await releases.assets(release)).get(file.name);
  }
}
async function send(releases, release, file) {
  const { name, label, size, digest } = file;
  let sent;
  const open = () => Readable3.from(
    hashed(file.open(), (found) => {
      sent = found;
    }),
    { objectMode: false }
  );
  const asset = await releases.upload(release, { name, ...label !== void 0 && { label }, size, open });
  if (sent === digest && isKept(asset, file)) return asset;
  await releases.remove(asset);
  if (sent !== digest)
    throw new AttestModelError("FILE_CHANGED", `${label ?? name} is not the file that was signed`, {
      guidance: "It was taken from the release again. Restore the file, or attest the model anew.",
      details: { path: label ?? name, expected: digest, found: sent ?? "unknown" }
    });
  throw notWhole(file, asset);
}
async function* hashed(stream2, done) {
  const hash = createHash2("sha256");
  for await (const piece of stream2) {
    hash.update(piece);
    yield piece;
  }
  done(hash.digest("hex"));
}
var isWhole = (asset, file) => isKept(asset, file) && asset?.digest === file.digest;
var isKept = (asset, { name, size, digest }) => asset?.state === "uploaded" && asset.name === name && asset.size === size && (asset.digest ?? digest) === digest;
function assertReplaceable(release, file, asset) {
  if (asset === void 0 || isWhole(asset, file)) return;
  if (release.immutable) throw alreadyImmutable(release);
  if (release.draft || asset.state !== "uploaded") return;
  if (release.isOpen && EVIDENCE.includes(file.name)) return;
  throw new AttestModelError("USAGE", `the published release ${release.tag} has another ${file.name}`, {
    guidance: `What people may have downloaded is not replaced: use a new tag, or delete the asset by hand (${release.url}).`,
    details: { asset: file.name, expected: file.digest, found: asset.digest ?? `${asset.size} bytes` }
  });
}
var mayHaveArrived = ({ status, message }) => status === void 0 || status >= 500 || status === 422 && message.includes("already_exists");
function explain(error, release) {
  const immutable = error instanceof GitHubApiError && error.status === 422 && /immutable/i.test(error.message);
  return immutable ? alreadyImmutable(release) : error;
}
function notWhole({ name, digest, size }, asset) {
  return new AttestModelError("SERVICE", `GitHub did not keep ${name} as it was sent`, {
    guidance: "Run the same command again: it continues.",
    details: {
      asset: name,
      expected: `${size} bytes, sha256:${digest}`,
      found: asset ? `${asset.name}, ${asset.size} bytes, ${asset.state}, sha256:${asset.digest ?? "unknown"}` : "nothing"
    }
  });
}
var byName = (assets) => new Map(assets.map((asset) => [asset.name, asset]));

// src/publish.ts
async function prepareRelease(request) {
  assertRequest(request);
  if (request.withModel) await scanOf(request);
  await checkRelease(releasesOf(request), { ...request, ...aimOf(request), signs: true });
}
async function publishRelease(request) {
  assertRequest(request);
  const evidence = await readPublishable(request.paths);
  const model = request.withModel ? modelFiles(await scanOf(request), evidence.manifest) : [];
  const files = [...model, ...evidence.files];
  const releases = releasesOf(request);
  try {
    return await fill(releases, request, evidence, files);
  } catch (error) {
    throw withCommand(error, request);
  }
}
async function fill(releases, request, evidence, files) {
  const { tag, progress } = request;
  const info = (text) => progress?.info(`release ${tag}: ${text}`);
  const found = await findRelease(releases, tag);
  if (found?.immutable) return alreadyComplete(releases, found, files);
  await checkRelease(releases, { ...request, ...aimOf(request) });
  const release = found ?? await draftOf(releases, tag);
  assertSameModel(release, request.name);
  const subject = { ...aimOf(request), tag, serverUrl: request.access.serverUrl, withModel: request.withModel };
  const notes = withSection(release.notes, notesSection(subject, evidence));
  const changed = notes !== release.notes;
  if (release.draft && changed) await releases.update(release, { notes });
  await putAssets(releases, release, files, { info, ...request.access.pause && { pause: request.access.pause } });
  const done = release.draft ? await releases.update(release, { publish: true }) : changed ? await releases.update(release, { notes }) : release;
  return toPublished(done, files);
}
async function alreadyComplete(releases, release, files) {
  const assets = await releases.assets(release);
  const complete = files.every(({ name, digest }) => assets.some((one) => one.name === name && one.digest === digest));
  if (!complete) throw alreadyImmutable(release);
  return toPublished(release, files);
}
var toPublished = ({ url, tag, immutable }, files) => ({
  url,
  tag,
  immutable,
  assets: files.map(({ name }) => name)
});
function assertRequest({ tag, access }) {
  assertTag(tag);
  assertRepository(access.repository);
  if (access.token === void 0)
    throw new AttestModelError("USAGE", "there is no token to publish with", {
      guidance: "Set GITHUB_TOKEN; in a workflow, the input github-token."
    });
}
var releasesOf = ({ access, signal }) => new Releases(access, signal);
var aimOf = ({ access, name }) => ({ repository: access.repository, model: name });
function scanOf({ model, paths, ignore = [], allowSymlinks = false }) {
  const { signature, claims, manifest } = paths;
  return scanForRelease(model, { evidence: [signature, claims, manifest], ignore, allowSymlinks });
}
function withCommand(error, request) {
  const known = error instanceof AttestModelError ? error : void 0;
  const command = commandToContinue(request);
  return new AttestModelError(known?.code ?? "INTERNAL", known?.message ?? messageOf(error), {
    cause: error,
    guidance: [
      ...known?.guidance === void 0 ? [] : [known.guidance],
      `Nothing is lost: the evidence is in ${request.paths.folder}. To continue, where it lies:

    ${command}`
    ].join("\n"),
    details: { ...known?.details, finish: command }
  });
}

export {
  prepareRelease,
  publishRelease
};
