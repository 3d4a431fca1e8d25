import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  within
} from "./chunk-FYRWRNHP.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/evidence/github.ts
function githubContext(env) {
  if (env["GITHUB_ACTIONS"] !== "true" || !env["GITHUB_REPOSITORY"]) return void 0;
  const serverUrl = env["GITHUB_SERVER_URL"] || "https://github.com";
  const repository = env["GITHUB_REPOSITORY"];
  const workflow = workflowOf(env["GITHUB_WORKFLOW_REF"], repository, serverUrl);
  return {
    serverUrl,
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    repository,
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    ...env["GITHUB_EVENT_PATH"] && { eventPath: env["GITHUB_EVENT_PATH"] },
    sha: env["GITHUB_SHA"] ?? "",
    ref: env["GITHUB_REF"] ?? "",
    ...workflow && { workflow },
    invocationId: `${serverUrl}/${repository}/actions/runs/${env["GITHUB_RUN_ID"] ?? "0"}/attempts/${env["GITHUB_RUN_ATTEMPT"] ?? "1"}`,
    ...env["GITHUB_WORKSPACE"] && { workspace: env["GITHUB_WORKSPACE"] },
    ...env["RUNNER_ENVIRONMENT"] && { runnerEnvironment: env["RUNNER_ENVIRONMENT"] },
    // As @actions/attest decides it, which refuses every other server.
    isGitHubCloud: serverUrl === "https://github.com" || /^https:\/\/[a-z0-9-]+\.ghe\.com$/.test(serverUrl),
    canAskForToken: Boolean(env["ACTIONS_ID_TOKEN_REQUEST_URL"] && env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"])
  };
}
function workflowOf(text, repository, serverUrl) {
  const [, path, ref] = /^([^@]+)@(.+)$/s.exec(text ?? "") ?? [];
  if (!path || !ref) return void 0;
  return { ref, repository: `${serverUrl}/${repository}`, path: path.replace(`${repository}/`, "") };
}
var TOKEN_PERMISSION = `Give the job that attests the permission to ask for an identity token:

permissions:
  id-token: write
  contents: read`;
async function githubBasePredicate(timeoutMs = 6e4) {
  const { buildSLSAProvenancePredicate } = await import("./lib-A3ZEPC7O.js");
  try {
    const { params } = await withStdoutOnStderr(() => within(timeoutMs, buildSLSAProvenancePredicate()));
    return params;
  } catch (error) {
    throw explain(error);
  }
}
function explain(error) {
  const text = messageOf(error);
  if (text.includes("ACTIONS_ID_TOKEN_REQUEST")) {
    return new AttestModelError("IDENTITY_TOKEN", "this job may not ask GitHub for an identity token", {
      cause: error,
      guidance: TOKEN_PERMISSION
    });
  }
  return new AttestModelError("SERVICE", `GitHub's identity service gave no provenance: ${text}`, {
    cause: error,
    guidance: "Run the job again; if it goes on, look at https://www.githubstatus.com."
  });
}
async function withStdoutOnStderr(work) {
  const { write } = process.stdout;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}

export {
  githubContext,
  githubBasePredicate
};
