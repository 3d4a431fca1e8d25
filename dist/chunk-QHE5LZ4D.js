import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/evidence/git-command.ts
import { spawn } from "node:child_process";

// src/evidence/run.ts
import { execFile } from "node:child_process";
var PROBE_VARIABLES = ["PATH", "HOME", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "CONDA_PREFIX", "TMPDIR", "SYSTEMROOT"];
function probeEnvironment(env) {
  return Object.fromEntries(PROBE_VARIABLES.map((name) => [name, env[name]]));
}
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = execFile(
      command,
      args,
      {
        encoding: "buffer",
        cwd: options.cwd,
        env: { ...options.env },
        timeout: options.timeoutMs,
        // A program that hangs in its handler of SIGTERM would hold us up as long as it likes.
        killSignal: "SIGKILL",
        maxBuffer: options.maxBytes ?? 1048576,
        windowsHide: true
      },
      (error, stdout, stderr) => {
        const text = stderr.subarray(0, 4096).toString("utf8").trim();
        if (error === null) resolve({ ok: true, stdout, stderr: text });
        else resolve({ ok: false, reason: reasonOf(error), stderr: text });
      }
    );
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}
function reasonOf(error) {
  if (error.code === "ENOENT") return "not found";
  if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return "too much output";
  return error.killed ? "timed out" : "failed";
}

// src/evidence/git-command.ts
var KEPT = ["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "SYSTEMROOT", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"];
var SAFE_SETTINGS = [
  ["core.fsmonitor", "false"],
  ["core.hooksPath", "/dev/null"],
  ["core.untrackedCache", "false"],
  ["core.ignoreStat", "false"],
  ["core.trustctime", "true"],
  ["core.checkStat", "default"],
  ["core.pager", "cat"],
  ["core.sshCommand", "false"],
  ["core.alternateRefsCommand", "false"],
  ["core.commitGraph", "false"],
  // A tree may hold what looks like a bare repository, with a configuration of its own.
  ["safe.bareRepository", "explicit"],
  ["protocol.allow", "never"],
  ["diff.external", ""],
  ["status.renames", "false"],
  ["status.submoduleSummary", "false"]
];
async function openGit(dir, env) {
  const listed = await git(dir, env, SAFE_SETTINGS, ["config", "-z", "--name-only", "--get-regexp", "^filter\\.."]);
  const filters = listed.ok ? [...new Set(listed.stdout.toString("utf8").split("\0"))].filter(Boolean) : [];
  const off = filters.map((key) => [key, key.endsWith(".required") ? "false" : ""]);
  const call = (...[args, options]) => git(dir, env, [...SAFE_SETTINGS, ...off], args, options);
  return Object.assign(call, { dir, filters });
}
function git(dir, env, settings, args, { input, maxBytes = 134217728 } = {}) {
  return run("git", commandLine(args), {
    cwd: dir,
    env: safeEnvironment(env, settings),
    timeoutMs: 6e4,
    maxBytes,
    ...input !== void 0 && { input }
  });
}
function startGit(dir, env, args, signal) {
  return spawn("git", commandLine(args), {
    cwd: dir,
    env: safeEnvironment(env, SAFE_SETTINGS),
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
    ...signal && { signal }
  });
}
var commandLine = (args) => ["--no-pager", ...args];
function safeEnvironment(env, settings) {
  const safe = {
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LFS_SKIP_SMUDGE: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_CONFIG_COUNT: String(settings.length)
  };
  for (const key of KEPT) safe[key] = env[key];
  settings.forEach(([key, value], i) => {
    safe[`GIT_CONFIG_KEY_${i}`] = key;
    safe[`GIT_CONFIG_VALUE_${i}`] = value;
  });
  return safe;
}

export {
  probeEnvironment,
  run,
  openGit,
  startGit
};
