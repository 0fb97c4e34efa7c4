package io.github.greenvn;

import static io.github.greenvn.Fault.endedByTheDeadline;
import static io.github.greenvn.Fault.of;
import static io.github.greenvn.Fault.status;
import static io.github.greenvn.Fault.unknown;
import static io.github.greenvn.Fault.unreadable;
import static io.github.greenvn.Outcome.REJECTED;
import static io.github.greenvn.Outcome.UNKNOWN;

import java.util.List;
import java.util.stream.Stream;

/** The faults of the fault table. Transports differ in reporting the head of a response whose body ends early. */
final class Faults {

    private static final String JSON = "Content-Type: application/json";

    /** All faults, created once, since some are large. */
    static final List<Fault> ALL = Stream.of(lostResponses(), statuses(), unreadableResponses())
            .flatMap(List::stream)
            .toList();

    private Faults() {}

    private static List<Fault> lostResponses() {
        return List.of(
                unknown("closed after the request", Scripts.close()),
                unknown("reset after the request", Scripts.reset()),
                unknown(
                        "closed within the status line",
                        Scripts.bytes("HTTP/1.1 20").then(Scripts.close())),
                unknown(
                        "closed within the headers",
                        Scripts.bytes("HTTP/1.1 200 OK\r\nContent-Le").then(Scripts.close())),
                unknown(
                        "closed after 100 Continue",
                        Scripts.bytes("HTTP/1.1 100 Continue\r\n\r\n").then(Scripts.close())),
                unknown(
                        "not HTTP",
                        Scripts.bytes("+917205827365 is not HTTP\r\n\r\n").then(Scripts.close())),
                unknown("echoes the credentials as a header", Scripts.echoAuthorizationAsGarbage())
                        .ownTransportOnly(),
                unknown(
                                "101 Switching Protocols",
                                Scripts.bytes("HTTP/1.1 101 Up\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")
                                        .then(Scripts.close()))
                        .ownTransportOnly(),
                unknown(
                                "a header of 64 KiB",
                                Scripts.bytes("HTTP/1.1 200 OK\r\nX: " + "x".repeat(65536) + "\r\n\r\n")
                                        .then(Scripts.stall()))
                        .ownTransportOnly(),
                unknown(
                        "endless headers",
                        Scripts.bytes("HTTP/1.1 200 OK\r\n").then(Scripts.endless("X-Header: 0123456789\r\n"))),
                unknown("no response until the response timeout", Scripts.stall())
                        .endedByTheResponseTimeout(),
                endedByTheDeadline("no response until the deadline", pass -> Scripts.run(pass)
                        .then(Scripts.stall())),
                endedByTheDeadline("endless 103 Early Hints", pass -> Scripts.bytes(
                                        "HTTP/1.1 103 Hints\r\n\r\n".repeat(50))
                                .then(Scripts.run(pass))
                                .then(Scripts.endless("HTTP/1.1 103 Hints\r\n\r\n")))
                        .ownTransportOnly(),
                endedByTheDeadline("headers at a drip", pass -> Scripts.drip("HTTP/1.1 200 OK\r\nX-S")
                        .then(Scripts.run(pass))
                        .then(Scripts.drip("x".repeat(10_000)))),
                endedByTheDeadline("a good body at a drip", pass -> Scripts.bytes(
                                "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n")
                        .then(Scripts.drip(" ".repeat(10)))
                        .then(Scripts.run(pass))
                        .then(Scripts.drip(" ".repeat(8990)))));
    }

    private static List<Fault> statuses() {
        return List.of(
                status(300, REJECTED),
                status(301, REJECTED, "Location: http://127.0.0.1:1/elsewhere"),
                status(302, REJECTED, "Location: http://127.0.0.1:1/elsewhere"),
                status(303, REJECTED, "Location: /elsewhere"),
                status(307, REJECTED, "Location: http://127.0.0.1:1/elsewhere"),
                status(308, REJECTED, "Location: /elsewhere"),
                status(400, REJECTED),
                status(401, REJECTED, "WWW-Authenticate: Basic realm=\"r\""),
                status(402, REJECTED),
                status(403, REJECTED),
                status(404, REJECTED),
                status(407, REJECTED, "Proxy-Authenticate: Basic realm=\"r\"").ownTransportOnly(),
                status(408, UNKNOWN),
                status(408, UNKNOWN, "Connection: close"),
                status(409, REJECTED),
                status(421, REJECTED),
                status(425, REJECTED, "Retry-After: 0"),
                status(429, REJECTED, "Retry-After: 0"),
                status(499, UNKNOWN),
                status(500, UNKNOWN),
                status(502, UNKNOWN),
                status(503, UNKNOWN),
                status(503, UNKNOWN, "Retry-After: 0").ownTransportOnly(),
                status(503, UNKNOWN, "Connection: close"),
                status(504, UNKNOWN),
                of(
                                "500 that breaks off",
                                Scripts.bytes("HTTP/1.1 500 No\r\nContent-Length: 99\r\n\r\n{")
                                        .then(Scripts.close()),
                                UNKNOWN,
                                ServiceException.class)
                        .ownTransportOnly(),
                of(
                                "404 that breaks off",
                                Scripts.bytes("HTTP/1.1 404 No\r\nContent-Length: 99\r\n\r\n{")
                                        .then(Scripts.close()),
                                REJECTED,
                                ServiceException.class)
                        .ownTransportOnly(),
                of("404 of 2 MiB", Scripts.response(404, " ".repeat(2 << 20)), REJECTED, ServiceException.class),
                of(
                        "200 that says it failed",
                        Scripts.json(200, Scripts.error(409, 18, "In use: +917205827365")),
                        REJECTED,
                        ServiceException.class),
                of(
                        "200 that says 0 for success",
                        Scripts.json(200, Scripts.SWAPPED.replace("true", "0")),
                        REJECTED,
                        ServiceException.class),
                of(
                        "400 that repeats 499",
                        Scripts.json(400, Scripts.error(499, 0, "Timeout")),
                        UNKNOWN,
                        ServiceException.class),
                of("409 that says it succeeded", Scripts.json(409, Scripts.SWAPPED), UNKNOWN, ServiceException.class),
                of(
                        "200 that says it was throttled",
                        Scripts.json(200, Scripts.error(429, 17, "Slow down")),
                        REJECTED,
                        ThrottledException.class),
                of(
                        "200 that says the service failed",
                        Scripts.json(200, Scripts.error(500, 0, "Oh")),
                        UNKNOWN,
                        ServiceException.class));
    }

