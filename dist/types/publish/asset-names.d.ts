/** Evidence, under the names that it has beside a model. */
export declare const EVIDENCE_ASSETS: readonly ['model.sig', 'claims.jsonl', 'model.manifest.json'];
/**
 * What Scorecard's Signed-Releases looks for (`*.intoto.jsonl`), named as the in-toto bundle specification names the bundle of
 * a file: the manifest is what every claim is about.
 */
export declare const ENVELOPES_NAME = "model.manifest.json.intoto.jsonl";
/**
 * Assets lie in no folders, and GitHub renames what holds other characters than these or begins or ends with a dot. A file
 * keeps its name where it may; else it is called by the first 12 hex of its path's SHA-256, `-`, and what is left of its name.
 * @param paths of all files, each once
 */
export declare function assetNames(paths: readonly string[]): Map<string, string>;
