import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  isProposal,
  readEvent
} from "./chunk-V6C4CHWE.js";
import {
  githubContext
} from "./chunk-GGX57JYC.js";
import {
  readNamed
} from "./chunk-3YE6BLHT.js";
import {
  pathWithin
} from "./chunk-TIA4MDRS.js";

// src/actions/input-files.ts
import { realpath } from "node:fs/promises";
import { join } from "node:path";
var MAX_BYTES = 16777216;
function inputFiles(host, token, { always, judged = true }) {
  const { env, signal } = host;
  const workspace = env["GITHUB_WORKSPACE"] || process.cwd();
  let opened;
  const read = /* @__PURE__ */ new Map();
  const isJudged = async () => {
    if (githubContext(env) === void 0 || !judged) return false;
    return always || isProposal(await readEvent(host));
  };
  return {
    find: async (path) => {
      const name = await nameWithin(workspace, path);
      if (name === void 0 || !await isJudged()) return { name: path };
      const { openBaseFiles } = await import("./base-files-SCD6EPRQ.js");
      opened ??= await openBaseFiles({
        ...{ repository: workspace, event: await readEvent(host), env, signal },
        ...apiOf(host, token)
      });
      return { name, files: recording(opened, read) };
    },
    edited: async () => {
      const differ = await Promise.all([...read].map(([name, bytes]) => isOther(join(workspace, name), bytes)));
      return [...read.keys()].filter((_, i) => differ[i]);
    },
    get opened() {
      return opened;
    },
    [Symbol.dispose]: () => opened?.[Symbol.dispose]()
  };
}
async function nameWithin(workspace, path) {
  const byName = pathWithin(workspace, path);
  if (byName !== void 0) return byName;
  const [folder, file] = [await realpath(workspace), await realpath(path).catch(() => path)];
  return pathWithin(folder, path) ?? pathWithin(folder, file);
}
var recording = (files, read) => ({
  from: files.from,
  read: async (name) => {
    const bytes = await files.read(name);
    read.set(name, bytes);
    return bytes;
  }
});
async function isOther(path, bytes) {
  try {
    return !(await readNamed(path, "the file", MAX_BYTES)).equals(bytes);
  } catch {
    return true;
  }
}
function apiOf({ env }, token) {
  const context = githubContext(env);
  if (context === void 0) return {};
  const { apiUrl, serverUrl, repository } = context;
  return { api: { apiUrl, serverUrl, repository, ...token !== void 0 && { token } } };
}
async function readInput(path, what, found) {
  const { name, files } = await found.find(path);
  return files ? files.read(name) : readNamed(path, what, MAX_BYTES);
}

export {
  inputFiles,
  apiOf,
  readInput
};
