import { usage } from '../errors.ts';
import { isDigest } from '../model/digest.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export type Reader = ReturnType<typeof reader>;

/** The runner's own rule for names: spaces become `_`, letters upper case, hyphens stay. */
export function reader(env: Env) {
  const raw = (name: string): string | undefined => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
  const text = (name: string): string => raw(name)?.trim() ?? '';
  const list = (name: string): string[] => splitLines(text(name));
  return {
    text,
    list,
    required(name: string, guidance: string): string {
      const value = text(name);
      if (value === '') throw usage(`input ${name} is empty`, guidance);
      return value;
    },
    optional<K extends string>(name: string, key: K): { [P in K]?: string } {
      const value = text(name);
      return (value === '' ? {} : { [key]: value }) as { [P in K]?: string };
    },
    flag(name: string, otherwise: boolean): boolean {
      const value = text(name);
      if (value === '') return otherwise;
      if (value === 'true' || value === 'false') return value === 'true';
      throw usage(`input ${name} is ${JSON.stringify(value)}`, 'It takes true or false.');
    },
    choice<T extends string>(name: string, values: readonly [T, ...T[]]): T {
      const value = text(name) || values[0];
      const found = values.find((one) => one === value);
      if (found === undefined)
        throw usage(`input ${name} is ${JSON.stringify(value)}`, `It takes ${values.join(' or ')}.`);
      return found;
    },
    percent(name: string, otherwise: number): number {
      const value = text(name);
      const found = value === '' ? otherwise : Number(value);
      if (found >= 0 && found <= 100) return found;
      throw usage(`input ${name} is ${JSON.stringify(value)}`, 'It takes a number from 0 to 100.');
    },
    days(name: string): number | undefined {
      const value = text(name);
      if (value === '') return undefined;
      if (/^[1-9][0-9]{0,3}$/.test(value)) return Number(value);
      throw usage(`input ${name} is ${JSON.stringify(value)}`, 'It takes a number of days, 1 to 9999.');
    },
    digest(name: string): string | undefined {
      // Absent is `none`, the default; empty is what an output leaves that was never set, and must not mean "sign anything".
      const value = raw(name)?.trim() ?? 'none';
      if (value === 'none') return undefined;
      if (isDigest(value)) return value;
      throw usage(
        `input ${name} is ${JSON.stringify(value)}`,
        'It takes 64 lower-case hex digits, the output manifest-digest of the training job. If it is empty, that output was not passed on (jobs.<id>.outputs).',
      );
    },
  };
}

/** One item a line; commas belong to the item. */
function splitLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
