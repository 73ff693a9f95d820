# Runs one step, whose code is on standard input. What it sets, and the folder in which it ends, are there for the
# steps after it on the same machine, in the folder of this file.
set -euo pipefail
state=$(cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cat >"$work/code"
exec </dev/null

cat >"$work/run" <<'RUN'
set -euo pipefail
rutter_work=$1 rutter_state=$2 rutter_secrets=" ${RUTTER_SECRETS-} "
rutter_start=${RUTTER_START-} rutter_folder=${RUTTER_FOLDER-} rutter_own=${RUTTER_OWN-}
unset "${!RUTTER_@}"

# How bash would be told what every variable is; a zero byte ends each.
rutter_variables() {
  local rutter_name rutter_arrays rutter_exported IFS=$' \t\n'
  rutter_arrays=" $(compgen -A arrayvar | tr '\n' ' ')"
  rutter_exported=" $(compgen -A export | tr '\n' ' ')"
  for rutter_name in $(compgen -v); do
    case $rutter_name in
      rutter_* | BASH* | COMP_* | DIRSTACK | EPOCH* | EUID | FUNCNAME | GROUPS | HISTCMD | IFS | LINENO) continue ;;
      OLDPWD | OPT* | PIPESTATUS | PPID | PS4 | PWD | RANDOM | SECONDS | SHELLOPTS | SHLVL | SRANDOM | UID | _)
        continue
        ;;
    esac
    if [[ $rutter_secrets == *" $rutter_name "* ]]; then
      continue
    elif [[ $rutter_arrays == *" $rutter_name "* ]]; then
      declare -p "$rutter_name"
    elif [[ -z ${!rutter_name+set} ]]; then
      continue
    elif [[ $rutter_exported == *" $rutter_name "* ]]; then
      printf 'export %s=%q\n' "$rutter_name" "${!rutter_name}"
    else
      printf '%s=%q\n' "$rutter_name" "${!rutter_name}"
    fi
    printf '\0'
  done | LC_ALL=C sort -z
}

rutter_functions() {
  local rutter_name
  compgen -A function | while IFS= read -r rutter_name; do
    [[ $rutter_name == rutter_* ]] || declare -f -- "$rutter_name"
  done
}

rutter_keep() {
  { set +eux; } 2>/dev/null
  trap - EXIT
  umask 077
  rutter_variables >"$rutter_work/after"
  LC_ALL=C comm -z -13 "$rutter_work/before" "$rutter_work/after" | tr -d '\0' >>"$rutter_state/variables"
  rutter_functions >"$rutter_state/functions"
  [[ -n $rutter_folder ]] || pwd >"$rutter_state/folder"
}

if [[ -e $rutter_state/folder ]]; then
  cd -- "$(<"$rutter_state/folder")"
elif [[ -n $rutter_start ]]; then
  cd -- "$rutter_start"
fi
[[ -z $rutter_folder ]] || cd -- "$rutter_folder"
for rutter_name in $rutter_own; do
  printf 'export %s=%q\n' "$rutter_name" "${!rutter_name}"
done >"$rutter_work/own"
for rutter_file in "$rutter_state"/{functions,inputs,brought,variables} "$rutter_work/own"; do
  if [[ -e $rutter_file ]]; then
    . "$rutter_file"
  fi
done
rutter_variables >"$rutter_work/before"
trap 'if (($? == 0)); then rutter_keep; fi' EXIT
set --
. "$rutter_work/code"
rutter_keep
RUN

limit=${RUTTER_LIMIT-0} pattern=${RUTTER_EXPECT-} status=0
timeout --kill-after=10 "$limit" bash "$work/run" "$work" "$state" | tee "$work/output" || status=$?
if ((status == 124 && limit > 0)); then
  printf 'not done after %s seconds\n' "$limit" >&2
elif ((status == 0)) && [[ -n $pattern ]] && ! grep -Eqe "$pattern" -- "$work/output"; then
  printf 'its output does not match %s\n' "$pattern" >&2
  status=1
fi
exit "$status"
