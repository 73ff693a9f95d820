# --- One operator at a time ------------------------------------------------------------------------

take_lock() {
  [[ -d $STATE_DIR ]] || mkdir -p -- "$STATE_DIR" 2>/dev/null || no_state
  [[ -w $STATE_DIR && -x $STATE_DIR ]] || no_state
  own_state
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

# What steps have left there is run by the next one: nobody else may put anything there.
own_state() {
  local owner mode
  read -r owner mode < <(stat -L -c '%u %a' -- "$STATE_DIR") || no_state
  if [[ $owner != "$EUID" && $owner != 0 && $owner != "${SUDO_UID:-$EUID}" ]]; then
    complain "The state directory belongs to somebody else: $STATE_DIR"
    complain "Nothing was done. Run as its owner, or choose another one with --state DIR."
    exit 6
  fi
  if ((8#$mode & 8#022)); then
    complain "Others may write to the state directory: $STATE_DIR"
    complain "Nothing was done. What they put there would be run: chmod go-w it once you know that nobody has."
    exit 6
  fi
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
