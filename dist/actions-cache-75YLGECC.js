import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  assertServiceUrl
} from "./chunk-ZP2A3Y77.js";
import {
  readBody
} from "./chunk-STIQAZ46.js";
import {
  within
} from "./chunk-FYRWRNHP.js";
import {
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/stores/cache-archive.ts
import { posix } from "node:path";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
var BLOCK = 512;
var ZSTD_MAGIC = 4247762216;
function readArchive(packed, names, maxBytes) {
  const tar = decompress(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength), maxBytes);
  const found = /* @__PURE__ */ new Map();
  for (const { name, data } of membersOf(tar)) {
    if (found.has(name)) throw new Error(`the archive has two files called ${name}`);
    if (names.includes(name)) found.set(name, data);
  }
  return found;
}
function decompress(packed, maxOutputLength) {
  const zstd = packed.length >= 4 && packed.readUInt32LE(0) === ZSTD_MAGIC;
  return zstd ? zstdDecompressSync(packed, { maxOutputLength }) : gunzipSync(packed, { maxOutputLength });
}
function* membersOf(tar) {
  let longName;
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const size = sizeOf(header);
    const data = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (data.length < size) throw new Error("the archive is cut off");
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x") longName = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(data.toString())?.[1];
    else {
      if (type === "0" || type === "\0") yield { name: posix.basename(longName ?? text(header, 0, 100)), data };
      longName = void 0;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error("the archive is cut off");
}
function sizeOf(header) {
  const octal = text(header, 124, 136).trim();
  if (!/^[0-7]{1,11}$/.test(octal)) throw new Error("the archive is damaged");
  return Number.parseInt(octal, 8);
}
var text = (header, start, end) => header.subarray(start, end).toString("utf8").replace(/\0.*$/s, "");

// src/stores/cache-lookup.ts
import { createHash } from "node:crypto";
var TIMEOUT_MS = 2e4;
var METHOD = "/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL";
var COMPRESSIONS = ["zstd-without-long", "gzip"];
async function newestEntry(service, prefix, paths, maxBytes) {
  for (const compression of COMPRESSIONS) {
    const found = await lookUp(service, prefix, versionOf(paths, compression));
    if (found) return { key: found.key, packed: await download(found.url, maxBytes) };
  }
  return void 0;
}
var versionOf = (paths, compression) => createHash("sha256").update([...paths, compression, "1.0"].join("|")).digest("hex");
async function lookUp({ url, token }, prefix, version) {
  const address = new URL(METHOD, assertServiceUrl(url, "ACTIONS_RESULTS_URL")).href;
  const answer = await ask(address, 65536, {
    authorization: `Bearer ${token}`,
    body: JSON.stringify({ key: prefix, restore_keys: [prefix], version })
  });
  const { ok, signed_download_url, matched_key } = JSON.parse(answer.toString());
  if (ok !== true || typeof signed_download_url !== "string" || typeof matched_key !== "string") return void 0;
  return { key: matched_key, url: signed_download_url };
}
var download = (url, maxBytes) => ask(assertServiceUrl(url, "the address of the cache entry").href, maxBytes);
async function ask(url, maxBytes, post) {
  const { default: fetch } = await import("./lib-FGYQXQFL.js");
  const response = await fetch(url, {
    method: post ? "POST" : "GET",
    headers: {
      "user-agent": "attest-model",
      ...post && { authorization: post.authorization, "content-type": "application/json" }
    },
    ...post && { body: post.body },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: "error",
    retry: false,
    timeouts: { connection: TIMEOUT_MS }
  });
  const body = await readBody(response, maxBytes);
  if (body === void 0) throw new Error(`more than ${maxBytes} bytes came`);
  if (!response.ok) throw new Error(`it answered ${response.status}${reasonIn(body)}`);
  return body;
}
function reasonIn(body) {
  try {
    const { msg } = JSON.parse(body.toString());
    return typeof msg === "string" ? `: ${msg.slice(0, 500)}` : "";
  } catch {
    return "";
  }
}

// src/stores/actions-cache.ts
var MAX_PACKED_BYTES = 64 * 1024 * 1024;
var MAX_BYTES = 256 * 1024 * 1024;
var SAVE_TIMEOUT_MS = 6e4;
function createActionsCache(env, report) {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_SERVICE_V2: v2 } = env;
  if (!url || !token || !v2) return { unavailable: "this server has no cache service of version 2" };
  const mode = (env["ACTIONS_CACHE_MODE"] ?? "").trim().toLowerCase();
  return {
    async restore(prefix, paths) {
      if (mode === "none" || mode === "write-only") {
        report.info(`Actions cache: not read, its mode is ${mode}.`);
        return void 0;
      }
      try {
        const entry = await newestEntry({ url, token }, prefix, paths, MAX_PACKED_BYTES);
        report.info(`Actions cache: ${entry ? `found ${entry.key}` : "nothing of this kind yet"}.`);
        return entry && readArchive(entry.packed, paths.map(baseName), MAX_BYTES);
      } catch (error) {
        report.info(`Actions cache: not read: ${messageOf(error)}.`);
        return void 0;
      }
    },
    async save(key, paths) {
      if (mode === "none" || mode === "read") return report.info(`Actions cache: not written, its mode is ${mode}.`);
      try {
        const { saveCache } = await import("./cache-SUTGNPNN.js");
        await within(SAVE_TIMEOUT_MS, saveCache([...paths], key));
      } catch (error) {
        report.info(`Actions cache: not written: ${messageOf(error)}.`);
      }
    }
  };
}
var baseName = (path) => path.slice(path.lastIndexOf("/") + 1);
export {
  createActionsCache
};
