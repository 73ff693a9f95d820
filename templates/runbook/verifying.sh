# --- Verifying -------------------------------------------------------------------------------------

# Not empty while what is run settles nothing.
ASIDE=''

# Runs the verifications of a section beside the way forward: how they end is recorded, but settles nothing.
look_at() {
  local id members bad=0
  list "$1" forward
  members=("${LIST[@]}")
  for id in "${members[@]}"; do
    [[ ${KIND[$id]} == verify && ${DEED[$id]} == @(shell|sql) ]] || continue
    look_by "$id" || bad=1
  done
  return "$bad"
}

look_by() {
  local id=$1
  say_operation "$id"
  ASIDE=looking
  run_step "$id"
  ASIDE=''
  if [[ $RESULT == "done" ]]; then
    say "   ${GREEN}passes$PLAIN"
    return 0
  fi
  complain "$id does not pass: $BECAUSE"
  return 1
}

verify() {
  local section bad=0
  [[ -z $SUBJECT ]] || is_section "$SUBJECT" || refuse "There is no stage $SUBJECT; see $SELF list"
  begin
  check_tools
  resolve_inputs ask
  gather_secrets
  for section in "${SECTIONS[@]}"; do
    if [[ -n $SUBJECT ]]; then
      [[ $section == "$SUBJECT" ]] || continue
    else
      section_settled "$section" || continue
    fi
    look_at "$section" || bad=1
  done
  return "$bad"
}
