import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import type { TouchedModel } from './touched.ts';
/**
 * Numbers of the lines of claims that counted for no policy before the change: a stranger's, or junk. To take those out is cleaning up.
 * Where that cannot be told, none.
 */
export declare function junkLines({ former, policies }: TouchedModel, scene: Scene, request: GateRequest): Promise<ReadonlySet<number>>;
