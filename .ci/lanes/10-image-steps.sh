#!/bin/bash
# Checks docker-compose.yml, and runs the Dockerfile's steps without Docker; the Keycloak lane starts what comes out of it.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/lanes/lib.sh

need docker-compose docker-compose
exec "$(tos_node)" .ci/lanes/image/lane.mjs
