import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  HIDDEN
} from "./chunk-27S5FF3O.js";

// src/report/encode.ts
var SHORT = { "\n": "\\n", "\r": "\\r", "	": "\\t", "\x1B": "\\e" };
var MAX_LENGTH = 4096;
function clip(text, max = MAX_LENGTH) {
  if (text.length <= max) return text;
  const high = text.charCodeAt(max - 1) >> 10 === 55296 >> 10;
  const kept = text.slice(0, high ? max - 1 : max);
  return `${kept}… (${text.length - kept.length} more characters)`;
}
function visible(text) {
  return text.replace(HIDDEN, (c) => SHORT[c] ?? `\\u{${c.codePointAt(0)?.toString(16)}}`);
}
function forTerminal(text) {
  return visible(clip(text));
}
function forLog(text) {
  return forTerminal(text).replaceAll("::", ":\\u{3a}").replaceAll("##", "#\\u{23}");
}
function forMarkdown(text, max) {
  return visible(clip(text, max)).replace(/[!-+:-@[-`{-~]|www(?=\.)/gi, (found) => {
    const code = `&#${found.charCodeAt(0)};${found.slice(1)}`;
    return found === "@" || found === "#" ? `${code}<!-- -->` : code;
  });
}
function asCode(text, max) {
  return `<code>${text === "" ? "(empty)" : forMarkdown(text, max)}</code>`;
}
function forMermaid(text, max) {
  return visible(clip(text, max)).replace(/[^A-Za-z0-9 ]/gu, (c) => `#${c.codePointAt(0)};`);
}
function forHtml(text) {
  return visible(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
function forJson(value, indent = 2) {
  return JSON.stringify(value, void 0, indent).replace(HIDDEN, (c) => c === "\n" ? c : escapeUnits(c));
}
function escapeUnits(text) {
  return text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export {
  clip,
  forTerminal,
  forLog,
  forMarkdown,
  asCode,
  forMermaid,
  forHtml,
  forJson
};
