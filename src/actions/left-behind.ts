import { readFile, stat } from 'node:fs/promises';
import { setOutput } from '@actions/core';
import { sha256Hex } from '../model/digest.ts';
import { evidencePaths } from '../stores/workspace.ts';

/**
 * Outputs of a run that an error ended, so that later steps can keep what it wrote: a model that is not the expected
 * one is known after the manifest. Nothing says signed here: signatures come with a result. Files of earlier runs do not count.
 */
export async function setOutputsLeftBehind(model: string, startedAt: Date): Promise<void> {
  const paths = evidencePaths(model);
  const written = async (path: string): Promise<boolean> => {
    const found = await stat(path).catch(() => undefined);
    return found?.isFile() === true && found.mtimeMs >= startedAt.getTime();
  };
  if (await written(paths.manifest)) {
    setOutput('manifest-path', paths.manifest);
    setOutput('manifest-digest', sha256Hex(await readFile(paths.manifest)));
  }
}
