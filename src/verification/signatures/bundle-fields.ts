import { isJsonObject, type JsonObject, type JsonValue } from '../../model/strict-json.ts';
import { canonicalBase64 } from './base64.ts';

/** More certificates, log entries or timestamps than any signer makes; work grows with their square. */
const MAX_ITEMS = 8;

/** An object of a bundle with its place in it. Reads go on after a fault, so that all of them are listed. */
export class Fields {
  readonly value: JsonObject;
  readonly #place: string;
  readonly #faults: string[];

  constructor(value: JsonObject, place: string, faults: string[]) {
    this.value = value;
    this.#place = place;
    this.#faults = faults;
  }

  fault(name: string, what: string): void {
    this.#faults.push(`${this.#place}${name} ${what}`);
  }

  /** protojson writes null for "not set". */
  optional(name: string): boolean {
    return Object.hasOwn(this.value, name) && this.value[name] !== null;
  }

  only(...names: readonly string[]): void {
    for (const name of Object.keys(this.value)) {
      if (!names.includes(name))
        this.#faults.push(`${this.#place || 'the bundle '}has a field that is not part of the format`);
    }
  }

  oneOf<const Name extends string>(...names: readonly Name[]): Name | undefined {
    const found = names.filter((name) => this.optional(name));
    if (found.length !== 1) this.#faults.push(`${found.length} of ${names.join(', ')} instead of exactly one`);
    return found[0];
  }

  object(name: string): Fields {
    return new Fields(this.#typed(name, isJsonObject, 'an object') ?? {}, `${this.#place}${name}.`, this.#faults);
  }

  objects(name: string): Fields[] {
    const items = this.#typed(name, Array.isArray, 'a list') as JsonValue[] | undefined;
    if (items === undefined) return [];
    if (items.length > MAX_ITEMS) this.fault(name, `has more than ${MAX_ITEMS} items`);
    return items.slice(0, MAX_ITEMS).map((item, index) => {
      const place = `${this.#place}${name}[${index}].`;
      if (!isJsonObject(item)) this.fault(`${name}[${index}]`, 'is not an object');
      return new Fields(isJsonObject(item) ? item : {}, place, this.#faults);
    });
  }

  text(name: string): string {
    const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
    return this.#typed(name, isText, 'a text') ?? '';
  }

  integer(name: string): void {
    const value = this.value[name];
    const isInteger = typeof value === 'string' ? /^\d{1,19}$/.test(value) : Number.isSafeInteger(value);
    if (!isInteger || String(value).startsWith('-')) this.fault(name, 'is not an integer');
  }

  base64(name: string, maxBytes = Number.POSITIVE_INFINITY): Buffer {
    const bytes = canonicalBase64(this.text(name));
    if (bytes === undefined) this.fault(name, 'is not canonical base64');
    else if (bytes.length > maxBytes) this.fault(name, `has ${bytes.length} bytes, more than the ${maxBytes} allowed`);
    return bytes !== undefined && bytes.length <= maxBytes ? bytes : Buffer.alloc(0);
  }

  base64s(name: string): void {
    const items = this.#typed(name, Array.isArray, 'a list') as JsonValue[] | undefined;
    // A Merkle proof has one hash a level.
    if ((items?.length ?? 0) > 64) this.fault(name, 'has more than 64 items');
    const wrong = (items ?? []).some((item) => typeof item !== 'string' || !canonicalBase64(item)?.length);
    if (wrong) this.fault(name, 'is not all canonical base64');
  }

  #typed<T>(name: string, is: (value: unknown) => value is T, what: string): T | undefined {
    // Not this.value[name]: a name such as `constructor` is on every object.
    const value = Object.hasOwn(this.value, name) ? this.value[name] : undefined;
    if (is(value)) return value;
    this.fault(name, value === undefined ? 'is missing' : `is not ${what}`);
    return undefined;
  }
}
