#!/usr/bin/env bash
# Prints how long a start takes until the sign-in page is served (first: with migration and reference data; later: without),
# how long a build takes, in full and without a change, and the tests on SQLite (unless --no-tests). Medians of three where it says
# start; a bare ASP.NET Core page is started beside it as the machine's measure. For a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
tests=yes
[ "${1:-}" = --no-tests ] && { tests=no; shift; }
configuration=${1:-Release}
work=$(mktemp -d)
trap 'rm -rf "$work"; kill "${pid:-}" 2>/dev/null || true' EXIT

now() { date +%s%N; }
median() { sort -n | sed -n 2p; }

# Seconds from starting the command until the address answers.
first_answer() {
  local address=$1 begin end
  shift
  begin=$(now)
  "$@" >"$work/log" 2>&1 &
  pid=$!
  until curl --silent --fail --output /dev/null "$address"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; return 1; }
    sleep 0.05
  done
  end=$(now)
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  awk "BEGIN { printf \"%.2f\n\", ($end - $begin) / 1e9 }"
}

# Seconds a command takes.
seconds() {
  local begin
  begin=$(now)
  "$@" >"$work/log" 2>&1 || { tail -20 "$work/log" >&2; return 1; }
  awk "BEGIN { printf \"%.0f\", ($(now) - $begin) / 1e9 }"
}

build=(dotnet build Registry.sln --nologo --configuration "$configuration" --verbosity quiet)
echo "full rebuild of the solution ($configuration): $(seconds "${build[@]}" --no-incremental) s (budget 60)"
echo "build without a change: $(seconds "${build[@]}") s (budget 5)"
if [ $tests = yes ]; then
  echo "tests on SQLite: $(seconds dotnet test --project tests/Registry.Tests --no-build --configuration "$configuration") s (budget 240)"
fi

mkdir "$work/bare"
cat >"$work/bare/bare.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>
PROJECT
echo 'var app = WebApplication.Create(args); app.MapGet("/", () => "bare"); app.Run();' >"$work/bare/Program.cs"
dotnet build "$work/bare" --nologo --configuration Release --verbosity quiet >/dev/null

export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://127.0.0.1:5199 Registry__DataDirectory="$work/data"
program=(dotnet "$PWD/host/Registry.Host/bin/$configuration/net10.0/registry.dll")
cd host/Registry.Host
echo "bare ASP.NET Core page: $(for _ in 1 2 3; do first_answer "$ASPNETCORE_URLS/" dotnet "$work/bare/bin/Release/net10.0/bare.dll"; done | median) s"
echo "first start, with migration and reference data: $(for _ in 1 2 3; do rm -rf "$work/data"; first_answer "$ASPNETCORE_URLS/sign-in" "${program[@]}"; done | median) s (budget 6)"
echo "later start: $(for _ in 1 2 3; do first_answer "$ASPNETCORE_URLS/sign-in" "${program[@]}"; done | median) s (budget 3)"
