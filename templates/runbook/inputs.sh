# --- Inputs ----------------------------------------------------------------------------------------

declare -A VALUE=() LATER=()
UNNAMED=()

# resolve_inputs ask|quietly: those of the way forward; what only a rollback needs is asked for there.
resolve_inputs() {
  local name
  for name in "${!GIVEN_INPUTS[@]}"; do
    [[ -n ${INPUT_TYPE[$name]-} ]] || refuse "The plan has no input $name; its inputs: ${INPUTS[*]:-none}"
  done
  needed_later
  MISSING=()
  for name in "${INPUTS[@]}"; do
    find_input "$name" || [[ $1 == ask && -n ${LATER[$name]-} ]] || MISSING+=("$name")
  done
  [[ $1 == ask ]] || return 0
  if ((${#MISSING[@]} && NON_INTERACTIVE)); then
    complain "These values are needed: ${MISSING[*]}"
    refuse "Give them with --input NAME=VALUE, --inputs FILE or in the environment."
  fi
  for name in "${MISSING[@]}"; do
    ask_input "$name"
  done
  for name in "${!VALUE[@]}"; do
    fits "$name" "${VALUE[$name]}" || refuse "The input $name is no ${INPUT_TYPE[$name]}"
  done
}

# Sets LATER to the inputs that need not be there at once: that only steps on the way back use or, for a
# rollback, any. UNNAMED are those that no step names, which any program may take from its environment.
needed_later() {
  local section way id name
  LATER=() UNNAMED=()
  for way in back forward; do
    for section in "${SECTIONS[@]}"; do
      list "$section" "$way"
      local members=("${LIST[@]}")
      for id in "${members[@]}"; do
        list "$id" uses
        for name in "${LIST[@]}"; do
          LATER[$name]=yes
          [[ $way == back || $COMMAND == rollback ]] || LATER[$name]=''
        done
      done
    done
  done
  for name in "${INPUTS[@]}"; do
    [[ -z ${LATER[$name]+is} ]] || continue
    UNNAMED+=("$name")
    [[ $COMMAND != rollback ]] || LATER[$name]=yes
  done
}

# From the surest to the last resort but a person: the command line, the journal, the environment, the plan.
find_input() {
  if [[ -n ${GIVEN_INPUTS[$1]+is} ]]; then
    VALUE[$1]=${GIVEN_INPUTS[$1]}
  elif [[ -n ${RECORDED[$1]+is} ]]; then
    VALUE[$1]=${RECORDED[$1]}
  elif [[ -n ${!1+is} ]]; then
    VALUE[$1]=${!1}
  elif [[ -n ${INPUT_PRESET[$1]+is} ]]; then
    VALUE[$1]=${INPUT_PRESET[$1]}
  else
    return 1
  fi
}

# What the code of an operation uses has to be there before it runs.
need_inputs() {
  local name asked='' names
  list "$1" uses
  names=("${LIST[@]}" "${UNNAMED[@]}")
  for name in "${names[@]}"; do
    [[ -n ${INPUT_TYPE[$name]-} && -z ${VALUE[$name]+is} ]] || continue
    ask_input "$name"
    asked=yes
  done
  [[ -z $asked ]] || record_inputs
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
