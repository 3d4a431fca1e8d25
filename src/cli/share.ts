import { makePart } from '../attest/share.ts';
import type { Share } from '../model/shares.ts';
import { shareText } from '../report/share-text.ts';
import { hashingFrom } from './hashing.ts';
import { type CliIo, type CommonOptions, createReporter, print, textOptions } from './io.ts';
import { hashOptions } from './manifest.ts';
import type { CacheOptions, EngineOptions, FileOptions } from './options.ts';

export interface ShareOptions extends CommonOptions, FileOptions, EngineOptions, CacheOptions {
  readonly shard: Share;
  readonly out?: string;
}

/** `manifest --shard`: a part in place of the manifest. */
export async function share(options: ShareOptions, io: CliIo, model: string): Promise<number> {
  const { env, now, signal } = io;
  const progress = await createReporter(io);
  const made = await makePart({
    model,
    share: options.shard,
    ...(options.out !== undefined && { out: options.out }),
    options: { ...hashOptions(options), signal },
    hashing: await hashingFrom(options, io, progress),
    env,
    now,
    progress,
  });
  print(io, options, made, () => shareText(made, textOptions(io)));
  return 0;
}
