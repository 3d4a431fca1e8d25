import type { Strings } from './expressions.ts';

/** What GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE hold: `name=value` or the heredoc form; anything else fails the step. */
export function parseFileCommands(text: string): Strings {
  const found: Strings = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '') continue;
    const [, name, operator, rest = ''] = /^([^=<]+?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (name === undefined) throw new Error(`Invalid format '${line}'`);
    if (operator === '=') {
      found[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest, i + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
    found[name] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return found;
}

export interface Command {
  readonly name: string;
  readonly properties: Strings;
  readonly message: string;
}

/** What the runner would obey in a log: `::name key=value::message` at a line's start, `##[name]message` anywhere. */
export class LogReader {
  readonly commands: Command[] = [];
  readonly lines: string[] = [];
  readonly masks: Set<string>;
  #stopped: string | undefined;

  constructor(masks: Set<string>) {
    this.masks = masks;
  }

  read(line: string): void {
    const command = this.#parse(line);
    if (command) this.#obey(command);
    const text = command ? `##[${command.name}]${command.message}` : line;
    this.lines.push([...this.masks].reduce((shown, mask) => shown.replaceAll(mask, '***'), text));
  }

  #parse(line: string): Command | undefined {
    const v2 = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/s.exec(line);
    const v1 = v2 ?? /##\[([^\s\]]+)(?: (.*?))?\](.*)$/s.exec(line);
    if (!v1) return undefined;
    const [, name = '', properties = '', message = ''] = v1;
    if (this.#stopped !== undefined) {
      if (name === this.#stopped) this.#stopped = undefined;
      return undefined;
    }
    const pairs = properties.split(',').filter(Boolean);
    return { name, properties: Object.fromEntries(pairs.map(property)), message: decode(message) };
  }

  #obey(command: Command): void {
    if (command.name === 'add-mask' && command.message !== '') this.masks.add(command.message);
    else if (command.name === 'stop-commands') this.#stopped = command.message;
    this.commands.push(command);
  }
}

function property(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [
    pair.slice(0, at).trim(),
    decode(pair.slice(at + 1))
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ','),
  ];
}

const decode = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
