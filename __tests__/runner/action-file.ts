import { readFileSync } from 'node:fs';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template';
import { parse } from 'yaml';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly 'continue-on-error'?: string | boolean;
}

export interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly inputs?: Readonly<Record<string, { description?: string; required?: boolean; default?: string }>>;
  readonly outputs?: Readonly<Record<string, { description?: string; value?: string }>>;
  readonly runs:
    | { readonly using: 'composite'; readonly steps: readonly Step[] }
    | { readonly using: 'node24'; readonly main: string; readonly post?: string; readonly 'post-if'?: string };
}

/** Validated by GitHub's own parser; then read as YAML, since the parser's template drops `with:`. */
export function readAction(file: string): ActionFile {
  const content = readFileSync(file, 'utf8');
  const { context, value } = parseAction({ name: file, content }, new NoOperationTraceWriter());
  if (value !== undefined) convertActionTemplate(context, value);
  const errors = context.errors.getErrors();
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return parse(content) as ActionFile;
}
