// Swaps the number of an allocation and prints the new one: update TENANT GREENVN_ID [BODY_JSON]
// Exit codes: 0 applied, 2 wrong usage, 3 not sent, 4 rejected, 5 unknown.
package main

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

var (
	segment = regexp.MustCompile(`\A[^/\\?#;%\s\x00-\x1f\x7f]+\z`)
	baseURL = regexp.MustCompile(`\A(https://[^/@?#\s]+|http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(/[^?#\s]*)?\z`)
	seconds = regexp.MustCompile(`\A[1-9][0-9]{0,4}\z`)
	number  = regexp.MustCompile(`\A\+[1-9][0-9]{6,14}\z`)
)

func main() {
	arguments := os.Args[1:]
	if len(arguments) != 2 && len(arguments) != 3 {
		fail(2, "Usage: update TENANT GREENVN_ID [BODY_JSON]")
	}
	for _, each := range arguments[:2] {
		if !segment.MatchString(each) || each == "." || each == ".." {
			fail(2, "TENANT and GREENVN_ID must each be one path segment")
		}
	}
	request := newRequest(arguments)

	timeout := os.Getenv("LEADASSIST_TIMEOUT")
	if timeout == "" {
		timeout = "30"
	}
	if !seconds.MatchString(timeout) {
		fail(2, "LEADASSIST_TIMEOUT must be a whole number of seconds from 1 to 99999")
	}

	// A byte of the request can leave only after there is a connection.
	var sent atomic.Bool
	trace := &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { sent.Store(true) }}
	status, content, err := send(request.WithContext(httptrace.WithClientTrace(request.Context(), trace)), timeout)
	if err != nil && sent.Load() {
		fail(5, "UNKNOWN: %v", err)
	}
	if err != nil {
		fail(3, "NOT_SENT: %v", err)
	}
	report(status, content)
}

func newRequest(arguments []string) *http.Request {
	base := os.Getenv("LEADASSIST_BASE_URL")
	if base == "" {
		base = "https://leadassist.exotel.in"
	}
	if !baseURL.MatchString(base) {
		fail(2, "LEADASSIST_BASE_URL must be an https URL, or an http URL of this machine")
	}
	var body io.Reader
	if len(arguments) == 3 {
		var object map[string]any
		if json.Unmarshal([]byte(arguments[2]), &object) != nil || object == nil {
			fail(2, "BODY_JSON must be a JSON object")
		}
		body = strings.NewReader(arguments[2])
	}
	target := fmt.Sprintf("%s/v1/tenants/%s/greenvn/%s/vn",
		strings.TrimSuffix(base, "/"), url.PathEscape(arguments[0]), url.PathEscape(arguments[1]))
	request, err := http.NewRequest(http.MethodPut, target, body)
	if err != nil {
		fail(2, "LEADASSIST_BASE_URL is not a valid URL")
	}
	key, token := os.Getenv("LEADASSIST_API_KEY"), os.Getenv("LEADASSIST_API_TOKEN")
	if key == "" || strings.Contains(key, ":") || token == "" {
		fail(2, "LEADASSIST_API_KEY and LEADASSIST_API_TOKEN must be set")
	}
	request.SetBasicAuth(key, token)
	request.Header.Set("Accept", "application/json")
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	return request
}

func send(request *http.Request, timeout string) (int, []byte, error) {
	limit, _ := strconv.Atoi(timeout)
	client := http.Client{
		Timeout: time.Duration(limit) * time.Second,
		// Go repeats a PUT by itself on a connection that is used again, and over HTTP/2.
		Transport: &http.Transport{
			Proxy:             http.ProxyFromEnvironment,
			DisableKeepAlives: true,
			TLSNextProto:      map[string]func(string, *tls.Conn) http.RoundTripper{},
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	content, err := io.ReadAll(io.LimitReader(response.Body, 1<<20+1))
	if len(content) > 1<<20 {
		err = errors.New("the response is too large")
	}
	return response.StatusCode, content, err
}

func report(status int, content []byte) {
	var body map[string]any
	_ = json.Unmarshal(content, &body) // what is no JSON object has no properties
	data, _ := body["data"].(map[string]any)
	assigned, found := data["green_vn"].(string)
	if !found {
		assigned, _ = data["greenvn"].(string)
	}
	success, inBody := body["success"], body["status"]
	if inBody == nil {
		inBody = float64(status)
	}
	clear := isClear(float64(status)) && isClear(inBody) && (success == nil || success == true || success == false)
	switch {
	case clear && status == 200 && inBody == float64(200) && success == true && number.MatchString(assigned):
		if _, err := fmt.Println(assigned); err != nil {
			fail(5, "UNKNOWN: applied, but the number cannot be printed")
		}
	case clear && success != true && (success == false || status >= 300 && status < 500):
		fail(4, "REJECTED: HTTP %d, code %s", status, code(body))
	default:
		fail(5, "UNKNOWN: HTTP %d without a valid result", status)
	}
}

func code(body map[string]any) string {
	if code, ok := body["code"].(float64); ok {
		return strconv.FormatFloat(code, 'f', -1, 64)
	}
	return "unknown"
}

func isClear(status any) bool {
	value, isNumber := status.(float64)
	return isNumber && value != 408 && value != 499 && value < 500
}

func fail(code int, format string, values ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(code)
}
