import type { Verdict } from '../../verification/verdict.ts';
import { type Examination } from '../../verify.ts';
import type { ExportedModel } from '../export.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
/** What a policy says of a model's files; their bytes are those of git, or only named. */
export declare function examineExported({ folder, pointers }: ExportedModel, { trust }: BasePolicy, state: string | undefined, request: GateRequest): Promise<Examination>;
/** As readers know the model: under its own name, and no more said than was looked at. */
export declare function asShown({ verdict }: Examination, model: ExportedModel, folder: string): Verdict;
