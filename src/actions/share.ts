import { makePart } from '../attest/share.ts';
import type { Share } from '../model/shares.ts';
import { forLog } from '../report/encode.ts';
import { type ShareOutcome, shareSummary, shareText } from '../report/share-text.ts';
import { hashingFrom } from './hashing.ts';
import { createReporter, type Host, log, writeSummary } from './host.ts';
import type { AttestInputs } from './inputs.ts';
import { asWritten } from './paths.ts';

/** The whole of a job with `shard`: hash its share, write the part. */
export async function attestShare(inputs: AttestInputs, share: Share, host: Host): Promise<ShareOutcome> {
  const { path, ignore, chunks, allowSymlinks } = inputs;
  const { env, now, signal } = host;
  const progress = await createReporter(host);
  const made = await makePart({
    model: path,
    share,
    options: { ignore, chunks, allowSymlinks, signal },
    hashing: await hashingFrom(inputs, host, progress),
    env,
    now,
    progress,
  });
  const shown = { ...made, partPath: asWritten(made.partPath) };
  log(shareText(shown, { encode: forLog }));
  await writeSummary(shareSummary(shown));
  return made;
}
