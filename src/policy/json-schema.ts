import * as z from 'zod';
import { policySchema } from './schema.ts';

const ID = 'https://raw.githubusercontent.com/attest-model/attest-model/main/docs/model-policy.schema.json';

/**
 * The published JSON Schema, as text. It knows keys, types and forms of values; that exactly one of several keys is there,
 * and what PEM text holds, only the parser sees.
 */
export function policyJsonSchema(): string {
  const schema = z.toJSONSchema(policySchema, { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ $id: ID, title: 'attest-model policy', ...schema }, undefined, 2)}\n`;
}
