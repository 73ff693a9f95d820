# --- Steps -----------------------------------------------------------------------------------------

# What a step is told before its code: the values of the steps before, its folder, its own variables.
before_code() {
  local id=$1 name pair folder=${TERM_OF["$1 cwd"]-}
  printf '__rutter_at=%q\n' "${FOLDER:-$START_FOLDER}"
  if [[ -n $VALUES ]]; then
    printf '. %q\n' "$STATE_DIR/$VALUES"
    printf 'if [[ -r %q ]]; then . %q; fi\n' "$STATE_DIR/${VALUES%.sh}.functions" "$STATE_DIR/${VALUES%.sh}.functions"
  fi
  printf 'cd -- "$__rutter_at" || { echo "The folder that the steps before changed to is not there: $__rutter_at" >&2; exit 1; }\n'
  if [[ -n $folder ]]; then
    printf '__rutter_folder=$PWD\n'
    printf 'cd -- %q\n' "$folder"
  fi
  printf '__rutter_withheld='
  for name in "${INPUTS[@]}"; do
    [[ ${INPUT_SECRET[$name]} != yes ]] || printf '%q\\ ' "$name"
  done
  list "$id" env
  for pair in "${LIST[@]}"; do
    printf '%q\\ ' "${pair%%=*}"
  done
  printf '\n'
  for pair in "${LIST[@]}"; do
    name=${pair%%=*}
    printf '__rutter_prior+=$(declare -p %s 2>/dev/null || true)$'"'\\\\n'"'\n' "$name"
    printf 'export %s=%q\n' "$name" "${pair#*=}"
  done
}

# Sets REPLY to the code that the step's own shell runs.
local_code() {
  local id=$1 host=${TERM_OF["$1 host"]-} user=${TERM_OF["$1 user"]-} script
  script=${CODE[$id]}
  [[ ${DEED[$id]} != sql ]] || sql_script "$id"
  if is_here "$host" && is_me "$user"; then
    REPLY=$script
    return
  fi
  remote_code "$id" "$script"
}

is_here() {
  [[ -z $1 || $1 == localhost || $1 == 127.0.0.1 || $1 == "$HERE" || $1 == "${HERE%%.*}" ]]
}

is_me() {
  [[ -z $1 || $1 == "$(id -un)" ]]
}

# Another host, or another user, gets the code and the values it needs by its standard input, so that no
# value stands in a list of processes.
remote_code() {
  local id=$1 script=$2 host=${TERM_OF["$1 host"]-} user=${TERM_OF["$1 user"]-} shell names=() pair folder
  local there='bash -euo pipefail -c '\''eval "$(cat)" </dev/null'\'
  folder=${TERM_OF["$id cwd"]-}
  list "$id" uses
  names=("${LIST[@]}" "${INPUTS[@]}")
  list "$id" env
  for pair in "${LIST[@]}"; do
    names+=("${pair%%=*}")
  done
  [[ -z ${TERM_OF["$id timeout"]-} ]] || there="timeout -k 10 ${TERM_OF["$id timeout"]} $there"
  shell=$there
  is_me "$user" || printf -v shell 'sudo -u %q -- %s' "$user" "$there"
  if ! is_here "$host"; then
    printf -v shell 'ssh -- %q %q' "$host" "$shell"
  fi
  printf -v REPLY '%s\n' \
    '{' \
    "  for name in ${names[*]}; do" \
    '    [[ -z ${!name+is} ]] || printf "export %s=%q\n" "$name" "${!name}"' \
    '  done' \
    "  printf '%s\n' ${folder:+"$(printf '%q' "cd -- $(printf '%q' "$folder")")"} $(printf '%q' "$script")" \
    "} | $shell"
}

