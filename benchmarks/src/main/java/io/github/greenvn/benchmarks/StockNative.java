package io.github.greenvn.benchmarks;

import java.util.Map;
import stock.jdk.ApiClient;
import stock.jdk.ApiException;
import stock.jdk.api.GreenVnApi;
import stock.jdk.model.GreenVnPreferences;
import stock.jdk.model.Region;
import stock.jdk.model.Strictness;
import stock.jdk.model.UpdateGreenVnRequest;

/** OpenAPI Generator's client of library {@code native}, over the JDK's own HttpClient. */
final class StockNative implements UpdateClient {

    private static final Map<String, String> HEADERS = Map.of("Authorization", "Basic a2V5OnRva2Vu");

    private final GreenVnApi greenVn;

    StockNative(String url) {
        ApiClient stock = new ApiClient();
        stock.updateBaseUri(url);
        this.greenVn = new GreenVnApi(stock);
    }

    @Override
    public String update(Request request) throws ApiException {
        return greenVn.updateGreenVn(request.tenant(), "123456", request.hasBody() ? body() : null, HEADERS)
                .getData()
                .getGreenVn();
    }

    private static UpdateGreenVnRequest body() {
        return new UpdateGreenVnRequest()
                .strictness(Strictness.FALSE)
                .preferences(new GreenVnPreferences().greenvn("+917205827365").region(Region.KA));
    }

    @Override
    public void close() {}
}
