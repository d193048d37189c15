#!/usr/bin/env bash
# Measures direct, nginx, plain YARP and the gateway in one run and writes benchmarks/results/load.md. About three minutes.
# With "uploads": how much memory uploads of 200 MB take, in benchmarks/results/uploads.md. About two minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ "${1:-}" = uploads ]; then
  dotnet build benchmarks/Load -c Release -nodeReuse:false -v quiet
  dotnet build src/Proxy -c Release -nodeReuse:false -v quiet
  exec artifacts/bin/Load/release/Gegevenshuis.AiGateway.Load uploads benchmarks/results/uploads.md \
    "$PWD/artifacts/bin/Proxy/release/Gegevenshuis.AiGateway.Proxy" rules
fi
if ! command -v nginx >/dev/null || ! command -v wrk >/dev/null; then
  apt-get update -q </dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends nginx-light wrk </dev/null
fi
dotnet build benchmarks/Load -c Release -nodeReuse:false -v quiet
dotnet build src/Proxy -c Release -nodeReuse:false -v quiet
mkdir -p benchmarks/results
artifacts/bin/Load/release/Gegevenshuis.AiGateway.Load run benchmarks/results/load.md \
  "$PWD/artifacts/bin/Proxy/release/Gegevenshuis.AiGateway.Proxy" rules
