/** What stands below a command's options: the lines that most people want. */
export const EXIT_CODES = `
Exit codes: 0 done or accepted, 1 evidence refused (verify, gate, vsa, exec), 2 could not be done or decided.
Progress and messages go to standard error, results to standard output.`;

export const POLICY_EXAMPLES = `
  attest-model policy check .github/model-policy.yml
  attest-model policy explain .github/model-policy.yml
  attest-model policy init out/model --identity SAN --issuer URL --out .github/model-policy.yml
  attest-model policy init out/model --public-key key.pub`;

export const MERGE_EXAMPLES = `
On three machines that see the same folder, each with its own number:
  attest-model manifest /mnt/model --shard 1/3
On one of them, with the digests that they printed:
  attest-model merge /mnt/model --part /mnt/model.parts/part-1-of-3.json=sha256:HEX --part ... --part ...`;

export const ATTEST_EXAMPLES = `
In a GitHub workflow with "permissions: id-token: write":
  attest-model attest out/model --dataset train=data/train --config train.yaml --metrics out/metrics.json
With a key:
  attest-model attest out/model --method key --private-key key.pem
To try it, with an identity that nobody can trust:
  attest-model attest out/model --sigstore local --insecure-throwaway-identity --out evidence`;

export const SIGN_EXAMPLES = `
  attest-model sign out/model --method key --private-key key.pem
  attest-model sign --dataset data/train --method key --private-key key.pem
  attest-model sign out/model --unsigned out/model.unsigned     # finish what attest could not sign`;

export const PUBLISH_EXAMPLES = `
  attest-model publish out/model --release v1.0.0 --repository OWNER/NAME
  attest-model publish out/model --release v1.0.0 --with-model    # in a workflow: of its own repository`;

export const EXEC_EXAMPLES = `
{model}, in any word of the command, is the path of the verified copy; ATTEST_MODEL_PATH holds it too:
  attest-model exec models/production --policy .github/model-policy.yml -- python serve.py --model {model}
In an init container, for those that start after it:
  attest-model exec /downloads/llm --policy /policy/model-policy.yml --copy-to /models/llm

Exit codes: those of the command (128 and the signal's number, if one ended it; 126 cannot be run, 127 not found).
Nothing ran: 1 refused, 2 not decided or not possible. Signals go to the command.`;

export const VSA_EXAMPLES = `
In a job of its own with "permissions: id-token: write", after the merge:
  attest-model vsa models/production --policy .github/model-policy.yml
Where it is deployed:
  attest-model verify models/production --policy .github/model-policy.yml --vsa`;

export const GATE_EXAMPLES = `
  attest-model gate --base origin/main                 # exit code 2 where no model is touched: nothing was verified
  attest-model gate --base main --head topic --json`;

export const VERIFY_EXAMPLES = `
An identity with its issuer, a public key, a certificate chain, or a policy is required:
  attest-model verify MODEL --identity https://github.com/OWNER/NAME/.github/workflows/train.yml@refs/heads/main \\
    --issuer https://token.actions.githubusercontent.com --source-repository OWNER/NAME
  attest-model verify MODEL --public-key key.pub
  attest-model verify MODEL --public-key key.pub --release v1.0.0 --repository OWNER/NAME
  attest-model verify MODEL --certificate-chain root.pem
  attest-model verify MODEL --policy .github/model-policy.yml`;
