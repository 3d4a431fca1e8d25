import type { GitHubContext } from '../evidence/github.ts';
/** What a release is made of: a tag, and the commit that it must lead to where an event says so. */
export interface ReleaseTag {
    readonly tag: string;
    readonly commit?: string;
}
/** As git's check-ref-format has it, and no leading `-`. @throws AttestModelError USAGE */
export declare function assertTag(tag: string): string;
/** @throws AttestModelError USAGE */
export declare function assertRepository(repository: string): string;
/**
 * The tag that the run is about. Ref, event and repository have to say the same: one of them may come from a workflow that
 * was called with other inputs.
 * @throws AttestModelError USAGE, with the workflow to use instead
 */
export declare function tagOfEvent({ eventName, ref, repository, sha }: GitHubContext, payload: unknown): ReleaseTag;
/** Made by a tag, before there is a release: the only way that works with immutable releases too. */
export declare const TAG_WORKFLOW = "on:\n  push:\n    tags: ['v*']\njobs:\n  release:\n    runs-on: ubuntu-latest\n    permissions:\n      contents: write       # the release\n      id-token: write\n      attestations: write\n    steps:\n      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0\n      - run: python train.py --out out/model\n      - uses: attest-model/attest-model@<commit>\n        with:\n          path: out/model\n          publish: release";
