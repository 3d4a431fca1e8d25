import { AttestModelError } from '../errors.ts';
import { type ServiceLimits } from './http.ts';
import type { Instance } from './instances.ts';
import { type Service } from './service-error.ts';
/** Whatever signing threw, as one error that names the service and its address. */
export declare function toSigningError(error: unknown, instance: Instance): AttestModelError;
export declare function urlOf(service: Service, { fulcioUrl, rekor, tsaUrl }: Instance): string;
/** After a wait that ended without a word: which service does not even say no? */
export declare function silentService(instance: Instance, waited: ServiceLimits): Promise<AttestModelError>;
