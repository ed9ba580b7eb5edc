#!/bin/sh
# Starts one app. `exec`, so that the engine's SIGTERM reaches it and it can drain.
set -eu
app=${1:-api}
case "$app" in
  api | live | worker | anonymous) exec node "dist/apps/$app/src/main.js" ;;
  xinqiao) shift; exec node dist/apps/cli/src/main.js "$@" ;;
  *) echo "There is no app \"$app\": say api, live, worker, anonymous or xinqiao." >&2; exit 64 ;;
esac
