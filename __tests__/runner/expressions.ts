import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions';
import { StringData } from '@actions/expressions/data/string';

export type Tree = { [key: string]: string | Tree };
export type Strings = { [key: string]: string };

export type Status = 'success' | 'failure';

function statusFunctions(status: Status) {
  const values = { success: status === 'success', failure: status === 'failure', always: true, cancelled: false };
  return Object.entries(values).map(([name, value]) => ({
    name,
    description: '',
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
}

function toData(value: string | Tree): data.ExpressionData {
  if (typeof value === 'string') return new StringData(value);
  return new data.Dictionary(...Object.entries(value).map(([key, inner]) => ({ key, value: toData(inner) })));
}

function evaluate(expression: string, contexts: Tree, status: Status): data.ExpressionData {
  const functions = [...Object.values(wellKnownFunctions), ...statusFunctions(status)];
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  const table = new Map(functions.map((one) => [one.name.toLowerCase(), one]));
  return new Evaluator(tree, toData(contexts) as data.Dictionary, table).evaluate();
}

/** `${{ }}` in a text. Like the runner, an unknown property is an empty text. */
export function fill(text: unknown, contexts: Tree): string {
  return String(text).replaceAll(/\$\{\{(.*?)\}\}/gs, (_, inner: string) =>
    evaluate(inner.trim(), contexts, 'success').coerceString(),
  );
}

export function fillAll(map: Readonly<Record<string, unknown>> | undefined, contexts: Tree): Strings {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, fill(value ?? '', contexts)]));
}

/** An `if:` without a status function means `success() && (…)`. */
export function condition(text: unknown, contexts: Tree, status: Status): boolean {
  const inner = String(text ?? 'success()')
    .trim()
    .replace(/^\$\{\{(.*)\}\}$/s, '$1')
    .trim();
  const aware = /\b(success|failure|always|cancelled)\s*\(/i.test(inner);
  if (!aware && status === 'failure') return false;
  const value = evaluate(inner, contexts, status);
  if (value instanceof data.BooleanData) return value.value;
  return !['', '0', 'false'].includes(value.coerceString());
}
