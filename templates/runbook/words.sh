# --- What is said, and how -------------------------------------------------------------------------

ink() {
  RED='' GREEN='' YELLOW='' BOLD='' FAINT='' PLAIN=''
  if [[ -t 1 && -z ${NO_COLOR:-} && ${TERM:-dumb} != dumb ]]; then
    RED=$'\e[31m' GREEN=$'\e[32m' YELLOW=$'\e[33m' BOLD=$'\e[1m' FAINT=$'\e[2m' PLAIN=$'\e[0m'
  fi
}

say() {
  # whoever began this may have it ignore that nobody reads
  printf '%s\n' "$*" 2>/dev/null || ((JOURNALING)) || exit 141
}

complain() {
  printf '%s%s%s\n' "$RED" "$*" "$PLAIN" >&2
}

# Wrong use: nothing was done.
refuse() {
  complain "$*"
  exit 2
}

# Sets REPLY to what a terminal may be given of a text: nothing that moves, paints or turns round.
plain() {
  local LC_ALL=C text=$1
  text=${text//$'\xe2\x80'[$'\xaa'-$'\xae']/?}
  text=${text//$'\xe2\x81'[$'\xa6'-$'\xa9']/?}
  text=${text//$'\xe2\x80'[$'\x8e\x8f']/?}
  text=${text//$'\xd8\x9c'/?}
  text=${text//$'\xc2'[$'\x80'-$'\x9f']/?}
  text=${text//$'\t'/    }
  REPLY=${text//[$'\x01'-$'\x09\x0b'-$'\x1f\x7f']/?}
}

# Prints a text with each line moved to the right.
indented() {
  local REPLY line
  plain "$1"
  while IFS= read -r line; do
    say "      $line"
  done <<<"${REPLY%$'\n'}"
}

# Waits without a process that could be left behind.
snooze() {
  local nothing
  read -rt "$1" nothing <> <(:)
}
