# --- One operator at a time ------------------------------------------------------------------------

take_lock() {
  [[ -d $STATE_DIR ]] || mkdir -p -- "$STATE_DIR" 2>/dev/null || no_state
  [[ -w $STATE_DIR && -x $STATE_DIR ]] || no_state
  { exec 9<>"$STATE_DIR/lock"; } 2>/dev/null || no_state
  if ! flock -n 9 && ! flock -w "$(patience)" 9; then
    complain "Another operator holds this runbook: $(lock_owner)"
    complain "Nothing was done."
    exit 6
  fi
  local time
  clock
  TZ=UTC0 printf -v time '%(%Y-%m-%d %H:%M:%S UTC)T' "$NOW"
  { printf '%s\n' "$OPERATOR on $HERE, process $$, since $time" >"$STATE_DIR/owner"; } 2>/dev/null || no_state
}

# What a killed runbook was just doing may hold its lock for a moment longer.
patience() {
  local pid
  pid=$(lock_owner)
  if [[ $pid == *" on $HERE, process "* ]]; then
    pid=${pid##*process }
    kill -0 "${pid%%,*}" 2>/dev/null || {
      say 20
      return
    }
  fi
  say 1
}

lock_owner() {
  local owner='' REPLY
  { IFS= read -r owner <"$STATE_DIR/owner"; } 2>/dev/null
  plain "${owner:-unknown}"
  say "$REPLY"
}
