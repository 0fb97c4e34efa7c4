package io.github.greenvn.spring;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The context of the observation of one call, retries included. Its carrier has the headers that a tracer adds to each
 * request of the call. Not thread-safe.
 */
public final class LeadAssistCallContext extends SenderContext<Map<String, String>> {

    private final String operation;
    private final String httpMethod;
    private final String urlTemplate;
    private final Map<String, String> traceHeaders = new LinkedHashMap<>();
    private @Nullable URI server;
    private @Nullable Integer status;

    LeadAssistCallContext(String operation, String httpMethod, String urlTemplate) {
        super((carrier, name, value) -> put(carrier, name, value), Kind.CLIENT);
        this.operation = operation;
        this.httpMethod = httpMethod;
        this.urlTemplate = urlTemplate;
        setCarrier(traceHeaders);
        setRemoteServiceName("leadassist");
    }

    private static void put(@Nullable Map<String, String> carrier, String name, String value) {
        if (carrier != null) {
            carrier.put(name, value);
        }
    }

    /**
     * Returns the operation, as the specification names it.
     *
     * @return its {@code operationId}
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns the HTTP method.
     *
     * @return the method
     */
    public String httpMethod() {
        return httpMethod;
    }

    /**
     * Returns the path of the operation, with the names of its parameters in braces instead of their values.
     *
     * @return the path, as the specification has it
     */
    public String urlTemplate() {
        return urlTemplate;
    }

    /**
     * Returns the base URL of the service.
     *
     * @return the URL; null before a request was prepared
     */
    public @Nullable URI server() {
        return server;
    }

    /**
     * Returns the status of the last response.
     *
     * @return the status; null if there is none
     */
    public @Nullable Integer status() {
        return status;
    }

    Map<String, String> traceHeaders() {
        return traceHeaders;
    }

    void setServer(URI server) {
        this.server = server;
    }

    void setStatus(int status) {
        this.status = status;
    }
}
