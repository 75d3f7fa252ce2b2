#!/usr/bin/env bash
# Switches rules off, one at a time (tools/mutants.txt), and runs the tests that must notice: tools/mutants.sh [WORD OF A NAME].
# Works on a copy of the last commit; some two minutes a rule. The last line is 'N caught, N survived'.
set -euo pipefail
cd "$(dirname "$0")/.."
list=$PWD/tools/mutants.txt
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git clone --quiet . "$copy"
cd "$copy"
caught=0 survived=0

trim() { sed -E 's/^ +| +$//g' <<<"$1"; }

while IFS=$'\x1f' read -r name file from to tests; do
  [[ -z $name || $name == \#* || $name != *"${1:-}"* ]] && continue
  # Whatever became of the rule before, it stands again.
  git checkout --quiet -- .
  name=$(trim "$name") file=$(trim "$file") from=$(trim "$from") to=$(trim "$to") tests=$(trim "$tests")
  FROM=$from TO=$to perl -0pi -e '$n += s/\Q$ENV{FROM}\E/$ENV{TO}/; END { exit($n == 1 ? 0 : 1) }' "$file" ||
    { echo "NOT THERE: $name"; survived=$((survived + 1)); continue; }
  if ! dotnet build tests/Registry.Tests --nologo --verbosity quiet -p:TreatWarningsAsErrors=false >build.log 2>&1; then
    echo "DOES NOT BUILD: $name"
    survived=$((survived + 1))
  else
    classes=()
    for class in $tests; do classes+=(-class "Registry.Tests.$class"); done
    (cd tests/Registry.Tests/bin/Debug/net10.0 && ./Registry.Tests "${classes[@]}" >"$copy/run.log" 2>&1) || true
    failed=$(grep -c '\[FAIL\]' run.log || true)
    if [ "$failed" -gt 0 ]; then
      echo "caught by $failed: $name ($(grep -o 'Registry.Tests[A-Za-z._]* \[FAIL\]' run.log | head -1 | sed 's/.*Tests\.//; s/ \[FAIL\]//'))"
      caught=$((caught + 1))
    else
      echo "SURVIVED: $name"
      survived=$((survived + 1))
    fi
  fi
done < <(sed -E 's/\\\|/\x1e/g; s/\|/\x1f/g; s/\x1e/|/g' "$list")
echo "$caught caught, $survived survived"
[ $survived = 0 ]
