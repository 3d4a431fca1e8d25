import { basename, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { count } from '../model/format.ts';
import { publishRelease } from '../publish.ts';
import { forTerminal } from '../report/encode.ts';
import type { GitHubAccess } from '../stores/github-access.ts';
import { githubAccess } from '../stores/github-access.ts';
import { evidencePaths } from '../stores/workspace.ts';
import { assertThere } from './attest.ts';
import { type CliIo, type CommonOptions, createReporter, print } from './io.ts';

interface PublishOptions extends CommonOptions {
  readonly release: string;
  readonly withModel?: boolean;
  readonly repository?: string;
  readonly name?: string;
  readonly signature?: string;
  readonly ignore?: string[];
  readonly allowSymlinks?: boolean;
}

export async function publishCommand(options: PublishOptions, io: CliIo, model = ''): Promise<number> {
  assertThere(model);
  const { signature, name = basename(resolve(model)) } = options;
  const published = await publishRelease({
    model,
    name,
    tag: options.release,
    paths: evidencePaths(model, signature === undefined ? {} : { signature }),
    access: accessTo(options.repository, io.env),
    withModel: options.withModel ?? false,
    ignore: options.ignore ?? [],
    allowSymlinks: options.allowSymlinks ?? false,
    progress: await createReporter(io),
    signal: io.signal,
  });
  const kind = published.immutable ? 'published, immutable' : 'published';
  print(
    io,
    options,
    published,
    () =>
      `release ${forTerminal(published.tag)}: ${kind}, ${count(published.assets.length, 'file')} of ours\n${forTerminal(published.url)}`,
  );
  return 0;
}

/** @throws AttestModelError USAGE */
function accessTo(repository: string | undefined, env: CliIo['env']): GitHubAccess {
  const named = repository ?? env['GITHUB_REPOSITORY'];
  if (named) return githubAccess(named, env);
  throw new AttestModelError('USAGE', 'which repository is meant, nothing says', {
    guidance: 'Name it: --repository OWNER/NAME',
  });
}
