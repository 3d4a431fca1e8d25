import type { ReleaseRequest } from './request.ts';
/** The words that continue it, wherever it stopped. */
export declare function commandToContinue({ model, name, tag, access, paths, withModel, ...rest }: ReleaseRequest): string;
