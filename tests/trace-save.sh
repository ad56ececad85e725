#!/bin/sh
# Traces the system calls of three saves of one deal and fails unless every file is flushed before it is renamed, its folder after, and
# the event before anything that is made from it.
#   tests/trace-save.sh
set -eu
if ! command -v strace >/dev/null 2>&1; then
  echo "trace-save: strace is not installed; install it (apt-get install strace) and run this again" >&2
  exit 1
fi

cd "$(dirname "$0")/HandoffDrafter.EndToEnd.Tests"
dotnet build -c Release -v quiet --nologo >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
strace -f -y -qq -s 200 -e trace=openat,fsync,fdatasync,rename,renameat,renameat2,write,pwrite64,link,ftruncate -o "$work/trace" \
  dotnet bin/Release/net10.0/HandoffDrafter.EndToEnd.Tests.dll save "$work/workspace"
awk -v root="$work/workspace" -f ../trace-save.awk "$work/trace"
