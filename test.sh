#!/usr/bin/env bash
# Runs every test: on SQLite, on PostgreSQL, and in a browser where there are such tests. What is missing is installed where
# that is possible (Debian, as root); else it is a failure where CI=true, and a stated skip elsewhere.
# The last line is 'N passed, N failed', over all runs.
set -uo pipefail
cd "$(dirname "$0")"

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed_runs=0

has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }
has_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }

install() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1"; } >/dev/null ||
      echo "Could not install $1."
  fi
}

# Whether the runs that need it can go ahead.
need() {
  local name=$1 check=$2
  "$check" || install "$name"
  "$check" && return 0
  if [ "${CI:-}" = true ]; then
    echo "FAILED: $name is missing, and CI=true."
    failed_runs=$((failed_runs + 1))
  else
    echo "SKIPPED: $name is not installed; its tests did not run."
  fi
  return 1
}

run() {
  local name=$1 project=$2
  echo "== $name"
  dotnet test --project "$project" --no-build --results-directory "$results" --report-xunit-trx --report-xunit-trx-filename "$name.trx"
  local code=$?
  if [ ! -s "$results/$name.trx" ]; then
    echo "FAILED: $name gave no results."
    failed_runs=$((failed_runs + 1))
  elif [ $code -ne 0 ] && [ "$(count "$results/$name.trx" failed)" = 0 ]; then
    echo "FAILED: $name ended with code $code."
    failed_runs=$((failed_runs + 1))
  fi
}

# A number of the Counters element of a result file.
count() { grep -o "<Counters[^>]*" "$1" | grep -oE " $2=\"[0-9]+\"" | grep -oE '[0-9]+'; }

build() { dotnet build "$1" --nologo --verbosity quiet || failed_runs=$((failed_runs + 1)); }

build tests/Registry.Tests/Registry.Tests.csproj
if [ $failed_runs = 0 ]; then
  run Sqlite tests/Registry.Tests/Registry.Tests.csproj
  need postgresql has_postgresql && REGISTRY_TEST_DATABASE=PostgreSql run PostgreSql tests/Registry.Tests/Registry.Tests.csproj
fi
end_to_end=tests/Registry.EndToEnd/Registry.EndToEnd.csproj
if [ $failed_runs = 0 ] && [ -f "$end_to_end" ] && need chromium has_chromium; then
  build "$end_to_end"
  [ $failed_runs = 0 ] && run EndToEnd "$end_to_end"
fi

passed=0
failed=$failed_runs
for file in "$results"/*.trx; do
  [ -f "$file" ] || continue
  passed=$((passed + $(count "$file" passed)))
  failed=$((failed + $(count "$file" failed)))
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
