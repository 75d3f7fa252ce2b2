#!/usr/bin/env bash
# Adds a migration for all three databases: ./add-migration.sh Name
set -euo pipefail
cd "$(dirname "$0")"
name=${1:?usage: ./add-migration.sh Name}
dotnet tool restore >/dev/null
dotnet build host/Registry.Host --nologo -v quiet
for provider in Sqlite PostgreSql SqlServer; do
  dotnet ef migrations add "$name" --no-build --project host/Registry.Host \
    --context "${provider}RegistryDbContext" --output-dir "Data/$provider"
done
