# --- The way forward -------------------------------------------------------------------------------

DIRECTION=forward

# Is it among what --from, --only and --to leave?
declare -A CHOSEN=()
choose_range() {
  local section id inside=1 reached=''
  [[ -z $FROM ]] || inside=0
  for id in "$FROM" "$ONLY" "$TO"; do
    [[ -z $id ]] || is_section "$id" || known "$id" || refuse "There is no stage or operation $id; see $SELF list"
  done
  for section in "${SECTIONS[@]}"; do
    list "$section" forward
    for id in "${LIST[@]}"; do
      [[ $FROM != "$section" && $FROM != "$id" ]] || inside=1
      if [[ -n $reached && $TO != "$section" ]]; then
        inside=0
      fi
      if ((inside)) && [[ -z $ONLY || $ONLY == "$section" || $ONLY == "$id" ]]; then
        CHOSEN[$id]=yes
      fi
      [[ $TO != "$id" && $TO != "$section" ]] || reached=yes
    done
  done
  ((${#CHOSEN[@]})) || refuse "Nothing lies there; see $SELF list"
  require_gates
}

# What has to be true or approved first is not passed by beginning later.
require_gates() {
  local section id chosen
  for section in "${SECTIONS[@]}"; do
    chosen=''
    list "$section" forward
    for id in "${LIST[@]}"; do
      chosen+=${CHOSEN[$id]-}
    done
    for id in "${LIST[@]}"; do
      if [[ $section == before && ${KIND[$id]} == precondition ]] ||
        [[ ${DEED[$id]} == approve ]] && [[ $section == before || -n $chosen ]]; then
        CHOSEN[$id]=yes
      fi
    done
  done
}

run() {
  choose_range
  if ((DRY_RUN)); then
    dry_run
    return
  fi
  begin
  case $MODE in
    back)
      complain "A rollback has begun."
      refuse "Go on with: $SELF rollback"
      ;;
    rolled-back | finished)
      if ((AGAIN)); then
        record attempt '' digest "$PLAN_DIGEST" version "$RUTTER_VERSION"
      elif [[ $MODE == finished ]]; then
        say "All is done. A new attempt is begun with: $SELF run --again"
        return
      else
        refuse "It was rolled back. A new attempt is begun with: $SELF run --again"
      fi
      ;;
    *) ((!AGAIN)) || refuse "--again begins anew after the end or a rollback; this attempt is still open" ;;
  esac
  check_plan
  check_tools
  resolve_inputs ask
  gather_secrets
  record run '' digest "$PLAN_DIGEST" folder "${FOLDER:=$START_FOLDER}"
  record_inputs
  local section
  for section in "${SECTIONS[@]}"; do
    go_through "$section"
  done
  if all_settled; then
    record finished ''
    say ''
    say "${GREEN}All is done.$PLAIN"
    say_granted
    say_time
  else
    say "What was chosen is done. See: $SELF status"
  fi
}

all_settled() {
  local section
  for section in "${SECTIONS[@]}"; do
    section_settled "$section" || return 1
  done
}

go_through() {
  local section=$1 id members announced=''
  list "$section" forward
  members=("${LIST[@]}")
  for id in "${members[@]}"; do
    [[ -n ${CHOSEN[$id]-} ]] || continue
    ! settled "$id" || continue
    if [[ -z $announced ]]; then
      announced=yes
      say_section "$section"
      say_time
      in_order "$section"
    fi
    heed_signals
    point_of_no_return "$id"
    perform "$id"
  done
  if [[ -n ${COVERAGE[$section]-} ]] && section_settled "$section" && [[ -n ${CHOSEN[${members[0]-none}]-} ]]; then
    abort_criteria "$section"
  fi
}

