import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  Undecided
} from "./chunk-JTJDQUV3.js";
import {
  loadPolicy,
  rootLoader
} from "./chunk-VNQ4YT46.js";
import {
  openGit,
  startGit
} from "./chunk-QHE5LZ4D.js";
import {
  callGitHub,
  parseAnswer
} from "./chunk-KEZIO5E5.js";
import {
  isJsonObject
} from "./chunk-UEZXDJVW.js";
import {
  isObjectId
} from "./chunk-CGMY5Z3C.js";
import {
  checkModelPath,
  quotePath
} from "./chunk-TIA4MDRS.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/gate/git/tree.ts
var isFile = (leaf) => leaf?.mode === "100644" || leaf?.mode === "100755";
var isSigned = (files) => files.some(({ path, after }) => path === "model.sig" && isFile(after));
var MAX_OBJECT_BYTES = 67108864;
var MAX_DIFFERENCES = 1e6;
var MAX_DEPTH = 128;
var TREE = "40000";
var Trees = class {
  #objects;
  constructor(objects) {
    this.#objects = objects;
  }
  /** Undefined where no store has it. @throws AttestModelError UNREADABLE, INVALID_INPUT, SERVICE, ABORTED */
  async commit(oid) {
    const found = await this.#objects.read(oid, "commit", MAX_OBJECT_BYTES);
    if (found === void 0) return void 0;
    if ("tooBig" in found) throw tooBig(`commit ${oid}`, found.tooBig);
    const [header = ""] = found.bytes.toString("latin1").split("\n\n", 1);
    const values = (key) => header.split("\n").flatMap((line) => line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []);
    const [tree] = values("tree");
    if (!isObjectId(tree)) throw new AttestModelError("UNREADABLE", `the commit ${oid} names no tree`);
    return { tree, parents: values("parent").filter(isObjectId) };
  }
  /** What lies at a path; a link on the way is not followed. */
  async at(tree, path) {
    let leaf = { mode: TREE, oid: tree };
    for (const name of path.split("/")) {
      if (leaf?.mode !== TREE) return void 0;
      const entries = await this.#entries(leaf.oid);
      leaf = entries.find((entry) => entry.exact && entry.name === name);
    }
    return leaf;
  }
  /** Names in a folder, `''` for the top; none where it is no folder. */
  async names(tree, folder) {
    const place = folder === "" ? { mode: TREE, oid: tree } : await this.at(tree, folder);
    return place?.mode === TREE ? (await this.#entries(place.oid)).map(({ name }) => name) : [];
  }
  /** All leaves in which two trees differ, in git's order; without `before`, all that there are. Renames are not guessed. */
  async differences(before, after) {
    const found = [];
    await this.#compare(before, after, "", true, 0, found);
    return found;
  }
  /** All leaves below a folder, by their path from there; none where it is no folder. */
  async below(tree, folder) {
    const root = await this.at(tree, folder);
    return root?.mode === TREE ? this.differences(void 0, root.oid) : [];
  }
  async #compare(before, after, prefix, exact, depth, found) {
    if (before === after) return;
    if (depth > MAX_DEPTH) throw new AttestModelError("UNSUPPORTED", `folders deeper than ${MAX_DEPTH}`);
    const old = await this.#byName(before);
    const now = await this.#byName(after);
    for (const key of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) {
      const sides = [old.get(key), now.get(key)];
      const [a, b] = sides;
      if (a?.oid === b?.oid && a?.mode === b?.mode) continue;
      const { name, exact: isUtf8 } = a ?? b;
      const path = `${prefix}${name}`;
      const [leafA, leafB] = sides.map((one) => one?.mode === TREE ? void 0 : one);
      const [folderA, folderB] = sides.map((one) => one?.mode === TREE ? one.oid : void 0);
      if (leafA ?? leafB) add(found, path, exact && isUtf8, leafA, leafB);
      if (folderA ?? folderB) await this.#compare(folderA, folderB, `${path}/`, exact && isUtf8, depth + 1, found);
    }
  }
  async #byName(oid) {
    const entries = oid === void 0 ? [] : await this.#entries(oid);
    return new Map(entries.map((entry) => [`${entry.exact} ${entry.name}`, entry]));
  }
  async #entries(oid) {
    const found = await this.#objects.read(oid, "tree", MAX_OBJECT_BYTES);
    if (found === void 0) throw missing(oid);
    if ("tooBig" in found) throw tooBig(`tree ${oid}`, found.tooBig);
    return parseTree(found.bytes, oid.length / 2);
  }
};
function add(found, path, exact, before, after) {
  if (found.length >= MAX_DIFFERENCES)
    throw new AttestModelError("UNSUPPORTED", `more than ${MAX_DIFFERENCES} files differ`);
  const leaf = ({ mode, oid }) => ({ mode, oid });
  found.push({ path, exact, ...before && { before: leaf(before) }, ...after && { after: leaf(after) } });
}
var UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function parseTree(bytes, idBytes) {
  const entries = [];
  const names = /* @__PURE__ */ new Set();
  for (let at2 = 0; at2 < bytes.length; ) {
    const space = bytes.indexOf(32, at2);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0 || end + 1 + idBytes > bytes.length)
      throw new AttestModelError("UNREADABLE", "a tree of git is cut off");
    const name = bytes.subarray(space + 1, end);
    if (names.size === names.add(name.toString("latin1")).size || name.includes(47))
      throw new AttestModelError("UNREADABLE", "a tree of git has a name twice, or one with / in it");
    entries.push({
      mode: modeOf(bytes.toString("latin1", at2, space)),
      ...nameOf(name),
      oid: bytes.toString("hex", end + 1, end + 1 + idBytes)
    });
    at2 = end + 1 + idBytes;
  }
  return entries;
}
function modeOf(written) {
  if (!/^[0-7]{1,7}$/.test(written)) throw new AttestModelError("UNREADABLE", "a tree of git has a mode that is none");
  const bits = Number.parseInt(written, 8);
  switch (bits & 61440) {
    case 32768:
      return bits & 64 ? "100755" : "100644";
    case 40960:
      return "120000";
    case 16384:
      return TREE;
    default:
      return "160000";
  }
}
function nameOf(bytes) {
  try {
    return { name: UTF8.decode(bytes), exact: true };
  } catch {
    return { name: `bytes:${bytes.toString("hex")}`, exact: false };
  }
}
var missing = (oid) => new Undecided("commits", "The commits to compare are there", {
  expected: `all of their trees, such as ${oid}`,
  found: "not in the checkout, nor given by GitHub",
  guidance: "Check out with fetch-depth: 0, or give the gate a token with contents: read."
});
function tooBig(what, size) {
  return new AttestModelError("UNSUPPORTED", `the ${what} has ${size} bytes; at most ${MAX_OBJECT_BYTES} are read`);
}

