import { AttestModelError } from '../errors.ts';
import { AUDIENCE, type IdentityToken } from './identity-token.ts';
import type { InstanceContext } from './instances.ts';

/**
 * What the environment says about where a signature may go. No token is asked for before it decides something: with a trust
 * config of one's own it never does.
 * @param token asks for the identity token
 */
export function createContext(
  env: Readonly<Record<string, string | undefined>>,
  allowPublicLog: boolean,
  token: (audience: string) => Promise<IdentityToken>,
): InstanceContext {
  const serverUrl = env['GITHUB_ACTIONS'] === 'true' ? env['GITHUB_SERVER_URL'] || 'https://github.com' : undefined;
  const visibility = async (): Promise<string | undefined> => {
    try {
      const { claims } = await token(AUDIENCE);
      const { repository_visibility: value, repository } = claims;
      if (typeof value === 'string') return value;
      return typeof repository === 'string' ? 'unknown' : undefined;
    } catch (error) {
      // A laptop has no repository to protect, and may get its token later; signing tells if it did not.
      if (serverUrl === undefined && error instanceof AttestModelError && error.code === 'IDENTITY_TOKEN')
        return undefined;
      throw error;
    }
  };
  return { allowPublicLog, ...(serverUrl !== undefined && { serverUrl }), visibility };
}
