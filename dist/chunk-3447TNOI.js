import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  evidencePaths
} from "./chunk-JJWDVUDW.js";
import {
  shellPath,
  shellQuote
} from "./chunk-H7BPQTN3.js";

// src/publish/command.ts
import { basename, resolve } from "node:path";
function commandToContinue({ model, name, tag, access, paths, withModel, ...rest }) {
  const beside = paths.signature === evidencePaths(model).signature ? [] : ["--signature", shellPath(paths.signature)];
  const words = [...beside, "--release", shellQuote(tag), "--repository", shellQuote(access.repository)];
  const others = [
    ...name === basename(resolve(model)) ? [] : ["--name", shellQuote(name)],
    ...withModel ? ["--with-model", ...(rest.ignore ?? []).flatMap((glob) => ["--ignore", shellQuote(glob)])] : [],
    ...withModel && rest.allowSymlinks ? ["--allow-symlinks"] : []
  ];
  return ["attest-model publish", shellPath(model), ...words, ...others].join(" ");
}

export {
  commandToContinue
};
