import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  privateFolder
} from "./chunk-X2ZT246A.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  writeFileAtomic
} from "./chunk-GFQ2KPO5.js";
import {
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/attest/carry-cache.ts
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var STORE = "digests";
var FILES = [STORE, "digests.provenance.json"];
function planCarrying(plan) {
  const { carrier, folder, signer, env, progress } = plan;
  const attached = attachedFileSystems(plan);
  const known = existsSync(join(folder, STORE));
  if (attached.length === 0) return void 0;
  const paths = FILES.map((name) => join(folder, name));
  const prefix = `attest-model-digests-v1-${sha256Hex(JSON.stringify([attached, signer])).slice(0, 32)}-`;
  const save = (name) => carrier.save(`${prefix}${env["GITHUB_RUN_ID"] ?? "0"}-${env["GITHUB_RUN_ATTEMPT"] ?? "1"}-${name}`, paths);
  return {
    restore: async () => {
      if (known) return;
      const found = await carrier.restore(prefix, paths);
      if (found) await unpack(found, folder, progress);
    },
    save: (sha256) => save(sha256.slice(0, 16)),
    forget: async () => {
      const empty = join(folder, STORE);
      try {
        await writeFileAtomic(empty, "");
        await save("dropped");
      } catch (error) {
        progress?.warning(`digest cache: its copy in the Actions cache could not be replaced: ${messageOf(error)}`);
      } finally {
        await rm(empty, { force: true });
      }
    }
  };
}
function attachedFileSystems({ engine, folder, inputs }) {
  const own = engine.fileSystemOf?.(existing(resolve(folder)));
  const found = inputs.map((path) => engine.fileSystemOf?.(resolve(path))).filter((name) => name !== void 0);
  return [...new Set(found)].filter((name) => name !== own).sort();
}
var existing = (path) => existsSync(path) ? path : existing(dirname(path));
async function unpack(found, folder, progress) {
  if (!FILES.every((name) => found.has(name))) {
    progress?.info("digest cache: what the Actions cache holds is not one.");
    return;
  }
  try {
    const real = privateFolder(folder);
    for (const name of FILES) await writeFileAtomic(join(real, name), found.get(name) ?? "");
  } catch (error) {
    progress?.info(`digest cache: could not be unpacked: ${messageOf(error)}`);
  }
}
export {
  planCarrying
};
