#!/bin/sh
# A throw-away PostgreSQL cluster for the tests.
#
#   tests/postgres.sh start DIR            make a cluster in DIR (which must not exist), start it, print its URL
#   tests/postgres.sh start DIR durable    the same with fsync, for measurements
#   tests/postgres.sh stop DIR             stop it and remove DIR
#
# It listens only on a socket inside DIR. PostgreSQL refuses to run as root, so root runs it as another account
# (POSTGRES_ACCOUNT, else postgres, else nobody). The binaries are those in PATH or the newest under /usr/lib/postgresql.
set -eu

usage() { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
fail() { echo "postgres.sh: $*" >&2; exit 1; }

fsync=off
if [ $# -eq 3 ] && [ "$1 $3" = "start durable" ]; then
    fsync=on
elif [ $# -ne 2 ]; then
    usage
fi
action=$1 dir=$2

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -n 1)
if path=$(command -v initdb); then bin=$(dirname "$path"); fi
[ -n "$bin" ] && [ -x "$bin/initdb" ] || fail "no PostgreSQL found (Debian: apt-get install postgresql)"

if [ "$(id -u)" -eq 0 ]; then
    account=${POSTGRES_ACCOUNT:-}
    for known in postgres nobody; do
        if [ -z "$account" ] && id "$known" >/dev/null 2>&1; then account=$known; fi
    done
    [ -n "$account" ] || fail "root needs another account to run PostgreSQL: set POSTGRES_ACCOUNT"
    as() { setpriv --reuid "$account" --regid "$(id -g "$account")" --clear-groups -- "$@"; }
else
    as() { "$@"; }
fi

case $action in
start)
    mkdir -m 0700 "$dir" || fail "$dir must not exist"
    dir=$(cd "$dir" && pwd)
    # A socket's path must stay under about 100 bytes.
    [ ${#dir} -le 80 ] || { rmdir "$dir"; fail "the path $dir is too long for a socket"; }
    if [ "$(id -u)" -eq 0 ]; then chown "$account" "$dir"; fi
    cd "$dir"
    # fsync off, unless it is asked for: the cluster is thrown away, and durability is the server's business, not what the tests look at.
    # An English collation where the server has one: a query that sorts text must say how, and C would hide it.
    make() {
        rm -rf "$dir/data"
        as "$bin/initdb" --pgdata "$dir/data" --username tester --auth trust --encoding UTF8 --no-sync "$@" \
            >"$dir/initdb.log" 2>&1
    }
    make --locale C --locale-provider icu --icu-locale en-US || make --locale C ||
        { cat "$dir/initdb.log" >&2; fail "initdb failed"; }
    as "$bin/pg_ctl" --pgdata "$dir/data" --log "$dir/server.log" --wait --silent start \
        --options "-c listen_addresses='' -c unix_socket_directories='$dir' -c fsync=$fsync -c max_connections=200" \
        >"$dir/start.log" 2>&1 </dev/null || { cat "$dir/start.log" "$dir/server.log" >&2; fail "the server did not start"; }
    encoded=$(printf '%s' "$dir" | sed 's/%/%25/g; s#/#%2F#g; s/ /%20/g')
    echo "postgres://tester@$encoded/postgres"
    ;;
stop)
    [ -d "$dir/data" ] || fail "$dir holds no cluster"
    dir=$(cd "$dir" && pwd)
    cd "$dir"
    as "$bin/pg_ctl" --pgdata "$dir/data" --mode immediate --wait --silent stop >/dev/null || true
    cd / && rm -rf "$dir"
    ;;
*) usage ;;
esac
