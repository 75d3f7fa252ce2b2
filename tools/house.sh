#!/usr/bin/env bash
# Counts what the house is made of, here and (with a commit as argument) at an earlier commit beside it:
# lines written and generated, projects, modules, features in order, public types without a docstring.
set -euo pipefail
cd "$(dirname "$0")/.."

# What EF Core generates lies in a folder for each database.
written() {
  find "$1/src" "$1/modules" "$1/host" \( -name '*.cs' -o -name '*.razor' \) \
    -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/Registry.Host/Data/*/*'
}
lines() { xargs cat 2>/dev/null | wc -l; }

count() {
  local root=$1
  echo "lines written $(written "$root" | lines)"
  echo "lines of migrations and snapshots $(find "$root/host/Registry.Host/Data" -name '*.cs' -path '*/Data/*/*' | lines)"
  echo "lines of tests $(find "$root/tests" -name '*.cs' -not -path '*/bin/*' -not -path '*/obj/*' | lines)"
  echo "projects $(find "$root" -name '*.csproj' -not -path '*/bin/*' -not -path '*/obj/*' | wc -l)"
  echo "modules $(find "$root/modules" -mindepth 1 -maxdepth 1 -type d | wc -l)"
  echo "modules whose features have an order $(grep -rl '^\[FeatureOrder(' "$root/modules" --include='*.cs' | wc -l)"
  echo "public types $(written "$root" | grep '\.cs$' | xargs grep -hE '^public [a-z ]*\b(class|record|interface|enum|struct) ' | wc -l)"
  echo "public types without a docstring $(written "$root" | grep '\.cs$' | xargs awk -v declared='^public [a-z ]*(class|record|interface|enum|struct) ' '
    FNR == 1 { documented = 0 }
    $0 ~ declared && !documented { silent++ }
    /^\/\/\// { documented = 1; next }
    /^[\[ )\]]/ && documented { next }
    { documented = 0 }
    END { print silent + 0 }')"
}

here=$(mktemp) there=$(mktemp) before=$(mktemp -d)
trap 'rm -rf "$here" "$there" "$before"' EXIT
count . >"$here"
if [ $# = 0 ]; then
  sed -E 's/ ([0-9]+)$/: \1/' "$here"
  exit
fi
git archive "$1" | tar -x -C "$before"
count "$before" >"$there"
printf '%-46s %12s %12s\n' '' "$(git rev-parse --short "$1")" now
paste -d' ' <(sed -E 's/ [0-9]+$//' "$here" | tr ' ' '_') <(grep -oE '[0-9]+$' "$there") <(grep -oE '[0-9]+$' "$here") |
  while read -r name was is; do printf '%-46s %12s %12s\n' "${name//_/ }" "$was" "$is"; done
