# --- Status, list and log --------------------------------------------------------------------------

mark() {
  case ${STATE[$1]-} in
    done) REPLY="${GREEN}done       $PLAIN" ;;
    skipped) REPLY="${YELLOW}skipped    $PLAIN" ;;
    overridden) REPLY="${YELLOW}overridden $PLAIN" ;;
    failed) REPLY="${RED}failed     $PLAIN" ;;
    interrupted) REPLY="${RED}interrupted$PLAIN" ;;
    unknown) REPLY="${RED}unknown    $PLAIN" ;;
    *) REPLY="${FAINT}pending    $PLAIN" ;;
  esac
}

say_state() {
  local id=$1 line REPLY
  mark "$id"
  line="   $REPLY"
  if [[ -n ${TOOK[$id]-} && ${STATE[$id]-} != '' ]]; then
    spoken "${TOOK[$id]}"
    line+="  took $REPLY"
    estimate "$id"
    [[ -z $REPLY ]] || line+=" (expected $REPLY)"
  fi
  plain "${WHY[$id]-}"
  [[ -z ${STATE[$id]-} || -z $REPLY ]] || line+="  $REPLY"
  say "$line"
  if [[ ${STATE[$id]-} == unknown ]]; then
    say "   It began and has no end in the journal. Run again to decide: verify, rerun, mark done or roll back."
  fi
}

list_all() {
  local section id REPLY way
  for section in "${SECTIONS[@]}"; do
    plain "${SECTION_TITLE[$section]}"
    say "$BOLD$section$PLAIN  $REPLY${UNDONE[$section]:+  ${YELLOW}(undone)$PLAIN}"
    for way in forward back; do
      list "$section" "$way"
      for id in "${LIST[@]}"; do
        mark "$id"
        local state=$REPLY
        plain "${TITLE[$id]}"
        printf '  %s %-28s %-12s %s\n' "$state" "$id" "${KIND[$id]}" "$REPLY" 2>/dev/null
      done
    done
  done
  if ((${#LEFT_OUT[@]})); then
    say "${BOLD}left out of this runbook$PLAIN"
    for id in "${LEFT_OUT[@]}"; do
      plain "$id"
      say "  $REPLY"
    done
  fi
}

status() {
  local section id next='' REPLY count done_ones took expected
  plain "$PLAN_TITLE"
  say "$BOLD$REPLY$PLAIN"
  say "plan: $PLAN_PATH, $PLAN_DIGEST"
  [[ -z $PLAN_CONTENT ]] || say "what is approved with it: $PLAN_CONTENT"
  say "state: $STATE_DIR${ATTEMPT:+, attempt $ATTEMPT}"
  if ((TORN)); then
    complain "The last record (line $TORN) is torn and does not count."
  fi
  for section in "${SECTIONS[@]}"; do
    count=0 done_ones=0 took=0
    list "$section" forward
    for id in "${LIST[@]}"; do
      count=$((count + 1))
      if settled "$id"; then
        done_ones=$((done_ones + 1))
      fi
      [[ -z ${STATE[$id]-} ]] || took=$((took + ${TOOK[$id]:-0}))
      [[ -n $next ]] || settled "$id" || next=$id
    done
    ((count)) || continue
    plain "${SECTION_TITLE[$section]}"
    local line="$REPLY: $done_ones of $count done"
    spoken "$took"
    ((!took)) || line+=", took $REPLY"
    estimate "$section"
    [[ -z $REPLY ]] || line+=", expected $REPLY"
    say "  $line${UNDONE[$section]:+, ${YELLOW}undone$PLAIN}"
    local members=("${LIST[@]}")
    for id in "${members[@]}"; do
      [[ ${STATE[$id]-} != @(failed|interrupted|unknown|skipped|overridden) ]] || {
        say "    $id"
        say_state "$id"
      }
    done
  done
  case $MODE in
    finished) say "${GREEN}finished$PLAIN" ;;
    back) say "${YELLOW}a rollback has begun; go on with: $SELF rollback$PLAIN" ;;
    rolled-back) say "${YELLOW}rolled back; a new attempt is begun with: $SELF run --again$PLAIN" ;;
    *) [[ -z $next ]] || say "next: $BOLD$next$PLAIN" ;;
  esac
  say_time
}

show_log() {
  local REPLY line
  if [[ -n $SUBJECT ]]; then
    known "$SUBJECT" || refuse "There is no operation $SUBJECT; see $SELF list"
    [[ -n ${OUTPUT[$SUBJECT]-} ]] || refuse "$SUBJECT has printed nothing so far"
    cat -- "$STATE_DIR/${OUTPUT[$SUBJECT]}"
    return
  fi
  [[ -r $JOURNAL ]] || {
    say "Nothing has been recorded yet."
    return
  }
  while IFS= read -r line; do
    fields "$line" || continue
    line="${FIELD[time]}  ${FIELD[who]}@${FIELD[host]}  ${FIELD[event]}  ${FIELD[id]}"
    local key
    for key in exit seconds name value answer reason digest to; do
      [[ -z ${FIELD[$key]-} ]] || line+="  $key: ${FIELD[$key]}"
    done
    plain "$line"
    say "${REPLY//$'\n'/ }"
  done < <(tr -d '\000' <"$JOURNAL")
}
