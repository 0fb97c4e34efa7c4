package io.github.greenvn;

import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.util.List;
import java.util.Map;

/** Applies the caller's Feign interceptors to requests. */
final class Interceptors {

    private final List<RequestInterceptor> interceptors;

    Interceptors(List<RequestInterceptor> interceptors) {
        this.interceptors = List.copyOf(interceptors);
    }

    /**
     * Returns the request that the interceptors made of this one, or this one if there are none.
     *
     * @param server the server that it is for
     */
    Request apply(Request request, BaseUrl server) {
        if (interceptors.isEmpty()) {
            return request;
        }
        RequestTemplate template = template(request, server);
        String url = template.url();
        interceptors.forEach(interceptor -> interceptor.apply(template));
        return Request.create(
                Request.HttpMethod.valueOf(template.method()),
                template.url().equals(url) ? request.url() : absolute(template, server),
                template.headers(),
                template.body(),
                template.requestCharset(),
                request.requestTemplate());
    }

    /** Creates the template as Feign does for its interceptors: expanded, and relative to the target. */
    private static RequestTemplate template(Request request, BaseUrl server) {
        RequestTemplate operation = request.requestTemplate();
        RequestTemplate template = new RequestTemplate()
                .method(request.httpMethod())
                .resolve(Map.of())
                .uri(request.url().substring(server.toString().length()))
                .decodeSlash(false)
                .methodMetadata(operation.methodMetadata())
                .feignTarget(operation.feignTarget());
        request.headers().forEach(template::headerLiteral);
        byte[] body = request.body();
        return body == null ? template : template.body(body, request.charset());
    }

    private static String absolute(RequestTemplate template, BaseUrl server) {
        String url = template.url();
        return url.startsWith("http") ? url : server + url;
    }
}
