import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  hasHidden
} from "./chunk-27S5FF3O.js";

// src/model/shell-quote.ts
function shellQuote(word) {
  if (/^[\w/.,:@%+=-]+$/.test(word)) return word;
  if (!hasHidden(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const bytes = [...Buffer.from(word, "utf8")];
  const plain = (byte) => byte >= 32 && byte < 127 && byte !== 39 && byte !== 92;
  return `$'${bytes.map((b) => plain(b) ? String.fromCharCode(b) : `\\x${b.toString(16).padStart(2, "0")}`).join("")}'`;
}
function shellPath(path) {
  return shellQuote(path.startsWith("-") ? `./${path}` : path);
}

export {
  shellQuote,
  shellPath
};
