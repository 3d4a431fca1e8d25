import type { z } from 'zod';

/** Enough of a zod schema to walk it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
}

/** Keys that a mapping at this place of the file may have; of alternatives, those of all. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const { shape, innerType, element, valueType, options, getter } = schema._zod.def as unknown as Def;
  const inside = innerType ?? getter?.();
  if (inside) return knownKeys(inside, path);
  if (options) return [...new Set(options.flatMap((option) => knownKeys(option, path)))];
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(shape ?? {});
  const own = shape && Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  const next = own ?? element ?? valueType;
  return next ? knownKeys(next, rest) : [];
}

/** `; did you mean signers?`, or all that there is. */
export function didYouMean(key: string, known: readonly string[]): string {
  const [nearest] = known
    .map((one) => ({ one, distance: editDistance(key.toLowerCase(), one) }))
    .filter(({ one, distance }) => distance <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  if (nearest) return `; did you mean ${nearest.one}?`;
  return known.length > 0 ? `; known here: ${known.join(', ')}` : '';
}

/** Levenshtein's; longer than any key it is not worth the time. */
function editDistance(a: string, b: string): number {
  if (a.length > 64) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
