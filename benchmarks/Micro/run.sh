#!/usr/bin/env bash
# Measures the scanner and its rivals in one run and writes benchmarks/results/micro-CPU.md and .svg. About three minutes.
# With "beside": the scanner in turn with Hyperscan (apt-get install libhyperscan5), and the goals; writes hyperscan-CPU.md and .svg. About two minutes.
# With "names": what person names cost, register by register; writes names-speed-CPU.md and .svg. About two minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet build benchmarks/Micro -c Release -nodeReuse:false -v quiet
artifacts/bin/Micro/release/Gegevenshuis.AiGateway.Micro "$@" rules benchmarks/results
