#!/usr/bin/env bash
# How long `handoff check` takes beside an empty program on the same command-line library, both in Release, in turns, warm.
# usage: tests/startup-ratio.sh [runs [limit]]     prints both medians in milliseconds and their ratio; exits 1 above the limit (2.5)
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-31}
limit=${2:-2.5}
export DOTNET_CLI_TELEMETRY_OPTOUT=1

dotnet build -c Release -v q --nologo src/HandoffDrafter >/dev/null
dotnet build -c Release -v q --nologo tests/EmptyProgram >/dev/null
handoff=src/HandoffDrafter/bin/Release/net10.0/handoff
empty=tests/EmptyProgram/bin/Release/net10.0/EmptyProgram

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
deal=$work/deal
"$handoff" draft fixtures/deals/harrowgate-onboarding --out "$deal" --as-of 2026-05-12 --no-model --workspace "$work/workspace" >/dev/null

microseconds() {
    local from=${EPOCHREALTIME/./}
    "$@" >/dev/null 2>&1 || [ $? -eq 1 ]
    echo $((${EPOCHREALTIME/./} - from))
}

median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }

for _ in 1 2 3; do
    microseconds "$empty" >/dev/null
    microseconds "$handoff" check "$deal" --workspace "$work/workspace" >/dev/null
done
for ((i = 0; i < runs; i++)); do
    microseconds "$empty" >>"$work/empty"
    microseconds "$handoff" check "$deal" --workspace "$work/workspace" >>"$work/check"
done

awk -v e="$(median "$work/empty")" -v c="$(median "$work/check")" -v limit="$limit" -v runs="$runs" 'BEGIN {
    printf "empty program %.1f ms   handoff check %.1f ms   ratio %.2f (limit %s, median of %d)\n", e / 1000, c / 1000, c / e, limit, runs
    exit c / e > limit
}'
