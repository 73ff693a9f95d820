# --- The plan in memory ----------------------------------------------------------------------------

declare -A KIND=() DEED=() EFFECT=() TITLE=() NOTES=() CODE=() LANGUAGE=() PART=() TERM_OF=() LIST_OF=() LENGTH_OF=()
declare -A SECTION_TITLE=() COVERAGE=() INPUT_TYPE=() INPUT_PROMPT=() INPUT_PRESET=() INPUT_SECRET=() INPUT_DECLARED=()
declare -A CLIENT=() TOOL_VERSION=()
SECTIONS=() LEGS=() OPERATIONS=() INPUTS=() TOOLS=() ABORT=() TRIGGERS=() LEFT_OUT=()
NEWEST='' SECTION='' WAY=forward

# section ID TITLE: what follows belongs to it.
section() {
  SECTION=$1 WAY=forward NEWEST=$1
  SECTIONS+=("$1")
  SECTION_TITLE[$1]=$2
}

# stage ID TITLE COVERAGE: a section that is undone as one.
stage() {
  section "$1" "$2"
  LEGS+=("$1")
  COVERAGE[$1]=$3
}

# What follows undoes the section.
back() {
  WAY=back
}

# operation ID KIND DEED EFFECT TITLE
operation() {
  NEWEST=$1
  KIND[$1]=$2 DEED[$1]=$3 EFFECT[$1]=$4 TITLE[$1]=$5 PART[$1]=$SECTION
  OPERATIONS+=("$1")
  add_to "$SECTION $WAY" "$1"
}

# Terms of the newest operation or section.
term() {
  TERM_OF["$NEWEST $1"]=$2
}

# One more of a list of the newest operation or section.
also() {
  add_to "$NEWEST $1" "$2"
}

add_to() {
  local count=${LENGTH_OF[$1]:-0}
  LIST_OF["$1 $count"]=$2
  LENGTH_OF[$1]=$((count + 1))
}

# The code of the newest operation comes as it stands in the plan.
code() {
  local text=''
  LANGUAGE[$NEWEST]=$1
  IFS= read -r -d '' text
  [[ -n $text ]] || return 1
  CODE[$NEWEST]=$text
}

# input NAME TYPE SECRET DECLARED PROMPT [PRESET]
input() {
  INPUTS+=("$1")
  INPUT_TYPE[$1]=$2 INPUT_SECRET[$1]=$3 INPUT_DECLARED[$1]=$4 INPUT_PROMPT[$1]=$5
  (($# < 6)) || INPUT_PRESET[$1]=$6
}

# tool NAME [COMMAND THAT SHOWS ITS VERSION]
tool() {
  TOOLS+=("$1")
  TOOL_VERSION[$1]=${2-}
}

client() {
  CLIENT[$1]=$2
}

abort_when() {
  ABORT+=("$1")
}

turn_back_when() {
  TRIGGERS+=("$1")
}

left_out() {
  LEFT_OUT+=("$1")
}

# Sets LIST to a list of an operation or section.
list() {
  local at count=${LENGTH_OF["$1 $2"]:-0}
  LIST=()
  for ((at = 0; at < count; at++)); do
    LIST+=("${LIST_OF["$1 $2 $at"]}")
  done
}

known() {
  [[ -n ${KIND[$1]-} ]]
}

is_section() {
  [[ -n ${SECTION_TITLE[$1]+is} ]]
}

load_plan() {
  the_plan || {
    complain "The plan could not be read from this file: is the disk of ${TMPDIR:-/tmp} full?"
    exit 6
  }
}
