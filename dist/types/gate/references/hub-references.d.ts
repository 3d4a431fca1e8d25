import type { GateModel } from '../../verification/gate-result.ts';
import type { BasePolicy } from '../policies.ts';
import type { Scene } from '../scene.ts';
/**
 * Models elsewhere that the change names anew, in any file but documentation and evidence. A pinned revision is compared with
 * those that the policies name; nothing is downloaded.
 */
export declare function judgeHubReferences(scene: Scene, policies: readonly BasePolicy[]): Promise<GateModel[]>;
