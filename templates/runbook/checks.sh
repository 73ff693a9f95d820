# --- Checks before and beside ----------------------------------------------------------------------

# What this file itself cannot do without, by package.
check_own_tools() {
  local tool missing=()
  for tool in cat cp head id ln mkdir mv rm stat sync tail tee tr uname flock setsid; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  ((!${#missing[@]})) || refuse "Needed and missing: ${missing[*]} (coreutils and util-linux have them)"
}

missing_tools() {
  local tool
  add_own_needs
  MISSING=()
  for tool in "${TOOLS[@]}"; do
    command -v -- "$tool" >/dev/null || MISSING+=("$tool")
  done
}

# What terms of the plan make this file need.
add_own_needs() {
  local id
  for id in "${OPERATIONS[@]}"; do
    [[ -z ${TERM_OF["$id expect"]-} ]] || add_need grep
    is_here "${TERM_OF["$id host"]-}" || add_need ssh
    is_me "${TERM_OF["$id user"]-}" || ! is_here "${TERM_OF["$id host"]-}" || add_need sudo
  done
}

add_need() {
  [[ -z ${TOOL_VERSION[$1]+is} ]] || return 0
  tool "$1"
}

check_tools() {
  local REPLY
  missing_tools
  ((!${#MISSING[@]})) && return
  plain "${MISSING[*]}"
  refuse "The plan needs programs that are not here: $REPLY"
}

# Sets REPLY to the file of the plan, if it lies where it was.
find_plan() {
  local place
  for place in "$START_FOLDER/$PLAN_PATH" "$SELF_FOLDER/$PLAN_PATH" "$SELF_FOLDER/${PLAN_PATH##*/}"; do
    if [[ -f $place && -r $place ]]; then
      REPLY=$place
      return 0
    fi
  done
  return 1
}

plan_changed() {
  local sum
  find_plan || return 1
  sum=$(sha256sum -- "$REPLY") || return 1
  sum=${sum#\\}
  [[ "sha256:${sum%% *}" != "$PLAN_DIGEST" && ${sum%% *} != "$PLAN_DIGEST" ]] || return 1
  FOUND_DIGEST=sha256:${sum%% *}
}

check_plan() {
  local REPLY
  plan_changed || return 0
  [[ -z ${ACCEPTED[$FOUND_DIGEST]-} ]] || return 0
  plain "$REPLY"
  complain "The plan has changed since this runbook was made: $REPLY"
  complain "  made from $PLAN_DIGEST"
  complain "  found     $FOUND_DIGEST"
  [[ -n $ACCEPT_PLAN ]] || refuse "Build the runbook anew, or go on with --accept-plan REASON."
  record plan '' digest "$FOUND_DIGEST" reason "$ACCEPT_PLAN"
}

# Ids of another plan may mean other steps.
made_from_another() {
  [[ -n $MADE_FROM && $MADE_FROM != "$PLAN_DIGEST" ]]
}

check_made_from() {
  made_from_another || return 0
  [[ $MODE != @(finished|rolled-back) || $AGAIN == 0 ]] || return 0
  complain "The journal is that of a runbook made from another plan, whose steps may have other ids: $JOURNAL"
  complain "  its plan       $MADE_FROM"
  complain "  this runbook's $PLAN_DIGEST"
  [[ -n $ACCEPT_PLAN ]] || refuse "Go on with that runbook, begin anew with another --state DIR, or go on with --accept-plan REASON."
  record plan runbook digest "$PLAN_DIGEST" reason "$ACCEPT_PLAN"
}

doctor() {
  local REPLY tool bad=0 name free
  missing_tools
  for tool in "${TOOLS[@]}"; do
    plain "$tool"
    if [[ " ${MISSING[*]} " == *" $tool "* ]]; then
      say "${RED}missing$PLAIN  program $REPLY"
      bad=1
    else
      say "${GREEN}ok$PLAIN       program $REPLY"
      say_version "$tool"
    fi
  done
  resolve_inputs quietly
  for name in "${INPUTS[@]}"; do
    if [[ -z ${VALUE[$name]+is} ]]; then
      say "${YELLOW}asked$PLAIN    input $name"
    elif fits "$name" "${VALUE[$name]}"; then
      say "${GREEN}ok$PLAIN       input $name"
    else
      say "${RED}wrong$PLAIN    input $name is no ${INPUT_TYPE[$name]}"
      bad=1
    fi
  done
  doctor_connections || bad=1
  if [[ -d $STATE_DIR ]]; then
    free=$(df -Pk -- "$STATE_DIR" 2>/dev/null | tail -n 1)
  else
    free=$(df -Pk -- "${STATE_DIR%/*}" 2>/dev/null | tail -n 1)
  fi
  read -r _ _ _ free _ <<<"$free"
  if ((${free:-0} < 10240)); then
    say "${RED}full$PLAIN     less than 10 MB for the state in $STATE_DIR"
    bad=1
  else
    say "${GREEN}ok$PLAIN       room for the state in $STATE_DIR"
  fi
  if plan_changed; then
    say "${RED}changed$PLAIN  the plan $REPLY"
    bad=1
  elif find_plan; then
    say "${GREEN}ok$PLAIN       the plan is the one that this runbook was made from"
  else
    say "${YELLOW}absent$PLAIN   the plan $PLAN_PATH is not here"
  fi
  if made_from_another; then
    say "${RED}changed$PLAIN  the journal is that of a runbook made from another plan"
    bad=1
  fi
  return "$bad"
}

# What the plan asks is the program itself and its arguments, no line of code.
say_version() {
  local words=() REPLY
  read -ra words <<<"${TOOL_VERSION[$1]}"
  [[ ${words[0]-} == "$1" ]] || return 0
  plain "$(timeout 10 "${words[@]}" </dev/null 2>&1 | head -n 1)"
  say "         $REPLY"
}

doctor_connections() {
  local id engine seen=' ' host bad=0 REPLY
  for id in "${OPERATIONS[@]}"; do
    host=${TERM_OF["$id host"]-}
    if ! is_here "$host" && [[ $seen != *" $host "* ]]; then
      seen+="$host "
      plain "$host"
      if timeout 15 ssh -o BatchMode=yes -o ConnectTimeout=10 -- "$host" true </dev/null >/dev/null 2>&1; then
        say "${GREEN}ok$PLAIN       host $REPLY"
      else
        say "${RED}no way$PLAIN   host $REPLY by ssh without a password"
        bad=1
      fi
    fi
    [[ ${DEED[$id]} == sql ]] || continue
    is_here "$host" || continue
    engine=${LANGUAGE[$id]}
    [[ $seen != *" sql:$engine "* ]] || continue
    seen+="sql:$engine "
    sql_client "$engine"
    if (
      step_environment
      cd -- "$START_FOLDER" && timeout 15 bash -c "$REPLY <<<'SELECT 1;'" </dev/null >/dev/null 2>&1
    ); then
      say "${GREEN}ok$PLAIN       database ($engine)"
    else
      say "${RED}no way$PLAIN   database ($engine) by: $REPLY"
      bad=1
    fi
  done
  return "$bad"
}
