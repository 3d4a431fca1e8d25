import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  diffFiles
} from "./chunk-ZEZ2XBEH.js";
import {
  fail,
  pass
} from "./chunk-RJZJ57SA.js";
import {
  shellQuote
} from "./chunk-H7BPQTN3.js";
import {
  CHUNK_SIZE,
  chunkCount,
  chunkRange
} from "./chunk-LXLH6L2Q.js";
import {
  count
} from "./chunk-R3JUTCJG.js";

// src/verification/files/files-check.ts
function checkFiles(compared, differences, leave) {
  const { id, title, expected } = compared;
  if (differences.length === 0) return pass(id, title, { expected, found: `${expected}${describeLeave(leave)}` });
  return fail(id, title, {
    expected,
    found: describe(differences),
    evidence: enumerate(differences.map(({ path }) => path)),
    guidance: guidanceFor(differences)
  });
}
function describeLeave({ unsigned, different }) {
  return [
    unsigned > 0 ? `, and ${count(unsigned, "unsigned file")} that ${unsigned === 1 ? "was" : "were"} not looked at` : "",
    different.length > 0 ? `, but for what may differ: ${enumerate(different)}` : ""
  ].join("");
}
var MAX_NAMED = 10;
function enumerate(paths) {
  const more = paths.length - MAX_NAMED;
  return [...paths.slice(0, MAX_NAMED), ...more > 0 ? [`and ${more} more`] : []].join(", ");
}
function describe(differences) {
  const kinds = ["changed", "missing", "added", "renamed"];
  const counts = kinds.map((kind) => ({
    kind,
    n: differences.filter((difference) => difference.kind === kind).length
  }));
  const [first] = differences;
  const example = first?.kind === "changed" ? `; ${first.path} has ${first.found} instead of ${first.expected}` : "";
  return `${counts.filter(({ n }) => n > 0).map(({ kind, n }) => `${n} ${kind}`).join(", ")}${example}`;
}
function guidanceFor(differences) {
  if (differences.every(({ kind }) => kind === "added")) {
    return "Files were added after signing: remove them, or have the model signed anew with them.";
  }
  return "Do not use these files. Get them anew from where the model was published, or have the model signed anew if you changed it yourself.";
}

// src/verification/files/left-aside.ts
function sortOthers(signed, actual, plan) {
  const skipped = judge(
    actual.ignored.filter(({ reason }) => reason === "listed"),
    plan
  );
  const unsigned = judge(
    actual.files.filter(({ path }) => !signed.has(path)),
    plan
  );
  return {
    added: new Set(pathsOf(unsigned, "unsigned")),
    // What the scan skipped without leave is no better than what the signer hid.
    hidden: [...pathsOf(skipped, "hidden", "unsigned"), ...pathsOf(unsigned, "hidden")],
    aside: [...defaultsIn(actual), ...pathsOf([...skipped, ...unsigned], "own", "listed", "allowed")]
  };
}
function checkHidden({ hidden, aside }) {
  const title = "Nothing lies in the model that the signer chose not to sign";
  if (hidden.length === 0)
    return pass("files.ignored", title, aside.length > 0 ? { found: `left aside: ${enumerate(aside)}` } : {});
  return fail("files.ignored", title, {
    expected: "none of the paths that the signer ignored",
    found: enumerate(hidden),
    evidence: "ignore_paths of the signature",
    guidance: `Remove them, or accept what is not signed by naming it: ${hidden.slice(0, 3).map((path) => `--allow-ignored ${shellQuote(path)}`).join(" ")}`
  });
}
function judge(found, plan) {
  return found.map(({ path, kind }) => {
    const standing = plan.judge(path);
    return { path, standing: standing === "listed" && kind === "other" ? "hidden" : standing };
  });
}
function pathsOf(found, ...standings) {
  return found.filter(({ standing }) => standings.includes(standing)).map(({ path }) => path);
}
function defaultsIn({ ignored }) {
  return ignored.filter(({ reason }) => reason === "default").map(({ path }) => path);
}

