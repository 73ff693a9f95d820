# --- The journal -----------------------------------------------------------------------------------
# One JSON record on each line, appended and flushed before anything else happens. A record that was
# torn by a crash is no record, and stays alone on its line.

declare -A FIELD=()
UTF_8=$'[\x01-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf][\x80-\xbf][\x80-\xbf]'
RECORDS=0 TORN=0

clock() {
  printf -v NOW '%(%s)T' -1
}

# Sets REPLY to a text as JSON has it; byte by byte, whatever the locale.
json() {
  local LC_ALL=C text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\r'/\\r}
  text=${text//$'\t'/\\t}
  [[ $text =~ ^($UTF_8)*$ ]] || text=${text//[$'\x80'-$'\xff']/?}
  REPLY="\"${text//[[:cntrl:]]/?}\""
}

unjson() {
  printf -v REPLY '%b' "${1//\\\"/\"}"
}

# record EVENT ID [KEY VALUE]...: written and flushed, or nothing more is done.
record() {
  local line time
  clock
  TZ=UTC0 printf -v time '%(%Y-%m-%dT%H:%M:%SZ)T' "$NOW"
  json "$2"
  line="{\"n\":$((RECORDS + 1)),\"time\":\"$time\",\"at\":$NOW,\"event\":\"$1\",\"id\":$REPLY"
  json "$OPERATOR"
  line+=",\"who\":$REPLY"
  json "$HERE"
  line+=",\"host\":$REPLY,\"pid\":$$"
  shift 2
  while (($# > 1)); do
    REPLY=$2
    # names of files, numbers and digests are those of the runbook
    [[ $1 != @(reason|answer|name|value) ]] || mask "$2"
    json "$REPLY"
    line+=",\"$1\":$REPLY"
    shift 2
  done
  line+='}'
  if ! append "$line"; then
    rm -f -- "$STATE_DIR/reserve"
    append $'\n'"$line" || true
    complain "The journal cannot be written: $JOURNAL"
    complain "Nothing more is done. Make room or mend it, then run again."
    exit 6
  fi
  RECORDS=$((RECORDS + 1))
  fields "$line"
  learn
}

append() {
  { printf '%s\n' "$1" >>"$JOURNAL"; } 2>/dev/null && flush "$JOURNAL"
}

# Ctrl-C must not keep a record from the disk.
flush() {
  (
    trap '' INT TERM HUP QUIT
    exec sync -- "$1" 2>/dev/null 9>&-
  )
}

# Sets FIELD to what a line of the journal says, and fails if it is no whole record.
fields() {
  local LC_ALL=C rest=$1
  local form='^[{,]"([a-z]+)":("(([^"\\]|\\.)*)"|([0-9]+))(.*)$'
  FIELD=()
  while [[ $rest =~ $form ]]; do
    rest=${BASH_REMATCH[6]}
    if [[ -n ${BASH_REMATCH[5]} ]]; then
      FIELD[${BASH_REMATCH[1]}]=${BASH_REMATCH[5]}
    else
      local key=${BASH_REMATCH[1]}
      unjson "${BASH_REMATCH[3]}"
      FIELD[$key]=$REPLY
    fi
  done
  [[ $rest == '}' && -n ${FIELD[n]-} && -n ${FIELD[event]-} ]]
}

read_journal() {
  local line torn='' number=0 before=''
  forget
  RECORDS=0 TORN=0
  [[ -e $JOURNAL ]] || return 0
  [[ -r $JOURNAL ]] || {
    complain "The journal cannot be read: $JOURNAL"
    exit 6
  }
  while IFS= read -r line || [[ -n $line ]]; do
    number=$((number + 1))
    [[ -n $line ]] || continue
    if ! fields "$line"; then
      torn=$number
      continue
    fi
    # written once more since the disk did not say that it has it
    [[ $line != "$before" ]] || continue
    before=$line
    # a record that is missing, not torn, leaves a hole in the numbers
    ((FIELD[n] == RECORDS + 1)) || damaged "${torn:-$number}"
    RECORDS=${FIELD[n]}
    torn=''
    learn
  done < <(tr -d '\000' <"$JOURNAL")
  [[ -z $torn ]] || TORN=$torn
}

damaged() {
  complain "Line $1 of the journal is not what a runbook writes: $JOURNAL"
  complain "Where the migration stands cannot be told from it. Compare it with a copy before anything else."
  exit 6
}

# What steps have printed outlives a journal that is gone, or whose end is.
check_all_there() {
  local file number newest=0
  for file in "$STATE_DIR"/output/[0-9]*; do
    number=${file##*/}
    number=${number%%-*}
    [[ -e $file && $number =~ ^[0-9]+$ ]] || continue
    ((10#$number <= newest)) || newest=$((10#$number))
  done
  ((newest > RECORDS + 1 || newest && !RECORDS)) || return 0
  complain "The journal has $RECORDS records, but there is output of a step of record $newest: $JOURNAL"
  complain "Its end, or all of it, is lost. Put a copy back; to begin anew, choose another --state DIR."
  exit 6
}

# Makes the state directory and the journal ready for records; needs the lock.
open_journal() {
  local last
  mkdir -p -- "$STATE_DIR/output" "$STATE_DIR/values" "$STATE_DIR/run" 2>/dev/null || no_state
  make_reserve || no_state
  { : >>"$JOURNAL"; } 2>/dev/null || no_state
  flush "$STATE_DIR" || no_state
  read_journal
  check_all_there
  if [[ -s $JOURNAL ]]; then
    last=$(tail -c 1 -- "$JOURNAL" | tr '\000\n' 'zn')
    [[ $last == n ]] || printf '\n' >>"$JOURNAL" || no_state
  fi
  if ((TORN)); then
    complain "The last record of the journal (line $TORN) was torn by a crash; it does not count."
    record torn '' line "$TORN"
  fi
  clear_traces
  ((ATTEMPT)) || record attempt '' digest "$PLAN_DIGEST" version "$RUTTER_VERSION"
}

# Of steps whose end is known, nothing is left behind but what they printed and set.
clear_traces() {
  local file
  for file in "$STATE_DIR"/run/[0-9]*; do
    [[ ! -e $file ]] || may_matter "$file" || rm -f -- "$file"
  done
}

# Is it of a step whose end is unknown?
may_matter() {
  local id number=${1##*/}
  for id in "${!STEP_OF[@]}"; do
    [[ ${STATE[$id]-} == unknown && ${STEP_OF[$id]} == "$((10#${number%%.*}))" ]] && return 0
  done
  return 1
}

# Room that is given up when the disk is full, so that what happened last can still be written.
make_reserve() {
  [[ -e $STATE_DIR/reserve ]] && return
  head -c 262144 /dev/zero >"$STATE_DIR/reserve" 2>/dev/null || {
    rm -f -- "$STATE_DIR/reserve"
    return 1
  }
}

no_state() {
  complain "The state directory cannot be written: $STATE_DIR"
  complain "Nothing was done. Make room there or choose another one with --state DIR."
  exit 6
}
