#!/usr/bin/env bash
# Runbook: Move everything
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

NO_RETURN='stage-2/run-1'
PLAN_CONTENT=''
PLAN_DIGEST='sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'
PLAN_NAME='move-everything'
PLAN_PATH='docs/plan.md'
PLAN_TITLE='Move everything'
RUTTER_VERSION='0.1.0'
WINDOW=7200

the_plan() {
  :
  input TARGET text no yes 'Where to' 'archive-2'
  input ROWS integer no yes 'How many rows'
  input DB_PASSWORD text yes yes 'Password'
  input REGION text no no ''
  tool 'rsync' 'rsync --version'
  tool 'psql'
  client postgresql 'psql "$DATABASE_URL"'
  abort_when 'Error rate above 1 % for 5 minutes'
  turn_back_when 'Sign-ins twice the baseline'

  section before 'Before'

  operation 'before/approval-1' approval approve unknown 'Approval: Lead, Database'
  term role 'Lead, Database'
  term given-name 'Ada Berg'
  term given-date '2026-03-01'

  operation 'before/approval-2' approval approve unknown 'Approval: Head of Platform'
  term role 'Head of Platform'

  operation 'before/manual-1' manual by-hand unknown 'Tell customer care'

  operation 'before/precondition-1' precondition shell reads '400 GB are free'
  code bash <<'END_OF_CODE' || return 1
df /srv
END_OF_CODE

  stage 'stage-1' 'Stage 1: Prepare' own
  also fact 'Layers affected: database'
  term owner 'Emil Tørnqvist'
  term risk 'Medium'
  term least 600

  operation 'stage-1/run-1' run shell changes 'Copy the files'
  also note 'Takes longest on Mondays.'
  also note 'Look at the load.'
  term who 'Oksana Reuter'
  term least 60
  term most 120
  term timeout 300
  term host 'db-1'
  term user 'postgres'
  term cwd '/srv/archive'
  also env 'LANG=C'
  also env 'PGAPPNAME=archive move'
  term retries 2
  term confirm yes
  term expect '^[0-9]+ rows$'
  also uses DB_PASSWORD
  also uses TARGET
  also undone-by 'stage-1/rollback-1'
  code bash <<'END_OF_CODE' || return 1
rsync -a /srv/archive/ "$TARGET":/srv/
echo 5 rows
END_OF_CODE

  operation 'stage-1/run-2' run sql unknown 'Add the column'
  term together yes
  code postgresql <<'END_OF_CODE' || return 1
ALTER TABLE scan ADD COLUMN region text;
END_OF_CODE

  operation 'stage-1/run-3' run sql unknown 'Index it'
  code postgresql <<'END_OF_CODE' || return 1
CREATE INDEX CONCURRENTLY scan_region ON scan (region);
END_OF_CODE

  operation 'stage-1/run-4' run sql unknown 'Count in the old store'
  code mysql <<'END_OF_CODE' || return 1
SELECT count(*) FROM scan;
END_OF_CODE

  operation 'stage-1/wait-1' wait wait unknown 'Let the caches expire'
  term seconds 1

  operation 'stage-1/manual-1' manual by-hand unknown 'Release the image'
  term not-run 'a runbook does not run yaml'
  code 'yaml' <<'END_OF_CODE' || return 1
image: scan:2
END_OF_CODE

  back

  operation 'stage-1/rollback-1' rollback shell changes 'Remove the files'
  code bash <<'END_OF_CODE' || return 1
rm -rf /srv/archive-2
END_OF_CODE

  operation 'stage-1/rollback-2' rollback sql unknown 'Drop the column'
  term together yes
  code any <<'END_OF_CODE' || return 1
ALTER TABLE scan DROP COLUMN region;
END_OF_CODE

  stage 'stage-2' 'Stage 2: Retire' impossible
  term risk 'High'
  also after 'stage-1'

  operation 'stage-2/decision-1' decision decide unknown 'Go or no go'
  also criterion 'Error rate below 0.1 %'
  also criterion 'No ticket is open'

  operation 'stage-2/run-1' run shell irreversible 'Delete the old archive'
  code bash <<'END_OF_CODE' || return 1
rm -rf /srv/archive-1
END_OF_CODE

  operation 'stage-2/verify-1' verify shell reads 'It is gone'
  code bash <<'END_OF_CODE' || return 1
test ! -e /srv/archive-1
END_OF_CODE

  back

  operation 'stage-2/rollback-1' rollback by-hand unknown 'Restore it from tape'

  section after 'After'

  operation 'after/manual-1' manual by-hand unknown 'Write the report'

  section way-back 'The way back of the whole plan'

  back

  operation 'rollback/rollback-1' rollback by-hand unknown 'Call the vendor'
  left_out 'echo usage: an example of the guide'
}

