# --- When something fails --------------------------------------------------------------------------

# on_failure ID: returns when it is to be tried again (0) or is left behind (1).
on_failure() {
  local id=$1 REPLY REASON CHOICE pass='s skip, with a reason' event=skipped
  plain "$BECAUSE"
  complain "$id failed: $REPLY"
  [[ -z ${OUTPUT[$id]-} ]] || say "   output: $STATE_DIR/${OUTPUT[$id]}"
  if [[ ${KIND[$id]} == @(verify|precondition) ]]; then
    pass='o override, with a reason' event=overridden
  fi
  if [[ $DIRECTION == back ]]; then
    if ((NON_INTERACTIVE)) || [[ $ON_FAILURE != ask ]]; then
      left_behind "$id"
    fi
    choose "What now?" "r retry" "i change inputs" "$pass" "q stop"
  else
    if [[ $ON_FAILURE == rollback ]]; then
      roll_back ''
    elif ((NON_INTERACTIVE)) || [[ $ON_FAILURE == stop ]]; then
      left_behind "$id"
    fi
    choose "What now?" "r retry" "i change inputs" "$pass" "b roll back" "q stop"
  fi
  case $CHOICE in
    r) return 0 ;;
    i)
      edit_inputs
      return 0
      ;;
    s | o)
      GIVEN_REASON='' ask_reason "Why"
      record "$event" "$id" reason "$REASON"
      return 1
      ;;
    b) roll_back '' ;;
    q) left_behind "$id" ;;
  esac
}

# The end of a run, with a step that failed.
left_behind() {
  local code=1
  record stopped '' reason "$1 failed"
  if [[ $DIRECTION == back ]]; then
    code=5
    complain "The rollback failed at $1. Go on with: $SELF rollback"
  else
    complain "Left at $1. Go on with: $SELF run, or undo with: $SELF rollback"
  fi
  exit "$code"
}

# Began, and nobody knows how it ended: returns 0 if it is to be run again.
settle_unknown() {
  local id=$1 step CHOICE REASON REPLY
  step_of "$id"
  step=$REPLY
  wait_for_survivor "$id" "$step"
  complain "$id began and has no end in the journal: the runbook was killed, or the machine went down."
  find_trace "$id" "$step"
  say "   $TRACE"
  [[ -z ${OUTPUT[$id]-} ]] || say "   output: $STATE_DIR/${OUTPUT[$id]}"
  if [[ ${EFFECT[$id]} == reads || ${KIND[$id]} == @(verify|precondition) ]] && ! may_do_more "$id"; then
    say "   It only looks, so it is run again."
    return 0
  fi
  CHOICE=''
  case $ON_UNKNOWN in
    stop) unknown_left "$id" ;;
    rerun) CHOICE=r ;;
    trace)
      by_trace "$id" "$step"
      return
      ;;
    verify) CHOICE=v ;;
    done) CHOICE=d ;;
    rollback) CHOICE=b ;;
    ask) ((!NON_INTERACTIVE)) || unknown_left "$id" ;;
  esac
  while :; do
    if [[ -z $CHOICE ]]; then
      if [[ $DIRECTION == back ]]; then
        choose "What is true?" "v run the verifications of its stage" "r run it again" "d it is done" "q stop"
      else
        choose "What is true?" "v run the verifications of its stage" "r run it again" "d it is done" "b roll back" "q stop"
      fi
    fi
    case $CHOICE in
      r) return 0 ;;
      v)
        if look_at "${PART[$id]}"; then
          say "   The verifications pass."
          [[ $ON_UNKNOWN != verify ]] || {
            mark_done "$id" "$step" "the verifications of its stage pass"
            return 1
          }
        elif [[ $ON_UNKNOWN == verify ]]; then
          unknown_left "$id"
        fi
        CHOICE=''
        ;;
      d)
        if ((NON_INTERACTIVE)); then
          REASON=${GIVEN_REASON:---on-unknown done}
        else
          ask_reason "How do you know"
        fi
        mark_done "$id" "$step" "$REASON"
        return 1
        ;;
      b) roll_back '' ;;
      q) stop "by the operator, at $id, whose end is unknown" ;;
    esac
  done
}

# Sets TRACE to what the shell of a step has left, and ENDED to its exit code, to never, or to nothing.
find_trace() {
  local id=$1 step=$2
  ENDED=''
  { read -r ENDED <"$step.result"; } 2>/dev/null
  if [[ -n $ENDED ]]; then
    TRACE="Its shell ended later, with exit code $ENDED."
  elif [[ -z $BOOT || ${BOOT_OF[$id]-} != "$BOOT" ]]; then
    TRACE="The machine was started anew since then."
  elif [[ -e $step.group ]]; then
    TRACE="Its shell was killed while it ran."
  else
    TRACE="Its shell never began." ENDED=never
  fi
}

# Returns 0 if it is to be run, 1 if it is done.
by_trace() {
  case $ENDED in
    0)
      mark_done "$1" "$2" "its shell ended with exit code 0"
      return 1
      ;;
    never) return 0 ;;
    '') unknown_left "$1" ;;
    *)
      BECAUSE="exit code $ENDED"
      record failed "$1" exit "$ENDED" reason "$BECAUSE"
      on_failure "$1"
      ;;
  esac
}

unknown_left() {
  stop "whether $1 was done is unknown and nobody can be asked; say --on-unknown rerun, verify, done, rollback or trace, or: $SELF done $1 --reason TEXT"
}

# What it had set counts if its shell came to its end.
mark_done() {
  local number=${2##*/} kept=''
  if [[ -e $2.values ]] && keep_values "$2" "$number"; then
    kept=values/$number.sh
  fi
  record "done" "$1" answer "taken as done" reason "$3" ${kept:+values "$kept"}
  sweep "$number"
}

# The runbook may have been killed without its step.
wait_for_survivor() {
  local id=$1 step=$2 CHOICE patience=20
  while group_lives "$step"; do
    ((patience-- > 0)) || break
    snooze 0.1
  done
  group_lives "$step" || return 0
  complain "$id is still running, from before the runbook was killed."
  ((!NON_INTERACTIVE)) || [[ $ON_UNKNOWN != @(ask|stop) ]] || stop "$id is still running"
  if ((NON_INTERACTIVE)); then
    CHOICE=w
  else
    choose "What now?" "w wait for its end" "k kill it" "q stop"
  fi
  case $CHOICE in
    k) end_group "$step" TERM ;;
    q) stop "$id is still running" ;;
  esac
  ASKING=1
  while group_lives "$step"; do
    snooze 0.2
  done
  ASKING=0
}
