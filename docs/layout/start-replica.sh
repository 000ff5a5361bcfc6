#!/bin/sh
# Copies the primary once, then follows it. Run as the image's postgres user, instead of its own entry.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  until pg_basebackup --dbname="host=postgres user=postgres password=$POSTGRES_PASSWORD" --pgdata="$PGDATA" --wal-method=stream --write-recovery-conf --create-slot --slot=replica; do sleep 2; done
  chmod 0700 "$PGDATA"
fi
exec postgres -c hot_standby=on
