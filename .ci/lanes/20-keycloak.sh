#!/bin/bash
# The portal in its production configuration behind real Keycloak 24 and 26, PostgreSQL 16 and Redis.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/lanes/lib.sh

need mvn maven
need java default-jre-headless
need unzip unzip
need redis-server redis-server
need psql postgresql-client
exec "$(tos_node)" .ci/lanes/keycloak/lane.mjs
