#!/bin/sh
# Kills a process that saves deals while they are edited, so many times, and then the program itself while it drafts and imports, a
# tenth as often, and says what was lost.
#   tests/kill-rounds.sh [rounds] [first seed]
# TMPDIR says where the workspaces are made; a memory file system makes the rounds faster.
set -eu
cd "$(dirname "$0")/HandoffDrafter.EndToEnd.Tests"
dotnet build -c Release -v quiet --nologo >&2
rounds=${1:-20}
seed=${2:-1}
run="dotnet bin/Release/net10.0/HandoffDrafter.EndToEnd.Tests.dll"
status=0
$run kill-rounds "$rounds" "$seed" || status=1
$run kill-program "$(((rounds + 9) / 10))" "$seed" || status=1
exit $status
