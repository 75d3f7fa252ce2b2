#!/usr/bin/env bash
# Measures opening one dossier (admission, recognition, case) through the API, signed in and scoped, on SQLite, at each size of the
# membership: it must not grow with the ledger. Medians beside each other, and how many times the smallest the largest is.
# Usage: bench/dossier.sh [size…, default 1000 100000]
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build host/Registry.Host --nologo --configuration Release --verbosity quiet >/dev/null
dotnet build bench/Registry.Bench --nologo --configuration Release --verbosity quiet >/dev/null
registry=$PWD/host/Registry.Host/bin/Release/net10.0/registry.dll
bench=$PWD/bench/Registry.Bench/bin/Release/net10.0/Registry.Bench.dll
cd host/Registry.Host
[ $# -gt 0 ] || set -- 1000 100000
dotnet "$bench" dossier "$registry" "$work" "$@"
