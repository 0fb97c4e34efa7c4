package io.github.greenvn.benchmarks;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** The clients that are compared. */
public enum Client {
    RAW_SOCKET("a raw socket"),
    BY_HAND("HttpClient 5 and Jackson by hand"),
    BY_HAND_WITH_DEADLINE("the same, with a deadline kept by a timer"),
    GREENVN("**this client**"),
    STOCK_OKHTTP("stock Feign client, OkHttp"),
    STOCK_HC5("stock Feign client, HttpClient 5"),
    STOCK_NATIVE("stock `native` client, java.net.http"),
    SPRING("stock Spring HTTP interface, java.net.http");

    /** The clients that cannot send an update without a body: {@code Body parameter 2 was null}. */
    private static final Set<Client> BODY_REQUIRED = EnumSet.of(STOCK_OKHTTP, STOCK_HC5);

    private final String description;

    Client(String description) {
        this.description = description;
    }

    boolean canSend(Request request) {
        return request.hasBody() || !BODY_REQUIRED.contains(this);
    }

    /** Creates the client for a service. Only the classes of that client are loaded. */
    UpdateClient start(String url) throws IOException {
        return switch (this) {
            case RAW_SOCKET -> new RawSocket(url);
            case BY_HAND -> new HandWritten(url, false);
            case BY_HAND_WITH_DEADLINE -> new HandWritten(url, true);
            case GREENVN -> new GreenVn(url);
            case STOCK_OKHTTP -> StockFeign.overOkHttp(url);
            case STOCK_HC5 -> StockFeign.overHttpClient5(url);
            case STOCK_NATIVE -> new StockNative(url);
            case SPRING -> new StockSpring(url);
        };
    }

    @Override
    public String toString() {
        return description;
    }
}
