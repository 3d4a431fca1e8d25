/** Writes docs/model-policy.schema.json, which editors take to check a policy while it is typed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyJsonSchema } from '../src/policy/json-schema.ts';

writeFileSync(join(import.meta.dirname, '../docs/model-policy.schema.json'), policyJsonSchema());
