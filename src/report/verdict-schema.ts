import * as z from 'zod';
import { SHA256 } from '../model/digest.ts';
import { FILE_GROUPS } from '../model/file-groups.ts';
import { FIELD_NAMES } from '../statement/fields.ts';
import { type CheckDocument, VERDICT_MEDIA_TYPE } from './verdict-document.ts';

/** Loaded by tests and scripts only: at run time its types do. */
export const text = z.string();
export const count = z.int().min(0);
export const hex = z.string().regex(SHA256);
const outcome = z.enum(['pass', 'fail', 'undecided']);
const slsaOutcome = z.enum(['met', 'not-met', 'no-evidence']);
const basis = z.enum(['verified', 'stated']);
const level = z.int().min(1).max(4);

const place = z.strictObject({
  source: z.enum(['signature', 'certificate', 'claims', 'manifest', 'files', 'trust', 'policy']),
  line: z.int().min(1).exactOptional().describe('Of claims.jsonl, from 1.'),
  field: text.exactOptional().describe('Of the certificate (OID .12) or the statement.'),
});

const evidence = z.strictObject({ text, places: z.array(place).min(1) });

/** A branch, a check that passed, or one that did not: that says what to do. */
export const check: z.ZodType<CheckDocument> = z
  .lazy(() =>
    z.union([
      z.strictObject({ id: text, title: text, outcome, checks: z.array(check).min(1) }),
      z.strictObject({ ...leaf, outcome: z.literal('pass'), guidance: text.exactOptional() }),
      z.strictObject({ ...leaf, outcome: z.enum(['fail', 'undecided']), guidance: text.min(1) }),
    ]),
  )
  .meta({ id: 'check', description: 'Never better than the checks below it.' });
const leaf = {
  id: text,
  title: text,
  demanded: text,
  found: text,
  evidence,
  checks: z.lazy(() => z.array(check).min(1)).exactOptional(),
};

const fingerprints = z
  .array(hex)
  .exactOptional()
  .describe('SHA-256 of certificates and keys, by which a policy can deny the signer.');
const signer = z.discriminatedUnion('method', [
  z.strictObject({
    fingerprints,
    method: z.literal('sigstore'),
    san: text,
    issuer: text,
    sourceRepository: text.exactOptional(),
    extensions: z.record(text, text),
  }),
  z.strictObject({ fingerprints, method: z.literal('key'), hint: text }),
  z.strictObject({ fingerprints, method: z.literal('certificate'), subject: text, sha256: hex }),
]);

const group = z.enum(FILE_GROUPS);
const about = { path: text, group };
const chunk = z.strictObject({ index: count, start: count, end: count });
const difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('missing'), ...about, expected: text }),
  z.strictObject({ kind: z.literal('added'), ...about, found: text.exactOptional() }),
  z.strictObject({ kind: z.literal('renamed'), ...about, from: text, digest: text }),
  z.strictObject({
    kind: z.literal('changed'),
    ...about,
    expected: text,
    found: text,
    chunks: z.array(chunk).exactOptional(),
  }),
]);

const requirement = z.strictObject({
  id: text,
  title: text,
  outcome: slsaOutcome,
  basis: basis.exactOptional(),
  found: text.exactOptional(),
  evidence: text.exactOptional(),
  guidance: text.exactOptional(),
});

const slsa = z.strictObject({
  level: z.int().min(0).max(4).describe('Highest level that is met; docs/slsa.md says what the levels are.'),
  basis: basis.exactOptional(),
  buildLevel: z.int().min(0).max(3).describe('SLSA Build track.'),
  verifiedLevels: z.array(text).describe('Levels of SLSA’s own tracks; none unless the result is passed.'),
  line: z.int().min(1).exactOptional().describe('Of the provenance that was assessed.'),
  levels: z
    .array(
      z.strictObject({
        level,
        title: text,
        outcome: slsaOutcome,
        basis: basis.exactOptional(),
        requirements: z.array(requirement).min(1),
      }),
    )
    .length(4),
});

const vsa = z.strictObject({
  line: z.int().min(1),
  verifier: text,
  issuer: text,
  resourceUri: text,
  policy: text.exactOptional(),
  signedAt: text.exactOptional(),
  timeVerified: text.exactOptional(),
  verifiedLevels: z.array(text),
  inputs: count,
});

export const verdictSchema = z.strictObject({
  mediaType: z.literal(VERDICT_MEDIA_TYPE),
  result: z.enum(['passed', 'failed', 'undecided']).describe('Only passed is acceptance; undecided is none.'),
  integrity: z.enum(['files', 'chunks']).describe('What was asked for, whatever the result.'),
  model: z.strictObject({
    path: text,
    root: text.exactOptional().describe('Root digest that is signed, hex.'),
    filesDigest: hex.exactOptional(),
    manifestDigest: hex.exactOptional().describe('Of the manifest that claims name.'),
    files: count.exactOptional(),
    bytes: count.exactOptional(),
  }),
  signer: signer.exactOptional(),
  signers: z.array(signer).exactOptional().describe('Where a policy asks for several: all who counted.'),
  signedAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    .exactOptional()
    .describe('By a log or a timestamp authority.'),
  checks: z.array(check).min(1).describe('By the parts of their dotted ids.'),
  groups: z.array(
    z.strictObject({ group, files: count, bytes: count, changed: count, missing: count, added: count, renamed: count }),
  ),
  differences: z.array(difference),
  fields: z.array(
    z.strictObject({
      name: z.enum(FIELD_NAMES),
      status: z.enum(['verified', 'stated', 'absent']),
      values: z.array(text),
      source: text,
    }),
  ),
  claims: z.strictObject({
    accepted: count,
    ignored: z
      .array(
        z.strictObject({
          kind: z
            .enum(['ignored', 'junk', 'input'])
            .describe('junk: no bundle or statement that can be read. input: about what the model was made from.'),
          line: count.describe('From 1; 0 stands for lines that are not listed one by one.'),
          lines: count.exactOptional().describe('How many these are.'),
          predicateType: text.exactOptional(),
          signer: text.exactOptional().describe('Whom the line names; that he signed it is not verified.'),
          reason: text,
        }),
      )
      .describe('Lines that did not count.'),
    contradictions: z
      .array(z.strictObject({ about: text, values: z.array(z.strictObject({ value: text, line: count })) }))
      .describe('What claims that count do not agree on.'),
  }),
  notes: z.array(text).describe('What a reader must know and nothing fails by.'),
  policy: z.strictObject({ sha256: hex, notes: z.array(text) }).exactOptional(),
  vsa: vsa.exactOptional().describe('The verification summary that was relied on, in place of the claims.'),
  slsa: slsa.exactOptional(),
});

const ID = 'https://raw.githubusercontent.com/attest-model/attest-model/main/docs/verdict.schema.json';

/** The published JSON Schema, as text. */
export function verdictJsonSchema(): string {
  const schema = z.toJSONSchema(verdictSchema, { target: 'draft-2020-12', io: 'output' });
  return `${JSON.stringify({ $id: ID, title: 'attest-model verdict', ...schema }, undefined, 2)}\n`;
}
