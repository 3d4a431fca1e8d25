#!/bin/sh
# Makes `npm run demo` work straight after `git clone`: installs what package-lock.json names, when it is not there yet.
set -eu
cd -- "$(dirname -- "$0")/.."

# npm writes this file last, so it is older than the lockfile only where the lockfile changed since.
installed=node_modules/.package-lock.json
if [ -f "$installed" ] && [ -z "$(find package-lock.json -newer "$installed")" ]; then exit 0; fi

echo 'Installing what the demo needs (npm ci, once) …' >&2
npm ci --no-audit --no-fund --loglevel=error >&2 || {
  echo 'attest-model: `npm ci` failed: see above. It needs the network once.' >&2
  exit 2
}
