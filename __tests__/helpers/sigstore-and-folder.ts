import { afterAll, beforeAll } from '@jest/globals';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type TemporaryFolder, temporaryFolder } from './models.ts';

/** For the tests of one file, and gone after them. There only while they run: not to be taken apart before. */
export function sigstoreAndFolder(): { readonly sigstore: LocalSigstore; readonly folder: TemporaryFolder } {
  let sigstore: LocalSigstore;
  let folder: TemporaryFolder;
  beforeAll(async () => {
    sigstore = await startLocalSigstore();
    folder = temporaryFolder();
  });
  afterAll(async () => {
    folder[Symbol.dispose]();
    await sigstore.close();
  });
  return {
    get sigstore() {
      return sigstore;
    },
    get folder() {
      return folder;
    },
  };
}
