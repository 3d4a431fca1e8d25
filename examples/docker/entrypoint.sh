#!/bin/sh
# Runs the image's command on a verified copy of the model, or not at all: the container then ends with 1 (refused) or 2 (undecided).
# {model} in the command is the path of that copy. What runs is this process: signals reach it, and its exit code is the container's.
set -eu

cli=${ATTEST_MODEL_CLI:-/opt/attest-model/dist/cli.js}
model=${MODEL:-/model}
policy=${POLICY:-/etc/attest-model/policy.yml}
# Memory, if it is a tmpfs: as large as the model.
scratch=${SCRATCH:-/scratch}

exec node "$cli" exec "$model" --policy "$policy" --scratch "$scratch" -- "$@"
