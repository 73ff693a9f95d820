# --- Stopping --------------------------------------------------------------------------------------

SIGNALLED='' STEP='' JOURNALING=0

on_signal() {
  SIGNALLED=$1
  if [[ -n $STEP ]]; then
    end_group "$STEP" TERM
  elif ((ASKING || !JOURNALING)); then
    ASKING=0
    stop_signalled
  fi
}

stop_signalled() {
  local signal=$SIGNALLED
  SIGNALLED=''
  stop "signal $signal"
}

# Between two records is a good place to stop.
heed_signals() {
  [[ -z $SIGNALLED ]] || stop_signalled
}

# cannot_go_on WHY: what is left of the state is kept, and nothing more is done.
cannot_go_on() {
  complain "$1"
  complain "Nothing more is done. Make room in $STATE_DIR, then run again."
  record stopped '' reason "$1"
  exit 6
}

# stop WHY: what was done stays done, and the journal says who stopped it.
stop() {
  complain "Stopped: $1"
  if ((JOURNALING)); then
    record stopped '' reason "$1"
    complain "Go on with: $SELF ${RESUME:-run}"
  fi
  exit 3
}
