import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError,
  messageOf
} from "./chunk-HBJC6FYG.js";

// src/cli/io.ts
function print(io, options, value, text) {
  io.out(options.json ? `${JSON.stringify(value, void 0, 2)}
` : `${text().trimEnd()}
`);
}
async function reportError(io, json, error) {
  const { forTerminal } = await import("./encode-KKXODHKV.js");
  const known = error instanceof AttestModelError;
  const code = known ? error.code : "INTERNAL";
  const guidance = known ? error.guidance : "This is a fault of attest-model: please report it with the text above.";
  if (json) {
    const details = known ? error.details : {};
    io.out(
      `${JSON.stringify({ error: { code, message: messageOf(error), ...guidance ? { guidance } : {}, details } }, void 0, 2)}
`
    );
  }
  io.err.write(`attest-model: ${forTerminal(messageOf(error))} [${code}]
`);
  if (guidance)
    io.err.write(
      `${guidance.split("\n").map((line) => `  ${forTerminal(line)}`).join("\n")}
`
    );
  if (!known && Error.isError(error) && io.env["ATTEST_MODEL_DEBUG"]) io.err.write(`${error.stack}
`);
  return 2;
}
async function createReporter(io) {
  const [{ createProgress }, { forTerminal }] = await Promise.all([
    import("./progress-CSQT7L7L.js"),
    import("./encode-KKXODHKV.js")
  ]);
  const say = (kind, text) => void io.err.write(`${kind}${forTerminal(text)}
`);
  return {
    hashing: (label, totalBytes) => createProgress(io.err, {
      tty: io.err.isTTY === true && !io.env["CI"],
      totalBytes,
      label: forTerminal(label),
      now: () => io.now().getTime()
    }),
    warning: (text) => say("warning: ", text),
    info: (text) => say("", text)
  };
}

export {
  print,
  reportError,
  createReporter
};