// src/gate/event.ts
async function changeOf(event, sources) {
  const head = await sources.history.resolve("HEAD");
  if (head === void 0) throw noHead();
  switch (event.name) {
    case "pull_request":
    case "pull_request_review":
    case "pull_request_review_comment":
      return pullRequest(event, head, sources);
    case "pull_request_target":
      return pullRequestTarget(event, head, sources);
    case "merge_group":
      return mergeGroup(event, head, sources);
    default:
      return state(event, head, sources);
  }
}
async function pullRequest(event, head, sources) {
  const { base, baseRef, branchHead } = pullRequestOf(event);
  if (head === branchHead) return branch(event, await tipOf(baseRef, base, sources), head, sources);
  const parents = head === event.sha ? (await sources.trees.commit(head))?.parents ?? [] : [];
  const [onto] = parents;
  if (parents.length !== 2 || parents[1] !== branchHead || onto === void 0) {
    throw otherHead(head, `GitHub’s merge of ${branchHead} (GITHUB_SHA), or ${branchHead} itself`);
  }
  const baseIs = "the base branch, as GitHub merged the change onto it";
  return { kind: "change", event: event.name, base: onto, baseIs, since: onto, head, branchHead };
}
async function pullRequestTarget(event, checkedOut, sources) {
  const { base, baseRef, branchHead } = pullRequestOf(event);
  if (checkedOut !== event.sha && checkedOut !== base) {
    throw otherHead(checkedOut, `the base branch (GITHUB_SHA, ${event.sha ?? "not known"}), and never the change`);
  }
  const isDefault = baseRef !== void 0 && baseRef === at(event.payload, "repository")["default_branch"];
  const tip = isDefault && isObjectId(event.sha) ? event.sha : await tipOf(baseRef, base, sources);
  return branch(event, tip, branchHead, sources);
}
async function tipOf(ref, sha, { github, history }) {
  if (ref === void 0) return sha;
  return await github?.tip(ref) ?? await history.resolve(`refs/remotes/origin/${ref}`) ?? sha;
}
async function branch(event, base, head, sources) {
  const since = await commonAncestor(base, head, sources);
  const baseIs = "the base branch";
  return { kind: "change", event: event.name, base, baseIs, since, head, branchHead: head };
}
async function commonAncestor(base, head, { history }) {
  const found = await history.mergeBase(base, head);
  if (found !== void 0) return found;
  throw new Undecided("base", "It is known where the change begins", {
    expected: `one best common ancestor of ${base} and ${head}`,
    found: "none, several, or a history that was cut off",
    guidance: "Check out with fetch-depth: 0. In a pull request, check out GitHub’s merge of it (the default), which needs no history."
  });
}
async function mergeGroup(event, head, { trees }) {
  const group = at(event.payload, "merge_group");
  const [base, expected] = [group["base_sha"], group["head_sha"]];
  if (!isObjectId(base) || !isObjectId(expected)) throw noPayload("merge_group.base_sha and merge_group.head_sha");
  if (head !== expected) throw otherHead(head, `the merge group’s head ${expected}`);
  const [onto, branchHead, ...more] = (await trees.commit(head))?.parents ?? [];
  const isMerge = onto === base && branchHead !== void 0 && more.length === 0;
  const common = {
    kind: "change",
    event: event.name,
    base,
    baseIs: "the merge group’s base",
    since: base,
    head
  };
  return { ...common, ...isMerge && { branchHead } };
}
async function state(event, head, { history, github }) {
  if (head !== event.sha) throw otherHead(head, `the event’s commit (GITHUB_SHA, ${event.sha ?? "not known"})`);
  const name = at(event.payload, "repository")["default_branch"];
  if (typeof name !== "string" || name === "") throw noPayload("repository.default_branch");
  const isDefault = event.ref === `refs/heads/${name}`;
  const base = isDefault ? head : await github?.tip(name) ?? await history.resolve(`refs/remotes/origin/${name}`);
  if (base === void 0) {
    throw new Undecided("base", "The default branch is known", {
      expected: `the commit at the tip of ${name}`,
      found: "neither the checkout nor GitHub’s API tells",
      guidance: "Check out with fetch-depth: 0, or give the gate a token with contents: read."
    });
  }
  return { kind: "state", event: event.name, base, baseIs: `the default branch ${name}`, head };
}
function pullRequestOf({ payload }) {
  const pull = at(payload, "pull_request");
  const { sha: base, ref } = at(pull, "base");
  const branchHead = at(pull, "head")["sha"];
  if (!isObjectId(base) || !isObjectId(branchHead)) throw noPayload("pull_request.base.sha and pull_request.head.sha");
  return { base, ...typeof ref === "string" && { baseRef: ref }, branchHead };
}
function at(value, key) {
  const inner = isJsonObject(value) ? value[key] : void 0;
  return isJsonObject(inner) ? inner : {};
}
var noHead = () => new Undecided("head", "There is a checkout to judge", {
  expected: "a git repository with a commit",
  found: "nothing that git calls HEAD",
  guidance: "In a workflow, put actions/checkout before the gate, with git installed; on the command line, name the repository: --repository DIR. Where another user owns the folder: git config --global --add safe.directory FOLDER"
});
var otherHead = (found, expected) => new Undecided("head", "What is checked out is what the event names", {
  expected,
  found,
  guidance: "Use actions/checkout without ref (in pull_request_target, too), and run no step before the gate that moves HEAD."
});
var noPayload = (expected) => new Undecided("event", "The event says what is to be judged", {
  expected,
  found: "an event without it",
  guidance: "Run the gate on pull_request, merge_group, push, or what else docs/gate.md lists."
});

