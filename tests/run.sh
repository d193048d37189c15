#!/usr/bin/env bash
# Runs every test. Needs the .NET SDK and Debian; installs what else the tests start for real.
set -uo pipefail
cd "$(dirname "$0")/.."

need() { command -v "$1" >/dev/null 2>&1; }
if ! need node || ! need npm; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm || exit 1
fi

log=$(mktemp)
dotnet test --solution Gegevenshuis.AiGateway.sln "$@" --no-ansi --no-progress 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

count() { awk -v key="$1:" '$1 == key { n = $2 } END { print n + 0 }' "$log"; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
rm -f "$log"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" -eq 0 ] && [ "$passed" -gt 0 ] && [ "$failed" -eq 0 ]
