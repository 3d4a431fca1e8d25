import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The OMS suite's schemas and vectors: other people's data, taken from beside the repository where there is a copy. */
export const OMS_VECTORS =
  process.env['OMS_VECTORS'] ?? join(import.meta.dirname, '../../../shared/conformance/oms-vectors');
export const WITHOUT_VECTORS = existsSync(OMS_VECTORS)
  ? false
  : 'no ../shared/conformance/oms-vectors (or OMS_VECTORS)';

export type Level = 'bundle' | 'statement';

/** What the OMS schemas have against a bundle: of the file, or of the statement in its envelope. Empty when nothing. */
export function schemaFaults(bundle: Buffer, level: Level): string[] {
  const document = JSON.parse(bundle.toString());
  const payload =
    level === 'bundle' ? document : JSON.parse(Buffer.from(document.dsseEnvelope.payload, 'base64').toString());
  const schemas = globSync('schemas/v1.0/*.schema.json', { cwd: OMS_VECTORS }).map((file) =>
    JSON.parse(readFileSync(join(OMS_VECTORS, file), 'utf8')),
  );
  const ajv = new Ajv2020({ schemas, allErrors: true, strict: false, validateFormats: false });
  if (ajv.validate(`https://model_signing/${level}/v1.0/schema`, payload)) return [];
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}
