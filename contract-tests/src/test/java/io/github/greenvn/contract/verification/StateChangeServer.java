package io.github.greenvn.contract.verification;

import au.com.dius.pact.provider.junitsupport.State;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;

/** Receives provider states over HTTP, from a verifier in another process, and puts the stub into them. */
final class StateChangeServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LeadAssistStub stub;
    private final HttpServer server;
    private ProviderStates states;

    StateChangeServer(LeadAssistStub stub) throws IOException {
        this.stub = stub;
        this.states = new ProviderStates(stub);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::change);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void change(HttpExchange exchange) throws IOException {
        JsonNode change = JSON.readTree(exchange.getRequestBody());
        int status = 200;
        try {
            if (change.path("action").asText().equals("teardown")) {
                stub.reset();
                states = new ProviderStates(stub);
            } else {
                handler(change.path("state").asText())
                        .invoke(states, JSON.convertValue(change.path("params"), Map.class));
            }
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            status = 500;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static Method handler(String state) {
        return Arrays.stream(ProviderStates.class.getMethods())
                .filter(method -> method.isAnnotationPresent(State.class)
                        && Arrays.asList(method.getAnnotation(State.class).value())
                                .contains(state))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such provider state: " + state));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