# run_step ID: sets RESULT to done, failed or interrupted, BECAUSE to the reason; all of it is in the journal.
run_step() {
  local id=$1 number step log code began seconds kept=''
  local lost='it came to its end, but what it has set could not be kept'
  need_inputs "$id"
  number=$(printf '%06d' "$((RECORDS + 1))")
  step=$STATE_DIR/run/$number
  log=output/$number-${id//[^A-Za-z0-9._-]/_}.log
  local_code "$id"
  code=$REPLY
  gather_secrets
  make_reserve || no_room
  {
    printf '%s' "$code" >"$step.sh" &&
      before_code "$id" >"$step.before" &&
      guard_code >"$STATE_DIR/run/guard" &&
      carrier_code >"$STATE_DIR/run/carrier" &&
      : >"$STATE_DIR/$log"
  } 2>/dev/null || no_room
  heed_signals
  record "${ASIDE:-started}" "$id" output "$log" boot "$BOOT"
  clock
  began=$NOW
  launch "$id" "$step" "$STATE_DIR/$log"
  clock
  seconds=$((NOW - began))
  judge "$id" "$step" "$STATE_DIR/$log"
  if [[ $RESULT == "done" && -z $ASIDE && -e $step.values ]]; then
    if keep_values "$step" "$number"; then
      kept=values/$number.sh
      gather_carried_secrets "$STATE_DIR/$kept"
    else
      RESULT=failed BECAUSE=$lost
    fi
  fi
  ((${#SECRETS[@]} == KNOWN_SECRETS)) || mask_kept "$STATE_DIR/$log"
  record "${ASIDE:+looked-}$RESULT" "$id" exit "$CODE_OF_EXIT" seconds "$seconds" ${BECAUSE:+reason "$BECAUSE"} ${kept:+values "$kept"}
  sweep "$number"
  [[ $BECAUSE != "$lost" ]] || cannot_go_on "What $id has set could not be kept; later steps may miss it."
  heed_signals
}

no_room() {
  cannot_go_on "There is no room for the state."
}

launch() {
  local id=$1 step=$2 log=$3 pipe pump child timer='' limit=${TERM_OF["$1 timeout"]-}
  KNOWN_SECRETS=${#SECRETS[@]}
  exec {pipe}> >(exec 9>&- && show_and_keep "$log")
  pump=$!
  exec 8>"$step.alive"
  flock 8
  STEP=$step
  if [[ -n $SIGNALLED ]]; then
    STEP='' CODE_OF_EXIT=130
    exec 8>&- {pipe}>&-
    return
  fi
  if ((!NON_INTERACTIVE)) && [[ -t 0 ]] && { : >/dev/tty; } 2>/dev/null; then
    # the step has the terminal, so that sudo and ssh can ask for what they need
    (
      step_environment
      exec bash -c 'set -m; trap "" TSTP; bash "$1" "$2" "$3" 2>&1; exit $?' runbook \
        "$STATE_DIR/run/guard" "$step" "$STATE_DIR/run/carrier"
    ) >&"$pipe" 2>/dev/tty {pipe}>&- 9>&- <&0 &
  else
    (
      step_environment
      exec setsid bash "$STATE_DIR/run/guard" "$step" "$STATE_DIR/run/carrier"
    ) </dev/null >&"$pipe" 2>&1 {pipe}>&- 9>&- &
  fi
  child=$!
  exec 8>&- {pipe}>&-
  [[ -z $SIGNALLED ]] || end_group "$step" TERM
  if [[ -n $limit ]]; then
    (
      trap - INT TERM HUP
      exec 9>&- >/dev/null 2>&1
      snooze "$limit"
      : >"$step.timeout"
      end_group "$step" TERM
    ) &
    timer=$!
  fi
  wait_for "$child"
  STEP=''
  [[ -z $timer ]] || {
    kill "$timer"
    wait "$timer"
  } 2>/dev/null
  # what a step leaves in the background may go on writing
  local patience=20
  while ((patience-- > 0)) && kill -0 "$pump" 2>/dev/null; do
    snooze 0.05
  done
}

step_environment() {
  local name
  trap - INT TERM HUP QUIT PIPE
  umask "$FIRST_UMASK"
  for name in "${!VALUE[@]}"; do
    export "$name=${VALUE[$name]}"
  done
}

# A signal ends the waiting, not the child.
wait_for() {
  local seen
  while :; do
    seen=$SIGNALLED
    wait "$1"
    CODE_OF_EXIT=$?
    [[ $seen == "$SIGNALLED" ]] && ((CODE_OF_EXIT <= 128)) && return
    kill -0 "$1" 2>/dev/null || break
  done
  wait "$1" 2>/dev/null
  CODE_OF_EXIT=$?
}

# Ends all processes of a step; those that do not obey are killed after ten seconds.
end_group() {
  local step=$1 group tries=40
  while [[ ! -e $step.group ]] && ((tries-- > 0)); do
    snooze 0.05
  done
  { read -r group <"$step.group"; } 2>/dev/null || return 0
  group_lives "$step" || return 0
  {
    kill -s "$2" -- "-$group"
    kill -s CONT -- "-$group"
  } 2>/dev/null
  (
    trap '' INT TERM HUP
    exec 9>&- >/dev/null 2>&1
    tries=100
    while ((tries-- > 0)) && kill -0 -- "-$group"; do
      snooze 0.1
    done
    kill -s KILL -- "-$group"
  ) &
}

# Sets REPLY to where the files of the newest run of an operation are.
step_of() {
  printf -v REPLY '%s/run/%06d' "$STATE_DIR" "${STEP_OF[$1]:-0}"
}

# Does the shell of a step still run, although its runbook may be gone?
group_lives() {
  [[ -e $1.alive ]] || return 1
  ! flock -n "$1.alive" true
}

# How did it end?
judge() {
  local id=$1 step=$2 expect=${TERM_OF["$1 expect"]-}
  { read -r CODE_OF_EXIT <"$step.result"; } 2>/dev/null
  RESULT="done" BECAUSE=''
  if [[ -e $step.timeout && $CODE_OF_EXIT != 0 ]]; then
    RESULT=failed BECAUSE="not done after ${TERM_OF["$id timeout"]} seconds"
  elif ((CODE_OF_EXIT != 0)) && [[ -n $SIGNALLED || -e $step.interrupted ]]; then
    RESULT=interrupted BECAUSE="signal ${SIGNALLED:-INT}"
  elif ((CODE_OF_EXIT != 0)); then
    RESULT=failed BECAUSE="exit code $CODE_OF_EXIT"
  elif [[ -n $expect ]] && ! grep -Eq -e "$expect" -- "$3"; then
    RESULT=failed BECAUSE="its output does not match $expect"
  fi
  [[ ! -e $step.interrupted || -n $SIGNALLED ]] || SIGNALLED=INT
}

# Written aside, flushed and linked before a record names it.
keep_values() {
  local step=$1 target=$STATE_DIR/values/$2
  [[ $(tail -n 1 -- "$step.values") == ': whole' ]] || return 1
  bash -n "$step.values" 2>/dev/null || return 1
  if [[ $(tail -n 1 -- "$step.functions" 2>/dev/null) == ': whole' ]] && bash -n "$step.functions" 2>/dev/null; then
    keep_file "$step.functions" "$target.functions"
  else
    complain "The functions that the step has defined could not be kept."
  fi
  keep_file "$step.values" "$target.sh"
}

# The first name stays until the record is written: else one who says that the step is done would lose it.
keep_file() {
  flush "$1" && { [[ $1 -ef $2 ]] || ln -f -- "$1" "$2" 2>/dev/null || cp -- "$1" "$2" 2>/dev/null && flush "$2"; } && flush "$STATE_DIR/values"
}

# Only the newest values are of use; how a step went is in the journal now.
sweep() {
  local file
  rm -f -- "$STATE_DIR/run/$1".*
  for file in "$STATE_DIR"/values/*; do
    [[ $file == "$STATE_DIR/${VALUES%.sh}".* ]] || may_matter "$file" || rm -f -- "$file"
  done
}
