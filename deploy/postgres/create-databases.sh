#!/bin/bash
# Creates the databases of tOS and Keycloak, each with an owner who has no right beyond it. Run once, by a superuser, on an empty
# server: by the PostgreSQL image itself (docker-compose.yml), or by hand with PGHOST, PGPORT, PGUSER and PGPASSWORD set.
set -euo pipefail

create() {
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname=postgres \
    --set=name="$1" <<'SQL'
\getenv password OWNER_PASSWORD
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

OWNER_PASSWORD=${TOS_DB_PASSWORD:?is missing: the password of the database user} create "${TOS_DB_USER:-tos}"
if [ -n "${KEYCLOAK_DB_PASSWORD:-}" ]; then
  OWNER_PASSWORD=$KEYCLOAK_DB_PASSWORD create keycloak
fi
