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
from urllib3.exceptions import LocationParseError, NewConnectionError

BASE_URL = r"(https://[^/@?#\s]+|http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(/[^?#\s]*)?"
LIMIT = 1 << 20


def fail(code, message):
    print(message, file=sys.stderr)
    sys.exit(code)


def parse(text):
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def prepare(arguments):
    if len(arguments) not in (2, 3):
        fail(2, "Usage: update.py TENANT GREENVN_ID [BODY_JSON]")
    for segment in arguments[:2]:
        if not re.fullmatch(r"(?!\.{1,2}\Z)[^/\\?#;%\s\x00-\x1f\x7f]+", segment):
            fail(2, "TENANT and GREENVN_ID must each be one path segment")
    body = arguments[2] if len(arguments) == 3 else None
    if body is not None and parse(body) is None:
        fail(2, "BODY_JSON must be a JSON object")
    key, token = os.environ.get("LEADASSIST_API_KEY", ""), os.environ.get("LEADASSIST_API_TOKEN", "")
    if not key or ":" in key or not token:
        fail(2, "LEADASSIST_API_KEY and LEADASSIST_API_TOKEN must be set")
    base = os.environ.get("LEADASSIST_BASE_URL") or "https://leadassist.exotel.in"
    if not re.fullmatch(BASE_URL, base):
        fail(2, "LEADASSIST_BASE_URL must be an https URL, or an http URL of this machine")
    timeout = os.environ.get("LEADASSIST_TIMEOUT") or "30"
    if not re.fullmatch("[1-9][0-9]{0,4}", timeout):
        fail(2, "LEADASSIST_TIMEOUT must be a whole number of seconds from 1 to 99999")
    tenant, greenvn = (quote(os.fsencode(segment), safe="") for segment in arguments[:2])
    headers = {"Accept": "application/json"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    return {
        "url": f"{base.rstrip('/')}/v1/tenants/{tenant}/greenvn/{greenvn}/vn",
        "data": None if body is None else os.fsencode(body),
        "headers": headers,
        "auth": (os.fsencode(key), os.fsencode(token)),
        "timeout": int(timeout),
    }


def expire(*_):
    raise TimeoutError("the time is over")


def send(request):
    """Returns the status and the body of the response."""
    with requests.Session() as session:
        session.trust_env = request["url"].startswith("https:")  # no proxy for plain http
        # The timeout of requests limits each read, not their sum.
        signal.signal(signal.SIGALRM, expire)
        signal.setitimer(signal.ITIMER_REAL, request["timeout"])
        try:
            response = session.put(**request, allow_redirects=False, stream=True)
            content = b""
            for part in response.iter_content(65536):
                content += part
                if len(content) > LIMIT:
                    raise ValueError("the response is too large")
            return response.status_code, content
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def is_not_sent(error):
    """Returns whether an error proves that no byte of the request was sent."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    untrusted = isinstance((getattr(reason, "args", None) or [None])[0], ssl.SSLCertVerificationError)
    return isinstance(error, requests.ConnectTimeout) or isinstance(reason, NewConnectionError) or untrusted


def is_unclear(status):
    return isinstance(status, bool) or not isinstance(status, int) or status in (408, 499) or status >= 500


def report(http, content):
    try:
        body = parse(content.decode()) or {}
    except UnicodeDecodeError:
        body = {}
    success, status, code = body.get("success"), body.get("status"), body.get("code")
    data = body.get("data") if isinstance(body.get("data"), dict) else {}
    number = data.get("green_vn") or data.get("greenvn")
    clear = not is_unclear(http) and (status is None or not is_unclear(status))
    clear = clear and any(success is each for each in (True, False, None))
    if (clear and http == 200 and success is True and status in (None, 200)
            and isinstance(number, str) and re.fullmatch(r"\+[1-9][0-9]{6,14}", number)):
        try:
            print(number, flush=True)
        except OSError:
            fail(5, "UNKNOWN: applied, but the number cannot be printed")
    elif clear and not success and (success is False or 300 <= http < 500):
        fail(4, f"REJECTED: HTTP {http}, code {code if isinstance(code, int) else 'unknown'}")
    else:
        fail(5, f"UNKNOWN: HTTP {http} without a valid result")


def main():
    request = prepare(sys.argv[1:])
    try:
        status, content = send(request)
    except (requests.exceptions.InvalidURL, LocationParseError):
        fail(2, "LEADASSIST_BASE_URL is not a valid URL")
    except Exception as error:  # whatever it is, the request may have been sent
        if is_not_sent(error):
            fail(3, f"NOT_SENT: {type(error).__name__}")
        fail(5, f"UNKNOWN: {type(error).__name__}, perhaps after the request was sent")
    report(status, content)


main()
