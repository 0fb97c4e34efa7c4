#!/usr/bin/env bash
# Swaps the number of an allocation and prints the new one: update.sh TENANT GREENVN_ID [BODY_JSON]
# Needs curl 7.55 or later and jq. Exit codes: 0 applied, 2 wrong usage, 3 not sent, 4 rejected, 5 unknown.
set -euo pipefail

fail() { echo "$2" >&2; exit "$1"; }

for program in curl jq base64; do
  command -v "$program" > /dev/null || fail 2 "$program must be installed"
done
segment='^[^/\?#;%[:space:][:cntrl:]]+$'
base_url='^(https://[^/@?#[:space:]]+|http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?)(/[^?#[:space:]]*)?$'
base=${LEADASSIST_BASE_URL:-https://leadassist.exotel.in}
timeout=${LEADASSIST_TIMEOUT:-30}

(($# == 2 || $# == 3)) || fail 2 "Usage: update.sh TENANT GREENVN_ID [BODY_JSON]"
for each in "$1" "$2"; do
  [[ $each =~ $segment && $each != . && $each != .. ]] || fail 2 "TENANT and GREENVN_ID must each be one path segment"
done
[[ ${LEADASSIST_API_KEY:-} =~ ^[^:[:cntrl:]]+$ && ${LEADASSIST_API_TOKEN:-} =~ ^[^[:cntrl:]]+$ ]] ||
  fail 2 "LEADASSIST_API_KEY and LEADASSIST_API_TOKEN must be set"
[[ $base =~ $base_url ]] || fail 2 "LEADASSIST_BASE_URL must be an https URL, or an http URL of this machine"
[[ $timeout =~ ^[1-9][0-9]{0,4}$ ]] || fail 2 "LEADASSIST_TIMEOUT must be a whole number of seconds from 1 to 99999"

if (($# == 3)); then
  jq -es 'length == 1 and (.[0] | type == "object")' <<< "$3" > /dev/null 2>&1 || fail 2 "BODY_JSON must be a JSON object"
  options=(--data-raw "$3" --header "Content-Type: application/json")
else
  options=(--data-raw "" --header "Content-Type:")
fi
[[ $base == https:* ]] || options+=(--noproxy '*')
encode() { jq -rn --arg segment "$1" '$segment | @uri'; }
url="${base%/}/v1/tenants/$(encode "$1")/greenvn/$(encode "$2")/vn"

# curl's own settings file, a redirect or HTTP/2 could make a second request. The credentials come from standard input,
# because arguments are visible in the list of processes.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
: > "$folder/body"
error=0
result=$(curl --disable --silent --http1.1 --globoff --path-as-is --connect-timeout 10 --max-time "$timeout" \
  --max-filesize 1048576 --request PUT "${options[@]}" --header "Expect:" --header "Accept: application/json" \
  --header @- --output "$folder/body" --write-out '%{http_code} %{size_request}' "$url" \
  <<< "Authorization: Basic $(printf '%s:%s' "$LEADASSIST_API_KEY" "$LEADASSIST_API_TOKEN" | base64 | tr -d '\n')") || error=$?
[[ $error == 0 || $result != *" 0" ]] || fail 3 "NOT_SENT: curl failed with $error before it sent the request"
[[ $error == 0 ]] || fail 5 "UNKNOWN: curl failed with $error, perhaps after it sent the request"

verdict=$(jq -rRs --argjson http "${result% *}" '
  def unclear: . == 408 or . == 499 or . >= 500;
  ((fromjson? | objects) // {}) as $body
  | (($body.data | objects | .green_vn // .greenvn | strings | select(test("^\\+[1-9][0-9]{6,14}\\z"))) // null) as $number
  | (($body.success | type == "boolean" or . == null) and ($body.status | type == "number" or . == null)
      and ([$http, $body.status | numbers] | any(unclear) | not)) as $clear
  | if $clear and $http == 200 and $body.success == true and ($body.status == null or $body.status == 200) and $number
    then "0 \($number)"
    elif $clear and $body.success != true and ($body.success == false or ($http >= 300 and $http < 500))
    then "4 REJECTED: HTTP \($http), code \($body.code | numbers // "unknown")"
    else "5 UNKNOWN: HTTP \($http) without a valid result"
    end' "$folder/body") || fail 5 "UNKNOWN: the response cannot be read"
[[ $verdict == "0 "* ]] || fail "${verdict%% *}" "${verdict#* }"
echo "${verdict#* }" 2> /dev/null || fail 5 "UNKNOWN: applied, but the number cannot be printed"
