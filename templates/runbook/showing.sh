# --- Showing the plan ------------------------------------------------------------------------------

say_heading() {
  local REPLY
  plain "$1"
  say ''
  say "$BOLD== $REPLY$PLAIN"
}

say_operation() {
  local REPLY
  plain "${TITLE[$1]}"
  say ''
  say "$BOLD-- $1$PLAIN  $REPLY  $FAINT(${KIND[$1]})$PLAIN"
  say_notes "$1"
}

say_notes() {
  local note key REPLY
  list "$1" note
  for note in "${LIST[@]}"; do
    plain "$note"
    [[ -z $REPLY ]] || say "   $REPLY"
  done
  for key in who owner risk host user cwd timeout retries expect; do
    [[ -n ${TERM_OF["$1 $key"]-} ]] || continue
    plain "${TERM_OF["$1 $key"]}"
    say "   $FAINT$key:$PLAIN $REPLY"
  done
  estimate "$1"
  [[ -z $REPLY ]] || say "   ${FAINT}expected:$PLAIN $REPLY"
}

# All of an operation, as it would run.
say_deed() {
  local id=$1 item REPLY
  list "$id" env
  for item in "${LIST[@]}"; do
    plain "$item"
    say "   ${FAINT}env:$PLAIN $REPLY"
  done
  case ${DEED[$id]} in
    shell) say "   ${FAINT}runs in a shell of its own (bash -euo pipefail):$PLAIN" ;;
    sql)
      local script=''
      sql_script "$id"
      plain "${script%%' <<<'*}"
      say "   ${FAINT}statements for:$PLAIN $REPLY"
      ;;
    by-hand)
      say "   ${FAINT}done by hand$PLAIN"
      if [[ -n ${CODE[$id]-} ]]; then
        plain "${TERM_OF["$id not-run"]-}"
        say "   ${FAINT}not run by this file: $REPLY$PLAIN"
      fi
      ;;
    wait)
      spoken "${TERM_OF["$id seconds"]}"
      say "   ${FAINT}waits$PLAIN $REPLY"
      ;;
    approve)
      plain "${TERM_OF["$id role"]}"
      say "   ${FAINT}role:$PLAIN $REPLY"
      if [[ -n ${TERM_OF["$id given-name"]-} ]]; then
        plain "${TERM_OF["$id given-name"]}, ${TERM_OF["$id given-date"]}"
        say "   ${FAINT}given in the plan:$PLAIN $REPLY"
      fi
      ;;
    decide)
      list "$id" criterion
      for item in "${LIST[@]}"; do
        plain "$item"
        say "   - $REPLY"
      done
      ;;
  esac
  [[ -z ${CODE[$id]-} ]] || indented "${CODE[$id]}"
}

show() {
  local id way item REPLY
  [[ -n $SUBJECT ]] || refuse "show what? An id of $SELF list"
  if is_section "$SUBJECT"; then
    say_section "$SUBJECT"
    for way in forward back; do
      list "$SUBJECT" "$way"
      [[ $way == forward || ${#LIST[@]} == 0 ]] || say_heading "What undoes it"
      local members=("${LIST[@]}")
      for id in "${members[@]}"; do
        say_operation "$id"
        say_deed "$id"
      done
    done
    return
  fi
  known "$SUBJECT" || refuse "There is no operation $SUBJECT; see $SELF list"
  id=$SUBJECT
  say_operation "$id"
  say_deed "$id"
  list "$id" undone-by
  for item in "${LIST[@]}"; do
    plain "${TITLE[$item]-}"
    say "   ${FAINT}undone by:$PLAIN $item  $REPLY"
  done
  say_state "$id"
}

say_section() {
  local item REPLY
  say_heading "${SECTION_TITLE[$1]}"
  list "$1" fact
  for item in "${LIST[@]}"; do
    plain "$item"
    say "   $REPLY"
  done
  say_notes "$1"
  list "$1" after
  for item in "${LIST[@]}"; do
    say "   ${FAINT}waits for:$PLAIN $item"
  done
}
