import type { CelType } from '@bufbuild/cel';
import { FULCIO_EXTENSION_NAMES } from '../../verification/certificates/fulcio-extensions.ts';

/** What is known of a value before there are facts. `dyn`: nothing, as of annotations, which are anyone's. */
export type Type =
  | 'dyn'
  | { readonly kind: 'scalar'; readonly name: string }
  | { readonly kind: 'object'; readonly name: string }
  | { readonly kind: 'list'; readonly each: Type }
  /** Any keys. */
  | { readonly kind: 'map'; readonly values: Type }
  /** These keys and no others. */
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Type>> };

const scalar = (name: string): Type => ({ kind: 'scalar', name });
const list = (each: Type): Type => ({ kind: 'list', each });
const map = (values: Type): Type => ({ kind: 'map', values });
const record = (fields: Readonly<Record<string, Type>>): Type => ({ kind: 'record', fields });

export const TEXT = scalar('string');
export const INT = scalar('int');
export const BOOL = scalar('bool');
const DOUBLE = scalar('double');

const texts = (...names: readonly string[]): Type => record(Object.fromEntries(names.map((name) => [name, TEXT])));

const INPUT = record({ role: TEXT, name: TEXT, uri: TEXT, digest: map(TEXT), annotations: map('dyn') });

/** Of what a rule may name: `variablesOf` gives the values, docs/policy.md lists them. */
export const VARIABLES: Readonly<Record<string, Type>> = {
  model: record({ root: TEXT, manifest: TEXT, files: INT, bytes: INT }),
  files: list(record({ path: TEXT, size: INT })),
  signer: texts('identity', 'issuer', 'sourceRepository'),
  signedAt: TEXT,
  now: TEXT,
  evaluations: list(record({ result: TEXT, name: TEXT, metrics: map(DOUBLE) })),
  run: record({
    level: INT,
    builder: TEXT,
    buildType: TEXT,
    invocation: TEXT,
    certificate: texts(...FULCIO_EXTENSION_NAMES),
    code: list(INPUT),
    datasets: list(INPUT),
    baseModels: list(INPUT),
    configs: list(INPUT),
    environment: map('dyn'),
  }),
};

/** Of what a function of the interpreter gives. */
export function typeOf(type: CelType): Type {
  switch (type.kind) {
    case 'scalar':
      return type.name === 'dyn' ? 'dyn' : scalar(type.name);
    case 'object':
      return { kind: 'object', name: type.name };
    case 'list':
      return list('dyn');
    case 'map':
      return map('dyn');
    default:
      return 'dyn';
  }
}

/** Whether a function that wants one takes the other. */
export function takes(wanted: CelType, given: Type): boolean {
  const type = typeOf(wanted);
  if (type === 'dyn' || given === 'dyn') return true;
  if (given.kind === 'record') return type.kind === 'map';
  if (type.kind !== given.kind) return false;
  return !('name' in type && 'name' in given) || type.name === given.name;
}

export const nameOf = (type: Type): string => {
  if (type === 'dyn') return 'anything';
  if (type.kind === 'record') return 'a map';
  return 'name' in type ? type.name : `a ${type.kind}`;
};
