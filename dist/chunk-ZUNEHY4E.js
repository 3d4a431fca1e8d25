import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/cache/job-context.ts
import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
function jobContext(env) {
  return env["GITHUB_ACTIONS"] === "true" && env["GITHUB_REPOSITORY"] ? githubJob(env) : localJob(env);
}
function githubJob(env) {
  const values = (names) => names.map((name) => env[name] ?? "");
  const origin = values(["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_WORKFLOW_REF"]);
  const job = values(["GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB"]);
  const runner = env["RUNNER_TRACKING_ID"] || ofItsOwn();
  return { origin: identify(["github", ...origin]), job: identify(["github", ...origin, ...job, runner]) };
}
function localJob(env) {
  const machine = contentOf("/etc/machine-id");
  const user = String(process.getuid?.() ?? env["USERNAME"] ?? "");
  const boot = contentOf("/proc/sys/kernel/random/boot_id");
  const job = boot || ofItsOwn();
  return { origin: identify(["local", machine, user]), job: identify(["local", machine, user, job]) };
}
var ofItsOwn = () => `process ${process.pid} ${randomUUID()}`;
function identify(parts) {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
function contentOf(path) {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

export {
  jobContext
};
