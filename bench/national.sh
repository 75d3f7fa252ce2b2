#!/usr/bin/env bash
# Measures the reports at the size of the whole country on SQLite: makes the database with `registry generate`, counts the quarterly
# report of the last quarter that ended, at every organisation, through the API, and prints time and the most memory the server held;
# then the parts of the dashboard of a cell, a committee and the whole.
# 5,600,000 members need 25 GB of disk in TMPDIR.
# Usage: bench/national.sh [members, default 5600000] [organisations, default 217000]
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build host/Registry.Host --nologo --configuration Release --verbosity quiet >/dev/null
dotnet build bench/Registry.Bench --nologo --configuration Release --verbosity quiet >/dev/null
registry=$PWD/host/Registry.Host/bin/Release/net10.0/registry.dll
bench=$PWD/bench/Registry.Bench/bin/Release/net10.0/Registry.Bench.dll
cd host/Registry.Host
dotnet "$bench" national "$registry" "$work" "${1:-5600000}" "${2:-217000}"
