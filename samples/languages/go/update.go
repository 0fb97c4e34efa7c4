// Swaps the number of an allocation and prints the new one: update TENANT GREENVN_ID [BODY_JSON]
// Exit codes: 0 applied, 2 wrong usage, 3 not sent, 4 rejected, 5 unknown.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"os"
	"regexp"
	"strings"
	"sync/atomic"
	"time"
)

var (
	segment = regexp.MustCompile(`\A[^/\\?#;%\s\x00-\x1f\x7f]+\z`)
	baseURL = regexp.MustCompile(`\A(https://[^/@?#\s]+|http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(/[^?#\s]*)?\z`)
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

	// A byte of the request can leave only after there is a connection.
	var sent atomic.Bool
	trace := &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { sent.Store(true) }}
	status, content, err := send(request.WithContext(httptrace.WithClientTrace(request.Context(), trace)))
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

func send(request *http.Request) (int, []byte, error) {
	timeout, err := time.ParseDuration(os.Getenv("LEADASSIST_TIMEOUT") + "s")
	if err != nil {
		timeout = 30 * time.Second
	}
	client := http.Client{
		Timeout: timeout,
		// Only on a connection that is used again does Go repeat a PUT by itself.
		Transport:     &http.Transport{Proxy: http.ProxyFromEnvironment, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
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
	inBody, stated := body["status"].(float64)
	unclear := isUnclear(status) || isUnclear(int(inBody))
	switch {
	case status == 200 && body["success"] == true && (!stated || inBody == 200) && number.MatchString(assigned):
		fmt.Println(assigned)
	case body["success"] != true && !unclear && (body["success"] == false || status >= 300 && status < 500):
		fail(4, "REJECTED: HTTP %d, code %v", status, code(body))
	default:
		fail(5, "UNKNOWN: HTTP %d without a valid result", status)
	}
}

func code(body map[string]any) any {
	if code, ok := body["code"].(float64); ok {
		return code
	}
	return "unknown"
}

func isUnclear(status int) bool {
	return status == 408 || status == 499 || status >= 500
}

func fail(code int, format string, values ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(code)
}
