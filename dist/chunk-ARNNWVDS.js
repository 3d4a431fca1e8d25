import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/model/batches.ts
var ELEMENTS = 512;
function* batches(list, length = ELEMENTS) {
  for (let at = 0; at < list.length; at += length) yield list.slice(at, at + length);
}
function* commaPieces(list, toText) {
  let comma = "";
  for (const batch of batches(list)) {
    yield comma + batch.map(toText).join(",");
    comma = ",";
  }
}

// src/model/utf8.ts
var FIRST_BYTES = 1 << 16;
function encodePieces(pieces) {
  const encoder = new TextEncoder();
  let buffer = new ArrayBuffer(FIRST_BYTES);
  let at = 0;
  for (const piece of pieces) {
    if (buffer.byteLength - at < 3 * piece.length) buffer = buffer.transfer(2 * buffer.byteLength + 3 * piece.length);
    at += encoder.encodeInto(piece, new Uint8Array(buffer, at)).written;
  }
  return new Uint8Array(buffer, 0, at);
}
function isEncoded(bytes, pieces) {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(FIRST_BYTES);
  let at = 0;
  for (const piece of pieces) {
    if (buffer.byteLength < 3 * piece.length) buffer = new Uint8Array(3 * piece.length);
    const { written } = encoder.encodeInto(piece, buffer);
    if (Buffer.compare(bytes.subarray(at, at + written), buffer.subarray(0, written)) !== 0) return false;
    at += written;
  }
  return at === bytes.byteLength;
}

export {
  batches,
  commaPieces,
  encodePieces,
  isEncoded
};
