/** What a policy file says, as docs/policy.md describes it. Keys are written as in the file. */
export interface Policy {
    readonly version: 1;
    readonly models?: readonly string[];
    readonly gate?: GateDemands;
    readonly signers: readonly SignerRule[];
    readonly signatures?: number;
    readonly claims?: {
        readonly provenance?: readonly SignerRule[];
        readonly evaluation?: readonly SignerRule[];
    };
    readonly roots?: 'public-good' | 'github' | 'auto' | {
        readonly file: string;
    };
    readonly time?: {
        readonly trusted?: true;
        readonly 'max-age'?: string;
    };
    readonly log?: 'required' | 'none';
    readonly provenance?: ProvenanceDemands;
    readonly runners?: readonly ('github-hosted' | 'self-hosted')[];
    readonly datasets?: InputDemands;
    readonly 'base-models'?: BaseModelDemands;
    readonly environment?: {
        readonly 'of-training'?: true;
        readonly facts?: Readonly<Record<string, readonly (string | number)[]>>;
    };
    readonly evaluation?: {
        readonly results?: readonly ('PASSED' | 'WARNED')[];
        readonly metrics?: Readonly<Record<string, Bounds>>;
    };
    readonly files?: FileDemands;
    readonly expect?: Expectation;
    readonly deny?: DenyLists;
    readonly rules?: readonly Rule[];
    readonly vsa?: SummaryDemands;
}
/** Whose verification may stand for one's own (`verify --vsa`). */
export interface SummaryDemands {
    /** With `workflow` or `identity`: a verifier is named by its certificate. */
    readonly verifiers: readonly SignerRule[];
    readonly 'max-age': string;
    readonly resource?: string;
    /** SHA-256 of the policy that the verifier judged by; default: this one. */
    readonly policy?: string;
}
/** What only a gate can judge, since it takes a repository: nothing of it is asked where a folder alone is verified. */
export interface GateDemands {
    /**
     * How the signed commit (certificate of model.sig, OID .13) has to stand to a proposed change. `head`: it is the head of the
     * branch, or an earlier commit of it; either way with the same files, but for those of models, which are added after the training.
     */
    readonly change?: 'head' | 'same-tree';
    /**
     * The same, of what is there already. `same-tree`: the same files but for models, whatever commit they were in, as after a squash
     * merge. `retrained`: also trained in the history of what is used.
     */
    readonly deployment?: 'same-tree' | 'retrained';
    /** Metrics in which the model may not be worse than the base branch's, and which way each is better. */
    readonly 'no-worse'?: Readonly<Record<string, Better>>;
    /** Models elsewhere that files of the repository may name, `hf://org/repo@commit`. */
    readonly references?: readonly string[];
}
/** Which way a metric is better. */
export type Better = 'higher' | 'lower';
/** Which model it is. */
export interface Expectation {
    readonly root?: string;
    readonly commit?: string;
    readonly tag?: string;
    readonly 'signed-after'?: string;
    readonly previous?: true;
}
/** `expression`: CEL, over what docs/policy.md lists. */
export interface Rule {
    readonly name: string;
    readonly expression: string;
}
/** Somebody who may sign: exactly one of the first four. */
export interface SignerRule {
    readonly workflow?: Workflow;
    /** Subject alternative name, exactly. */
    readonly identity?: string;
    /** PEM. */
    readonly key?: string;
    /** PEM. */
    readonly 'certificate-chain'?: string;
    readonly issuer?: string;
    readonly 'source-repository'?: string;
}
/** A workflow file and the refs it may run from: all that its subject alternative name is made of. */
export interface Workflow {
    readonly repository: string;
    readonly path: string;
    readonly ref: string;
}
export interface ProvenanceDemands {
    readonly level?: 1 | 2;
    readonly builders?: readonly BuilderRule[];
    readonly repositories?: readonly string[];
    readonly refs?: readonly string[];
    readonly events?: readonly string[];
    readonly reviewed?: readonly SignerRule[];
    readonly clean?: true;
    readonly 'signed-commit'?: true;
}
/** Exactly one of them. */
export interface BuilderRule {
    readonly workflow?: Workflow;
    readonly id?: string;
}
/** What a base model may be asked for: everything but what needs its files, and what is for the gate. */
export type NestedPolicy = Omit<Policy, 'version' | 'models' | 'gate' | 'roots' | 'files' | 'vsa'>;
export interface BaseModelDemands extends InputDemands {
    readonly rules?: readonly BaseModelRule[];
}
/** Exactly one of `file` and `policy`. */
export interface BaseModelRule {
    readonly names?: readonly string[];
    /** Beside the policy. */
    readonly file?: string;
    readonly policy?: NestedPolicy;
}
export interface InputDemands {
    readonly signed?: readonly SignerRule[];
    readonly required?: readonly string[];
    readonly allowed?: readonly Artifact[];
    readonly denied?: readonly Artifact[];
    readonly computed?: true;
}
/** Exactly one digest; with a name, that too. */
export interface Artifact {
    readonly name?: string;
    readonly sha256?: string;
    readonly 'git-commit'?: string;
}
export interface Bounds {
    readonly min?: number;
    readonly max?: number;
}
export interface FileDemands {
    readonly pickle?: false;
    readonly formats?: readonly string[];
    readonly 'max-size'?: string;
    readonly 'max-total-size'?: string;
    readonly documentation?: 'may-differ';
    readonly ignorable?: readonly string[];
}
export interface DenyLists {
    /** Files beside the policy with more of them; none once they are read. */
    readonly from?: readonly string[];
    readonly models?: readonly string[];
    readonly files?: readonly string[];
    readonly datasets?: readonly string[];
    readonly 'base-models'?: readonly string[];
    readonly signers?: readonly string[];
    readonly commits?: readonly string[];
}
