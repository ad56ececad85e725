#!/usr/bin/env bash
# How long `handoff check` takes beside an empty program on the same command-line library, both in Release, in turns, warm: with the answer
# that it remembers, and with the gate running (asked for another day), as built and as published for this system (compiled ahead of time).
# usage: tests/startup-ratio.sh [runs [limit]]     prints the medians in milliseconds and their ratios to the empty program;
#                                                  exits 1 when the remembered answer takes more than the limit (2.5)
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
case $(uname -m) in aarch64 | arm64) system=linux-arm64 ;; *) system=linux-x64 ;; esac
dotnet publish -c Release -v q --nologo -r "$system" src/HandoffDrafter -o "$work/published" >/dev/null
published=$work/published/handoff
"$handoff" draft fixtures/deals/harrowgate-onboarding --out "$deal" --as-of 2026-05-12 --no-model --workspace "$work/workspace" >/dev/null

microseconds() {
    local from=${EPOCHREALTIME/./}
    "$@" >/dev/null 2>&1 || [ $? -eq 1 ]
    echo $((${EPOCHREALTIME/./} - from))
}

median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }

once() {
    microseconds "$empty" >>"$1/empty"
    microseconds "$handoff" check "$deal" --workspace "$work/workspace" >>"$1/remembered"
    microseconds "$handoff" check "$deal" --workspace "$work/workspace" --as-of 2026-05-12 >>"$1/gate"
    microseconds "$published" check "$deal" --workspace "$work/workspace" --as-of 2026-05-12 >>"$1/published-gate"
}

mkdir "$work/warm" "$work/timed"
for _ in 1 2 3; do once "$work/warm"; done
for ((i = 0; i < runs; i++)); do once "$work/timed"; done

base=$(median "$work/timed/empty")
line() { awk -v label="$1" -v t="$(median "$work/timed/$2")" -v e="$base" 'BEGIN { printf "%-44s %6.1f ms   %.2f\n", label, t / 1000, t / e }'; }
echo "median of $runs, and the ratio to the empty program"
line 'empty program' empty
line 'check, answer remembered' remembered
line 'check, the gate runs' gate
line 'check, the gate runs, published for one system' published-gate
awk -v t="$(median "$work/timed/remembered")" -v e="$base" -v limit="$limit" 'BEGIN { exit t / e > limit }'
