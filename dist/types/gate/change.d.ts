/** What is judged, by which commit. All ids are of commits. */
export interface Change {
    /**
     * `change`: what is proposed for a branch; the models that it touches are judged. `state`: what is there, such as to be
     * deployed; all models are.
     */
    readonly kind: 'change' | 'state';
    /** Event, or `command line`. */
    readonly event: string;
    /** Policies come from here: nobody can edit it with the change. */
    readonly base: string;
    /** For people: what `base` is. */
    readonly baseIs: string;
    /** The change is what lies between this and `head`; absent in a state. */
    readonly since?: string;
    /** Its files are judged. */
    readonly head: string;
    /** Of the branch that is to be merged, where it is known: what the model was trained at. */
    readonly branchHead?: string;
}
