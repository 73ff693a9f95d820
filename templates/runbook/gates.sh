# --- Gates -----------------------------------------------------------------------------------------

approval() {
  local id=$1 role=${TERM_OF["$1 role"]} name=${TERM_OF["$1 given-name"]-} REPLY CHOICE REASON
  if [[ -n $name ]]; then
    plain "Approved by $name, ${TERM_OF["$id given-date"]}, as the plan says."
    say "   $REPLY"
    record "done" "$id" name "$name" reason "given in the plan of digest $PLAN_DIGEST, ${TERM_OF["$id given-date"]}${TERM_OF["$id given-digest"]+, for the content $PLAN_CONTENT}"
    return
  fi
  plain "$role"
  if ((NON_INTERACTIVE)); then
    stop "the approval of $REPLY is missing; give it with: $SELF approve '$REPLY' --name NAME --reason TEXT"
  fi
  say "   The plan asks for the approval of $BOLD$REPLY$PLAIN and does not have it."
  choose "Is it given?" "a approved" "q stop"
  [[ $CHOICE == a ]] || stop "the approval of $REPLY is missing"
  ask_line "Who approves: "
  while [[ -z ${REPLY//[[:space:]]/} ]]; do
    ask_line "Who approves: "
  done
  name=$REPLY
  GIVEN_REASON='' ask_reason "Why, or where it is written"
  record "done" "$id" name "$name" reason "$REASON"
}

approve() {
  local id found=0 REPLY
  [[ -n $SUBJECT ]] || refuse "approve as what? A role of the plan"
  [[ -n $GIVEN_NAME && -n $GIVEN_REASON ]] || refuse "approve needs --name and --reason"
  for id in "${OPERATIONS[@]}"; do
    [[ ${DEED[$id]} == approve && ${TERM_OF["$id role"],,} == "${SUBJECT,,}" ]] || continue
    found=1
    settled "$id" || record "done" "$id" name "$GIVEN_NAME" reason "$GIVEN_REASON"
  done
  ((found)) || refuse "The plan asks for no approval of $SUBJECT"
  say "Recorded."
}

by_hand() {
  local id=$1 CHOICE ANSWER REASON question='Done?' good='d done' pass='s skip, with a reason' event=skipped
  if [[ ${KIND[$id]} == @(verify|precondition) ]]; then
    question='Does it hold?' good='y it holds' pass='o override, with a reason' event=overridden
  fi
  record shown "$id"
  say_deed "$id"
  if ((YES)) && may_grant "$id"; then
    say "   taken for granted (--yes): ${good#* }"
    record "done" "$id" answer "${good#* } (--yes)"
    GRANTED+=("$id")
    return
  fi
  ((!NON_INTERACTIVE)) || nobody_did "$id"
  if [[ $DIRECTION == back ]]; then
    list way-back back
    if ((${#LIST[@]})) && [[ ${PART[$id]} != way-back ]]; then
      choose "$question" "$good" "$pass" "w take the way back of the whole plan" "q stop"
    else
      choose "$question" "$good" "$pass" "q stop"
    fi
  else
    choose "$question" "$good" "$pass" "b roll back" "q stop"
  fi
  case $CHOICE in
    d | y) record "done" "$id" answer "${good#* }" ;;
    s | o)
      GIVEN_REASON='' ask_reason "Why"
      record "$event" "$id" reason "$REASON"
      ;;
    w)
      take_way_back
      record "done" "$id" answer "by the way back of the whole plan"
      ;;
    b) roll_back '' ;;
    q) stop "by the operator, at $id" ;;
  esac
}

# A yes given beforehand stands for what somebody has done beside what is executed; not for code that is to be
# filled in first, nor for the whole way back of a stage.
may_grant() {
  local id
  [[ ${TERM_OF["$1 open"]-} != yes ]] || return 1
  [[ $DIRECTION == back && ${KIND[$1]} == rollback ]] || return 0
  list "${PART[$1]}" back
  for id in "${LIST[@]}"; do
    [[ ${DEED[$id]} != @(shell|sql) ]] || return 0
  done
  return 1
}

# What a yes given beforehand said; who reads only the end must not take it for seen.
say_granted() {
  ((${#GRANTED[@]} == 0)) || complain "Taken for granted by --yes, nobody was asked: ${GRANTED[*]}"
}

nobody_did() {
  local what='is done by hand'
  [[ ${TERM_OF["$1 open"]-} != yes ]] || what='is filled in and done by hand'
  [[ ${KIND[$1]} != @(verify|precondition) ]] || what='is looked at by somebody'
  stop "$1 $what, and nobody can be asked; afterwards say: $SELF done $1 --reason TEXT"
}

decision() {
  local id=$1 ANSWER CHOICE
  say_deed "$id"
  if agree "Go on?"; then
    record "done" "$id" answer "$ANSWER"
  else
    no_go "$id"
  fi
}

no_go() {
  local CHOICE
  choose "What now?" "b roll back" "q stop"
  [[ $CHOICE == q ]] || roll_back ''
  stop "no go at $1"
}

# Does a stage end with a decision of its own?
decides_itself() {
  local last
  list "$1" forward
  ((${#LIST[@]})) || return 1
  last=${LIST[${#LIST[@]} - 1]}
  [[ ${DEED[$last]} == decide ]]
}

# Asked after each stage that is done.
abort_criteria() {
  local id=$1/abort-criteria item REPLY ANSWER
  ((${#ABORT[@]})) || return 0
  ! decides_itself "$1" || return 0
  ! settled "$id" || return 0
  say ''
  say "${BOLD}Abort criteria:$PLAIN"
  for item in "${ABORT[@]}"; do
    plain "$item"
    say "   - $REPLY"
  done
  if agree "Does none of them hold?"; then
    record "done" "$id" answer "none holds: $ANSWER"
  else
    record failed "$id" reason "an abort criterion holds"
    say_triggers
    no_go "$id"
  fi
}

say_triggers() {
  local item REPLY
  ((!${#TRIGGERS[@]})) || say "${BOLD}Roll back when:$PLAIN"
  for item in "${TRIGGERS[@]}"; do
    plain "$item"
    say "   - $REPLY"
  done
}

# Sets REPLY to the decision right before an operation, if there is one.
decision_before() {
  local id before=''
  list "${PART[$1]}" forward
  for id in "${LIST[@]}"; do
    [[ $id != "$1" ]] || break
    before=$id
  done
  [[ -n $before && ${DEED[$before]} == decide ]] || return 1
  REPLY=$before
}

announce_point() {
  say ''
  say "$RED${BOLD}Point of no return.$PLAIN ${BOLD}What follows cannot be taken back:$PLAIN"
  say_operation "$1"
  say_deed "$1"
  say_triggers
}

# One that nothing undoes, after the point of no return, which was left out.
is_beyond_return() {
  local other
  [[ ${EFFECT[$1]} == irreversible ]] || return 1
  for other in "${OPERATIONS[@]}"; do
    [[ $other != "$NO_RETURN" ]] || return 0
    [[ $other != "$1" ]] || return 1
  done
}

# Before the first operation that nothing undoes; a decision that the plan has there is the same.
point_of_no_return() {
  local id=point-of-no-return REPLY ANSWER
  [[ -n $NO_RETURN ]] || return 0
  if decision_before "$NO_RETURN"; then
    [[ $REPLY != "$1" ]] || announce_point "$NO_RETURN"
    [[ $1 != "$NO_RETURN" ]] || settled "$REPLY" || stop "$REPLY has to be decided first"
    return 0
  fi
  ! settled "$id" || return 0
  [[ $1 == "$NO_RETURN" ]] || is_beyond_return "$1" || return 0
  announce_point "$1"
  say_time
  if agree "Go?"; then
    record "done" "$id" answer "go: $ANSWER"
  else
    record failed "$id" reason "no go"
    no_go "$id"
  fi
}
