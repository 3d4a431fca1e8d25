import { count } from '../model/format.ts';
import type { Field } from '../verification/verdict.ts';
import { fieldsText } from './fields-table.ts';
import { capped, createWriter, type TextOptions } from './style.ts';

/** One bundle as it calls itself: read, not verified. */
export interface InspectedBundle {
  /** File, with the line in `claims.jsonl`. */
  readonly where: string;
  readonly predicateType?: string;
  readonly subjects?: readonly { readonly name: string; readonly digest: string }[];
  /** What certificate or key hint name; nobody has checked it. */
  readonly signer?: string;
  /** Why it cannot be read. */
  readonly fault?: string;
}

const MAX_BUNDLES = 50;
const MAX_SUBJECTS = 4;

/** What a bundle or a folder of claims says. Its fields are at most `stated` unless a verification went before. */
export function inspectText(
  inspected: {
    readonly bundles: readonly InspectedBundle[];
    readonly fields: readonly Field[];
    readonly verified: boolean;
  },
  options: TextOptions = {},
): string {
  const { encode, paint } = createWriter(options);
  const { shown, more } = capped(inspected.bundles, MAX_BUNDLES);
  const bundles = shown.flatMap((bundle) => {
    if (bundle.fault !== undefined)
      return [`${encode(bundle.where)}  ${paint('red', `cannot be read: ${encode(bundle.fault)}`)}`];
    const subjects = capped(bundle.subjects ?? [], MAX_SUBJECTS);
    return [
      `${encode(bundle.where)}  ${paint('bold', encode(bundle.predicateType ?? 'not an in-toto statement'))}`,
      ...(bundle.signer === undefined ? [] : [`  signer   ${encode(bundle.signer)}`]),
      ...subjects.shown.map(({ name, digest }) => `  subject  ${encode(name)}  ${encode(digest)}`),
      ...(subjects.more ? [`  … and ${count(subjects.more, 'more subject')}`] : []),
    ];
  });
  const note = inspected.verified
    ? []
    : [paint('yellow', 'Nothing here has been verified: `attest-model verify` does that.')];
  const sections = [
    note,
    [...bundles, ...(more ? [`… and ${count(more, 'more bundle')}`] : [])],
    fieldsText(inspected.fields, options),
  ];
  return `${sections
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
