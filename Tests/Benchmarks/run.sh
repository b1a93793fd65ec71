#!/usr/bin/env bash
# Builds foretell as it is shipped, generates ledgers, and prints ratios measured side by side in one run.
#
#   Tests/Benchmarks/run.sh [PREDICTIONS…]           default: 1000 10000 100000
#   FORETELL_PROGRAM=path/to/foretell Tests/Benchmarks/run.sh    measures that program instead of building one
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
sizes=("$@")
if [ ${#sizes[@]} -eq 0 ]; then sizes=(1000 10000 100000); fi

program=${FORETELL_PROGRAM:-}
if [ -z "$program" ]; then
  build=(swift build --package-path "$root" -c release --product foretell -Xswiftc -static-executable
    --scratch-path "$root/.build/static")
  "${build[@]}" >&2
  program=$("${build[@]}" --show-bin-path)/foretell
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for size in "${sizes[@]}"; do
  python3 "$here/generate.py" "$size" "$folder/$size"
done
python3 "$here/measure.py" "$program" "$folder" "${sizes[@]}"
