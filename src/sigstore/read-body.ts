import type { FetchResponse } from 'make-fetch-happen';

/** The bytes of an answer; undefined where there are more than `maxBytes`: then the connection is cut, and no more is read. */
export async function readBody({ body }: FetchResponse, maxBytes: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > maxBytes) {
      // Its stream only pauses when a loop is left.
      body.destroy();
      return undefined;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
