#!/usr/bin/env bash
# Installs the Debian package, runs Stormspec from it, and removes it again. Needs root, a Debian or Ubuntu, and the
# package: ./mvnw -Pinstallers package. Prints sizes and start times; ends with exit code 1 at the first thing wrong.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

package=$(ls target/stormspec_*.deb) || { echo 'no target/stormspec_*.deb: run ./mvnw -Pinstallers package first' >&2; exit 2; }
sample=../samples/acme
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

step() {
    printf '== %s\n' "$1"
}

fail() {
    printf 'FAILED: %s\n' "$1" >&2
    exit 1
}

# Prints the median time in milliseconds of five runs of the command.
median_time() {
    for _ in 1 2 3 4 5; do
        begin=$(date +%s%N)
        "$@" >"$work/out" 2>&1 || fail "$*: $(cat "$work/out")"
        echo $((($(date +%s%N) - begin) / 1000000))
    done | sort -n | sed -n 3p
}

step "install $package ($(stat -c %s "$package" | awk '{ printf "%.1f MB", $1 / 1e6 }'))"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >/dev/null
apt-get install -y -qq --no-install-recommends xvfb xauth "./$package" </dev/null >"$work/apt" 2>&1 || fail "$(cat "$work/apt")"
du -sm /opt/stormspec | awk '{ print "installed: " $1 " MB" }'
[ "$(command -v stormspec)" = /usr/bin/stormspec ] || fail 'stormspec is not on PATH'
dpkg -S /usr/bin/stormspec >/dev/null || fail 'the package does not own /usr/bin/stormspec'

step 'the command line, in another folder, with no Java but its own'
run() {
    (cd "$work" && env -i PATH=/usr/bin:/bin HOME="$work" "$@")
}
sample=$(realpath "$sample")
run stormspec --version
run stormspec check "$sample" | tail -n 3
run stormspec map "$sample" --out map.svg
[ -s "$work/map.svg" ] || fail 'no map was written'
echo "stormspec --version: $(median_time stormspec --version) ms, check: $(median_time stormspec check "$sample") ms"

step 'the demo, with its broker, on the Java of the package'
run stormspec demo --dir demo >"$work/out" 2>&1 || fail "$(tail -n 40 "$work/out")"
tail -n 3 "$work/out"

step 'the cache of classes is used'
run env JAVA_TOOL_OPTIONS=-XX:AOTMode=on stormspec --version >"$work/out" 2>&1 || fail "the cache is not valid: $(cat "$work/out")"

step 'the window'
for _ in 1 2 3; do
    run xvfb-run -a -s '-screen 0 1600x1000x24' env STORMSPEC_JAVA_OPTIONS='-XX:AOTMode=on -Dprism.order=sw' stormspec --smoke "$sample" 2>"$work/err" ||
        fail "the window did not start: $(cat "$work/err")"
done

step 'remove'
apt-get remove -y -qq stormspec </dev/null >"$work/apt" 2>&1 || fail "$(cat "$work/apt")"
[ ! -e /opt/stormspec ] || fail "left behind: $(find /opt/stormspec | head -n 3)"
[ ! -e /usr/bin/stormspec ] || fail 'left behind: /usr/bin/stormspec'
echo 'installed, run and removed'
