import type { AttestModelError } from '../errors.ts';
import type { Failure, Host } from './host.ts';
import type { AttestInputs } from './inputs.ts';

/** GitHub Enterprise Server, Gitea and the like have identities that no public instance knows: what to write instead. */
export function withServerGuidance(failure: AttestModelError, { path }: AttestInputs, { env }: Host): Failure {
  const { code, message, guidance } = failure;
  const host = URL.parse(env['GITHUB_SERVER_URL'] ?? '')?.host;
  if (code !== 'UNSUPPORTED' || host === undefined || host === 'github.com') return { code, message, guidance };
  return { code, message, guidance: `${onServer(host, path)}\n\n${guidance ?? ''}`.trimEnd() };
}

const onServer = (host: string, path: string): string => `On ${host}, name an instance that takes its identities:

    permissions:
      contents: read
      id-token: write
    steps:
      - uses: attest-model/attest-model/attest@<commit>
        with:
          path: ${path}
          sigstore: trust_config.json  # client trust config of that instance`;
