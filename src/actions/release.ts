import { AttestModelError } from '../errors.ts';
import { githubContext } from '../evidence/github.ts';
import { type ReleaseTag, tagOfEvent } from '../publish/tag.ts';
import { payloadOf } from './event.ts';
import type { Host } from './host.ts';
import type { AttestInputs } from './inputs.ts';

/** The release of the tag that started the run. @throws AttestModelError USAGE, INVALID_INPUT */
export async function releaseFrom(
  release: NonNullable<AttestInputs['release']>,
  { env }: Host,
): Promise<ReleaseTag & { readonly withModel: boolean }> {
  const context = githubContext(env);
  if (context === undefined) throw new AttestModelError('USAGE', 'publish: release works in GitHub Actions only');
  const payload = context.eventPath === undefined ? {} : await payloadOf(context.eventPath);
  return { ...tagOfEvent(context, payload), withModel: release === 'with-model' };
}
