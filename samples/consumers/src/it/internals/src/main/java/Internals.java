/** The types of the first two methods are part of the client's API; the others are not. */
interface Internals {

    feign.RequestInterceptor interceptor();

    com.fasterxml.jackson.annotation.JsonProperty annotation();

    com.fasterxml.jackson.databind.ObjectMapper mapper();

    org.apache.hc.client5.http.classic.HttpClient httpClient();

    org.slf4j.Logger logger();
}
