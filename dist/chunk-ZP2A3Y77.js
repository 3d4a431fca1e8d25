import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  AttestModelError
} from "./chunk-SGTPKY5S.js";

// src/sigstore/url.ts
var LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
function assertServiceUrl(text, label) {
  const url = URL.parse(text);
  if (url === null) throw invalid(label, "is not a URL");
  const safe = url.protocol === "https:" || url.protocol === "http:" && LOOPBACK.test(url.hostname);
  if (!safe) throw invalid(label, `is ${url.protocol}//${url.host}; only https is used, or http on localhost`);
  if (url.username || url.password) throw invalid(label, "holds a user name or password");
  return url;
}
function invalid(label, what) {
  return new AttestModelError("INVALID_INPUT", `${label} ${what}`, { guidance: "Correct the address." });
}

export {
  assertServiceUrl
};
