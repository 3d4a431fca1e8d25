import { celEnv, parse } from '@bufbuild/cel';
import { messageOf } from '../../errors.ts';
import { BOOL, INT, nameOf, TEXT, type Type, takes, typeOf, VARIABLES } from './types.ts';

type Expression = NonNullable<ReturnType<typeof parse>['expr']>;
type Scope = ReadonlyMap<string, Type>;

const FUNCTIONS = celEnv().funcs;

/** What is wrong with an expression: a name that there is not, which nobody would notice before it is undecided. */
class Fault extends Error {}

/**
 * Why a text is no rule, or undefined: it does not parse, names something that no rule has, calls what there is not, or with what
 * it does not take, or comes out as neither true nor false. The interpreter has no such check of its own.
 */
export function expressionFault(text: string): string | undefined {
  try {
    const { expr } = parse(text);
    if (expr === undefined) return 'no CEL expression';
    const type = infer(expr, new Map(Object.entries(VARIABLES)));
    const isBoolean = type === 'dyn' || (type.kind === 'scalar' && type.name === 'bool');
    return isBoolean ? undefined : `it comes out as ${nameOf(type)}, and neither as true nor as false`;
  } catch (error) {
    return error instanceof Fault ? error.message : `no CEL expression: ${messageOf(error)}`;
  }
}

function infer(expression: Expression, scope: Scope): Type {
  const { exprKind } = expression;
  switch (exprKind.case) {
    case 'constExpr':
      return CONSTANTS[exprKind.value.constantKind.case ?? ''] ?? 'dyn';
    case 'identExpr':
      return inferName(exprKind.value.name, scope);
    case 'selectExpr': {
      const { operand, field, testOnly } = exprKind.value;
      const type = fieldOf(part(operand, scope), field);
      return testOnly ? BOOL : type;
    }
    case 'callExpr':
      return inferCall(exprKind.value, scope);
    case 'listExpr': {
      const types = exprKind.value.elements.map((one) => infer(one, scope));
      return { kind: 'list', each: types.length === 1 ? (types[0] ?? 'dyn') : 'dyn' };
    }
    case 'structExpr':
      return inferMap(exprKind.value, scope);
    case 'comprehensionExpr':
      return inferLoop(exprKind.value, scope);
    case undefined:
      throw new Fault('an empty expression');
  }
}

const part = (expression: Expression | undefined, scope: Scope): Type =>
  expression === undefined ? 'dyn' : infer(expression, scope);

const CONSTANTS: Readonly<Record<string, Type>> = {
  boolValue: BOOL,
  int64Value: INT,
  stringValue: TEXT,
  uint64Value: { kind: 'scalar', name: 'uint' },
  doubleValue: { kind: 'scalar', name: 'double' },
  bytesValue: { kind: 'scalar', name: 'bytes' },
};

/** Names of types are values: `type(x) == int`. */
const TYPES = ['bool', 'int', 'uint', 'double', 'string', 'bytes', 'list', 'map', 'null_type', 'type', 'google'];

function inferName(name: string, scope: Scope): Type {
  const type = scope.get(name);
  if (type !== undefined) return type;
  if (TYPES.includes(name)) return 'dyn';
  throw new Fault(`there is no ${name}: rules know ${Object.keys(VARIABLES).join(', ')}`);
}

function fieldOf(type: Type, field: string): Type {
  if (type === 'dyn') return 'dyn';
  if (type.kind === 'map') return type.values;
  if (type.kind !== 'record') throw new Fault(`.${field} is asked of ${nameOf(type)}, which has no fields`);
  const found = Object.hasOwn(type.fields, field) ? type.fields[field] : undefined;
  if (found !== undefined) return found;
  throw new Fault(`there is no field ${field}; there are ${Object.keys(type.fields).join(', ')}`);
}

type Call = Extract<Expression['exprKind'], { case: 'callExpr' }>['value'];

/** What the interpreter has no function for, since not all of its arguments need have a value. */
const OPERATORS: Readonly<Record<string, (args: readonly Type[]) => Type>> = {
  '_&&_': () => BOOL,
  '_||_': () => BOOL,
  '@not_strictly_false': () => BOOL,
  '_!=_': () => BOOL,
  '_?_:_': ([, yes = 'dyn', no = 'dyn']) => (nameOf(yes) === nameOf(no) ? yes : 'dyn'),
  '_[_]': ([of = 'dyn']) => {
    if (of === 'dyn' || of.kind === 'record') return 'dyn';
    if (of.kind === 'list') return of.each;
    if (of.kind === 'map') return of.values;
    throw new Fault(`[] is asked of ${nameOf(of)}`);
  },
};

function inferCall({ function: name, target, args }: Call, scope: Scope): Type {
  const given = args.map((one) => infer(one, scope));
  const [of, key] = args;
  if (name === '_[_]' && key?.exprKind.case === 'constExpr' && key.exprKind.value.constantKind.case === 'stringValue')
    return fieldOf(part(of, scope), key.exprKind.value.constantKind.value);
  const operator = OPERATORS[name];
  if (operator) return operator(given);
  const group = FUNCTIONS.find(name);
  if (group === undefined) throw new Fault(`there is no function ${name}`);
  const on = target && infer(target, scope);
  const fitting = [...group].filter(
    (one) =>
      (one.target === undefined) === (on === undefined) &&
      (one.target === undefined || on === undefined || takes(one.target, on)) &&
      one.arguments.length === given.length &&
      one.arguments.every((wanted, i) => takes(wanted, given[i] ?? 'dyn')),
  );
  const [first, ...others] = fitting.map(({ result }) => typeOf(result));
  if (first === undefined)
    throw new Fault(`${name} does not take ${[...(on ? [on] : []), ...given].map(nameOf).join(', ')}`);
  return others.every((other) => nameOf(other) === nameOf(first)) ? first : 'dyn';
}

type Struct = Extract<Expression['exprKind'], { case: 'structExpr' }>['value'];

function inferMap({ entries, messageName }: Struct, scope: Scope): Type {
  if (messageName !== '') throw new Fault(`there is no message ${messageName}`);
  for (const { keyKind, value } of entries) {
    if (keyKind.case === 'mapKey') infer(keyKind.value, scope);
    part(value, scope);
  }
  return { kind: 'map', values: 'dyn' };
}

type Loop = Extract<Expression['exprKind'], { case: 'comprehensionExpr' }>['value'];

/** What `all`, `exists`, `filter` and `map` are made into. */
function inferLoop(loop: Loop, scope: Scope): Type {
  const range = part(loop.iterRange, scope);
  const within = new Map([...scope, [loop.iterVar, eachOf(range)], [loop.accuVar, accumulated(loop, scope)]]);
  part(loop.loopCondition, within);
  part(loop.loopStep, within);
  return part(loop.result, within);
}

/** A list that begins empty holds anything later. */
function accumulated({ accuInit }: Loop, scope: Scope): Type {
  const type = part(accuInit, scope);
  return type !== 'dyn' && type.kind === 'list' ? { kind: 'list', each: 'dyn' } : type;
}

function eachOf(range: Type): Type {
  if (range === 'dyn') return 'dyn';
  if (range.kind === 'list') return range.each;
  if (range.kind === 'map' || range.kind === 'record') return TEXT;
  throw new Fault(`${nameOf(range)} has no elements to go through`);
}
