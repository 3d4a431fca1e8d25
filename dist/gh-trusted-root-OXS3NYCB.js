import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  dated,
  findKeptRoot,
  keepRoot
} from "./chunk-6XCCTOU3.js";
import {
  parseTrustedRoots
} from "./chunk-XWC4A6ZZ.js";
import "./chunk-AFVCTQAO.js";
import {
  dayOf
} from "./chunk-NUVIW4G5.js";
import "./chunk-UEZXDJVW.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";
import "./chunk-JSFNQING.js";

// src/sigstore/gh-trusted-root.ts
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
var TIMEOUT_MS = 6e4;
var MAX_OUTPUT_BYTES = 4 * 1024 * 1024;
var GUIDANCE = `GitHub’s root comes by TUF through the GitHub CLI, which hosted runners have. On a machine that has it and a network:
  gh attestation trusted-root > trusted_root.jsonl
then name that file: --trusted-root trusted_root.jsonl (trusted-root: in the action).`;
var KEPT_DAYS = 30;
var NAME = "github";
async function loadGitHubRoot(options) {
  const { cacheDir, now } = options;
  if (options.offline) return keptGitHubRoot(options);
  const roots = await runGh(options.env);
  const instance = await parseGitHubRoot(roots);
  const before = await findKeptRoot(cacheDir, NAME).catch(() => void 0);
  const asOf = before?.asOf ?? now;
  const until = new Date(now.getTime() + KEPT_DAYS * 864e5);
  if (asOf <= now) await keepRoot(cacheDir, NAME, { asOf: now, until, roots }).catch(() => void 0);
  return { ...instance, dated: dated(`${NAME} (by gh attestation trusted-root, ${dayOf(now)})`, { asOf }, options) };
}
async function keptGitHubRoot(options) {
  const kept = await findKeptRoot(options.cacheDir, NAME);
  if (kept === void 0) throw unavailable("none is shipped, and none was kept when this machine was online");
  const from = `${NAME} (kept since gh gave it on ${dayOf(kept.asOf)}, since asked to stay offline)`;
  return { ...await parseGitHubRoot(kept.roots), dated: dated(from, kept, options) };
}
async function parseGitHubRoot(bytes) {
  const roots = await parseTrustedRoots(bytes, NAME, false).catch((error) => {
    throw unavailable(`gh printed no trusted root: ${messageOf(error)}`, error);
  });
  const github = roots.find(({ profile }) => profile === NAME);
  if (github === void 0) throw unavailable("gh knows no root of GitHub’s instance");
  return { ...github, label: NAME };
}
var PASSED_ON = /^(?:PATH|HOME|USER|TMPDIR|GH_TOKEN|GH_CONFIG_DIR|XDG_\w+|SSL_CERT_\w+|(?:https?|no|all)_proxy)$/i;
function ghEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => PASSED_ON.test(name)));
}
async function runGh(env) {
  try {
    const { stdout } = await promisify(execFile)("gh", ["attestation", "trusted-root"], {
      // Away from the working tree, whose configuration is not ours.
      cwd: tmpdir(),
      env: {
        ...ghEnvironment(env),
        GH_HOST: "github.com",
        GH_PROMPT_DISABLED: "1",
        GH_NO_UPDATE_NOTIFIER: "1",
        NO_COLOR: "1"
      },
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
      encoding: "buffer"
    });
    return stdout;
  } catch (error) {
    const { code, killed, stderr } = error;
    if (code === "ENOENT") throw unavailable("there is no gh on this machine", error);
    if (killed) throw unavailable(`gh did not end within ${TIMEOUT_MS / 1e3} s`, error);
    const said = stderr?.toString("utf8").trim().split("\n")[0]?.slice(0, 200);
    throw unavailable(`gh failed: ${said || messageOf(error)}`, error);
  }
}
function unavailable(reason, cause) {
  return new AttestModelError("TRUST_MATERIAL", `the trusted root of GitHub’s Sigstore cannot be had: ${reason}`, {
    cause,
    guidance: GUIDANCE
  });
}
export {
  loadGitHubRoot
};
