/** A run that ends in the midst: `FOLDER CACHE ORIGIN JOB USE`. Says `waiting`, and then hangs until it is killed. */
import { openDigestCache } from '../../src/cache/digest-cache.ts';
import type { CacheUse } from '../../src/cache/types.ts';
import type { HashEngine } from '../../src/hashing/engine.ts';
import { hashModel } from '../../src/hashing/hash-model.ts';
import { scanModel } from '../../src/hashing/scan.ts';
import { native } from './native.ts';

const [folder = '', cacheFolder = '', origin = '', job = '', use = ''] = process.argv.slice(2);
const inner = native();
/** Stops listening as soon as a part of a large file is finished: that file itself never is. */
const engine: HashEngine = {
  name: inner.name,
  fileSystemOf: (path) => inner.fileSystemOf?.(path),
  hash: (root, tasks, options) =>
    inner.hash(root, tasks, {
      ...options,
      onFinished: (finished) => {
        options.onFinished?.(
          finished.filter(({ index, range }) => range !== undefined || !tasks[index]?.ranges.length),
        );
        if (finished.some(({ range }) => range !== undefined)) hang();
      },
    }),
};
const cache = await openDigestCache({
  folder: cacheFolder,
  job: { origin, job },
  trustFileTimes: false,
  audit: 0,
  accept: async () => true,
  report: { info: console.error, warning: console.error },
});
await hashModel(await scanModel(folder), { engine: cache.engine(engine, use as CacheUse), chunks: use === 'model' });

function hang(): void {
  process.stdout.write('waiting\n', () => {});
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
