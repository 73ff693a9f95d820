# --- The shells in which steps run -----------------------------------------------------------------

# Leads the process group of a step and keeps how it ended, even if the runbook is gone by then. As long as
# it lives it holds a lock, by the file descriptor 8.
guard_code() {
  cat <<'GUARD'
step=$1 shell=$2
trap ': >"$step.interrupted"' INT
trap : TERM HUP
printf '%s\n' "$$" >"$step.group.tmp" && mv -f -- "$step.group.tmp" "$step.group" || exit 1
bash -euo pipefail "$shell" "$step" 8>&-
exit_code=$?
printf '%s\n' "$exit_code" >"$step.result.tmp" && sync -- "$step.result.tmp" && mv -f -- "$step.result.tmp" "$step.result"
exit "$exit_code"
GUARD
}

# Runs the code of a step as if it were typed after that of the steps before, and keeps what it leaves.
carrier_code() {
  cat <<'CARRIER'
__rutter_step=$1
shift
declare -A __rutter_first=()
__rutter_kept=0 __rutter_withheld='' __rutter_prior='' __rutter_folder=''

__rutter_own() {
  case $1 in
    __rutter_* | BASH | BASH_* | BASHOPTS | BASHPID | COLUMNS | COMP_* | COPROC | DIRSTACK | EPOCH* | EUID | FUNCNAME | GROUPS | \
      HISTCMD | HOSTNAME | HOSTTYPE | IFS | LINENO | LINES | MACHTYPE | MAPFILE | OLDPWD | OPTARG | OPTERR | OPTIND | OSTYPE | \
      PIPESTATUS | POSIXLY_CORRECT | PPID | PS4 | PWD | RANDOM | REPLY | SECONDS | SHELLOPTS | SHLVL | SRANDOM | UID | _) return 0 ;;
  esac
  [[ " $__rutter_withheld " == *" $1 "* ]]
}

__rutter_remember() {
  local __rutter_name
  set +u
  for __rutter_name in $(compgen -v); do
    __rutter_first[$__rutter_name]="${!__rutter_name@a}=${!__rutter_name}"
  done
  set -u
}

# No later step is stopped by a variable that cannot be set again.
__rutter_print() {
  local __rutter_text __rutter_flags
  if [[ ${!1@a} != *r* ]]; then
    declare -p "$1"
    return
  fi
  __rutter_text=$(declare -p "$1")
  __rutter_text=${__rutter_text#declare }
  __rutter_flags=${__rutter_text%% *}
  __rutter_flags=${__rutter_flags//r/}
  [[ $__rutter_flags != - ]] || __rutter_flags=--
  printf 'declare %s %s\n' "$__rutter_flags" "${__rutter_text#* }"
}

__rutter_values() {
  local __rutter_name
  for __rutter_name in $(compgen -v); do
    if __rutter_own "$__rutter_name"; then
      continue
    fi
    if [[ ${__rutter_first[$__rutter_name]-none} != "${!__rutter_name@a}=${!__rutter_name}" || ${!__rutter_name@a} == *[aA]* ]]; then
      __rutter_print "$__rutter_name"
    fi
  done
  for __rutter_name in "${!__rutter_first[@]}"; do
    [[ -n ${!__rutter_name+is} ]] || declare -p "$__rutter_name" >/dev/null 2>&1 ||
      __rutter_own "$__rutter_name" || printf 'unset -v %s\n' "$__rutter_name"
  done
  printf '%s\n' "$__rutter_prior"
  printf '__rutter_at=%q\n' "${__rutter_folder:-$PWD}"
  printf ': whole\n'
}

__rutter_functions() {
  local __rutter_name __rutter_exported
  for __rutter_name in $(compgen -A function); do
    [[ $__rutter_name == __rutter_* ]] || declare -f -- "$__rutter_name"
  done
  __rutter_exported=$(declare -Fx)
  printf '%s\n: whole\n' "${__rutter_exported//declare -fx/export -f}"
}

__rutter_keep() {
  local IFS=$' \t\n'
  ((!__rutter_kept)) || return 0
  __rutter_kept=1
  set +eux
  umask 077
  __rutter_write
  if [[ $(command tail -n 1 -- "$__rutter_step.values" "$__rutter_step.functions" 2>/dev/null) != *': whole'*': whole' ]]; then
    # the disk is full: this is what the reserve is for
    command rm -f -- "${__rutter_step%/run/*}/reserve"
    __rutter_write
  fi
}

__rutter_write() {
  __rutter_values >"$__rutter_step.values" 2>/dev/null
  __rutter_functions >"$__rutter_step.functions" 2>/dev/null
}

__rutter_remember
. "$__rutter_step.before"
trap '{ if (($? == 0)); then __rutter_keep; fi; } 2>/dev/null' EXIT
. "$__rutter_step.sh"
{ trap '' INT TERM HUP; } 2>/dev/null
{ __rutter_keep; } 2>/dev/null
exit 0
CARRIER
}
