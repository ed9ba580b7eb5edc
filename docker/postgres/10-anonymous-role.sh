#!/bin/sh
# NOT YET RUN BY AN ENGINE. Makes the role of the anonymous app; the migrations grant it its schema and nothing else.
# PostgreSQL neither counts nor shows what it looks up: that would tell to the second when somebody writes.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$ANONYMOUS_POSTGRES_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE xinqiao_anonymous LOGIN PASSWORD :'password';
ALTER ROLE xinqiao_anonymous SET track_counts = off;
ALTER ROLE xinqiao_anonymous SET track_activities = off;
SQL
