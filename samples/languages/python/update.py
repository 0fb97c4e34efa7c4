"""Swaps the number of an allocation and prints the new one: update.py TENANT GREENVN_ID [BODY_JSON]

Exit codes: 0 applied, 2 wrong usage, 3 not sent, 4 rejected, 5 unknown.
"""
import json
import os
import re
import signal
import ssl
import sys
from urllib.parse import quote

import requests
from urllib3.exceptions import NewConnectionError

BASE_URL = r"(https://[^/@?#\s]+|http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(/[^?#\s]*)?"


def fail(code, message):
    print(message, file=sys.stderr)
    sys.exit(code)


def request_of(arguments):
    if len(arguments) not in (2, 3):
        fail(2, "Usage: update.py TENANT GREENVN_ID [BODY_JSON]")
    for segment in arguments[:2]:
        if not re.fullmatch(r"(?!\.{1,2}\Z)[^/\\?#;%\s\x00-\x1f\x7f]+", segment):
            fail(2, "TENANT and GREENVN_ID must each be one path segment")
    body = arguments[2] if len(arguments) == 3 else None
    if body is not None and not isinstance(parse(body), dict):
        fail(2, "BODY_JSON must be a JSON object")
    base = os.environ.get("LEADASSIST_BASE_URL", "https://leadassist.exotel.in")
    if not re.fullmatch(BASE_URL, base):
        fail(2, "LEADASSIST_BASE_URL must be an https URL, or an http URL of this machine")
    tenant, greenvn = (quote(segment, safe="") for segment in arguments[:2])
    return f"{base.rstrip('/')}/v1/tenants/{tenant}/greenvn/{greenvn}/vn", body


def parse(text):
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def is_sent(error):
    """Returns whether a byte of the request may have left; only an error of connecting proves that none has."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    untrusted = isinstance(getattr(reason, "args", [None])[0], ssl.SSLCertVerificationError)
    return not (isinstance(error, requests.ConnectTimeout) or isinstance(reason, NewConnectionError) or untrusted)


def main():
    url, body = request_of(sys.argv[1:])
    key, token = os.environ.get("LEADASSIST_API_KEY", ""), os.environ.get("LEADASSIST_API_TOKEN", "")
    if not key or ":" in key or not token:
        fail(2, "LEADASSIST_API_KEY and LEADASSIST_API_TOKEN must be set")
    timeout = float(os.environ.get("LEADASSIST_TIMEOUT", "30"))

    def expire(*_):
        raise TimeoutError("the time is over")

    # The timeout of requests limits each read, not their sum.
    signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, timeout)
    headers = {"Accept": "application/json"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    try:
        response = requests.put(url, data=None if body is None else os.fsencode(body), headers=headers,
                                auth=(key.encode(), token.encode()), timeout=timeout, allow_redirects=False)
    except (requests.RequestException, OSError) as error:
        if is_sent(error):
            fail(5, f"UNKNOWN: {type(error).__name__} after the request was sent")
        fail(3, f"NOT_SENT: {type(error).__name__}")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)

    result = parse(response.content)
    result = result if isinstance(result, dict) else {}
    data = result.get("data") if isinstance(result.get("data"), dict) else {}
    number = data.get("green_vn", data.get("greenvn"))
    success, code = result.get("success"), result.get("code")
    statuses = [response.status_code, result.get("status")]
    unclear = any(isinstance(status, int) and (status in (408, 499) or status >= 500) for status in statuses)
    if (statuses in ([200, 200], [200, None]) and success is True
            and isinstance(number, str) and re.fullmatch(r"\+[1-9][0-9]{6,14}", number)):
        print(number)
    elif success is not True and not unclear and (success is False or 300 <= response.status_code < 500):
        fail(4, f"REJECTED: HTTP {response.status_code}, code {code if isinstance(code, int) else 'unknown'}")
    else:
        fail(5, f"UNKNOWN: HTTP {response.status_code} without a valid result")


main()
