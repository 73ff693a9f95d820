# --- Help ------------------------------------------------------------------------------------------

help() {
  cat <<HELP
${PLAN_TITLE}

usage: ${0##*/} COMMAND [options]

commands:
  run                 go on from where it stands (--again: begin anew after the end)
  status              what is done, what is next, time against estimate
  list                all operations with their ids
  show ID             one operation, or a stage: what it does, what undoes it
  verify [STAGE]      run the verifications of the stages done, or of one
  rollback            undo the stages done, the last one first; --to STAGE keeps that one and those before
  skip ID             leave an operation out; needs --reason
  done ID             record an operation as done by hand; needs --reason
  approve ROLE        record an approval; needs --name and --reason
  log [ID]            the journal, or what an operation printed
  doctor              check tools, inputs, connections, disk and the plan

options:
  --dry-run           print exactly what would run, touch nothing
  --from ID           begin here, at a stage or an operation
  --only ID           no more than this stage or operation
  --to ID             stop after this stage or operation
  --yes               answer yes where only a yes is asked for, also whether it is done by hand
  --non-interactive   never ask; stop where an answer is needed
  --input NAME=VALUE  give an input; may be repeated
  --inputs FILE       give inputs, a NAME=VALUE on each line
  --state DIR         where journal, output and values are kept
                      (default: ${DEFAULT_STATE})
  --on-failure WHAT   ask, stop or rollback (default: ask)
  --on-unknown WHAT   what to do with an operation that began and has no end:
                      ask, stop, rerun, verify, done, rollback, or trace: an end that its shell
                      has left on disk counts, what never began is run, else it stops (default: ask)
  --reason TEXT       why an operation is skipped, approved or recorded as done
  --name NAME         who approves
  --accept-plan TEXT  go on although the plan has changed, and why
  --no-color          no colours
  --help, --version

exit codes:
  0  done
  1  a step failed and was left
  2  wrong use; nothing was done
  3  stopped: by the operator, by a signal, or because an answer is needed and nobody can be asked
  4  rolled back cleanly
  5  the rollback failed, or could not be verified
  6  the state cannot be kept or is held by another operator; nothing more was done

The journal (journal.jsonl in the state directory) has a JSON record for each event. Where the runbook
stands is read from it alone, so it may be killed at any time and run again.
HELP
}
