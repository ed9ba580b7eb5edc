#!/bin/sh
# NOT YET RUN BY AN ENGINE. Makes the role of the anonymous app; the migrations grant it its schema and nothing else.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$ANONYMOUS_POSTGRES_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE xinqiao_anonymous LOGIN PASSWORD :'password';
SQL
