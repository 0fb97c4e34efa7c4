/** The first two are named by the client's API; the rest is its own affair. */
interface Internals {

    feign.RequestInterceptor interceptor();

    com.fasterxml.jackson.annotation.JsonProperty annotation();

    com.fasterxml.jackson.databind.ObjectMapper mapper();

    org.apache.hc.client5.http.classic.HttpClient httpClient();

    org.slf4j.Logger logger();
}
