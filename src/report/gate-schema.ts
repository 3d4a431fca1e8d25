import * as z from 'zod';
import { GATE_MEDIA_TYPE } from './gate-document.ts';
import { check, count, hex, text, verdictSchema } from './verdict-schema.ts';

/** Loaded by tests and scripts only. */
const reference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lfs'), path: text, sha256: hex, size: count }),
  z.strictObject({ kind: z.literal('dvc'), path: text, target: text, md5: text.exactOptional() }),
  z.strictObject({ kind: z.literal('hf'), path: text, repository: text, revision: text.exactOptional() }),
]);

const model = z.strictObject({
  path: text.describe('Folder in the repository, or the reference as it is written.'),
  result: z.enum(['passed', 'failed', 'undecided', 'removed']),
  touchedBy: z.array(text).describe('Files of the change, up to 100.'),
  verdicts: z
    .array(z.strictObject({ policy: text, verdict: verdictSchema }))
    .describe('One for each policy whose globs match; it must meet each.'),
  references: z.array(reference).describe('What stands for files that are not in the repository, and were not read.'),
  checks: z.array(check),
});

const gateSchema = z.strictObject({
  mediaType: z.literal(GATE_MEDIA_TYPE),
  result: z
    .enum(['passed', 'failed', 'undecided', 'no-models'])
    .describe('Only passed is acceptance. no-models: nothing was verified.'),
  event: text,
  base: text.exactOptional().describe('Commit that the policies were read from.'),
  head: text.exactOptional().describe('Commit whose files were judged.'),
  policies: z.array(z.strictObject({ path: text, sha256: hex, from: text, models: z.array(text) })),
  checks: z.array(check).describe('Of the change itself.'),
  models: z.array(model),
});

const ID = 'https://raw.githubusercontent.com/attest-model/attest-model/main/docs/gate.schema.json';

/** The published JSON Schema, as text. */
export function gateJsonSchema(): string {
  const schema = z.toJSONSchema(gateSchema, { target: 'draft-2020-12', io: 'output' });
  return `${JSON.stringify({ $id: ID, title: 'attest-model gate', ...schema }, undefined, 2)}\n`;
}
