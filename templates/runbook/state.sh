# --- Where it stands: what the journal says, and nothing else --------------------------------------

declare -A BOOT_OF=() STATE=() EXIT=() TOOK=() BEGAN=() WHY=() OUTPUT=() STEP_OF=() RECORDED=() ACCEPTED=() UNDONE=() LOOKED=()
MODE=forward ATTEMPT=0 BACK_TO='' VALUES='' FIRST_RUN='' LAST_TIME='' FOLDER=''

forget() {
  STATE=() EXIT=() TOOK=() BEGAN=() WHY=() OUTPUT=() STEP_OF=() RECORDED=() ACCEPTED=() UNDONE=() LOOKED=()
  MODE=forward ATTEMPT=0 BACK_TO='' VALUES='' FIRST_RUN='' LAST_TIME='' FOLDER=''
}

# Takes in the record in FIELD.
learn() {
  local id=${FIELD[id]-} event=${FIELD[event]}
  LAST_TIME=${FIELD[at]}
  case $event in
    attempt)
      STATE=() EXIT=() TOOK=() BEGAN=() WHY=() OUTPUT=() STEP_OF=() UNDONE=() LOOKED=()
      MODE=forward BACK_TO='' VALUES='' FIRST_RUN='' FOLDER=''
      ATTEMPT=$((ATTEMPT + 1))
      ;;
    run)
      FIRST_RUN=${FIRST_RUN:-$LAST_TIME}
      FOLDER=${FIELD[folder]-}
      ;;
    input) [[ ${FIELD[secret]-} == yes ]] || RECORDED[$id]=${FIELD[value]-} ;;
    plan) ACCEPTED[${FIELD[digest]-}]=yes ;;
    shown) BEGAN[$id]=$LAST_TIME ;;
    started)
      STATE[$id]=unknown
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
    done
  done
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

began_to_change() {
  [[ ${KIND[$1]} == @(run|manual|rollback) && ${EFFECT[$1]} != reads ]] &&
    [[ ${STATE[$1]-} == @(done|failed|interrupted|unknown|overridden) ]]
}
