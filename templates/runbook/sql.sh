# --- SQL -------------------------------------------------------------------------------------------

# Sets SCRIPT-to-be to the command of the client with the statements as its input.
sql_script() {
  local id=$1 engine=${LANGUAGE[$1]} client statements=${CODE[$1]} together=${TERM_OF["$1 together"]-}
  sql_client "$engine"
  client=$REPLY
  if [[ $engine == mysql ]]; then
    [[ -z $together ]] || statements=$'START TRANSACTION;\n'$statements$'\nCOMMIT;\n'
  else
    client+=" -X -v ON_ERROR_STOP=1"
    [[ -z $together ]] || client+=" --single-transaction"
    client+=" -f -"
  fi
  printf -v script '%s <<<%q\n' "$client" "$statements"
}

sql_client() {
  local engine=$1
  REPLY=${CLIENT[$engine]-${CLIENT[any]-}}
  [[ -z $REPLY ]] || return 0
  REPLY=psql
  [[ $engine != mysql ]] || REPLY=mysql
}
