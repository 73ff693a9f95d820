# --- Time ------------------------------------------------------------------------------------------

# Sets REPLY to seconds as people say them.
spoken() {
  local seconds=$1
  if ((seconds < 60)); then
    REPLY="${seconds} s"
  elif ((seconds < 3600)); then
    printf -v REPLY '%d min %02d s' "$((seconds / 60))" "$((seconds % 60))"
  elif ((seconds < 86400)); then
    printf -v REPLY '%d h %02d min' "$((seconds / 3600))" "$((seconds % 3600 / 60))"
  else
    printf -v REPLY '%d d %d h' "$((seconds / 86400))" "$((seconds % 86400 / 3600))"
  fi
}

# Sets REPLY to what is estimated for an operation or section, or to nothing.
estimate() {
  local least=${TERM_OF["$1 least"]-} most=${TERM_OF["$1 most"]-} from
  REPLY=''
  [[ -n $least ]] || return 0
  spoken "$least"
  from=$REPLY
  if [[ -n $most && $most != "$least" ]]; then
    spoken "$most"
    REPLY="$from to $REPLY"
  fi
}

# Sets LONGEST to the seconds that the rollback of what is done takes at most, UNESTIMATED to what has no estimate.
longest_way_back() {
  local section id most
  LONGEST=0 UNESTIMATED=0
  for section in "${LEGS[@]}"; do
    section_touched "$section" || continue
    needed_back "$section"
    for id in "${NEEDED[@]}"; do
      most=${TERM_OF["$id most"]-${TERM_OF["$id least"]-}}
      if [[ -n $most ]]; then
        LONGEST=$((LONGEST + most))
      else
        UNESTIMATED=$((UNESTIMATED + 1))
      fi
    done
  done
}

say_time() {
  local elapsed window moment REPLY
  [[ -n $FIRST_RUN ]] || return 0
  clock
  elapsed=$((NOW - FIRST_RUN))
  spoken "$elapsed"
  if [[ -z $WINDOW ]]; then
    say "${FAINT}elapsed: $REPLY$PLAIN"
    return
  fi
  window=$REPLY
  spoken "$WINDOW"
  say "elapsed: $window of a window of $REPLY"
  longest_way_back
  ((LONGEST || !UNESTIMATED)) || return 0
  printf -v moment '%(%H:%M:%S)T' "$((FIRST_RUN + WINDOW - LONGEST))"
  spoken "$LONGEST"
  if ((NOW > FIRST_RUN + WINDOW)); then
    complain "The window is over."
  elif ((NOW > FIRST_RUN + WINDOW - LONGEST)); then
    complain "A rollback ($REPLY) no longer fits the window; it had to begin before $moment."
  else
    say "a rollback ($REPLY) fits the window if it begins before $BOLD$moment$PLAIN"
  fi
  ((!UNESTIMATED)) || say "  not counting $UNESTIMATED rollback steps without an estimate"
}
