import type { z } from 'zod';
import { sha256Hex } from '../model/digest.ts';
import { denyLists } from './keys/deny.ts';
import { MAX_EXPRESSION } from './keys/rules.ts';
import { didYouMean, knownKeys } from './known-keys.ts';
import type { DenyLists, Policy } from './policy.ts';
import { policySchema } from './schema.ts';
import { type Fault, readYaml, type YamlText } from './yaml-text.ts';

export type { Fault };

export interface ValidPolicy {
  readonly ok: true;
  readonly policy: Policy;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  /** Files that it names, with what was read: part of what it demands, though not of its digest. */
  readonly named?: readonly NamedFile[];
  /** The one of `roots`. */
  readonly rootsFile?: NamedFile;
  /** Those of `deny.from`, in its order. */
  readonly denyFiles?: readonly NamedFile[];
}

export interface NamedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Faults: all of them, in the order of the text. */
export type ParsedPolicy = ValidPolicy | { readonly ok: false; readonly faults: readonly Fault[] };

/** A policy from the bytes of its file. An empty one demands nothing, so it is none. */
export async function parsePolicy(bytes: Uint8Array): Promise<ParsedPolicy> {
  const read = readBy(policySchema, bytes);
  const wrong = read.text ? await ruleFaults(read.text) : [];
  if (!read.ok) return { ok: false, faults: [...read.faults, ...wrong].sort(inOrder) };
  if (wrong.length > 0) return { ok: false, faults: wrong.sort(inOrder) };
  return { ok: true, policy: read.value, sha256: sha256Hex(bytes) };
}

/** Longer than a policy, since nobody writes it by hand. */
const MAX_LIST_BYTES = 4_194_304;

export type ParsedDenyList =
  | { readonly ok: true; readonly lists: Omit<DenyLists, 'from'> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What a file that `deny.from` names holds: the lists of `deny`, read as strictly as a policy. */
export function parseDenyList(bytes: Uint8Array): ParsedDenyList {
  const read = readBy(denyLists, bytes, MAX_LIST_BYTES);
  return read.ok ? { ok: true, lists: read.value } : read;
}

type Read<T> =
  | { readonly ok: true; readonly value: T; readonly text: YamlText }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly text?: YamlText };

function readBy<T>(schema: z.ZodType<T>, bytes: Uint8Array, maxBytes?: number): Read<T> {
  const read = readYaml(bytes, maxBytes);
  const early = read.ok ? [] : read.faults;
  const { text } = read;
  if (text === undefined) return { ok: false, faults: early };
  const parsed = schema.safeParse(text.value, { reportInput: true });
  if (parsed.success && read.ok) return { ok: true, value: parsed.data, text };
  const faults = parsed.error?.issues.flatMap((issue) => faultsOf(issue, text, schema)) ?? [];
  return { ok: false, faults: [...early, ...faults].sort(inOrder), text };
}

const inOrder = (a: Fault, b: Fault): number => a.line - b.line || a.column - b.column;

/** Of what is there, be the rest a policy or none: a fault elsewhere hides none in a rule. */
async function ruleFaults(text: YamlText): Promise<Fault[]> {
  const places = rulesIn(text.value);
  if (places.length === 0) return [];
  const { expressionFault } = await import('./expressions/check.ts');
  return places.flatMap(({ expression, path }) => {
    const fault = expressionFault(expression);
    return fault === undefined ? [] : [{ ...text.where(path), message: `${named(path)}: ${fault}` }];
  });
}

interface Place {
  readonly expression: string;
  readonly path: readonly PropertyKey[];
}

/** Also of policies for base models that are written out. */
function rulesIn(value: unknown, path: readonly PropertyKey[] = []): Place[] {
  const { rules, 'base-models': demands } = asObject(value);
  return [
    ...asList(rules).flatMap((rule, index) => {
      const { expression } = asObject(rule);
      return typeof expression === 'string' && expression.length <= MAX_EXPRESSION
        ? [{ expression, path: [...path, 'rules', index, 'expression'] }]
        : [];
    }),
    ...asList(asObject(demands)['rules']).flatMap((rule, index) =>
      rulesIn(asObject(rule)['policy'], [...path, 'base-models', 'rules', index, 'policy']),
    ),
  ];
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function faultsOf(issue: z.core.$ZodIssue, text: YamlText, schema: z.ZodType): Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({
      ...text.where(path, key),
      message: `${named([...path, key])}: unknown key${didYouMean(key, known)}`,
    }));
  }
  return [{ ...text.where(path), message: `${named(path)}: ${messageOf(issue)}` }];
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'it is missing';
    if (issue.input === null && issue.path.length === 0) return EMPTY;
    // YAML takes an unquoted 0123 or 1e5 for a number.
    const quotes = issue.expected === 'string' ? ': put it in quotes' : '';
    const unquoted = issue.expected === 'number' && typeof issue.input === 'string' ? ': without quotes' : '';
    return `expected ${KINDS[issue.expected] ?? issue.expected}${quotes}${unquoted}`;
  }
  if (issue.code === 'invalid_value')
    return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  if (issue.code === 'too_small' && issue.origin === 'array')
    return 'an empty list says nothing: name one, or leave the key out';
  return issue.message;
}

const EMPTY = 'it is empty, and would demand nothing. It needs version: 1 and signers: (docs/policy.md)';

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping of keys',
  record: 'a mapping of keys',
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
};

/** `signers[0].workflow.ref` */
function named(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text === '' ? 'the file' : text.replace(/^\./, '');
}
