import com.sun.net.httpserver.HttpServer;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.ServiceException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Calls version 1 and version 2 of the API with one client, and prints each result. */
public class BothVersions {

    private static final String V1 = """
            {"success": true, "data": {"connection_id": "c1", "aparty_numbers": [], "bparty_numbers": [],
             "usage": "oneway", "state": "active", "green_vn": "+917205827365", "greenvn_id": "123456"}}""";
    private static final String V2 = """
            {"request_id": "r1", "method": "PUT", "http_code": 200, "response": {"code": 200, "error_data": null,
             "status": "success", "data": {"greenvn_sid": "123456", "connection_sid": "c1", "from_numbers": [],
             "to_numbers": [], "direction": "one-way", "allocation_status": "active",
             "virtual_number": "+917205827365"}}}""";
    private static final String V2_ERROR = """
            {"request_id": "r2", "method": "PUT", "http_code": 404, "response": {"code": 404, "status": "failure",
             "data": null, "error_data": {"code": 1, "message": "GreenVN not found"}}}""";

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean found = !path.contains("unknown");
            String json = path.startsWith("/v1/") ? V1 : found ? V2 : V2_ERROR;
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(found ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .credentials("key", "token")
                .build()) {
            var v1 = leadAssist.create(io.github.greenvn.v1.api.GreenVnApi.class);
            var v2 = leadAssist.create(io.github.greenvn.v2.api.GreenVnApi.class);
            System.out.println("v1: " + v1.updateGreenVn("acme1", "123456"));
            System.out.println("v2: " + v2.updateGreenVn("acme1", "123456"));
            try {
                System.out.println("v2: " + v2.updateGreenVn("acme1", "unknown"));
            } catch (ServiceException e) {
                System.out.println("v2: " + e.outcome() + ", code " + e.code());
            }
        } finally {
            server.stop(0);
        }
    }
}
