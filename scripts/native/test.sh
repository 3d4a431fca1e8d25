#!/usr/bin/env bash
# npm run test-native: style, lints and tests of native/, here and for ARM under an emulator; type checks for the systems
# whose linkers are not here; the committed addons in dist, ARM's in an ARM Node. Last line: N passed, N failed.
set -uo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
tools=${XDG_CACHE_HOME:-$HOME/.cache}/attest-model/native
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0
failed=0

# Counts `test result: ok. 5 passed; 0 failed;` and `5 passed, 0 failed`; a command without such lines is one check.
check() { # name command...
  local name=$1 status ok=0 bad=0 line
  shift
  printf '\n--- %s: %s\n' "$name" "$*"
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  while read -r line; do
    [[ $line =~ ([0-9]+)\ passed ]] && ok=$((ok + BASH_REMATCH[1]))
    [[ $line =~ ([0-9]+)\ failed ]] && bad=$((bad + BASH_REMATCH[1]))
  done < <(grep -aE '^test result: |^[0-9]+ passed, [0-9]+ failed' "$log")
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  if ! grep -qaE '^test result: |^[0-9]+ passed, ' "$log" && [ "$status" -eq 0 ]; then ok=1; fi
  # A suite that ran nothing proves nothing.
  if [ "$ok" -eq 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  echo "$name: $ok passed, $bad failed"
  passed=$((passed + ok))
  failed=$((failed + bad))
}

emulator='qemu-aarch64 -L /usr/aarch64-linux-gnu'
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc
# Tests open absolute paths one name at a time, and under -L "/" is the folder of ARM's libraries: they bring theirs along.
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER=qemu-aarch64
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS='-C target-feature=+crt-static'
# The addon has no symbols of Node to link a test with: it is tested from JavaScript.
suite=(--workspace --exclude attest-model-addon --locked)

cd native || exit 1
check rustfmt cargo fmt --all --check
check clippy cargo clippy --workspace --all-targets --locked -- -D warnings
check x64 cargo test "${suite[@]}"
check arm64 env REQUIRED_KERNELS=armv8 cargo test "${suite[@]}" --target aarch64-unknown-linux-gnu
for target in x86_64-apple-darwin aarch64-apple-darwin x86_64-pc-windows-msvc; do
  check "$target" cargo clippy --workspace --all-targets --locked --target "$target" -- -D warnings
done
cd "$root" || exit 1
check 'x64 addon' node scripts/native/smoke.ts
# shellcheck disable=SC2086
check 'arm64 addon' node scripts/native/smoke.ts $emulator "$tools/node-arm64/bin/node"

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
