#!/usr/bin/env bash
# Measures the tree on SQLite, through the API, signed in and scoped:
#   1. moving a subtree of more than 10,000 organisations with 250,000 members under another one, in one transaction, beside the
#      same rows rewritten by plain SQL (no history, no checks); `registry verify` must find everything in its place afterwards,
#   2. the tree page's answers at 217,000 organisations, beside the whole tree at once as it was read before.
# Usage: bench/tree.sh [members, default 250000] [organisations, default 217000]
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build host/Registry.Host --nologo --configuration Release --verbosity quiet >/dev/null
dotnet build bench/Registry.Bench --nologo --configuration Release --verbosity quiet >/dev/null
registry=$PWD/host/Registry.Host/bin/Release/net10.0/registry.dll
bench=$PWD/bench/Registry.Bench/bin/Release/net10.0/Registry.Bench.dll
cd host/Registry.Host
dotnet "$bench" tree "$registry" "$work" "${1:-250000}" "${2:-217000}"
