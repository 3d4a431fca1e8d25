/** What is worth handing over at once: few calls, and nothing large in between. */
const ELEMENTS = 512;

export function* batches<T>(list: readonly T[], length = ELEMENTS): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += length) yield list.slice(at, at + length);
}

/** The elements' texts with commas between them, in pieces. */
export function* commaPieces<T>(list: readonly T[], toText: (element: T) => string): Generator<string> {
  let comma = '';
  for (const batch of batches(list)) {
    yield comma + batch.map(toText).join(',');
    comma = ',';
  }
}
