import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  cacheFolder
} from "./chunk-2BULNO3X.js";
import {
  parseShare
} from "./chunk-SODVWRGN.js";
import {
  pathWithin
} from "./chunk-LUH7EFKZ.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";

// src/actions/hashing.ts
async function hashingFrom({ engine: name, cache, cacheAudit }, { env }, progress) {
  const engine = await engineFrom(name, progress);
  const folder = cache === "false" ? void 0 : cacheFolder(env);
  if (folder === void 0) return { engine };
  const request = { folder, trustFileTimes: cache === "trust-file-times", audit: cacheAudit / 100 };
  return { engine, cache: { ...request, ...await carrierFrom(env, progress) } };
}
async function engineFrom(name, progress) {
  const { chooseEngine } = await import("./choose-engine-UBWBPCG2.js");
  const { engine, description } = chooseEngine({ engine: name });
  progress.info(`hash engine: ${description}`);
  return engine;
}
async function carrierFrom(env, progress) {
  const { createActionsCache } = await import("./actions-cache-3YSQNBFD.js");
  const carrier = createActionsCache(env, progress);
  return "unavailable" in carrier ? {} : { carrier };
}

// src/actions/input-reader.ts
function reader(env) {
  const raw = (name) => env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
  const text = (name) => raw(name)?.trim() ?? "";
  const list = (name) => splitLines(text(name));
  return {
    text,
    list,
    required(name, guidance) {
      const value = text(name);
      if (value === "") throw usage(`input ${name} is empty`, guidance);
      return value;
    },
    optional(name, key) {
      const value = text(name);
      return value === "" ? {} : { [key]: value };
    },
    flag(name, otherwise) {
      const value = text(name);
      if (value === "") return otherwise;
      if (value === "true" || value === "false") return value === "true";
      throw usage(`input ${name} is ${JSON.stringify(value)}`, "It takes true or false.");
    },
    choice(name, values) {
      const value = text(name) || values[0];
      const found = values.find((one) => one === value);
      if (found === void 0)
        throw usage(`input ${name} is ${JSON.stringify(value)}`, `It takes ${values.join(" or ")}.`);
      return found;
    },
    percent(name, otherwise) {
      const value = text(name);
      const found = value === "" ? otherwise : Number(value);
      if (found >= 0 && found <= 100) return found;
      throw usage(`input ${name} is ${JSON.stringify(value)}`, "It takes a number from 0 to 100.");
    },
    digest(name) {
      const value = raw(name)?.trim() ?? "none";
      if (value === "none") return void 0;
      if (/^[0-9a-f]{64}$/.test(value)) return value;
      throw usage(
        `input ${name} is ${JSON.stringify(value)}`,
        "It takes 64 lower-case hex digits, the output manifest-digest of the training job. If it is empty, that output was not passed on (jobs.<id>.outputs)."
      );
    }
  };
}
function splitLines(text) {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function usage(message, guidance) {
  return new AttestModelError("USAGE", message, { guidance });
}

// src/actions/sharing-inputs.ts
var STATED = ["datasets", "base-models", "configs", "metrics", "evaluation"];
function sharing(input) {
  const text = input.text("shard");
  const parts = input.list("parts");
  if (text === "") return { parts };
  const shard = parse(text);
  if (parts.length > 0) throw usage("shard and parts are for different jobs", ONE_EACH);
  if (input.flag("sign", true)) throw usage("a share of the files is not a model, and cannot be signed", ONE_EACH);
  if (input.digest("expect-manifest-digest") !== void 0)
    throw usage("expect-manifest-digest: a share has no manifest", ONE_EACH);
  const stated = STATED.find((name) => input.text(name) !== "");
  if (stated !== void 0) throw usage(`${stated}: a job with shard states nothing`, ONE_EACH);
  return { shard, parts };
}
var ONE_EACH = `Hash with one job a share, and sign in one after them, where everything else is named:

    with: # of each share
      path: out/model
      shard: \${{ matrix.shard }} # 1/3, 2/3, 3/3
      sign: false`;
function parse(text) {
  try {
    return parseShare(text);
  } catch (error) {
    throw usage(`input shard: ${messageOf(error)}`, ONE_EACH);
  }
}

// src/actions/inputs.ts
function readAttestInputs(env) {
  const input = reader(env);
  const digest = input.digest("expect-manifest-digest");
  return {
    path: input.required("path", "The folder with the model:\n\n    with:\n      path: out/model"),
    ...input.optional("name", "name"),
    ignore: input.list("ignore"),
    datasets: input.list("datasets"),
    baseModels: input.list("base-models"),
    configs: input.list("configs"),
    ...input.optional("code", "code"),
    ...input.optional("metrics", "metrics"),
    ...input.optional("evaluation", "evaluation"),
    sigstore: input.text("sigstore") || "auto",
    sign: input.flag("sign", true),
    ...digest === void 0 ? {} : { expectManifestDigest: digest },
    onSignFailure: input.choice("on-sign-failure", ["error", "warn"]),
    github: publishing(input.list("publish")),
    chunks: input.flag("chunks", true),
    ...sharing(input),
    cache: input.choice("cache", ["true", "false", "trust-file-times"]),
    cacheAudit: input.percent("cache-audit", 1),
    engine: input.choice("engine", ["auto", "native", "openssl"]),
    allowPublicLog: input.flag("allow-public-log", false),
    allowWorkflowRun: input.flag("allow-workflow-run", false),
    allowSymlinks: input.flag("allow-symlinks", false),
    ...input.optional("github-token", "githubToken")
  };
}
function readVerifyInputs(env) {
  const input = reader(env);
  return {
    path: input.required("path", "The folder with the model:\n\n    with:\n      path: out/model"),
    trust: trustInputs(input),
    sigstore: input.text("sigstore") || "auto",
    ...input.optional("trusted-root", "trustedRoot"),
    ...input.optional("signature", "signature"),
    ...input.optional("claims", "claims"),
    integrity: input.choice("integrity", ["files", "chunks"]),
    allowIgnored: input.list("allow-ignored"),
    allowSymlinks: input.flag("allow-symlinks", false)
  };
}
var WHOM = `Say whose signature is to be trusted:

    with:
      path: out/model
      identity: https://github.com/OWNER/NAME/.github/workflows/train.yml@refs/heads/main
      issuer: https://token.actions.githubusercontent.com
      source-repository: OWNER/NAME

or give public-key: FILE, or certificate-chain: FILE. An empty value never means "anybody": look for an unset variable.`;
function trustInputs(input) {
  const [identity, issuer, publicKey] = [input.text("identity"), input.text("issuer"), input.text("public-key")];
  const chain = input.list("certificate-chain");
  const ways = [identity || issuer, publicKey, chain.length].filter(Boolean).length;
  if (ways !== 1)
    throw usage(
      ways ? "more than one of identity, public-key and certificate-chain is given" : "no identity, public-key or certificate-chain is given",
      WHOM
    );
  if (publicKey) return { method: "key", publicKey };
  if (chain.length) return { method: "certificate", chain };
  if (!identity || !issuer)
    throw usage(`${identity ? "issuer" : "identity"} is empty: identity and issuer belong together`, WHOM);
  return { method: "sigstore", identity, issuer, ...input.optional("source-repository", "sourceRepository") };
}
function publishing(stores) {
  const unknown = stores.find((store) => store !== "files" && store !== "github");
  if (unknown !== void 0)
    throw usage(`publish: no store is called ${JSON.stringify(unknown)}`, "One a line: files, github.");
  if (stores.length === 0) return "auto";
  return stores.includes("github") ? "asked" : "never";
}

// src/actions/paths.ts
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
function asWritten(path) {
  if (!isAbsolute(path)) return path;
  return pathWithin(process.cwd(), path) || path;
}
function evidenceBeside(signature, name, named) {
  if (named !== void 0) return asWritten(named);
  const path = join(dirname(signature), name);
  return existsSync(path) ? path : void 0;
}

export {
  hashingFrom,
  engineFrom,
  readAttestInputs,
  readVerifyInputs,
  asWritten,
  evidenceBeside
};
