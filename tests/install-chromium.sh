#!/bin/sh
# The browser tests need Chromium; on Debian and Ubuntu it can be had from the distribution.
set -eu
if ! command -v apt-get >/dev/null; then
    echo "Install Chromium, then run make test again." >&2
    exit 1
fi
run=""
[ "$(id -u)" = 0 ] || run="sudo"
$run apt-get update -qq
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
