import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_dist,
  require_dist2,
  require_dist3 as require_dist4
} from "./chunk-4625Z5YJ.js";
import {
  require_dist as require_dist3
} from "./chunk-7LTE3VDI.js";
import {
  __toESM
} from "./chunk-JSFNQING.js";

// src/sigstore/stock-verify.ts
var import_bundle = __toESM(require_dist2(), 1);
var import_core = __toESM(require_dist3(), 1);
var import_protobuf_specs = __toESM(require_dist(), 1);
var import_verify = __toESM(require_dist4(), 1);
var export_RFC3161Timestamp = import_core.RFC3161Timestamp;
var export_TransparencyLogEntry = import_protobuf_specs.TransparencyLogEntry;
var export_TrustedRoot = import_protobuf_specs.TrustedRoot;
var export_bundleToJSON = import_bundle.bundleToJSON;
var export_toTrustMaterial = import_verify.toTrustMaterial;
export {
  export_RFC3161Timestamp as RFC3161Timestamp,
  export_TransparencyLogEntry as TransparencyLogEntry,
  export_TrustedRoot as TrustedRoot,
  export_bundleToJSON as bundleToJSON,
  export_toTrustMaterial as toTrustMaterial
};
