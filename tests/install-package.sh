#!/bin/sh
# Installs what is no Python package, named by the first argument; on Debian and Ubuntu it can be
# had from the distribution.
set -eu
if ! command -v apt-get >/dev/null; then
    echo "Install $1, then run make again." >&2
    exit 1
fi
run=""
[ "$(id -u)" = 0 ] || run="sudo"
$run apt-get update -qq
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
