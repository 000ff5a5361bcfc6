#!/bin/sh
# Once, when the primary's folder is made: lets the replica in, which the image's own rules do not.
set -eu
echo 'host replication all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
