#!/usr/bin/env bash
# Prints for five features the files one reads from the route to the save, and the hops between them (tools/ways.txt).
# Refuses a way whose file is gone or no longer names the next.
set -euo pipefail
cd "$(dirname "$0")/.."
broken=0

while IFS='|' read -r name way; do
  [[ -z $name || $name == \#* ]] && continue
  mapfile -t files < <(tr '>' '\n' <<<"$way" | tr -d ' ')
  for i in "${!files[@]}"; do
    [ -f "${files[i]}" ] || { echo "GONE: ${files[i]}"; broken=1; continue; }
    next=${files[i + 1]:-}
    [ -z "$next" ] && continue
    # By its name, by its interface, or by a method that only the next has.
    type=$(basename "${next%.*}")
    methods=$(grep -oE 'static (async )?[A-Za-z<>?]+ [A-Za-z]+(<[A-Za-z, ]+>)?\(' "$next" | grep -oE '[A-Za-z]+(<[A-Za-z, ]+>)?\($' | grep -oE '^[A-Za-z]+' | sort -u | paste -sd'|' || true)
    grep -qE "\bI?$type\b${methods:+|\.($methods)\b}" "${files[i]}" || { echo "BROKEN: ${files[i]} names no $type"; broken=1; }
  done
  printf '%-28s %s files, %s hops\n' "$(sed 's/ *$//' <<<"$name")" "${#files[@]}" "$((${#files[@]} - 1))"
done <tools/ways.txt
exit $broken
