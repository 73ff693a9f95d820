#!/usr/bin/env bash
# Runbook: Nothing to do
#
# Made by Rutter 0.1.0 from docs/plan.md
# sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
#
# Do not edit: change the plan and build it anew. --help says how it is used.
# The words of the plan stand in single quotes, its code in heredocs.
# shellcheck disable=SC1003,SC1091,SC1110,SC1111,SC1112,SC2016,SC2034,SC2317

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

NO_RETURN=''
PLAN_CONTENT=''
PLAN_DIGEST='sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'
PLAN_NAME='nothing-to-do'
PLAN_PATH='docs/plan.md'
PLAN_TITLE='Nothing to do'
RUTTER_VERSION='0.1.0'
WINDOW=''

the_plan() {
  :
}

