import {
  isAlias,
  isNode,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { hasHidden } from '../model/hidden-text.ts';

/** Many times what a policy has. */
const MAX_BYTES = 262_144;
/** Blocks nest by indentation: what bounds a line bounds their depth. */
const MAX_LINE = 1000;
const MAX_FLOW_DEPTH = 16;

export interface Fault {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A YAML document as plain values, and where in the text each of them is. */
export interface YamlText {
  readonly value: unknown;
  /** Of the value at a path; with `key`, of that key in the mapping there. What is missing is where its parent is. */
  where(path: readonly PropertyKey[], key?: string): { readonly line: number; readonly column: number };
}

type Read =
  | { readonly ok: true; readonly text: YamlText }
  /** With a text where only keys are there twice: what else is wrong can be told, too. */
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly text?: YamlText };

/**
 * One YAML document, read as if a stranger had written it: limits come before the parser, and nothing that makes a text mean
 * something else than it shows is taken (anchors, tags, duplicate keys, hidden characters).
 */
export function readYaml(bytes: Uint8Array, maxBytes = MAX_BYTES): Read {
  if (bytes.length > maxBytes) return refuse(`it has ${bytes.length} bytes; at most ${maxBytes} are read`);
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('it is not UTF-8 text');
  }
  const early = [...source.split(/\r?\n/).flatMap(lineFault), ...depthFault(source)];
  return early.length > 0 ? { ok: false, faults: early } : parse(source);
}

const refuse = (message: string): Read => ({ ok: false, faults: [{ line: 1, column: 1, message }] });

function lineFault(text: string, index: number): Fault[] {
  const at = { line: index + 1, column: 1 };
  if (text.length > MAX_LINE) return [{ ...at, message: `the line has more than ${MAX_LINE} characters` }];
  if (hasHidden(text.replaceAll('\t', ' '))) return [{ ...at, message: 'the line holds characters that do not show' }];
  return [];
}

/** Flow collections nest without indentation. The lexer is a loop, where the parser recurses. */
function depthFault(source: string): Fault[] {
  let depth = 0;
  let line = 1;
  let isScalarNext = false;
  for (const token of new Lexer().lex(source)) {
    if (!isScalarNext && (token === '[' || token === '{')) depth++;
    if (!isScalarNext && (token === ']' || token === '}')) depth--;
    if (depth > MAX_FLOW_DEPTH) return [{ line, column: 1, message: `more than ${MAX_FLOW_DEPTH} brackets deep` }];
    line += token.split('\n').length - 1;
    isScalarNext = token === PLAIN_SCALAR;
  }
  return [];
}

/** The lexer's mark before a scalar without quotes. */
const PLAIN_SCALAR = '\u001f';

function parse(source: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, version: '1.2', schema: 'core' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults: Fault[] = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    ...at(pos[0]),
    message: message.startsWith('Source contains multiple documents') ? 'a second document begins here' : message,
  }));
  const foreign = (node: Node, message: string): void => void faults.push({ ...at(node.range?.[0] ?? 0), message });
  visit(document, {
    Pair: (_, { key }) => {
      if (isNode(key) && !isScalar(key) && !isAlias(key)) foreign(key, 'a key is text');
      // What goes through objects would lose it, and the demand below it.
      if (isScalar(key) && key.value === '__proto__') foreign(key, '__proto__: unknown key');
    },
    Alias: (_, node) => foreign(node, 'aliases are not read: write the value out'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) foreign(node, 'anchors are not read: write the value out where it is used');
      if ('tag' in node && node.tag !== undefined) foreign(node, 'tags are not read');
    },
  });
  const isReadable =
    faults.length === document.errors.length && document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  if (!isReadable) return { ok: false, faults };
  const text: YamlText = { value: document.toJS(), where: (path, key) => at(offsetOf(document.contents, path, key)) };
  return faults.length > 0 ? { ok: false, faults, text } : { ok: true, text };
}

/** Offset of what is at a path, or of the nearest thing above it that is there. */
function offsetOf(root: Node | null, path: readonly PropertyKey[], key?: string): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const step of path) {
    const item = itemOf(node, step);
    if (item === undefined) return offset;
    offset = startOf(item) ?? offset;
    node = isPair(item) ? item.value : item;
  }
  return (key !== undefined && startOf(itemOf(node, key))) || offset;
}

function itemOf(node: unknown, step: PropertyKey): Node | Pair | undefined {
  const items = isNode(node) && 'items' in node ? (node.items as unknown[]) : [];
  const item = typeof step === 'number' ? items[step] : items.find((one) => isPair(one) && keyOf(one) === step);
  return isPair(item) || isNode(item) ? item : undefined;
}

const keyOf = ({ key }: Pair): string | undefined => (isScalar(key) ? String(key.value) : undefined);

function startOf(item: Node | Pair | undefined): number | undefined {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? node.range?.[0] : undefined;
}
