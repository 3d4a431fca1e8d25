import { bytes } from './families/bytes.ts';
import { claims } from './families/claims.ts';
import { identities } from './families/identities.ts';
import { names } from './families/names.ts';
import type { Vector } from './vector.ts';

/** Kinds of attacks (formats, section 9; design, threat model). Each has controls that must be accepted. */
export const families: Readonly<Record<string, readonly Vector[]>> = {
  Bytes: bytes,
  Names: names,
  Identities: identities,
  Claims: claims,
};