    private static List<Fault> unreadableResponses() {
        return List.of(
                unreadable("200 without a body", Scripts.response(200, "")),
                unreadable("204", Scripts.bytes("HTTP/1.1 204 Nothing\r\n\r\n")),
                unreadable("200 and {}", Scripts.json(200, "{}")),
                unreadable("200 and null", Scripts.json(200, "null")),
                unreadable(
                        "200 with an empty number",
                        Scripts.json(200, "{\"success\": true, \"data\": {\"green_vn\": \" \"}}")),
                unreadable(
                        "200 with true for a number",
                        Scripts.json(200, "{\"success\": true, \"data\": {\"green_vn\": true}}")),
                unreadable(
                        "200 that contradicts itself",
                        Scripts.json(200, Scripts.SWAPPED.replace("\"data\"", "\"success\": false, \"data\""))),
                unreadable(
                        "200 of a small gzip with many nodes",
                        Scripts.gzip(
                                "{\"success\": true, \"x\": ["
                                        + ("{\"\":".repeat(55) + "0" + "}".repeat(55) + ",").repeat(3000) + "0]}",
                                0)),
                unreadable(
                        "200 without the number",
                        Scripts.json(200, "{\"success\": true, \"status\": 200, \"data\": {\"greenvn_id\": \"1\"}}")),
                unreadable(
                        "200 and HTML", Scripts.response(200, "<html>+917205827365</html>", "Content-Type: text/html")),
                unreadable("200 with half the JSON", Scripts.json(200, Scripts.SWAPPED.substring(0, 60))),
                unreadable("200 with JSON twice", Scripts.json(200, Scripts.SWAPPED + Scripts.SWAPPED)),
                unreadable(
                                "200 that breaks off",
                                Scripts.bytes("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + Scripts.SWAPPED)
                                        .then(Scripts.close()))
                        .ownTransportOnly(),
                unreadable(
                                "200 with a broken chunk",
                                Scripts.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nno\r\n")
                                        .then(Scripts.close()))
                        .ownTransportOnly(),
                unreadable(
                                "200 with chunks that break off",
                                Scripts.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"suc")
                                        .then(Scripts.close()))
                        .ownTransportOnly(),
                unreadable(
                                "200 whose body stalls",
                                Scripts.bytes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")
                                        .then(Scripts.stall()))
                        .endedByTheResponseTimeout()
                        .ownTransportOnly(),
                unreadable("200 with bad gzip", Scripts.gzip(Scripts.SWAPPED, 20)),
                unreadable(
                        "200 that says gzip and is not",
                        Scripts.response(200, "not gzip", JSON, "Content-Encoding: gzip")),
                unreadable(
                        "200 in an unknown encoding",
                        Scripts.response(200, "\u0001\u0002", JSON, "Content-Encoding: br")),
                unreadable("200 of a gzip that unpacks to 1 GiB", Scripts.gzipBomb()),
                unreadable("200 of 2 MiB", Scripts.json(200, " ".repeat(2 << 20) + Scripts.SWAPPED)),
                unreadable(
                        "200 without an end",
                        Scripts.bytes("HTTP/1.1 200 OK\r\n\r\n").then(Scripts.endless(" ".repeat(1024)))),
                unreadable("200 with JSON 100,000 deep", Scripts.json(200, "[".repeat(100_000))),
                unreadable("200 with objects 100,000 deep", Scripts.json(200, "{\"a\":".repeat(100_000))),
                unreadable(
                        "200 with a number of 100,000 digits",
                        Scripts.json(200, "{\"status\": " + "9".repeat(100_000) + "}")));
    }
}
