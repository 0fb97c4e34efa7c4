package io.github.greenvn;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.net.InetAddressUtils;
import org.jspecify.annotations.Nullable;

/**
 * Resolves host names on another thread, since the system's own lookup can neither be interrupted nor given a time
 * limit.
 */
final class AbortableDnsResolver implements DnsResolver {

    private final DnsResolver resolver;
    private final WorkerThreads threads;
    private final Attempt attempt;

    AbortableDnsResolver(DnsResolver resolver, WorkerThreads threads, Attempt attempt) {
        this.resolver = resolver;
        this.threads = threads;
        this.attempt = attempt;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (InetAddressUtils.isIPv4(host) || InetAddressUtils.isIPv6(host)) {
            return resolver.resolve(host);
        }
        Future<InetAddress[]> lookup = threads.submit(() -> resolver.resolve(host));
        Runnable previous = attempt.onAbandon(() -> lookup.cancel(true));
        try {
            return lookup.get();
        } catch (ExecutionException e) {
            throw unknownHost(host, e.getCause());
        } catch (InterruptedException e) {
            lookup.cancel(true);
            Thread.currentThread().interrupt();
            throw unknownHost(host, e);
        } catch (CancellationException e) {
            throw unknownHost(host, e);
        } finally {
            attempt.onAbandon(previous);
        }
    }

    private static UnknownHostException unknownHost(String host, @Nullable Throwable cause) {
        if (cause instanceof UnknownHostException unknown) {
            return unknown;
        }
        UnknownHostException failure = new UnknownHostException(host);
        failure.initCause(cause);
        return failure;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }
}
