#!/bin/bash
# What takes too long for ./tos test, or needs root: a full disk, replicas that start together, are killed while they migrate,
# or run on a wrong clock. TOS_ROUNDS (1) is how often two replicas start together, TOS_KILLS (10) how often one is killed.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/lanes/lib.sh

need faketime faketime
need mount mount
exec "$(tos_node)" .ci/lanes/faults/lane.mjs "$@"
