#!/usr/bin/env bash
# Makes the one initial migration of each database anew from the model. Only while nothing has been released: databases made before
# do not upgrade. Afterwards look at `git diff --stat host/Registry.Host/Data`: only what the model changed may differ.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -f host/Registry.Host/Data/*/*_Initial*.cs host/Registry.Host/Data/*/*ModelSnapshot.cs
./add-migration.sh Initial
for provider in Sqlite PostgreSql SqlServer; do
  # The triggers of the append-only tables are not part of the model.
  sed -i "0,/^        }\r\?$/s//\n            AppendOnlyTables.Protect$provider(migrationBuilder, AppendOnlyTables.All);\n        }/" \
    host/Registry.Host/Data/$provider/*_Initial.cs
done
sed -i '1s/^\xEF\xBB\xBF//' host/Registry.Host/Data/*/*_Initial*.cs host/Registry.Host/Data/*/*ModelSnapshot.cs
