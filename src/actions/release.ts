import { readFileSync } from 'node:fs';
import { AttestModelError, messageOf } from '../errors.ts';
import { githubContext } from '../evidence/github.ts';
import { type ReleaseTag, tagOfEvent } from '../publish/tag.ts';
import type { Host } from './host.ts';
import type { AttestInputs } from './inputs.ts';

/** The release of the tag that started the run. @throws AttestModelError USAGE, INVALID_INPUT */
export function releaseFrom(
  release: NonNullable<AttestInputs['release']>,
  { env }: Host,
): ReleaseTag & { readonly withModel: boolean } {
  const context = githubContext(env);
  if (context === undefined) throw new AttestModelError('USAGE', 'publish: release works in GitHub Actions only');
  return { ...tagOfEvent(context, payloadOf(context.eventPath)), withModel: release === 'with-model' };
}

function payloadOf(path: string | undefined): unknown {
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new AttestModelError('INVALID_INPUT', `the event of this run cannot be read: ${messageOf(error)}`, {
      guidance: 'GITHUB_EVENT_PATH names it.',
      details: { path },
    });
  }
}
