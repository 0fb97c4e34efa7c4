#!/usr/bin/env bash
# Swaps the number of an allocation and prints the new one: update.sh TENANT GREENVN_ID [BODY_JSON]
# Needs curl 7.55 or later and jq. Exit codes: 0 applied, 2 wrong usage, 3 not sent, 4 rejected, 5 unknown.
set -euo pipefail

fail() { echo "$2" >&2; exit "$1"; }

(($# == 2 || $# == 3)) || fail 2 "Usage: update.sh TENANT GREENVN_ID [BODY_JSON]"
for segment in "$1" "$2"; do
  [[ $segment =~ ^[^][:space:][:cntrl:]/\\?\#\;%[]+$ && ! $segment =~ ^\.\.?$ ]] || fail 2 "TENANT and GREENVN_ID must each be one path segment"
done
if (($# == 3)); then
  jq -es 'length == 1 and (.[0] | type == "object")' <<< "$3" > /dev/null 2>&1 || fail 2 "BODY_JSON must be a JSON object"
  body=(--data-raw "$3" --header "Content-Type: application/json")
else
  body=(--data-raw "" --header "Content-Type:")
fi
[[ ${LEADASSIST_API_KEY:-} =~ ^[^:[:cntrl:]]+$ && ${LEADASSIST_API_TOKEN:-} =~ ^[^[:cntrl:]]+$ ]] ||
  fail 2 "LEADASSIST_API_KEY and LEADASSIST_API_TOKEN must be set"
base=${LEADASSIST_BASE_URL:-https://leadassist.exotel.in}
[[ $base =~ ^(https://[^/@?#[:space:]]+|http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?)(/[^?#[:space:]]*)?$ ]] ||
  fail 2 "LEADASSIST_BASE_URL must be an https URL, or an http URL of this machine"
encode() { jq -rn --arg segment "$1" '$segment | @uri'; }
url="${base%/}/v1/tenants/$(encode "$1")/greenvn/$(encode "$2")/vn"

# curl's own settings file, a redirect or HTTP/2 could make a second request. The credentials come from standard input,
# because arguments are visible in the list of processes.
error=0
response=$(curl --disable --silent --http1.1 --globoff --path-as-is --connect-timeout 10 \
  --max-time "${LEADASSIST_TIMEOUT:-30}" --request PUT "${body[@]}" --header "Expect:" \
  --header "Accept: application/json" --header @- --write-out '\n%{http_code} %{size_request}' "$url" \
  <<< "Authorization: Basic $(printf '%s:%s' "$LEADASSIST_API_KEY" "$LEADASSIST_API_TOKEN" | base64 | tr -d '\n')") || error=$?
read -r status sent <<< "${response##*$'\n'}"
if ((error != 0)); then
  ((sent > 0)) || fail 3 "NOT_SENT: curl failed with $error before it sent the request"
  fail 5 "UNKNOWN: curl failed with $error after it sent the request"
fi

jq -rRs --argjson status "$status" '
  def unclear: . == 408 or . == 499 or . >= 500;
  ((fromjson? | objects) // {})
  | ((.data | objects | .green_vn // .greenvn | strings | select(test("^\\+[1-9][0-9]{6,14}\\z"))) // null) as $number
  | if $status == 200 and .success == true and (.status // 200) == 200 and $number then "0 \($number)"
    elif .success != true and ([$status, .status | numbers] | any(unclear) | not)
      and (.success == false or ($status >= 300 and $status < 500))
    then "4 REJECTED: HTTP \($status), code \(.code | numbers // "unknown")"
    else "5 UNKNOWN: HTTP \($status) without a valid result"
    end' <<< "${response%$'\n'*}" | {
  read -r code message
  ((code == 0)) || fail "$code" "$message"
  echo "$message"
}
