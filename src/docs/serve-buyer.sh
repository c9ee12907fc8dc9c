#!/bin/sh
# Holds the buyer's wallet at a `serve` that stands for the sandbox: BUYER_COMMAND of a run through the relay.
# SERVE_CONTROL and SERVE_TOKEN are what `serve --json` prints as control and controlToken, ALIPAY_PARTNER is the account;
# all three must stand in the environment of the run. Needs curl and sed.
# Ends with 3 where such a buyer cannot do what is asked.
set -e

: "${SERVE_CONTROL:?}" "${SERVE_TOKEN:?}" "${ALIPAY_PARTNER:?}"
account="$SERVE_CONTROL/control/v1/partners/$ALIPAY_PARTNER"

post() {
    printf 'header = "Authorization: Bearer %s"\n' "$SERVE_TOKEN" |
        curl --silent --show-error --fail --config - --data "$2" "$account/$1"
}

act() {
    post "trades/$1/buyer" "{\"action\":\"$2\"}" > /dev/null
}

case "$1" in
SHOW_CODE)
    [ -z "$4" ] || [ "$4" = 28 ] || exit 3
    digits=$([ "$3" = 0 ] || echo ",\"digits\":$3")
    shown=$(post buyers "{\"behaviour\":\"$2\"$digits}")
    echo "$shown" | sed 's/.*"paymentCode" *: *"\([0-9]*\)".*/\1/'
    ;;
ENTER_PASSWORD | CONFIRM) act "$2" CONFIRM ;;
LOGIN) act "$2" LOGIN ;;
LEAVE) act "$2" ABANDON ;;
SCAN)
    # a code that is over or stopped: the buyer has scanned it, and nothing comes of it
    post scans "{\"code\":\"$2\"${3:+,\"amount\":\"$3\"}}" > /dev/null 2>&1 || [ $? = 22 ]
    ;;
OPEN) curl --silent --show-error --fail --location ${ALIPAY_TRUST_CERTIFICATE:+--cacert "$ALIPAY_TRUST_CERTIFICATE"} "$2" > /dev/null ;;
HAND_OVER) post app-orders "{\"orderString\":\"$(printf %s "$2" | sed 's/[\\"]/\\&/g')\"}" > /dev/null ;;
*) exit 3 ;;
esac
