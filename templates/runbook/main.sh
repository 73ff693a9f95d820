# --- The beginning ---------------------------------------------------------------------------------

skip() {
  known "$SUBJECT" || refuse "There is no operation ${SUBJECT:-named}; see $SELF list"
  [[ -n $GIVEN_REASON ]] || refuse "skip needs --reason"
  [[ ${DEED[$SUBJECT]} != approve ]] || refuse "An approval is not skipped; see $SELF approve"
  begin
  ! settled "$SUBJECT" || refuse "$SUBJECT is ${STATE[$SUBJECT]} already."
  survives "$SUBJECT"
  if [[ ${KIND[$SUBJECT]} == @(verify|precondition) ]]; then
    record overridden "$SUBJECT" reason "$GIVEN_REASON"
  else
    record skipped "$SUBJECT" reason "$GIVEN_REASON"
  fi
  say "Recorded."
}

record_done() {
  local REPLY
  known "$SUBJECT" || refuse "There is no operation ${SUBJECT:-named}; see $SELF list"
  [[ -n $GIVEN_REASON ]] || refuse "done needs --reason"
  [[ ${DEED[$SUBJECT]} != approve ]] || refuse "An approval has a name; see $SELF approve"
  begin
  ! settled "$SUBJECT" || refuse "$SUBJECT is ${STATE[$SUBJECT]} already."
  survives "$SUBJECT"
  step_of "$SUBJECT"
  mark_done "$SUBJECT" "$REPLY" "$GIVEN_REASON"
  say "Recorded."
}

# What is still running is not yet anything else.
survives() {
  local REPLY
  step_of "$1"
  ! group_lives "$REPLY" || refuse "$1 is still running."
}

# From here on what happens is recorded.
begin() {
  take_lock
  open_journal
  check_made_from
  # a reason that is given may hold one
  gather_secrets
  JOURNALING=1
  # who reads only the beginning of a list has seen enough; of a run that is another matter
  trap 'on_signal PIPE' PIPE
  heed_signals
}

main() {
  local REPLY
  FIRST_UMASK=$(umask)
  START_FOLDER=$PWD
  HERE=$(uname -n)
  { read -r BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null || BOOT=''
  OPERATOR=$(id -un 2>/dev/null || id -u)
  [[ -z ${SUDO_USER:-} ]] || OPERATOR="$OPERATOR for $SUDO_USER"
  SELF="bash $0"
  [[ ! -x $0 || $0 != */* ]] || SELF=$0
  SELF_FOLDER=$(cd -- "${0%/*}" 2>/dev/null && pwd) || SELF_FOLDER=$PWD
  DEFAULT_STATE=$SELF_FOLDER/$PLAN_NAME.state
  load_plan
  ink
  read_options "$@"
  ink
  [[ -n $COMMAND ]] || {
    help
    exit 2
  }
  check_own_tools
  # what is said to go on with has to find the same state
  [[ -z $STATE_DIR ]] || printf -v SELF '%s --state %q' "$SELF" "$STATE_DIR"
  STATE_DIR=${STATE_DIR:-$DEFAULT_STATE}
  [[ $STATE_DIR == /* ]] || STATE_DIR=$START_FOLDER/$STATE_DIR
  JOURNAL=$STATE_DIR/journal.jsonl
  umask 077
  trap 'on_signal INT' INT
  trap 'on_signal TERM' TERM
  trap 'on_signal HUP' HUP
  trap 'on_signal QUIT' QUIT
  read_journal
  case $COMMAND in
    run) run ;;
    status) status ;;
    list) list_all ;;
    show) show ;;
    verify) verify ;;
    rollback) rollback ;;
    skip) skip ;;
    done) record_done ;;
    approve)
      begin
      approve
      ;;
    log) show_log ;;
    doctor) doctor ;;
    *) refuse "There is no command $COMMAND; see --help" ;;
  esac
  exit
}

# bash has read all of this file before anything runs, so that it may be replaced meanwhile
main "$@"
exit
