/** Writes docs/verdict.schema.json and docs/gate.schema.json, by which others read what was decided. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateJsonSchema } from '../src/report/gate-schema.ts';
import { verdictJsonSchema } from '../src/report/verdict-schema.ts';

writeFileSync(join(import.meta.dirname, '../docs/verdict.schema.json'), verdictJsonSchema());
writeFileSync(join(import.meta.dirname, '../docs/gate.schema.json'), gateJsonSchema());
