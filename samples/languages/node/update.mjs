// Swaps the number of an allocation and prints the new one: node update.mjs TENANT GREENVN_ID [BODY_JSON]
// Exit codes: 0 applied, 2 wrong usage, 3 not sent, 4 rejected, 5 unknown.
// It does not use fetch, which sends a request again that got the status 421.
import { writeSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const { LEADASSIST_API_KEY: key = '', LEADASSIST_API_TOKEN: token = '' } = process.env;
const base = process.env.LEADASSIST_BASE_URL || 'https://leadassist.exotel.in';
const timeout = process.env.LEADASSIST_TIMEOUT || '30';
const [tenant, greenvn, body, ...more] = process.argv.slice(2);

function fail(code, message) {
  console.error(message);
  process.exit(code);
}

function parse(json) {
  try {
    const value = JSON.parse(json);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

async function read(response) {
  let content = '';
  for await (const part of response.setEncoding('utf8')) {
    content += part;
    if (content.length > 1 << 20) {
      throw new Error('the response is too large');
    }
  }
  return content;
}

function send(url, headers) {
  let sent = false;
  return new Promise((resolve, reject) => {
    const failed = error => reject(Object.assign(error, { sent }));
    const secure = url.startsWith('https:');
    const request = (secure ? https : http).request(url, {
      method: 'PUT',
      auth: `${key}:${token}`,
      headers,
      agent: false,
      signal: AbortSignal.timeout(1000 * Number(timeout)),
    });
    request.on('socket', socket => socket.on(secure ? 'secureConnect' : 'connect', () => { sent = true; }));
    request.on('response', response => {
      read(response).then(content => resolve({ status: response.statusCode, content }), failed);
    });
    request.on('error', failed);
    request.on('upgrade', () => failed(new Error('the protocol was changed')));
    request.end(body);
  });
}

if (greenvn === undefined || more.length > 0) {
  fail(2, 'Usage: node update.mjs TENANT GREENVN_ID [BODY_JSON]');
}
if (![tenant, greenvn].every(segment => /^(?!\.{1,2}$)[^/\\?#;%\s\x00-\x1f\x7f]+$/.test(segment))) {
  fail(2, 'TENANT and GREENVN_ID must each be one path segment');
}
if (body !== undefined && parse(body) === null) {
  fail(2, 'BODY_JSON must be a JSON object');
}
if (!key || key.includes(':') || !token) {
  fail(2, 'LEADASSIST_API_KEY and LEADASSIST_API_TOKEN must be set');
}
if (!/^(https:\/\/[^/@?#\s]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/[^?#\s]*)?$/.test(base)) {
  fail(2, 'LEADASSIST_BASE_URL must be an https URL, or an http URL of this machine');
}
if (!/^[1-9][0-9]{0,4}$/.test(timeout)) {
  fail(2, 'LEADASSIST_TIMEOUT must be a whole number of seconds from 1 to 99999');
}

const url = `${base.replace(/\/$/, '')}/v1/tenants/${encodeURIComponent(tenant)}/greenvn/${encodeURIComponent(greenvn)}/vn`;
const headers = { Accept: 'application/json' };
if (body !== undefined) {
  headers['Content-Type'] = 'application/json';
}
const { status, content } = await send(url, headers).catch(error => error.sent
  ? fail(5, `UNKNOWN: ${error.code ?? error.message}, perhaps after the request was sent`)
  : fail(3, `NOT_SENT: ${error.code ?? error.message}`));

const result = parse(content) ?? {};
const number = result.data?.green_vn ?? result.data?.greenvn;
const inBody = result.status ?? status;
const clear = [status, inBody].every(each => Number.isInteger(each) && each !== 408 && each !== 499 && each < 500)
  && [true, false, null, undefined].includes(result.success);
if (clear && status === 200 && inBody === 200 && result.success === true
    && typeof number === 'string' && /^\+[1-9][0-9]{6,14}$/.test(number)) {
  try {
    writeSync(1, `${number}\n`);
  } catch {
    fail(5, 'UNKNOWN: applied, but the number cannot be printed');
  }
} else if (clear && !result.success && (result.success === false || (status >= 300 && status < 500))) {
  fail(4, `REJECTED: HTTP ${status}, code ${Number.isInteger(result.code) ? result.code : 'unknown'}`);
} else {
  fail(5, `UNKNOWN: HTTP ${status} without a valid result`);
}
