import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  forJson,
  forLog,
  forTerminal
} from "./chunk-PXJ6EN37.js";
import {
  AttestModelError,
  messageOf
} from "./chunk-SGTPKY5S.js";

// src/cli/io.ts
var flagOf = (name) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
function print(io, options, value, text) {
  io.out(options.json ? `${forJson(value)}
` : `${text().trimEnd()}
`);
}
function textOptions(io, { verbose = false } = {}) {
  return { color: io.color ?? false, encode: io.env["GITHUB_ACTIONS"] === "true" ? forLog : forTerminal, verbose };
}
async function reportError(io, json, error) {
  const encode = textOptions(io).encode ?? forTerminal;
  const known = error instanceof AttestModelError;
  const code = known ? error.code : "INTERNAL";
  const guidance = known ? error.guidance : "This is a fault of attest-model: please report it with the text above.";
  if (json) {
    const details = known ? error.details : {};
    io.out(`${forJson({ error: { code, message: messageOf(error), ...guidance ? { guidance } : {}, details } })}
`);
  }
  io.err.write(`attest-model: ${encode(messageOf(error))} [${code}]
`);
  if (guidance)
    io.err.write(
      `${guidance.split("\n").map((line) => `  ${encode(line)}`).join("\n")}
`
    );
  if (!known && Error.isError(error) && io.env["ATTEST_MODEL_DEBUG"]) io.err.write(`${error.stack}
`);
  return 2;
}
async function createReporter(io) {
  const { createProgress } = await import("./progress-E34EF3YC.js");
  const encode = textOptions(io).encode ?? forTerminal;
  const say = (kind, text) => void io.err.write(`${kind}${encode(text)}
`);
  return {
    hashing: (label, totalBytes) => createProgress(io.err, {
      tty: io.err.isTTY === true && !io.env["CI"],
      totalBytes,
      label: encode(label),
      now: () => io.now().getTime()
    }),
    warning: (text) => say("warning: ", text),
    info: (text) => say("", text)
  };
}

export {
  flagOf,
  print,
  textOptions,
  reportError,
  createReporter
};
