#!/usr/bin/env bash
# Measures what AutoMapper's ProjectTo costs beside the same select written by hand: the list of enterprises and one of them, in one
# process, in turn, with the same statement (refused when it is another); one object in memory; the configuration at start. Medians.
# Usage: bench/mapping.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build host/Registry.Host --nologo --configuration Release --verbosity quiet >/dev/null
dotnet build bench/Registry.Bench --nologo --configuration Release --verbosity quiet >/dev/null
registry=$PWD/host/Registry.Host/bin/Release/net10.0/registry.dll
bench=$PWD/bench/Registry.Bench/bin/Release/net10.0/Registry.Bench.dll
cd host/Registry.Host
dotnet "$bench" mapping "$registry" "$work"
