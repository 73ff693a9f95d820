# --- Secrets ---------------------------------------------------------------------------------------

SECRETS=()

is_secret_name() {
  [[ ${1^^} == *@(PASSWORD|TOKEN|SECRET|KEY)* || ${INPUT_SECRET[$1]-} == yes ]]
}

# Remembers a value, and the ways in which programs print it.
add_secret() {
  local REPLY line value=$1
  [[ -n ${value//[[:space:]]/} ]] || return 0
  keep_secret "$value"
  json "$value"
  REPLY=${REPLY#\"}
  keep_secret "${REPLY%\"}"
  printf -v REPLY '%q' "$value"
  keep_secret "$REPLY"
  if [[ $value == *$'\n'* ]]; then
    while IFS= read -r line; do
      ((${#line} < 6)) || keep_secret "$line"
    done <<<"$value"
  fi
}

# The longest first, so that no part of one is masked before the whole.
keep_secret() {
  local at
  for ((at = 0; at < ${#SECRETS[@]}; at++)); do
    [[ ${SECRETS[at]} != "$1" ]] || return 0
    ((${#SECRETS[at]} >= ${#1})) || break
  done
  SECRETS=("${SECRETS[@]:0:at}" "$1" "${SECRETS[@]:at}")
}

# A variable that is called like a secret, but holds a word that everybody uses, is none.
add_secret_variable() {
  if [[ ${INPUT_SECRET[$1]-} == yes ]]; then
    add_secret "$2"
  elif is_secret_name "$1" && ((${#2} > 3)) && [[ ${2,,} != @(true|false|none|null) ]]; then
    add_secret "$2"
  fi
}

gather_secrets() {
  local name value
  while IFS= read -r name; do
    add_secret_variable "$name" "${!name-}"
  done < <(compgen -e)
  for name in "${!VALUE[@]}"; do
    add_secret_variable "$name" "${VALUE[$name]}"
  done
  gather_carried_secrets "${VALUES:+$STATE_DIR/$VALUES}"
}

# Those among the variables that earlier steps have set.
gather_carried_secrets() {
  local name value
  [[ -n $1 && -r $1 ]] || return 0
  while IFS= read -r -d '' name && IFS= read -r -d '' value; do
    add_secret_variable "$name" "$value"
  done < <(
    BASH_ENV='' bash --noprofile --norc -c '
      . "$1" >/dev/null 2>&1
      for name in $(compgen -v); do
        [[ ${name^^} != *@(PASSWORD|TOKEN|SECRET|KEY)* ]] || printf "%s\0%s\0" "$name" "${!name-}"
      done' runbook "$1" </dev/null 2>/dev/null 9>&-
  )
}

# Sets REPLY to a text without secrets.
mask() {
  local secret
  REPLY=$1
  for secret in "${SECRETS[@]}"; do
    REPLY=${REPLY//"$secret"/'***'}
  done
}

# Copies its input to the terminal and to a file, at once and without secrets.
show_and_keep() {
  trap '' INT TERM HUP QUIT PIPE TTOU
  if ((${#SECRETS[@]})); then
    hide_and_copy | exec tee -p -a -- "$1" 2>/dev/null
  else
    exec tee -p -a -- "$1" 2>/dev/null
  fi
}

# A secret may come in pieces: what could be the beginning of one is held back until more comes.
hide_and_copy() {
  local LC_ALL=C chunk text='' REPLY held status
  while :; do
    IFS= read -r -N 8192 -t 0.2 chunk
    status=$?
    text+=$chunk
    if [[ -n $text ]]; then
      mask "$text"
      if ((status == 0 || status > 128)); then
        hold_back "$REPLY"
        held=$HELD
        printf '%s' "${REPLY:0:${#REPLY}-${#held}}"
        text=$held
      else
        printf '%s' "$REPLY"
        text=''
      fi
    fi
    ((status == 0 || status > 128)) || return 0
  done
}

# Sets HELD to the longest end of a text that is the beginning of a secret.
hold_back() {
  local secret length most=0
  for secret in "${SECRETS[@]}"; do
    length=$((${#secret} - 1))
    ((length <= ${#1})) || length=${#1}
    for (( ; length > most; length--)); do
      if [[ ${1:${#1}-length} == "${secret:0:length}" ]]; then
        most=$length
        break
      fi
    done
  done
  HELD=${1:${#1}-most}
  ((most)) || HELD=''
}

# A step may make a secret itself; then what was kept is gone over again.
mask_kept() {
  local REPLY text
  [[ -f $1 ]] || return 0
  (
    trap '' INT TERM HUP QUIT
    hide_and_copy <"$1" >"$1.tmp" && mv -f -- "$1.tmp" "$1"
  ) 2>/dev/null
}
