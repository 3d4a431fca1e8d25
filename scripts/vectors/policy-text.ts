import { ISSUER } from '../../__tests__/verification/bundles.ts';

/** The signer of the vectors' models, and nothing more. */
export const SIGNERS = `version: 1
signers:
  - workflow: { repository: acme/model-repo, path: .github/workflows/release.yml, ref: refs/heads/main }
    issuer: ${ISSUER}
`;

export const signersOf = (workflow: string, more = ''): string => `version: 1
signers:
  - workflow: { ${workflow} }
    issuer: ${ISSUER}
${more}`;
