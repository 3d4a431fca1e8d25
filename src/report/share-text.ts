import { count, formatBytes, formatNumber } from '../model/format.ts';
import { formatShare, type Share } from '../model/shares.ts';
import { asCode } from './encode.ts';
import { createWriter, type TextOptions } from './style.ts';

/** What one of several jobs made. */
export interface ShareOutcome {
  readonly partPath: string;
  /** Lower-case hex. */
  readonly partDigest: string;
  readonly share: Share;
  readonly files: number;
  readonly bytes: number;
  readonly total: { readonly files: number; readonly bytes: number };
}

export function shareText(made: ShareOutcome, options: TextOptions = {}): string {
  const { encode } = createWriter(options);
  return [
    `share ${formatShare(made.share)}: ${amountText(made)}`,
    `part      sha256:${made.partDigest}`,
    `written   ${encode(made.partPath)}`,
    '',
  ].join('\n');
}

export function shareSummary(made: ShareOutcome): string {
  const part = `${asCode(made.partPath, 200)}, ${asCode(`sha256:${made.partDigest}`)}`;
  return `## Hashed: share ${formatShare(made.share)}\n${amountText(made)}. Part: ${part}.\n\n`;
}

const amountText = ({ files, bytes, total }: ShareOutcome): string =>
  `${formatNumber(files)} of ${count(total.files, 'file')}, ${formatBytes(bytes)} of ${formatBytes(total.bytes)}`;
