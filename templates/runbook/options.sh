# --- Options ---------------------------------------------------------------------------------------

COMMAND='' SUBJECT='' DRY_RUN=0 FROM='' ONLY='' TO='' YES=0 NON_INTERACTIVE=0 STATE_DIR=''
ON_FAILURE=ask ON_UNKNOWN=ask GIVEN_REASON='' GIVEN_NAME='' ACCEPT_PLAN='' AGAIN=0
declare -A GIVEN_INPUTS=()
GRANTED=()

read_options() {
  local option value
  while (($#)); do
    option=$1
    shift
    case $option in
      --*=*)
        value=${option#*=}
        option=${option%%=*}
        set -- "$option" "$value" "$@"
        shift
        ;;
    esac
    case $option in
      --from | --only | --to | --input | --inputs | --state | --on-failure | --on-unknown | --reason | --name | --accept-plan)
        (($#)) || refuse "$option needs a value; see --help"
        value=$1
        shift
        ;;
    esac
    case $option in
      --dry-run) DRY_RUN=1 ;;
      --from) FROM=$value ;;
      --only) ONLY=$value ;;
      --to) TO=$value ;;
      --yes) YES=1 ;;
      --again) AGAIN=1 ;;
      --non-interactive) NON_INTERACTIVE=1 ;;
      --input) take_input "$value" ;;
      --inputs) take_inputs "$value" ;;
      --state) STATE_DIR=$value ;;
      --on-failure)
        [[ $value == @(ask|stop|rollback) ]] || refuse "--on-failure is ask, stop or rollback"
        ON_FAILURE=$value
        ;;
      --on-unknown)
        [[ $value == @(ask|stop|rerun|verify|done|rollback|trace) ]] ||
          refuse "--on-unknown is ask, stop, rerun, verify, done, rollback or trace"
        ON_UNKNOWN=$value
        ;;
      --reason) GIVEN_REASON=$value ;;
      --name) GIVEN_NAME=$value ;;
      --accept-plan) ACCEPT_PLAN=$value ;;
      --no-color) NO_COLOR=1 ;;
      --help | -h)
        help
        exit 0
        ;;
      --version)
        say "$PLAN_TITLE, $PLAN_DIGEST, made by Rutter $RUTTER_VERSION"
        exit 0
        ;;
      -*) refuse "There is no option $option; see --help" ;;
      *)
        if [[ -z $COMMAND ]]; then
          COMMAND=$option
        elif [[ -z $SUBJECT ]]; then
          SUBJECT=$option
        else
          refuse "One argument too many: $option; see --help"
        fi
        ;;
    esac
  done
}

take_input() {
  [[ $1 =~ ^[A-Za-z_][A-Za-z_0-9]*= ]] || refuse "An input is given as NAME=VALUE"
  GIVEN_INPUTS[${1%%=*}]=${1#*=}
}

take_inputs() {
  local line
  [[ -r $1 ]] || refuse "The file of inputs cannot be read: $1"
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line%$'\r'}
    [[ -z $line || $line == '#'* ]] || take_input "$line"
  done <"$1"
}
