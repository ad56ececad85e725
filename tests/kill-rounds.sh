#!/bin/sh
# Kills a process that saves deals while they are edited, so many times, and says what was lost.
#   tests/kill-rounds.sh [rounds] [first seed]
# TMPDIR says where the workspaces are made; a memory file system makes the rounds faster.
set -eu
cd "$(dirname "$0")/HandoffDrafter.EndToEnd.Tests"
dotnet build -c Release -v quiet --nologo >&2
exec dotnet bin/Release/net10.0/HandoffDrafter.EndToEnd.Tests.dll kill-rounds "${1:-20}" "${2:-1}"
