import type { Bench, Measured, Reach, Row } from '../row.ts';
import type { Files, ShapeName } from '../shapes.ts';
import { interleave, timesAsMuch } from '../statistics.ts';
import { oursSign, PEER, peerSign, WITHOUT_SHA } from '../tools.ts';

const AGAINST = `\`${PEER} sign key\``;
const atLeast = (value: number): Reach => ({ kind: 'at least', value });

/** Whole processes, with the SHA extensions. */
function signRow(row: Pick<Row, 'id' | 'work' | 'bound'> & { shape: ShapeName; reach: number }): Row {
  return { ...row, against: AGAINST, reach: atLeast(row.reach), measure: (files, bench) => compare(files, bench) };
}

async function compare(files: Files, { peer, rounds }: Bench): Promise<Measured | undefined> {
  if (peer === undefined) return undefined;
  const runs = await interleave({ ours: oursSign(files), [PEER]: peerSign(peer, files) }, rounds);
  const [ours, theirs] = Object.values(runs);
  return { value: timesAsMuch(theirs ?? [], ours ?? []), unit: 'times', runs };
}

/** The same with a kernel for processors without the extensions, which are hidden from the other side. */
function withoutShaRow(kernel: string, shape: ShapeName, title: string, reach: number | undefined): Row {
  return {
    id: `without-sha-${kernel}-${shape}`,
    work: `sign ${title} without SHA extensions, \`--kernel ${kernel}\``,
    against: `${AGAINST}, they are hidden from it too`,
    ...(reach !== undefined && { reach: atLeast(reach) }),
    shape,
    bound:
      'Lanes of one instruction take one block each of different chains: as many chains as lanes are what it needs, and a few large files are a few chains.',
    measure: async (files, { peer, rounds, kernels }) => {
      if (peer === undefined || !kernels.includes(kernel)) return undefined;
      const runs = await interleave(
        {
          ours: { ...oursSign(files, '--engine', 'native', '--kernel', kernel) },
          [PEER]: { ...peerSign(peer, files), env: WITHOUT_SHA },
        },
        rounds,
      );
      const [ours, theirs] = Object.values(runs);
      return { value: timesAsMuch(theirs ?? [], ours ?? []), unit: 'times', runs };
    },
  };
}

/** What chunk hashes cost where they cost most: of one large file the chain of the whole is the longest way. */
const chunkCost: Row = {
  id: 'chunk-cost',
  work: 'chunk hashes of 1 x 4 GiB',
  against: 'the same without (`--no-chunks`)',
  reach: { kind: 'at most', value: 0.08 },
  shape: 'one-4g',
  bound: 'They are a second hash of every byte: it needs a second core, or the idle slots of the first.',
  measure: async (files, { rounds }) => {
    const runs = await interleave({ with: oursSign(files), without: oursSign(files, '--no-chunks') }, rounds);
    return { value: timesAsMuch(runs.with, runs.without) - 1, unit: 'share', runs };
  },
};

const LARGE_FILES =
  'The SHA unit: with chunk hashes every byte goes through it twice, once for its file and once for its chunk. Theirs goes once.';

export const SIGN_ROWS: readonly Row[] = [
  signRow({
    id: 'sign-4x256m',
    work: 'sign 4 x 256 MiB, with chunk hashes',
    shape: 'few-256m',
    reach: 1.7,
    bound: LARGE_FILES,
  }),
  signRow({
    id: 'sign-4x1g',
    work: 'sign 4 x 1 GiB, with chunk hashes',
    shape: 'few-1g',
    reach: 1.25,
    bound: LARGE_FILES,
  }),
  signRow({
    id: 'sign-1x4g',
    work: 'sign 1 x 4 GiB, with chunk hashes',
    shape: 'one-4g',
    reach: 1,
    bound:
      'One chain per file: SHA-256 of one file cannot be spread over cores, and each block waits for the one before.',
  }),
  chunkCost,
  ...['avx512', 'avx2', 'portable'].flatMap((kernel, i) => [
    withoutShaRow(kernel, 'many-64m', '64 x 64 MiB', i === 0 ? 2 : undefined),
    withoutShaRow(kernel, 'few-1g', '4 x 1 GiB', i === 0 ? 1 : undefined),
  ]),
  signRow({
    id: 'sign-20000',
    work: 'sign 20,000 files of 4 KiB',
    shape: 'small',
    reach: 5,
    bound: 'System calls, some ten a file, most of them while the files are listed and looked at again, on one thread.',
  }),
];