// src/verification/files/shards.ts
function diffShards(oms, files, shards) {
  const actual = new Map(shards.map(({ name, digest }) => [name, digest]));
  const signed = Map.groupBy(oms.resources, ({ path }) => path);
  const present = files.filter(({ path, size }) => size > 0 || signed.has(path));
  const step = oms.shardSize ?? 1;
  const differences = diffFiles(
    [...signed].map(([path, resources]) => ({
      path,
      digest: together(resources.map(({ start, digest }) => `${start}=${digest}`))
    })),
    present.map(({ path, size }) => ({ path, ...ownShards(path, size, step, actual) }))
  );
  return differences.map((difference) => show(difference, signed, actual));
}
var together = (parts) => [...parts].sort().join(" ");
function ownShards(path, size, step, actual) {
  const parts = [];
  for (let start = 0; start < size; start += step) {
    const digest = actual.get(`${path}:${start}:${Math.min(start + step, size)}`);
    if (digest === void 0) return {};
    parts.push(`${start}=${digest}`);
  }
  return { digest: together(parts) };
}
function show(difference, signed, actual) {
  const { kind, path } = difference;
  switch (kind) {
    case "missing":
      return { kind, path, expected: firstOf(signed, path) };
    case "added":
      return { kind, path };
    case "renamed":
      return { ...difference, digest: firstOf(signed, difference.from) };
    case "changed": {
      const changed = inOrder(signed, path).map((shard, index) => ({ ...shard, index })).filter(({ name, digest }) => actual.get(name) !== digest);
      const chunks = changed.map(({ index, start = 0, end = 0 }) => ({ index, start, end }));
      const [first] = changed;
      const found = first && actual.get(first.name);
      return { kind, path, expected: first?.digest ?? firstOf(signed, path), found: found ?? "another size", chunks };
    }
  }
}
var firstOf = (signed, path) => inOrder(signed, path)[0]?.digest ?? "";
function inOrder(signed, path) {
  return [...signed.get(path) ?? []].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

// src/verification/files/files.ts
function compareFiles(oms, actual, tolerance, chunks) {
  const signed = new Set(oms.resources.map(({ path }) => path));
  const expected = `${count(signed.size, "file")}, root ${oms.root}`;
  return compareBy(signed, actual, tolerance, {
    diff: (found) => oms.method === "shards" ? diffShards(oms, found, actual.shards ?? []) : diffFiles(oms.resources, found, chunks),
    about: (unsigned, different) => ({
      id: "files.match",
      title: titleFor(unsigned, different),
      expected
    })
  });
}
function titleFor(unsigned, different) {
  if (different > 0) return "The files are those that were signed, but for what may differ";
  return unsigned > 0 ? "Every signed file is there, unchanged" : "The files are exactly those that were signed";
}
function compareBy(signed, actual, { plan, ignoreUnsignedFiles, mayDiffer = () => false }, { diff, about }) {
  const others = sortOthers(signed, actual, plan);
  const found = actual.files.filter(({ path }) => signed.has(path) || others.added.has(path));
  const differences = diff(found).filter(({ kind }) => kind !== "added" || !ignoreUnsignedFiles);
  const tolerated = ignoreUnsignedFiles ? others.added.size : 0;
  const isAllowed = (one) => mayDiffer(one.path) && (one.kind !== "renamed" || mayDiffer(one.from));
  const allowed = differences.filter(isAllowed);
  const wrong = differences.filter((one) => !isAllowed(one));
  const leave = { unsigned: tolerated, different: allowed.map(({ path }) => path) };
  const checks = [checkFiles(about(tolerated, allowed.length), wrong, leave), checkHidden(others)];
  return { checks, differences, match: differences.length === 0 && checks.every(({ outcome }) => outcome === "pass") };
}

// src/verification/files/chunk-proof.ts
var NOT_RECOMPUTED = "whole-file digest not recomputed";
function compareChunks(manifest, actual, tolerance) {
  const { files } = manifest;
  const large = files.filter(({ size }) => size > CHUNK_SIZE).length;
  const title = `The files are those that the manifest lists, by their chunks; ${NOT_RECOMPUTED}`;
  const expected = `${count(files.length, "file")}, ${large} of them by chunks`;
  return compareBy(new Set(files.map(({ path }) => path)), actual, tolerance, {
    diff: (compared) => isSame(files, compared) ? [] : explain(manifest, actual, compared),
    about: () => ({ id: "files.chunks", title, expected })
  });
}
function explain(manifest, actual, compared) {
  const signed = new Map(manifest.files.map((file) => [file.path, file]));
  const found = new Map(actual.files.map((file) => [file.path, file]));
  const contents = manifest.files.map((file) => ({ path: file.path, digest: contentOf(file) ?? "no hash" }));
  return diffFiles(contents, compared.map(toContent)).map((difference) => show2(difference, signed, found));
}
function isWorthReading(manifest, present) {
  const there = new Set(present.map(({ path }) => path));
  const sizes = new Map(manifest.files.map(({ path, size }) => [path, size]));
  const lost = new Set(manifest.files.filter(({ path }) => !there.has(path)).map(({ size }) => size));
  return ({ path, size }) => sizes.has(path) ? sizes.get(path) === size : lost.has(size);
}
function isSame(signed, actual) {
  return signed.length === actual.length && signed.every((file, i) => hasContent(actual[i], file));
}
function hasContent(actual, { path, size, digest, chunks }) {
  if (actual?.path !== path || actual.size !== size) return false;
  if (chunkCount(size) === 0) return actual.digest === digest;
  return chunks?.length === chunkCount(size) && chunks.every((chunk, i) => chunk === actual.chunks?.[i]);
}
function toContent(file) {
  const { path, size } = file;
  const content = contentOf(file);
  return { path, size, ...content !== void 0 && { digest: content } };
}
function contentOf({ size, digest, chunks }) {
  const known = chunkCount(size) > 0 ? chunks?.join(" ") : digest;
  return known === void 0 ? void 0 : `${size} bytes: ${known}`;
}
function show2(difference, signed, actual) {
  const { kind, path } = difference;
  switch (kind) {
    case "missing":
      return { kind, path, expected: signed.get(path)?.digest ?? "" };
    case "added":
      return { kind, path };
    case "renamed":
      return { ...difference, digest: signed.get(difference.from)?.digest ?? "" };
    case "changed":
      return { kind, path, ...changeOf(signed.get(path), actual.get(path)) };
  }
}
function changeOf(signed, actual) {
  if (signed?.size !== actual?.size) return { expected: `${signed?.size} bytes`, found: `${actual?.size} bytes` };
  const { size = 0, chunks = [], digest = "" } = signed ?? {};
  const changed = chunks.flatMap((chunk, index) => actual?.chunks?.[index] === chunk ? [] : [index]);
  const [first] = changed;
  if (first === void 0) return { expected: digest, found: actual?.digest ?? "not hashed" };
  return {
    expected: chunks[first] ?? "",
    found: actual?.chunks?.[first] ?? "not hashed",
    chunks: changed.map((index) => ({ index, ...chunkRange(index, size) }))
  };
}

export {
  compareFiles,
  NOT_RECOMPUTED,
  compareChunks,
  isWorthReading
};
