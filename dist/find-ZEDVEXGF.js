import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  Releases
} from "./chunk-T5T2MBFJ.js";
import {
  callGitHub,
  parseAnswer,
  record,
  toList
} from "./chunk-KEZIO5E5.js";
import "./chunk-ZP2A3Y77.js";
import "./chunk-TYEEKAHR.js";
import "./chunk-STIQAZ46.js";
import "./chunk-G7NALMX3.js";
import "./chunk-CGMY5Z3C.js";
import {
  formatBytes
} from "./chunk-R3JUTCJG.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/stores/find.ts
import { createHash } from "node:crypto";

// src/stores/snappy.ts
function unsnappy(block, maxBytes) {
  const { value: length, next } = varint(block);
  if (length > maxBytes) throw new RangeError(`${length} bytes, where at most ${maxBytes} are read`);
  const out = Buffer.alloc(length);
  let done = 0;
  for (let at = next; at < block.length; ) {
    const element = readElement(block, at);
    if (done + element.length > length) throw new RangeError("more than it says");
    if (element.offset === void 0) {
      if (element.next + element.length > block.length) throw new RangeError("a literal is cut off");
      out.set(block.subarray(element.next, element.next + element.length), done);
      at = element.next + element.length;
    } else {
      copyWithin(out, done, element.offset, element.length);
      at = element.next;
    }
    done += element.length;
  }
  if (done !== length) throw new RangeError("less than it says");
  return out;
}
function readElement(block, at) {
  const tag = byteAt(block, at);
  const upper = tag >> 2;
  switch (tag & 3) {
    case 0: {
      const more = upper < 60 ? 0 : upper - 59;
      return { length: (more === 0 ? upper : littleEndian(block, at + 1, more)) + 1, next: at + 1 + more };
    }
    case 1:
      return { length: (upper & 7) + 4, offset: tag >> 5 << 8 | byteAt(block, at + 1), next: at + 2 };
    case 2:
      return { length: upper + 1, offset: littleEndian(block, at + 1, 2), next: at + 3 };
    default:
      return { length: upper + 1, offset: littleEndian(block, at + 1, 4), next: at + 5 };
  }
}
function copyWithin(out, done, offset, length) {
  if (offset === 0 || offset > done) throw new RangeError("a copy of what was not there");
  for (let i = 0; i < length; i++) out[done + i] = out[done + i - offset] ?? 0;
}
function varint(block) {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = byteAt(block, i);
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return { value, next: i + 1 };
  }
  throw new RangeError("no length");
}
function littleEndian(block, at, bytes) {
  let value = 0;
  for (let i = 0; i < bytes; i++) value += byteAt(block, at + i) * 2 ** (8 * i);
  return value;
}
function byteAt(block, at) {
  const byte = block[at];
  if (byte === void 0) throw new RangeError("it is cut off");
  return byte;
}

// src/stores/find.ts
async function findInRelease({ access, tag }, limits, signal) {
  const releases = new Releases(access, signal);
  const release = await releases.published(tag);
  if (release === void 0) return { nothing: `no published release ${tag} that ${whoReads(access)} can see` };
  const assets = new Map((await releases.assets(release)).map((asset) => [asset.name, asset]));
  const take = async (name, limit) => {
    const asset = assets.get(name);
    if (asset?.state !== "uploaded") return void 0;
    if (asset.size > limit) return { tooBig: asset.size };
    return { bytes: undamaged(asset, await releases.download(asset, limit)) };
  };
  const signature = await take("model.sig", limits.signature);
  if (signature === void 0) return { nothing: `a release ${tag} without model.sig` };
  const claims = await take("claims.jsonl", limits.claims);
  const manifest = await take("model.manifest.json", limits.manifest);
  return { signature, ...claims && { claims }, ...manifest && { manifest } };
}
var whoReads = ({ token }) => token === void 0 ? "anyone" : "this token";
function undamaged({ name, size, digest }, bytes) {
  const found = createHash("sha256").update(bytes).digest("hex");
  if (bytes.length === size && (digest ?? found) === found) return bytes;
  throw new AttestModelError("SERVICE", `${name} did not arrive as GitHub says it is`, {
    guidance: "Run it again.",
    details: { asset: name, expected: digest ?? size, found: digest === void 0 ? bytes.length : found }
  });
}
var MAX_PAGES = 3;
async function findAttestations(access, sha256, { one: maxBytes, all }, signal) {
  const bundles = [];
  let total = 0;
  let url = `/repos/${access.repository}/attestations/sha256:${sha256}?per_page=100`;
  for (let page = 0; url !== void 0 && page < MAX_PAGES; page++) {
    const answer = await callGitHub(access, { method: "GET", url, expected: [404], maxBytes, signal });
    if (answer.status === 404) return bundles;
    const { attestations } = record(parseAnswer(answer.body), "the answer");
    for (const one of toList(attestations, (entry) => record(entry, "the attestation"))) {
      const bundle = await bundleOf(access, one, maxBytes, signal);
      total += bundle.length;
      if (total > all) throw unusable(`more than ${formatBytes(all)} of attestations for one digest`);
      bundles.push(bundle);
    }
    url = answer.next;
  }
  return bundles;
}
async function bundleOf(access, { bundle, bundle_url: url }, maxBytes, signal) {
  if (typeof bundle === "object" && bundle !== null) return Buffer.from(JSON.stringify(bundle));
  if (typeof url !== "string") throw unusable("an attestation has no bundle");
  const { body } = await callGitHub(access, { method: "GET", url, accept: "*/*", maxBytes, signal });
  if (body[0] === "{".charCodeAt(0)) return body;
  try {
    return unsnappy(body, maxBytes);
  } catch (error) {
    return Buffer.from(JSON.stringify({ unreadable: `a bundle that cannot be unpacked (${messageOf(error)})` }));
  }
}
function unusable(reason) {
  return new AttestModelError("SERVICE", `GitHub's attestation store gave an answer that cannot be used: ${reason}`, {
    guidance: "Run it again; or get the evidence from where the model was published, and name it with --signature."
  });
}
export {
  findAttestations,
  findInRelease
};
