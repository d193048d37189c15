#!/usr/bin/env bash
# Runs every test. The last line it prints is "N passed, N failed" (", N skipped" may follow).
# With --no-build it takes what is built. Exit code 0 only when at least one test ran in every project and none failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1

solution=Gegevenshuis.AiGateway.sln
configuration=${CONFIGURATION:-Debug}
passed=0 failed=0 skipped=0 broken=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# The client tests need Node; everything else comes with the SDK or from NuGet.
need_node() {
  if command -v node >/dev/null && command -v npm >/dev/null; then return; fi
  as_root apt-get update -q </dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends nodejs npm </dev/null
}

# The tests of text in images run the real program; so does a gateway where it is installed.
need_tesseract() {
  if command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -qx nld; then return; fi
  as_root apt-get update -q </dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends tesseract-ocr tesseract-ocr-nld </dev/null
}

# Adds the counts of the summary in the log to the totals; a run that ends badly without a failed test counts as broken.
# Code 8 is a project in which no test ran.
add_counts() {
  local name=$1 code=$2 counts
  counts=$(awk '/^Test run summary:/ { on = 1 }
    on && /^ *succeeded: [0-9]+/ { p = $2 } on && /^ *failed: [0-9]+/ { f = $2 } on && /^ *skipped: [0-9]+/ { s = $2 }
    END { print p + 0, f + 0, s + 0 }' "$log")
  read -r p f s <<<"$counts"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  if [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then
    broken=1
    echo "$name ended with code $code without a failed test; see above." >&2
  fi
}

run_all() {
  dotnet test --solution "$solution" -c "$configuration" --no-build --no-ansi --no-progress </dev/null 2>&1 | tee "$log"
  add_counts "dotnet test" "${PIPESTATUS[0]}"
}

# Invariant "width does not matter": the scanner's tests again with narrower vectors, down to none.
run_narrow() {
  local program="artifacts/bin/Detection.Tests/${configuration,,}/Gegevenshuis.AiGateway.Detection.Tests"
  [ -d tests/Detection.Tests/Simd ] || [ -d tests/Detection.Tests/Scanning ] || return 0
  for setting in DOTNET_EnableAVX512=0 DOTNET_EnableAVX2=0 DOTNET_EnableHWIntrinsic=0; do
    echo "Detection.Tests with $setting"
    env "$setting" "$program" --no-ansi --progress off </dev/null >"$log" 2>&1
    local code=$?
    [ $code -eq 0 ] && grep '^Test run summary:' "$log" || cat "$log"
    add_counts "Detection.Tests with $setting" "$code"
  done
}

# What the shipped rules find on labelled texts must not get worse than the committed figures; counts as one test.
run_quality() {
  local program="artifacts/bin/Quality/${configuration,,}/Gegevenshuis.AiGateway.Quality"
  if "$program" --check </dev/null; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "If this is meant: run '$program' to accept the new figures, and say why in the commit." >&2
  fi
}

need_node || { echo "Node.js is missing and could not be installed." >&2; exit 1; }
need_tesseract || { echo "Tesseract with Dutch is missing and could not be installed." >&2; exit 1; }
if [ "${1:-}" != --no-build ]; then
  dotnet build "$solution" -c "$configuration" -nodeReuse:false -v quiet </dev/null || { echo "The build failed." >&2; exit 1; }
fi
run_all
run_narrow
run_quality

summary="$passed passed, $failed failed"
[ "$skipped" -gt 0 ] && summary="$summary, $skipped skipped"
echo "$summary"
[ "$failed" -eq 0 ] && [ "$broken" -eq 0 ] && [ "$passed" -gt 0 ]
