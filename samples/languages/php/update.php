<?php
// Swaps the number of an allocation and prints the new one: php update.php TENANT GREENVN_ID [BODY_JSON]
// Needs PHP 8 with its curl extension. Exit codes: 0 applied, 2 wrong usage, 3 not sent, 4 rejected, 5 unknown.
declare(strict_types=1);
ini_set('display_errors', 'stderr');

function fail(int $code, string $message): never
{
    fwrite(STDERR, $message . "\n");
    exit($code);
}

function parse(string $json): ?stdClass
{
    $value = json_decode($json);
    return $value instanceof stdClass ? $value : null;
}

[, $tenant, $greenvn, $body] = $argv + [1 => null, null, null];
if ($argc < 3 || $argc > 4) {
    fail(2, 'Usage: php update.php TENANT GREENVN_ID [BODY_JSON]');
}
foreach ([$tenant, $greenvn] as $segment) {
    if (!preg_match('~^(?!\.{1,2}\z)[^/\\\\?#;%\s\x00-\x1f\x7f]+\z~', $segment)) {
        fail(2, 'TENANT and GREENVN_ID must each be one path segment');
    }
}
if ($body !== null && parse($body) === null) {
    fail(2, 'BODY_JSON must be a JSON object');
}
$key = (string) getenv('LEADASSIST_API_KEY');
$token = (string) getenv('LEADASSIST_API_TOKEN');
if ($key === '' || str_contains($key, ':') || $token === '') {
    fail(2, 'LEADASSIST_API_KEY and LEADASSIST_API_TOKEN must be set');
}
$base = getenv('LEADASSIST_BASE_URL') ?: 'https://leadassist.exotel.in';
if (!preg_match('~^(https://[^/@?#\s]+|http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(/[^?#\s]*)?\z~', $base)) {
    fail(2, 'LEADASSIST_BASE_URL must be an https URL, or an http URL of this machine');
}
$timeout = (string) getenv('LEADASSIST_TIMEOUT');
$timeout = $timeout === '' ? '30' : $timeout;
if (!preg_match('/^[1-9][0-9]{0,4}\z/', $timeout)) {
    fail(2, 'LEADASSIST_TIMEOUT must be a whole number of seconds from 1 to 99999');
}

$content = '';
$curl = curl_init(sprintf('%s/v1/tenants/%s/greenvn/%s/vn', rtrim($base, '/'), rawurlencode($tenant), rawurlencode($greenvn)));
curl_setopt_array($curl, [
    CURLOPT_CUSTOMREQUEST => 'PUT',
    CURLOPT_USERPWD => "$key:$token",
    CURLOPT_POSTFIELDS => $body ?? '',
    // Without a value after the colon, curl leaves the header out.
    CURLOPT_HTTPHEADER => ['Accept: application/json', 'Content-Type:' . ($body === null ? '' : ' application/json'), 'Expect:'],
    CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1, // with HTTP/2, curl may send a request again
    CURLOPT_PATH_AS_IS => true,
    CURLOPT_CONNECTTIMEOUT => 10,
    CURLOPT_TIMEOUT => (int) $timeout,
    CURLOPT_NOPROXY => str_starts_with($base, 'https:') ? null : '*',
    CURLOPT_WRITEFUNCTION => function ($curl, string $part) use (&$content): int {
        $content .= $part;
        return strlen($content) > 1 << 20 ? 0 : strlen($part); // 0 ends the call with an error
    },
]);
if (!curl_exec($curl)) {
    curl_getinfo($curl, CURLINFO_REQUEST_SIZE) > 0
        ? fail(5, 'UNKNOWN: ' . curl_strerror(curl_errno($curl)) . ', perhaps after the request was sent')
        : fail(3, 'NOT_SENT: ' . curl_strerror(curl_errno($curl)));
}

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
$result = parse($content) ?? new stdClass();
$success = $result->success ?? null;
$data = ($result->data ?? null) instanceof stdClass ? $result->data : new stdClass();
$number = $data->green_vn ?? $data->greenvn ?? null;
$inBody = $result->status ?? $status;
$isClear = fn (mixed $each): bool => is_int($each) && $each !== 408 && $each !== 499 && $each < 500;
$clear = $isClear($status) && $isClear($inBody) && ($success === null || is_bool($success));
if ($clear && $status === 200 && $inBody === 200 && $success === true
    && is_string($number) && preg_match('/^\+[1-9][0-9]{6,14}\z/', $number)) {
    @fwrite(STDOUT, "$number\n") ?: fail(5, 'UNKNOWN: applied, but the number cannot be printed');
} elseif ($clear && $success !== true && ($success === false || ($status >= 300 && $status < 500))) {
    fail(4, "REJECTED: HTTP $status, code " . (is_int($result->code ?? null) ? $result->code : 'unknown'));
} else {
    fail(5, "UNKNOWN: HTTP $status without a valid result");
}
