# Finds a JDK for the scripts of this project. Sourced, not run; POSIX sh.
#
#   find_jdk          sets and exports JAVA_HOME, or says in one line on stderr what to install and returns 2.
#
# JAVA_HOME and then the java on PATH win when they are new enough. Of the JDKs in the usual folders the oldest that
# will do is taken: it is the closest to the one that the build was made with.
#
# For tests: STORMSPEC_JDK_FOLDERS, a list of folders parted by colons, replaces the usual folders.

stormspec_jdk_needed=25

# Prints the major version of the JDK in the folder $1, or nothing if no whole JDK is there.
jdk_major() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    jdk_version=
    if [ -r "$1/release" ]; then
        jdk_version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release")
    fi
    if [ -z "$jdk_version" ]; then
        jdk_version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
    fi
    printf '%s' "$jdk_version"
}

jdk_new_enough() {
    jdk_found=$(jdk_major "$1")
    [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$stormspec_jdk_needed" ]
}

# Prints the file that the path $1 leads to through symbolic links (readlink -f is not everywhere).
follow_links() {
    followed=$1
    while [ -h "$followed" ]; do
        link=$(readlink "$followed")
        case $link in
            /*) followed=$link ;;
            *) followed=$(dirname "$followed")/$link ;;
        esac
    done
    printf '%s' "$followed"
}

# Prints the home folder of the java on PATH, or nothing.
jdk_on_path() {
    on_path=$(command -v java) || return 0
    on_path=$(follow_links "$on_path")
    (CDPATH='' cd -- "$(dirname "$on_path")/.." 2>/dev/null && pwd -P) || return 0
}

# Prints every folder in which JDKs usually stand, one a line; the names may hold spaces.
usual_jdks() {
    if [ -n "${STORMSPEC_JDK_FOLDERS-}" ]; then
        printf '%s\n' "$STORMSPEC_JDK_FOLDERS" | tr ':' '\n' | while IFS= read -r folder; do
            printf '%s\n' "$folder"/*
        done
        return 0
    fi
    printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/java/* /opt/jdk/* \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.jdks/*/Contents/Home \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec
}

find_jdk() {
    if [ -n "${JAVA_HOME-}" ] && jdk_new_enough "$JAVA_HOME"; then
        export JAVA_HOME
        return 0
    fi
    jdk_candidate=$(jdk_on_path)
    if [ -n "$jdk_candidate" ] && jdk_new_enough "$jdk_candidate"; then
        JAVA_HOME=$jdk_candidate
        export JAVA_HOME
        return 0
    fi
    jdk_candidate=$(
        usual_jdks | while IFS= read -r folder; do
            if jdk_new_enough "$folder"; then
                printf '%s %s\n' "$jdk_found" "$folder"
            fi
        done | sort -n | head -n 1
    )
    if [ -n "$jdk_candidate" ]; then
        JAVA_HOME=${jdk_candidate#* }
        export JAVA_HOME
        return 0
    fi
    printf '%s\n' "Stormspec needs a JDK $stormspec_jdk_needed or newer, with javac, and found none in JAVA_HOME, on PATH or in the usual folders: install one (for example Eclipse Temurin $stormspec_jdk_needed) or set JAVA_HOME to it." >&2
    return 2
}