# A stage waits for others, and an operation for those before it, even if --from or --only leave them out.
in_order() {
  local section=$1 other REASON undone=() gap=()
  ! settled "$section/order" || return 0
  list "$section" after
  for other in "${LIST[@]}"; do
    ! is_section "$other" || section_settled "$other" || undone+=("$other")
  done
  list "$section" forward
  for other in "${LIST[@]}"; do
    if [[ -z ${CHOSEN[$other]-} ]]; then
      settled "$other" || gap+=("$other")
    elif [[ ${DEED[$other]} != approve ]]; then
      undone+=("${gap[@]}")
      gap=()
    fi
  done
  ((${#undone[@]})) || return 0
  complain "Not done, although it comes first: ${undone[*]}"
  if [[ -z $GIVEN_REASON ]] && ((NON_INTERACTIVE)); then
    stop "${undone[*]} comes first; give --reason to go on nevertheless"
  fi
  ask_reason "Why go on nevertheless"
  record overridden "$section/order" reason "$REASON"
}

perform() {
  local id=$1
  say_operation "$id"
  case ${DEED[$id]} in
    shell | sql) by_code "$id" ;;
    by-hand) by_hand "$id" ;;
    wait) let_pass "$id" ;;
    approve) approval "$id" ;;
    decide) decision "$id" ;;
  esac
}

by_code() {
  local id=$1 REPLY tries=0 retries=${TERM_OF["$1 retries"]:-0} CHOICE ANSWER
  case ${STATE[$id]-} in
    unknown) settle_unknown "$id" || return 0 ;;
    failed | interrupted)
      say "   It was ${STATE[$id]} before: ${WHY[$id]-}"
      if ((!NON_INTERACTIVE)) && [[ $ON_FAILURE == ask ]]; then
        BECAUSE="${STATE[$id]}, ${WHY[$id]-}"
        on_failure "$id" || return 0
      fi
      ;;
  esac
  say_deed "$id"
  if [[ -n ${TERM_OF["$id confirm"]-} ]]; then
    agree "Run it?" || no_go "$id"
    record shown "$id" answer "$ANSWER"
  fi
  while :; do
    run_step "$id"
    if [[ $RESULT == "done" ]]; then
      spoken "${TOOK[$id]:-0}"
      say "   ${GREEN}done$PLAIN in $REPLY"
      return
    fi
    if ((tries < retries)); then
      tries=$((tries + 1))
      complain "$id failed: $BECAUSE; attempt $((tries + 1)) of $((retries + 1)) follows."
      pause "$((tries * 2 < 30 ? tries * 2 : 30))"
      continue
    fi
    on_failure "$id" || return 0
  done
}

# Lets time pass; a signal ends it.
pause() {
  ASKING=1
  snooze "$1"
  ASKING=0
  heed_signals
}

# A wait that was broken off goes on where it would be.
let_pass() {
  local id=$1 seconds=${TERM_OF["$1 seconds"]} left REPLY
  [[ ${STATE[$id]-} == unknown ]] || record started "$id"
  spoken "$seconds"
  say "   waiting for $REPLY; it may be left out with: $SELF skip $id --reason TEXT"
  while :; do
    clock
    left=$((BEGAN[$id] + seconds - NOW))
    ((left > 0)) || break
    pause "$((left < 60 ? left : 60))"
    if ((left > 60)); then
      spoken "$((left - 60))"
      say "   $FAINT$REPLY left$PLAIN"
    fi
  done
  record "done" "$id"
}

dry_run() {
  local section id members REPLY
  say "${BOLD}This is what would run; nothing is touched.$PLAIN"
  resolve_inputs quietly
  ((!${#MISSING[@]})) || say "needed and not given: ${MISSING[*]}"
  for section in "${SECTIONS[@]}"; do
    list "$section" forward
    members=()
    for id in "${LIST[@]}"; do
      [[ -z ${CHOSEN[$id]-} ]] || settled "$id" || members+=("$id")
    done
    ((${#members[@]})) || continue
    say_section "$section"
    for id in "${members[@]}"; do
      [[ $id != "$NO_RETURN" ]] || decision_before "$id" || say $'\n'"${RED}Point of no return: asked for go or no go.$PLAIN"
      say_operation "$id"
      say_deed "$id"
    done
    [[ -z ${COVERAGE[$section]-} ]] || ((!${#ABORT[@]})) || decides_itself "$section" || say $'\n'"   abort criteria are asked"
  done
}
