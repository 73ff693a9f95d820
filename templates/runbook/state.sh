# --- Where it stands: what the journal says, and nothing else --------------------------------------

declare -A STATE=() EXIT=() TOOK=() BEGAN=() WHY=() OUTPUT=() STEP_OF=() RECORDED=() ACCEPTED=() UNDONE=() LOOKED=()
declare -A BEGUN=() BOOT_OF=()
MODE=forward ATTEMPT=0 BACK_TO='' VALUES='' FIRST_RUN='' LAST_TIME='' FOLDER='' MADE_FROM=''

forget() {
  STATE=() EXIT=() TOOK=() BEGAN=() WHY=() OUTPUT=() STEP_OF=() RECORDED=() ACCEPTED=() UNDONE=() LOOKED=() BEGUN=()
  MODE=forward ATTEMPT=0 BACK_TO='' VALUES='' FIRST_RUN='' LAST_TIME='' FOLDER='' MADE_FROM=''
}

# Takes in the record in FIELD.
learn() {
  local id=${FIELD[id]-} event=${FIELD[event]}
  LAST_TIME=${FIELD[at]}
  case $event in
    attempt)
      STATE=() EXIT=() TOOK=() BEGAN=() WHY=() OUTPUT=() STEP_OF=() UNDONE=() LOOKED=() BEGUN=()
      MODE=forward BACK_TO='' VALUES='' FIRST_RUN='' FOLDER='' MADE_FROM=${FIELD[digest]-}
      ATTEMPT=$((ATTEMPT + 1))
      ;;
    run)
      FIRST_RUN=${FIRST_RUN:-$LAST_TIME}
      FOLDER=${FIELD[folder]-}
      ;;
    input) [[ ${FIELD[secret]-} == yes ]] || RECORDED[$id]=${FIELD[value]-} ;;
    plan)
      if [[ $id == runbook ]]; then
        MADE_FROM=${FIELD[digest]-}
      else
        ACCEPTED[${FIELD[digest]-}]=yes
      fi
      ;;
    shown)
      BEGAN[$id]=$LAST_TIME
      # nobody has said so far whether it was done
      [[ ${DEED[$id]-} != by-hand ]] || STATE[$id]=shown
      ;;
    started)
      STATE[$id]=unknown
      BEGUN[$id]=yes
      BEGAN[$id]=$LAST_TIME
      OUTPUT[$id]=${FIELD[output]-}
      STEP_OF[$id]=${FIELD[n]}
      BOOT_OF[$id]=${FIELD[boot]-}
      ;;
    done | failed | interrupted | skipped | overridden)
      STATE[$id]=$event
      EXIT[$id]=${FIELD[exit]-}
      WHY[$id]=${FIELD[reason]-}
      [[ -z ${BEGAN[$id]-} ]] || TOOK[$id]=${FIELD[seconds]:-$((LAST_TIME - BEGAN[$id]))}
      [[ -z ${FIELD[values]-} ]] || VALUES=${FIELD[values]}
      [[ -z ${FIELD[name]-} ]] || WHY[$id]="${FIELD[name]}${WHY[$id]:+: ${WHY[$id]}}"
      ;;
    rollback)
      MODE=back
      BACK_TO=${FIELD[to]-}
      ;;
    undone) undone "$id" ;;
    rolled-back)
      MODE=rolled-back
      [[ -z $BACK_TO ]] || MODE=forward
      ;;
    finished) MODE=finished ;;
  esac
}

# A section is as if it had never been done.
undone() {
  local member way
  UNDONE[$1]=yes
  for way in forward back; do
    list "$1" "$way"
    for member in "${LIST[@]}"; do
      STATE[$member]=''
      unset "BEGUN[$member]"
    done
  done
  [[ -z $NO_RETURN || ${PART[$NO_RETURN]-} != "$1" ]] || STATE["point-of-no-return"]=''
  STATE["$1/abort-criteria"]=''
}

state_of() {
  REPLY=${STATE[$1]:-pending}
}

# May be passed on the way forward, or back.
settled() {
  [[ ${STATE[$1]-} == @('done'|skipped|overridden) ]]
}

# The operations of a section that are meant to be done.
section_settled() {
  local member
  list "$1" forward
  for member in "${LIST[@]}"; do
    settled "$member" || return 1
  done
}

# Has anything been done in it that may have to be undone?
section_touched() {
  local member
  list "$1" forward
  for member in "${LIST[@]}"; do
    began_to_change "$member" && return 0
  done
  return 1
}

# A precondition of which nobody knows that its code only looks: a script may be called anything.
may_do_more() {
  [[ ${KIND[$1]} == precondition && ${EFFECT[$1]} != reads ]]
}

# What failed and was skipped then may still have changed something.
began_to_change() {
  [[ ${KIND[$1]} == @(run|manual|rollback) && ${EFFECT[$1]} != reads ]] &&
    [[ -n ${BEGUN[$1]-} || ${STATE[$1]-} == @(done|failed|interrupted|unknown|overridden|shown) ]]
}
