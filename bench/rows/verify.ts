import { join } from 'node:path';
import { measure } from '../measure.ts';
import type { Row } from '../row.ts';
import { interleave, timesAsMuch } from '../statistics.ts';
import { attested, oursAttest, oursVerify, PEER, peerSign, peerVerify } from '../tools.ts';

/**
 * Per core used: theirs divided by ours of processor time, user and system, of the whole process. The wall times are told
 * beside it: the chunks of one file keep all cores busy, its one chain only one.
 */
export const VERIFY_ROWS: readonly Row[] = [
  {
    id: 'verify-chunks',
    work: 'verify 1 x 4 GiB, `--integrity chunks`, per core used (processor time)',
    against: `\`${PEER} verify key\``,
    reach: { kind: 'at least', value: 1.8 },
    shape: 'one-4g',
    bound: 'The SHA unit: several chains side by side fill it, and reading the file takes its part of each core.',
    measure: async (files, { peer, rounds }) => {
      if (peer === undefined) return undefined;
      await measure(oursAttest(files));
      await measure(peerSign(peer, files));
      const signature = join(attested(files), 'model.sig');
      const runs = await interleave(
        { ours: oursVerify(files, signature, '--integrity', 'chunks'), [PEER]: peerVerify(peer, files) },
        rounds,
      );
      const [ours = [], theirs = []] = Object.values(runs);
      const notes = [`${timesAsMuch(theirs, ours).toFixed(2)} x faster by the clock`];
      return { value: timesAsMuch(theirs, ours, 'cpu'), unit: 'times', runs, notes };
    },
  },
];
