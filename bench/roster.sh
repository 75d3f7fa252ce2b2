#!/usr/bin/env bash
# Measures the pages an installation lives with against the budgets, through the API, signed in and scoped, on SQLite:
#   1. the roster page under load beside the same statements sent by hand through ADO.NET (same database, same JSON, alternating),
#   2. how much slower the roster page of a cell or a committee gets as the members grow from a thousand to the largest size,
#   3. all calls of each screen at 100,000 members. What the browser draws is not in it.
# The synthetic members are added to the reference data by SQL; `registry verify` must find their ledger sound at the smallest size.
# The readers run on the same machine as the servers, so answers per second flatter both sides alike: the processor time
# beside it is the server's own. On a busy machine the shortest time says most; the longest shows a first reading from disk.
# Usage: bench/roster.sh [largest size, default 1000000]; 5600000 (all Party members) needs 20 GB of disk in TMPDIR and ten minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
largest=${1:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build host/Registry.Host --nologo --configuration Release --verbosity quiet >/dev/null
dotnet build bench/Registry.Bench --nologo --configuration Release --verbosity quiet >/dev/null
registry=$PWD/host/Registry.Host/bin/Release/net10.0/registry.dll
bench=$PWD/bench/Registry.Bench/bin/Release/net10.0/Registry.Bench.dll
cd host/Registry.Host
dotnet "$bench" measure "$registry" "$work" 1000 100000 "$largest"
