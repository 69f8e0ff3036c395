#!/bin/bash
# Imports the organogram that a ministry published, with ./tos import's own code, into a portal of its own.
# The file is not part of the checkout: TOS_SHARED names the folder that holds data/, default ../shared.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/lanes/lib.sh

exec "$(tos_node)" .ci/lanes/real-file/lane.mjs
