#!/bin/bash
# Every key of both configurations is declared and of its type, and docs/configuration.md is what the packages declare.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/lanes/lib.sh

exec "$(tos_node)" .ci/lanes/configuration/lane.mjs
