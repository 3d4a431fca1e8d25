import { readFileSync } from 'node:fs';
import type { BundleJson } from '../../__tests__/verification/bundles.ts';
import type { SignedModel } from '../../__tests__/verification/signed-model.ts';
import { rootDigest } from '../../src/model/root.ts';
import type { Statement } from '../../src/statement/in-toto.ts';

type Change = (model: SignedModel) => void;
// biome-ignore lint/suspicious/noExplicitAny: attackers reach into any field
export type Anything = any;

const text = (model: SignedModel, name: string): string => readFileSync(model.path(name), 'utf8');

/** `model.sig`, changed after it was signed. What `edit` returns, if anything, takes its place. */
export const bundle =
  (edit: (bundle: Anything) => unknown): Change =>
  (model) => {
    const found = JSON.parse(text(model, 'model.sig'));
    model.write('model.sig', JSON.stringify(edit(found) ?? found));
  };

export const bundleText =
  (edit: (text: string) => string | Uint8Array): Change =>
  (model) =>
    model.write('model.sig', edit(text(model, 'model.sig')));

/** `model.manifest.json`, canonical again after the change. */
export const manifest =
  (edit: (manifest: Anything) => unknown): Change =>
  (model) => {
    const found = JSON.parse(text(model, 'model.manifest.json'));
    // The keys lie in canonical order already.
    model.write('model.manifest.json', JSON.stringify(edit(found) ?? found));
  };

export const manifestText =
  (edit: (text: string) => string): Change =>
  (model) =>
    model.write('model.manifest.json', edit(text(model, 'model.manifest.json')));

/** The statement, changed before it is signed. */
export const statement =
  (edit: (statement: Anything) => unknown) =>
  (signed: Statement): unknown => {
    const copy = structuredClone(signed);
    return edit(copy) ?? copy;
  };

/** Its resources too, with the root that then is right. */
export const resources = (edit: (resources: Anything[]) => Anything[] | undefined) =>
  statement((copy) => {
    const { predicate } = copy;
    predicate.resources = edit(predicate.resources) ?? predicate.resources;
    copy.subject[0].digest.sha256 = rootDigest(predicate.resources.map(({ digest }: { digest: string }) => digest));
  });

export const payloadBytes = (model: SignedModel): Buffer =>
  Buffer.from((JSON.parse(text(model, 'model.sig')) as BundleJson).dsseEnvelope.payload, 'base64');

export const payloadOf = (model: SignedModel): Statement => JSON.parse(payloadBytes(model).toString());

/** The same bytes to most decoders: the last character's bits that stand for nothing are set. */
export function strayBits(base64: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const end = base64.indexOf('=');
  if (end < 0) throw new Error('no padding to hide bits in');
  const last = alphabet[alphabet.indexOf(base64[end - 1] ?? '') + 1] ?? '';
  return `${base64.slice(0, end - 1)}${last}${base64.slice(end)}`;
}

/** One character of base64 in the middle, so that the length stays. */
export function otherBytes(base64: string): string {
  const at = base64.length >> 1;
  return `${base64.slice(0, at)}${base64[at] === 'A' ? 'B' : 'A'}${base64.slice(at + 1)}`;
}
