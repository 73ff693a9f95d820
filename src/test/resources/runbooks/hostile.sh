#!/usr/bin/env bash
# Runbook: '; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END
#
# Made by Rutter 0.1.0 from docs/'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END
# sha256:0
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
PLAN_DIGEST='sha256:0'
PLAN_NAME='hostile'
PLAN_PATH=$'docs/\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015 END'
PLAN_TITLE=''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
RUTTER_VERSION='0.1.0'
WINDOW=315360000

the_plan() {
  :
  input NAME text no yes ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END' $'\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015\012END'
  input TOKEN text yes yes ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  tool $'\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015 END' $'\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015 END'
  abort_when ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  turn_back_when ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'

  section before 'Before'

  operation 'before/approval-1' approval approve unknown ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  term role ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  term given-name ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  term given-date ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'

  operation 'before/manual-1' manual by-hand unknown ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  term not-run ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  code ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END' <<'END_OF_CODE' || return 1
'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n ‮[31m =1+1, --> ]]> *a* [b](c) ~
END
END_OF_CODE

  stage 'stage-1' ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END' own
  also fact ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  term owner ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  term risk ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'

  operation 'stage-1/run-1' run shell unknown ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  also note ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  also note ''
  also note '-n'
  term who ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  term least 0
  term most 315360000
  term timeout 315360000
  term host $'\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015 END'
  term user $'\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015 END'
  term cwd $'\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015 END'
  also env $'NAME=\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015\012END'
  term retries 1000
  term confirm yes
  term expect $'\'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n \342\200\256\033[31m\007\342\200\250=1+1, --> ]]> *a* [b](c) ~\015 END'
  also uses NAME
  also undone-by 'stage-1/rollback-1'
  code bash <<'END_OF_CODE' || return 1
cat <<'END'
'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n ‮[31m =1+1, --> ]]> *a* [b](c) ~
END
END
END_OF_CODE

  operation 'stage-1/decision-1' decision decide unknown ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  also criterion ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  also criterion ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'

  operation 'stage-1/run-2' run sql unknown ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  code mysql <<'END_OF_CODE' || return 1
'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n ‮[31m =1+1, --> ]]> *a* [b](c) ~
END
END_OF_CODE

  back

  operation 'stage-1/rollback-1' rollback by-hand unknown ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  term not-run ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
  code ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END' <<'END_OF_CODE' || return 1
'; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n ‮[31m =1+1, --> ]]> *a* [b](c) ~
END
END_OF_CODE
  left_out ''\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END: '\''; touch /tmp/owned #"$(touch owned)`touch owned`${IFS}\ | !! &amp;<script>alert(1)</script> {{title}} {% x %} %s %n [31m =1+1, --> ]]> *a* [b](c) ~ END'
}

