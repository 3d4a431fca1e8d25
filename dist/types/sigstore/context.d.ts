import { type IdentityToken } from './identity-token.ts';
import type { InstanceContext } from './instances.ts';
/**
 * What the environment says about where a signature may go. No token is asked for before it decides something: with a trust
 * config of one's own it never does.
 * @param token asks for the identity token
 */
export declare function createContext(env: Readonly<Record<string, string | undefined>>, allowPublicLog: boolean, token: (audience: string) => Promise<IdentityToken>): InstanceContext;
