package io.github.greenvn;

import feign.RequestInterceptor;

/** What a caller's interceptor threw, told apart from what Feign throws of bad arguments. */
final class InterceptorFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private InterceptorFailure(RuntimeException cause) {
        super(cause);
    }

    static RequestInterceptor guard(RequestInterceptor interceptor) {
        return template -> {
            try {
                interceptor.apply(template);
            } catch (RuntimeException e) {
                throw new InterceptorFailure(e);
            }
        };
    }
}
