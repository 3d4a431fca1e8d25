import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readNamed
} from "./chunk-3YE6BLHT.js";
import {
  MAX_MANIFEST_BYTES,
  PartsError,
  manifestPartByproduct,
  mergeParts,
  parsePart
} from "./chunk-LXLH6L2Q.js";
import {
  StrictJsonError
} from "./chunk-UEZXDJVW.js";
import {
  sha256Hex
} from "./chunk-CGMY5Z3C.js";
import {
  count
} from "./chunk-R3JUTCJG.js";
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/hashing/parts-engine.ts
function createPartsEngine(files) {
  const known = new Map(files.map((file) => [file.path, file]));
  return {
    name: "parts of other jobs",
    hash: async (_root, tasks, { algorithm, signal }) => {
      if (signal?.aborted) throw new AttestModelError("ABORTED", "stopped while hashing");
      if (algorithm !== "sha256") throw new AttestModelError("INTERNAL", `parts hold no ${algorithm}`);
      return tasks.map((task) => answer(task, known.get(task.path)));
    }
  };
}
function answer({ path, size, ranges }, file) {
  const chunks = file?.chunks ?? [];
  if (file?.size !== size || ranges.length > 0 && ranges.length !== chunks.length)
    throw new AttestModelError("INTERNAL", `the parts do not hold what is asked of ${path}`);
  return { path, size, digest: file.digest, ranges: ranges.length > 0 ? chunks : [] };
}

// src/attest/parts.ts
async function readParts(lines) {
  if (lines.length === 0) throw usage("no part is given");
  const named = lines.map(parsePartLine);
  const parts = [];
  for (const one of named) parts.push(await readPart(one));
  try {
    return {
      ...mergeParts(parts),
      parts: parts.map(({ share }, i) => ({ share, sha256: named[i]?.sha256 }))
    };
  } catch (error) {
    if (!(error instanceof PartsError)) throw error;
    throw new AttestModelError("INVALID_INPUT", `the parts do not fit together: ${error.message}`, {
      cause: error,
      guidance: "Give one part of each share, all made from the same files with the same options (ignore, chunks). If something changed in between, hash all shares again."
    });
  }
}
function parsePartLine(line) {
  const [, path, sha256] = /^(.+)=sha256:([0-9a-f]*)$/s.exec(line) ?? [];
  if (path !== void 0 && sha256?.length === 64) return { path, sha256 };
  const fault = sha256 === "" ? "its digest is empty" : "it has no SHA-256 of 64 lower-case hex digits";
  throw usage(`part ${JSON.stringify(line)}: ${fault}`);
}
function usage(message) {
  return new AttestModelError("USAGE", message, {
    guidance: "Write FILE=sha256:HEX, with the output part-digest of the job that made it. If that is empty, it was not passed on (jobs.<id>.outputs)."
  });
}
async function readPart({ path, sha256 }) {
  const bytes = await readNamed(path, "the part", MAX_MANIFEST_BYTES);
  const found = sha256Hex(bytes);
  if (found !== sha256) {
    throw new AttestModelError("INVALID_INPUT", `${path} is not the part that was expected`, {
      guidance: `Expected sha256:${sha256}, found sha256:${found}. It is the part of another run or job, or was changed since it was written.`,
      details: { path, expected: sha256, found }
    });
  }
  try {
    return parsePart(bytes);
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    throw new AttestModelError("INVALID_INPUT", `${path} is not a part of a manifest: ${error.message}`, {
      cause: error,
      details: { path }
    });
  }
}
function takenFromParts({ files, chunks }, options) {
  if (options.chunks && !chunks) {
    throw new AttestModelError("USAGE", "the parts have no chunk hashes", {
      guidance: "Leave them out here too (--no-chunks, input chunks: false), or hash all shares with them."
    });
  }
  return { engine: createPartsEngine(files), assertListing: (found) => assertSame(files, found) };
}
var MAX_NAMED = 5;
function assertSame(expected, found) {
  const sizes = new Map(expected.map(({ path, size }) => [path, size]));
  const differences = [];
  for (const { path, size } of found) {
    const before = sizes.get(path);
    sizes.delete(path);
    if (before === void 0) differences.push(`${JSON.stringify(path)} was added`);
    else if (before !== size) differences.push(`${JSON.stringify(path)} has ${size} bytes, not ${before}`);
  }
  for (const path of sizes.keys()) differences.push(`${JSON.stringify(path)} is gone`);
  if (differences.length === 0) return;
  const more = differences.length - MAX_NAMED;
  const named = differences.slice(0, MAX_NAMED).join(", ") + (more > 0 ? ` and ${count(more, "more difference")}` : "");
  throw new AttestModelError("INVALID_INPUT", `the files are not those that the parts were made from: ${named}`, {
    guidance: "Something changed them since, or other files are left out here (ignore, allow-symlinks). If the change is meant, hash all shares again.",
    details: { differences: differences.length }
  });
}
function partByproducts(joined) {
  return (joined?.parts ?? []).toSorted((a, b) => a.share.index - b.share.index).map((part) => manifestPartByproduct(part));
}

export {
  readParts,
  takenFromParts,
  partByproducts
};
