import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createWriter,
  fieldsText,
  signerRows,
  sizeText
} from "./chunk-FAH4RMGR.js";

// src/report/attest-text.ts
function attestText(result, commands, options = {}) {
  const { encode, paint } = createWriter(options);
  const head = result.signed ? paint("green", `${encode(result.name)}: signed`) : paint("yellow", `${encode(result.name)}: NOT SIGNED`);
  const rows = [
    ["files", sizeText(result)],
    ["root digest", `sha256:${result.modelDigest}`],
    ["manifest digest", `sha256:${result.manifestDigest}`],
    ...result.signer && result.signed ? signerRows(result.signer) : [],
    ["signature", result.signaturePath],
    ["claims", result.claimsPath],
    ["manifest", result.manifestPath],
    ["unsigned", result.unsignedDir],
    ["attestation", result.attestationUrl]
  ];
  const facts = rows.flatMap(
    ([label, value]) => value === void 0 ? [] : [`  ${label.padEnd(18)}${encode(value)}`]
  );
  const reason = result.unsignedReason === void 0 ? [] : [`  ${"reason".padEnd(18)}${encode(result.unsignedReason)}`];
  const sections = [
    [head, ...reason, ...facts],
    fieldsText(result.fields, options),
    commands.length ? ["Verify with one of:", ...commands.map(({ command }) => `  ${command}`)] : []
  ];
  return `${sections.filter((lines) => lines.length).map((lines) => lines.join("\n")).join("\n\n")}
`;
}

export {
  attestText
};
