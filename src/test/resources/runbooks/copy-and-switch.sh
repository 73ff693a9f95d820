#!/usr/bin/env bash
# Runbook: Move the archive
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
PLAN_NAME='move-the-archive'
PLAN_PATH='docs/plan.md'
PLAN_TITLE='Move the archive'
RUTTER_VERSION='0.1.0'
WINDOW=''

the_plan() {
  :

  section before 'Before'

  operation 'before/approval-1' approval approve unknown 'Approval of the lead'
  term role 'Lead'
  term given-name 'Ada Berg'
  term given-date '2026-03-01'

  operation 'before/precondition-1' precondition shell reads 'There is room'
  code bash <<'END_OF_CODE' || return 1
test -d world
END_OF_CODE

  stage 'stage-1' 'Stage 1: Copy' own

  operation 'stage-1/run-1' run shell changes 'Copy the archive'
  code bash <<'END_OF_CODE' || return 1
echo stage-1/run-1 >> world/deeds
BACKUP_TAG="copy-1"
printf 'old\n' > "world/$BACKUP_TAG"
END_OF_CODE

  operation 'stage-1/verify-1' verify shell reads 'The copy is there'
  code bash <<'END_OF_CODE' || return 1
test -s "world/$BACKUP_TAG"
END_OF_CODE

  back

  operation 'stage-1/rollback-1' rollback shell changes 'Drop the copy'
  code bash <<'END_OF_CODE' || return 1
echo stage-1/rollback-1 >> world/deeds
rm -f world/copy-1
END_OF_CODE

  stage 'stage-2' 'Stage 2: Switch' own
  also after 'stage-1'

  operation 'stage-2/run-1' run shell changes 'Point at the copy'
  code bash <<'END_OF_CODE' || return 1
echo stage-2/run-1 >> world/deeds
echo "$BACKUP_TAG" > world/current
END_OF_CODE

  operation 'stage-2/run-2' run shell changes 'Tell the readers'
  code bash <<'END_OF_CODE' || return 1
echo stage-2/run-2 >> world/deeds
: > world/told
END_OF_CODE

  operation 'stage-2/verify-1' verify shell reads 'Readers see the copy'
  code bash <<'END_OF_CODE' || return 1
grep -q copy-1 world/current
END_OF_CODE

  back

  operation 'stage-2/rollback-1' rollback shell changes 'Point at the original'
  code bash <<'END_OF_CODE' || return 1
echo stage-2/rollback-1 >> world/deeds
rm -f world/current world/told
END_OF_CODE

  stage 'stage-3' 'Stage 3: Tidy up' own
  also after 'stage-2'

  operation 'stage-3/run-1' run shell changes 'Mark the original'
  code bash <<'END_OF_CODE' || return 1
echo stage-3/run-1 >> world/deeds
: > world/marked
END_OF_CODE

  back

  operation 'stage-3/rollback-1' rollback shell changes 'Take the mark away'
  code bash <<'END_OF_CODE' || return 1
echo stage-3/rollback-1 >> world/deeds
rm -f world/marked
END_OF_CODE

  section after 'After'

  operation 'after/verify-1' verify shell reads 'All is in place'
  code bash <<'END_OF_CODE' || return 1
test -e world/marked
END_OF_CODE
}

