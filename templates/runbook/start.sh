if [ -z "${BASH_VERSION:-}" ]; then
  echo "This runbook needs bash: bash $0" >&2
  exit 2
fi
if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 404)); then
  echo "This runbook needs bash 4.4 or newer; this is $BASH_VERSION." >&2
  exit 2
fi
set -uo pipefail
# A file descriptor that is closed would be given to the first file opened.
{ : <&0; } 2>/dev/null || exec </dev/null
{ : >&1; } 2>/dev/null || exec >/dev/null
{ : >&2; } 2>/dev/null || exec 2>/dev/null
