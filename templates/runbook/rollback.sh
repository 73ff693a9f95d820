# --- The way back ----------------------------------------------------------------------------------

# Sets NEEDED to what undoes the part of a section that was begun: all but what undoes only steps that were not.
needed_back() {
  local section=$1 id step steps backs wanted other
  NEEDED=()
  list "$section" forward
  steps=("${LIST[@]}")
  list "$section" back
  backs=("${LIST[@]}")
  for id in "${backs[@]}"; do
    wanted=unsaid
    for step in "${steps[@]}"; do
      list "$step" undone-by
      for other in "${LIST[@]}"; do
        [[ $other == "$id" ]] || continue
        if began_to_change "$step"; then
          wanted=yes
        elif [[ $wanted == unsaid ]]; then
          wanted=no
        fi
      done
    done
    [[ $wanted == no ]] || NEEDED+=("$id")
  done
}

# Sets TO_UNDO to the stages begun after one, the last one first.
stages_to_undo() {
  local at
  TO_UNDO=()
  for ((at = ${#LEGS[@]} - 1; at >= 0; at--)); do
    [[ ${LEGS[at]} != "$1" ]] || break
    ! section_touched "${LEGS[at]}" || TO_UNDO+=("${LEGS[at]}")
  done
}

rollback() {
  local REPLY
  [[ -z $TO ]] || [[ -n ${COVERAGE[$TO]-} ]] || refuse "There is no stage $TO; see $SELF list"
  if ((DRY_RUN)); then
    dry_rollback
    return
  fi
  begin
  check_tools
  resolve_inputs ask
  gather_secrets
  record_inputs
  [[ $MODE != rolled-back ]] || refuse "It was rolled back already."
  roll_back "$TO"
}

dry_rollback() {
  local section id
  say "${BOLD}This is what would run; nothing is touched.$PLAIN"
  stages_to_undo "$TO"
  ((${#TO_UNDO[@]})) || say "No stage has changed anything."
  for section in "${TO_UNDO[@]}"; do
    needed_back "$section"
    say_section "$section"
    ((${#NEEDED[@]})) || say "   coverage: ${COVERAGE[$section]}; the plan has no step of its own here"
    local members=("${NEEDED[@]}")
    for id in "${members[@]}"; do
      settled "$id" && continue
      say_operation "$id"
      say_deed "$id"
    done
  done
}

# Before anything is undone nothing of the way forward may still run, and what a person began is asked for.
settle_way_forward() {
  local id REPLY ANSWER
  for id in "${OPERATIONS[@]}"; do
    case ${STATE[$id]-} in
      unknown)
        step_of "$id"
        wait_for_survivor "$id" "$REPLY"
        ;;
      shown)
        ((!NON_INTERACTIVE)) || continue
        say_operation "$id"
        if agree "It was shown, and never said to be done. Has any of it been done?"; then
          record failed "$id" reason "broken off"
        else
          record skipped "$id" reason "not begun before the rollback"
        fi
        ;;
    esac
  done
}

# roll_back STAGE: undoes all stages after it, or all, and does not return.
roll_back() {
  local to=$1 section id ANSWER
  RESUME=rollback
  [[ $MODE == back ]] || settle_way_forward
  if [[ $MODE == back ]]; then
    [[ -z $TO || $TO == "$BACK_TO" ]] || refuse "A rollback to ${BACK_TO:-the beginning} has begun; go on with: $SELF rollback"
    to=$BACK_TO
  else
    stages_to_undo "$to"
    if [[ $COMMAND == rollback ]]; then
      ((${#TO_UNDO[@]})) || say "No stage has changed anything."
      for section in "${TO_UNDO[@]}"; do
        plain "${SECTION_TITLE[$section]}"
        say "   to undo: $REPLY"
      done
      ((!${#TO_UNDO[@]})) || ((NON_INTERACTIVE)) || agree "Roll back?" || stop "by the operator, before the rollback"
    fi
    record rollback '' to "$to" reason "$GIVEN_REASON"
  fi
  DIRECTION=back
  stages_to_undo "$to"
  for section in "${TO_UNDO[@]}"; do
    heed_signals
    undo_section "$section" "$to"
  done
  verify_rollback "$to"
  record rolled-back '' to "$to"
  say ''
  say_granted
  if [[ -n $to ]]; then
    say "${GREEN}Rolled back to ${SECTION_TITLE[$to]}.$PLAIN"
  else
    say "${GREEN}Rolled back.$PLAIN"
    # what the steps had set may hold secrets, and is of no use any more
    rm -f -- "$STATE_DIR"/values/*
  fi
  exit 4
}

undo_section() {
  local section=$1 to=$2 id members REPLY
  plain "${SECTION_TITLE[$section]}"
  say_heading "Undo $REPLY"
  needed_back "$section"
  members=("${NEEDED[@]}")
  list "$section" back
  if ((!${#LIST[@]})); then
    without_own "$section" "$to"
  fi
  for id in "${members[@]}"; do
    settled "$id" || perform "$id"
    [[ ${STATE[$id]-} != skipped ]] || complain "   Left out, and so not undone by this runbook: $id"
  done
  record undone "$section"
}

take_way_back() {
  local id members
  list way-back back
  members=("${LIST[@]}")
  for id in "${members[@]}"; do
    settled "$id" || perform "$id"
  done
}

# The plan says nothing of how to undo this stage alone.
without_own() {
  local section=$1 id members REPLY REASON CHOICE
  list way-back back
  members=("${LIST[@]}")
  if [[ ${COVERAGE[$section]} == not-applicable ]]; then
    say "   The plan says that there is nothing to undo."
    return
  fi
  if [[ ${COVERAGE[$section]} != impossible && -z $2 ]] && ((${#members[@]})); then
    say "   The plan undoes it as a whole."
    take_way_back
    return
  fi
  complain "   The plan has no step that undoes it (coverage: ${COVERAGE[$section]})."
  for id in "${members[@]}"; do
    say_operation "$id"
    say_deed "$id"
  done
  choose "Undone by hand?" "d it is undone" "q stop"
  [[ $CHOICE == d ]] || stop "$section has to be undone by hand"
  GIVEN_REASON='' ask_reason "How"
  record "done" "$section/by-hand" reason "$REASON"
}

# What had to be true before may have been made so by the very code that looks for it.
may_look_again() {
  local id=$1 CHOICE=n
  ! may_do_more "$id" || {
    say_operation "$id"
    say_deed "$id"
    say "   Whether it only looks is not known."
    ((NON_INTERACTIVE)) || choose "Run it again?" "y yes" "n no"
    [[ $CHOICE == y ]] || {
      complain "$id is not run again."
      record overridden "$id" reason "not run again after the rollback: whether it only looks is not known"
      return 1
    }
  }
}

# Back to a stage, its verifications must pass again; back to the beginning, what had to be true before.
verify_rollback() {
  local id part=${1:-before}
  is_section "$part" || return 0
  list "$part" forward
  local members=("${LIST[@]}")
  for id in "${members[@]}"; do
    [[ ${KIND[$id]} == @(verify|precondition) && ${DEED[$id]} == @(shell|sql) ]] || continue
    say_heading "Verify the rollback"
    may_look_again "$id" || continue
    STATE[$id]=''
    perform "$id"
  done
}
