package io.github.greenvn;

import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.util.List;
import java.util.Map;

/** Applies the caller's Feign interceptors to requests. */
final class Interceptors {

    private final List<RequestInterceptor> interceptors;
    private final BaseUrl baseUrl;

    Interceptors(List<RequestInterceptor> interceptors, BaseUrl baseUrl) {
        this.interceptors = List.copyOf(interceptors);
        this.baseUrl = baseUrl;
    }

    /** Returns the request that the interceptors made of this one, or this one if there are none. */
    Request apply(Request request) {
        if (interceptors.isEmpty()) {
            return request;
        }
        RequestTemplate template = template(request);
        String url = template.url();
        interceptors.forEach(interceptor -> interceptor.apply(template));
        return Request.create(
                Request.HttpMethod.valueOf(template.method()),
                template.url().equals(url) ? request.url() : absolute(template),
                template.headers(),
                template.body(),
                template.requestCharset(),
                request.requestTemplate());
    }

    /** Creates the template as Feign does for its interceptors: expanded, and relative to the target. */
    private RequestTemplate template(Request request) {
        RequestTemplate operation = request.requestTemplate();
        RequestTemplate template = new RequestTemplate()
                .method(request.httpMethod())
                .resolve(Map.of())
                .uri(request.url().substring(baseUrl.toString().length()))
                .decodeSlash(false)
                .methodMetadata(operation.methodMetadata())
                .feignTarget(operation.feignTarget());
        request.headers().forEach(template::headerLiteral);
        byte[] body = request.body();
        return body == null ? template : template.body(body, request.charset());
    }

    private String absolute(RequestTemplate template) {
        String url = template.url();
        return url.startsWith("http") ? url : baseUrl + url;
    }
}
