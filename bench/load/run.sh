#!/bin/sh
# Load on loopback: starts the service, asks with wrk and watches the memory and what else the machine does.
# Usage: [MIX=many|few|new] bench/load/run.sh [PROGRAM] [SECONDS] [CONNECTIONS]
# MIX says which questions are asked: see questions.lua. The first round only warms up.
# PROGRAM is the built whosupervises (Release). Needs wrk and curl.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$here/../../src/WhoSupervises.Cli/bin/Release/net10.0/whosupervises}
seconds=${2:-30}
connections=${3:-32}
url=http://127.0.0.1:5081
"$program" serve --urls "$url" --reload 0 &
service=$!
trap 'kill "$service" 2>/dev/null || true' EXIT INT TERM
tries=0
until curl -sf "$url/readyz" >/dev/null; do
  tries=$((tries + 1))
  [ "$tries" -lt 200 ] || { echo "The service did not start." >&2; exit 1; }
  sleep 0.05
done

memory() { awk '/^VmRSS/ { print int($2 / 1024) " MB" }' "/proc/$service/status"; }

echo "load average before: $(cut -d' ' -f1 /proc/loadavg)"
echo "started: $(memory)"
wrk -t1 -c"$connections" -d"${seconds}s" -s "$here/questions.lua" "$url" | grep '^requests='
echo "warm: $(memory)"
for round in 1 2 3; do
  wrk -t1 -c"$connections" -d"${seconds}s" -s "$here/questions.lua" "$url" | grep '^requests='
  echo "round $round: $(memory)"
done
