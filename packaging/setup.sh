#!/bin/sh
# Makes .venv and installs what is missing; a call with nothing to do costs a few hundredths of a second.
set -eu
cd "$(dirname "$0")/.."

stamp=.venv/.set-up
needs=hmi/cli/system_needs.toml
sum=$(cat pyproject.toml "$needs" packaging/setup.sh | cksum | tr ' ' -)
wanted="$sum display:${DISPLAY:+x}${WAYLAND_DISPLAY:+wayland}"
if [ -x .venv/bin/hmi ] && grep -qxF "$wanted" "$stamp" 2>/dev/null; then
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

system_packages() { # of each line of the list, the first that this release knows, else the last
    sed -n 's/^packages = \[\(.*\)\]$/\1/p' "$needs" | tr -d '",' | while read -r names; do
        for name in $names; do
            if apt-cache show "$name" >/dev/null 2>&1; then break; fi
        done
        echo "$name"
    done | sort -u | tr '\n' ' '
}

python=$(find_python)
if [ -z "$python" ] && [ "$(id -u)" = 0 ]; then
    echo "Installing Python."
    apt-get update >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3 python3-venv >/dev/null || true
    python=$(find_python)
fi
if [ -z "$python" ]; then
    echo "A Python of 3.11 or later with venv is missing. On Debian and Ubuntu this line installs it, and what else is needed:" >&2
    echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends python3 python3-venv $(system_packages)" >&2
    exit 1
fi

echo "Setting up .venv with $($python --version), once; this takes a minute or two."
.venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv # also one begun and not finished
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
.venv/bin/python -m compileall -q hmi apps # as pip does for a wheel; whoever forbids Python to write byte code starts fast too
.venv/bin/python -m hmi.cli doctor --install
kept=$(grep "^$sum " "$stamp" 2>/dev/null || true) # the other kinds of display, set up for before
printf '%s\n' "$kept" "$wanted" >"$stamp"
