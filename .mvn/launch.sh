# What the launcher of the sources (stormspec) and that of the installed program have in common. Sourced, not run;
# POSIX sh.

# "desktop" or "headless", by the first argument. A command wins over a folder of the same name.
mode_of() {
    case ${1-} in
        '' | bench | --smoke | --screenshot) echo desktop ;;
        check | fix | merge | rules | explain | impact | access | health | tags | flows | glossary) echo headless ;;
        export | changes | versions | new-version | notice | new | rename | registry | import | survey) echo headless ;;
        map | picture | plan | push | cluster | trust | demo | generate-completion | help | -*) echo headless ;;
        *) if [ -e "$1" ]; then echo desktop; else echo headless; fi ;;
    esac
}

# Sets and exports LC_ALL where no language is chosen: in the C locale Java can neither print nor open a name that is
# not ASCII.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
        '' | C | POSIX)
            LC_ALL=C.UTF-8
            export LC_ALL
            ;;
    esac
}
