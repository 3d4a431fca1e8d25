/** Writes docs/verdict.schema.json, by which others read verdicts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictJsonSchema } from '../src/report/verdict-schema.ts';

writeFileSync(join(import.meta.dirname, '../docs/verdict.schema.json'), verdictJsonSchema());
