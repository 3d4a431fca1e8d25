import { type JsonObject } from '../../model/strict-json.ts';
type Get = (path: string) => Promise<JsonObject | undefined>;
/**
 * The one best common ancestor, by GitHub's comparison. GitHub names one where there are several, and a change can be made so that it shows
 * in the difference to the other one only: so every commit by which `b` enters the history of `a` has to be in the
 * history of the one that was named. Undefined where it is not, or not known.
 */
export declare function onlyMergeBase(get: Get, a: string, b: string): Promise<string | undefined>;
export {};