// src/gate/git/objects.ts
import { createHash } from "node:crypto";
function isObject(oid, type, bytes) {
  const hash = createHash(oid.length === 64 ? "sha256" : "sha1");
  return hash.update(`${type} ${bytes.length}\0`).update(bytes).digest("hex") === oid;
}
function firstOf(stores) {
  return {
    read: async (oid, type, maxBytes) => {
      for (const store of stores) {
        const found = await store.read(oid, type, maxBytes);
        if (found !== void 0) return found;
      }
      return void 0;
    }
  };
}

// src/gate/git/git-objects.ts
var GitObjects = class {
  #start;
  #sizes;
  #contents;
  /** One question at a time: answers come in order. */
  #last = Promise.resolve();
  constructor(dir, env, signal) {
    this.#start = (mode) => new BatchProcess(mode, dir, env, signal);
    this.#sizes = this.#start("--batch-check");
    this.#contents = this.#start("--batch");
  }
  read(...question) {
    const answer = this.#last.then(() => this.#read(...question));
    this.#last = answer.catch(() => void 0);
    return answer;
  }
  async #read(...[oid, type, maxBytes]) {
    const found = await this.#size(oid);
    if (found === void 0) return void 0;
    if (found.type !== type) throw unreadable(`the object ${oid} is a ${found.type}, and no ${type}`);
    if (found.size > maxBytes) return { tooBig: found.size };
    const content = await this.#contents.header(oid);
    if (content === void 0) throw unreadable(`git lost the object ${oid}`);
    if (content.size !== found.size) throw unreadable(`git gives the object ${oid} two sizes`);
    const bytes = await this.#contents.body(content.size);
    if (!isObject(oid, type, bytes)) throw unreadable(`the object ${oid} is damaged`);
    return { bytes };
  }
  /** In a partial clone git wants to fetch what is missing, may not, and ends. */
  async #size(oid) {
    try {
      return await this.#sizes.header(oid);
    } catch {
      this.#sizes[Symbol.dispose]();
      this.#sizes = this.#start("--batch-check");
      return void 0;
    }
  }
  [Symbol.dispose]() {
    this.#sizes[Symbol.dispose]();
    this.#contents[Symbol.dispose]();
  }
};
var MAX_HEADER_BYTES = 1024;
var BatchProcess = class {
  #child;
  #chunks;
  #rest = Buffer.alloc(0);
  #fault;
  constructor(mode, cwd, env, signal) {
    this.#child = startGit(cwd, env, ["cat-file", mode], signal);
    this.#child.on("error", (error) => {
      this.#fault = error;
    });
    this.#child.stdin.on("error", () => {
    });
    this.#chunks = this.#child.stdout[Symbol.asyncIterator]();
  }
  async header(oid) {
    this.#child.stdin.write(`${oid}
`);
    let end = this.#rest.indexOf(10);
    for (; end < 0; end = this.#rest.indexOf(10)) {
      if (this.#rest.length > MAX_HEADER_BYTES) throw unreadable("git gave an answer without end");
      await this.#more();
    }
    const [, type = "", size] = this.#cut(end + 1).toString("latin1").trimEnd().split(" ");
    return type === "missing" ? void 0 : { type, size: Number(size) };
  }
  async body(size) {
    const parts = [this.#rest];
    let length = this.#rest.length;
    while (length < size + 1) {
      this.#rest = Buffer.alloc(0);
      await this.#more();
      parts.push(this.#rest);
      length += this.#rest.length;
    }
    this.#rest = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    return this.#cut(size + 1).subarray(0, size);
  }
  #cut(length) {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }
  async #more() {
    const next = await this.#chunks.next().catch((error) => {
      throw unreadable("git could not be read", error);
    });
    if (next.done) throw unreadable("git ended before it answered", this.#fault);
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
  }
  [Symbol.dispose]() {
    this.#child.stdin.destroy();
    this.#child.kill("SIGKILL");
  }
};
var unreadable = (message, cause) => new AttestModelError("UNREADABLE", message, {
  ...cause !== void 0 && { cause },
  guidance: "Is it a git repository, and is git there? See what git fsck says in the checkout."
});

// src/gate/git/github-merge-base.ts
var PER_PAGE = 100;
var MAX_PAGES = 10;
var MAX_ENTRIES = 20;
async function onlyMergeBase(get, a, b) {
  const named = await mergeBase(get, a, b);
  if (named === void 0 || named === a || named === b) return named;
  const entries = (await entriesInto(get, a, b))?.filter((one) => one !== named);
  if (entries === void 0 || entries.length > MAX_ENTRIES) return void 0;
  for (const entry of entries) if (await mergeBase(get, entry, named) !== entry) return void 0;
  return named;
}
async function mergeBase(get, a, b) {
  const answer = await get(`compare/${a}...${b}?per_page=1&page=2`);
  const oid = answer && idOf(answer["merge_base_commit"]);
  return isObjectId(oid) ? oid : void 0;
}
async function entriesInto(get, a, b) {
  const own = /* @__PURE__ */ new Set();
  const parents = /* @__PURE__ */ new Set();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await get(`compare/${a}...${b}?per_page=${PER_PAGE}&page=${page}`);
    const { commits, total_commits: total } = answer ?? {};
    if (!Array.isArray(commits)) return void 0;
    for (const commit of commits) {
      const of = isJsonObject(commit) ? commit["parents"] : void 0;
      const ids = [idOf(commit), ...Array.isArray(of) ? of.map(idOf) : [void 0]];
      if (!ids.every(isObjectId)) return void 0;
      const [id = "", ...found] = ids;
      own.add(id);
      for (const parent of found) parents.add(parent);
    }
    if (own.size === total) return [...parents.difference(own)];
    if (commits.length === 0) return void 0;
  }
  return void 0;
}
var idOf = (value) => isJsonObject(value) ? value["sha"] : void 0;

// src/gate/git/github.ts
function createGitHub(access, signal) {
  const get = (path) => ask(access, path, signal);
  return {
    read: async (oid, type, maxBytes) => {
      const bytes = await READERS[type](get, oid);
      if (bytes === void 0) return void 0;
      if (bytes.length > maxBytes) return { tooBig: bytes.length };
      return { bytes };
    },
    mergeBase: (a, b) => onlyMergeBase(get, a, b),
    tip: async (branch2) => {
      const answer = await get(`git/ref/${encodeURIComponent(`heads/${branch2}`)}`);
      const object = answer && field(answer, "object");
      return object?.["type"] === "commit" && isObjectId(object["sha"]) ? object["sha"] : void 0;
    }
  };
}
var MAX_ANSWER_BYTES = 15e7;
var READERS = {
  commit: async (get, oid) => {
    const answer = await get(`git/commits/${oid}`);
    if (answer === void 0) return void 0;
    const parents = Array.isArray(answer["parents"]) ? answer["parents"] : [];
    const ids = [field(answer, "tree"), ...parents].map((one) => isJsonObject(one) ? one["sha"] : void 0);
    if (answer["sha"] !== oid || !ids.every(isObjectId)) throw malformed(`commit ${oid}`);
    return Buffer.from(ids.map((id, i) => `${i === 0 ? "tree" : "parent"} ${id}
`).join(""));
  },
  tree: async (get, oid) => {
    const answer = await get(`git/trees/${oid}`);
    if (answer === void 0) return void 0;
    const entries = Array.isArray(answer["tree"]) ? answer["tree"] : [];
    const bytes = Buffer.concat(entries.map((entry) => treeEntry(entry, oid)));
    if (!isObject(oid, "tree", bytes)) throw malformed(`tree ${oid}`);
    return bytes;
  },
  blob: async (get, oid) => {
    const answer = await get(`git/blobs/${oid}`);
    if (answer === void 0) return void 0;
    const { content, encoding } = answer;
    if (typeof content !== "string" || encoding !== "base64") throw malformed(`blob ${oid}`);
    const bytes = Buffer.from(content, "base64");
    if (!isObject(oid, "blob", bytes)) throw malformed(`blob ${oid}`);
    return bytes;
  }
};
function treeEntry(entry, tree) {
  const { mode, path, sha } = isJsonObject(entry) ? entry : {};
  if (typeof mode !== "string" || typeof path !== "string" || !isObjectId(sha)) throw malformed(`tree ${tree}`);
  return Buffer.concat([Buffer.from(`${mode.replace(/^0/, "")} ${path}\0`), Buffer.from(sha, "hex")]);
}
async function ask(access, path, signal) {
  const url = `/repos/${access.repository}/${path}`;
  const request = { method: "GET", url, expected: [404, 422], maxBytes: MAX_ANSWER_BYTES, signal };
  const { status, body } = await callGitHub(access, request);
  if (status === 404 || status === 422) return void 0;
  const answer = parseAnswer(body);
  if (status !== 200 || !isJsonObject(answer)) throw malformed(path);
  return answer;
}
var field = (answer, key) => {
  const value = answer[key];
  return isJsonObject(value) ? value : {};
};
var malformed = (what) => new AttestModelError("SERVICE", `GitHub’s answer about ${what} is not what was asked for`, {
  guidance: "Try again; if it stays so, check out with fetch-depth: 0, and GitHub is not asked."
});

// src/gate/git/history.ts
async function openHistory(dir, env, github) {
  const git = await openGit(dir, env);
  const [folder] = lines(await git(["rev-parse", "--path-format=absolute", "--git-common-dir"]));
  return {
    ...folder !== void 0 && { folder },
    resolve: (rev) => resolve(git, rev),
    mergeBase: async (a, b) => {
      if (a === b) return a;
      if (await isShallow(git)) return github?.mergeBase(a, b);
      const found = lines(await git(["merge-base", "--all", a, b]));
      return found.length === 1 && isObjectId(found[0]) ? found[0] : found.length === 0 ? github?.mergeBase(a, b) : void 0;
    },
    changes: async (commit, path) => {
      const found = await git([...FIRST_PARENTS, commit, "--", `:(top,literal)${path}`]);
      const commits = lines(found);
      return { commits, complete: found.ok && commits.length < MAX_CHANGES && !await isShallow(git) };
    }
  };
}
var MAX_CHANGES = 1e3;
var FIRST_PARENTS = ["rev-list", "--first-parent", `--max-count=${MAX_CHANGES}`];
var WARN = ["-c", "core.warnAmbiguousRefs=true"];
async function resolve(git, rev) {
  const found = await git([...WARN, "rev-parse", "--verify", "--end-of-options", `${rev}^{commit}`]);
  if (found.ok && !/^(HEAD$|refs\/)/.test(rev) && found.stderr.includes("is ambiguous"))
    throw new AttestModelError("USAGE", `${quotePath(rev)} is the name of several refs`, {
      guidance: "Write the ref in full, such as refs/remotes/origin/main: who can push a tag can give it any other name."
    });
  const [oid] = lines(found);
  return isObjectId(oid) ? oid : void 0;
}
async function isShallow(git) {
  return lines(await git(["rev-parse", "--is-shallow-repository"]))[0] !== "false";
}
var lines = (result) => result.ok ? result.stdout.toString("utf8").split("\n").filter(Boolean) : [];

// src/gate/policies.ts
var MAX_BYTES = 16777216;
async function loadPolicies(paths, source) {
  const policies = [];
  const roots = rootLoader(source.trust);
  for (const path of new Set(paths)) policies.push(await load(path, source, roots));
  return policies;
}
async function load(path, source, roots) {
  const { base } = source.change;
  const files = /* @__PURE__ */ new Set();
  const from = `commit ${base}`;
  const commit = {
    from,
    read: (name) => {
      files.add(name);
      return readBlob(name, source);
    }
  };
  try {
    const trust = await loadPolicy(path, source.trust, commit, roots);
    const { sha256, policy } = trust.parsed;
    if (policy.models === void 0) throw judgesNothing(path, base);
    return { path, sha256, from, models: policy.models, trust, files };
  } catch (error) {
    throw await explain(error, path, source);
  }
}
async function readBlob(path, { change, baseTree, trees, objects }) {
  const fault = checkModelPath(path);
  if (fault !== void 0)
    throw new AttestModelError("UNSAFE_PATH", `the path ${quotePath(path)} is refused: ${fault}`);
  const leaf = await trees.at(baseTree, path);
  if (leaf === void 0) throw new AttestModelError("NOT_FOUND", `${path} is not in commit ${change.base}`);
  if (!isFile(leaf)) throw new AttestModelError("UNSAFE_PATH", `${path} is no regular file in commit ${change.base}`);
  const found = await objects.read(leaf.oid, "blob", MAX_BYTES);
  if (found === void 0)
    throw new AttestModelError("UNREADABLE", `neither the checkout nor GitHub gives ${path} of the base`);
  if ("tooBig" in found) throw new AttestModelError("INVALID_INPUT", `${path} has ${found.tooBig} bytes`);
  return found.bytes;
}
async function explain(error, path, { change, headTree, trees }) {
  if (!(error instanceof AttestModelError)) return error;
  const isFirst = error.code === "NOT_FOUND" && await trees.at(headTree, path) !== void 0;
  const known = ["NOT_FOUND", "UNSAFE_PATH", "INVALID_INPUT", "UNREADABLE", "USAGE", "TRUST_MATERIAL", "UNSUPPORTED"];
  if (!known.includes(error.code)) return error;
  return new Undecided("policy", "There is a policy to judge by", {
    expected: `${path} in commit ${change.base} (${change.baseIs})`,
    found: isFirst ? "none there yet: this change brings the first one" : messageOf(error),
    evidence: path,
    guidance: isFirst ? FIRST : error.guidance ?? NONE
  });
}
var FIRST = "A change is not judged by the policy that it brings. Have somebody who may bypass the gate read and merge the policy alone; it judges from the next change on.";
var NONE = "Write a policy, in .github/model-policy.yml or where the gate is told, and have it merged by somebody who may bypass the gate.";
var judgesNothing = (path, base) => new Undecided("policy", "The policy says which models it judges", {
  expected: "models: with folders of the repository, such as models/*",
  found: `no models: in ${path} of commit ${base}`,
  evidence: path,
  guidance: "Add models: to the policy. Until that is merged, nothing says which folders hold models."
});

export {
  isFile,
  isSigned,
  Trees,
  changeOf,
  commonAncestor,
  noHead,
  firstOf,
  GitObjects,
  createGitHub,
  openHistory,
  loadPolicies,
  readBlob
};
