#!/bin/sh
# Makes .venv and installs what is missing; a call with nothing to do costs a few hundredths of a second.
set -eu
cd "$(dirname "$0")/.."

stamp=.venv/.set-up
wanted=$(cat pyproject.toml hmi/cli/system_needs.toml packaging/setup.sh | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && [ -x .venv/bin/hmi ]; then
    exit 0
fi

usable() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for python in python3 python3.13 python3.12 python3.11 python3.14; do
        if usable "$python"; then
            echo "$python"
            return
        fi
    done
}

python=$(find_python)
if [ -z "$python" ] && [ "$(id -u)" = 0 ]; then
    apt-get update >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3 python3-venv >/dev/null
    python=$(find_python)
fi
if [ -z "$python" ]; then
    echo "A Python of 3.11 or later with venv is missing. Install it with this line:" >&2
    echo "  sudo apt-get install -y python3 python3-venv" >&2
    exit 1
fi

echo "Setting up .venv with $($python --version), once; this takes a minute or two."
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
.venv/bin/python -m hmi.cli doctor --install
echo "$wanted" >"$stamp"
