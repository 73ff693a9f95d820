# --- Inputs ----------------------------------------------------------------------------------------

declare -A VALUE=()

# From the surest to the last resort: the command line, the journal, the environment, the plan, a person.
resolve_inputs() {
  local name missing=() REPLY
  for name in "${!GIVEN_INPUTS[@]}"; do
    [[ -n ${INPUT_TYPE[$name]-} ]] || refuse "The plan has no input $name; its inputs: ${INPUTS[*]:-none}"
  done
  for name in "${INPUTS[@]}"; do
    if [[ -n ${GIVEN_INPUTS[$name]+is} ]]; then
      VALUE[$name]=${GIVEN_INPUTS[$name]}
    elif [[ -n ${RECORDED[$name]+is} ]]; then
      VALUE[$name]=${RECORDED[$name]}
    elif [[ -n ${!name+is} ]]; then
      VALUE[$name]=${!name}
    elif [[ -n ${INPUT_PRESET[$name]+is} ]]; then
      VALUE[$name]=${INPUT_PRESET[$name]}
    elif ((NON_INTERACTIVE || DRY_RUN)) || [[ $1 == quietly ]]; then
      missing+=("$name")
      continue
    else
      ask_input "$name"
    fi
    fits "$name" "${VALUE[$name]}" || {
      [[ $1 == quietly ]] || refuse "The input $name is no ${INPUT_TYPE[$name]}"
    }
  done
  MISSING=("${missing[@]}")
  if ((${#missing[@]} && !DRY_RUN)) && [[ $1 != quietly ]]; then
    complain "These values are needed: ${missing[*]}"
    refuse "Give them with --input NAME=VALUE, --inputs FILE or in the environment."
  fi
}

ask_input() {
  local REPLY prompt
  plain "${INPUT_PROMPT[$1]}"
  prompt="$1${REPLY:+ ($REPLY)}, ${INPUT_TYPE[$1]}: "
  while :; do
    if [[ ${INPUT_SECRET[$1]} == yes ]]; then
      ask_line "$prompt" hidden
    else
      ask_line "$prompt"
    fi
    fits "$1" "$REPLY" && break
    complain "That is no ${INPUT_TYPE[$1]}."
  done
  VALUE[$1]=$REPLY
}

fits() {
  case ${INPUT_TYPE[$1]} in
    integer) [[ $2 =~ ^-?[0-9]{1,18}$ ]] ;;
    yes-no) [[ ${2,,} == @(yes|no|true|false|y|n) ]] ;;
    date) [[ $2 =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] ;;
    duration) [[ $2 =~ ^([0-9]+ *[a-z]* *)+$ ]] ;;
    path) [[ -n $2 ]] ;;
    url) [[ $2 =~ ^[A-Za-z][A-Za-z0-9+.-]*://[^[:space:]]+$ ]] ;;
    *) return 0 ;;
  esac
}

# What was given is remembered for the next time; secrets are not.
record_inputs() {
  local name REPLY
  for name in "${INPUTS[@]}"; do
    [[ -n ${VALUE[$name]+is} ]] || continue
    mask "${VALUE[$name]}"
    # one that has a secret in it cannot be remembered as it is
    if is_secret_name "$name" || [[ $REPLY != "${VALUE[$name]}" ]]; then
      [[ -z ${GIVEN_INPUTS[$name]+is} ]] || record input "$name" secret yes
    elif [[ ${RECORDED[$name]-} != "${VALUE[$name]}" || -z ${RECORDED[$name]+is} ]]; then
      record input "$name" value "${VALUE[$name]}"
    fi
  done
}

edit_inputs() {
  local name
  ((${#INPUTS[@]})) || say "The plan has no inputs."
  for name in "${INPUTS[@]}"; do
    if choose "Change $name?" "y yes" "n no" && [[ $CHOICE == y ]]; then
      ask_input "$name"
    fi
  done
  gather_secrets
  record_inputs
}
