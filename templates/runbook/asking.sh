# --- Asking ----------------------------------------------------------------------------------------

ASKING=0

# Sets REPLY to a line of the operator; stops if there is nobody.
ask_line() {
  local status
  local about=${3:-${1%: }}
  ((!NON_INTERACTIVE)) || stop "an answer is needed and nobody can be asked: $about"
  REPLY=''
  printf '%s' "$BOLD$1$PLAIN" >&2
  ASKING=1
  heed_signals
  if [[ ${2-} == hidden ]]; then
    IFS= read -rs REPLY
    status=$?
    printf '\n' >&2
  else
    IFS= read -r REPLY
    status=$?
  fi
  ASKING=0
  [[ -t 0 ]] || printf '\n' >&2
  ((status == 0)) || [[ -n $REPLY ]] || stop "an answer is needed and nobody can be asked: $about"
}

# choose QUESTION "LETTER what it does"...: sets CHOICE to a letter.
choose() {
  local question=$1 option REPLY
  shift
  say "$BOLD$question$PLAIN"
  for option in "$@"; do
    printf '   %s  %s' "$BOLD${option%% *}$PLAIN" "${option#* }"
  done
  printf '\n'
  while :; do
    ask_line "> " '' "$question"
    for option in "$@"; do
      if [[ ${REPLY,,} == "${option%% *}" || ${REPLY,,} == "${option#* }" ]]; then
        CHOICE=${option%% *}
        return
      fi
    done
    complain "Please answer with one of the letters."
  done
}

# A plain yes; --yes gives it too. Sets ANSWER to how it was given.
agree() {
  local CHOICE
  if ((YES)); then
    ANSWER='yes (--yes)'
    say "$1 ${BOLD}yes$PLAIN (--yes)"
    return 0
  fi
  choose "$1" "y yes" "n no"
  ANSWER=$CHOICE
  [[ $CHOICE == y ]]
}

# Sets REASON to what was given on the command line or what the operator says.
ask_reason() {
  local REPLY=$GIVEN_REASON
  while [[ -z ${REPLY//[[:space:]]/} ]]; do
    ask_line "$1: "
  done
  REASON=$REPLY
}
