package io.github.greenvn.benchmarks;

import feign.Client;
import feign.hc5.ApacheHttp5Client;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import stock.feign.ApiClient;
import stock.feign.api.GreenVnApi;
import stock.feign.auth.HttpBasicAuth;
import stock.feign.model.GreenVnPreferences;
import stock.feign.model.Region;
import stock.feign.model.Strictness;
import stock.feign.model.UpdateGreenVnRequest;

/** OpenAPI Generator's Feign client, with its defaults. */
final class StockFeign implements UpdateClient {

    private final GreenVnApi greenVn;

    private StockFeign(String url, ApiClient stock) {
        HttpBasicAuth basicAuth = new HttpBasicAuth();
        basicAuth.setCredentials("key", "token");
        stock.addAuthorization("basicAuth", basicAuth);
        this.greenVn = stock.setBasePath(url).buildClient(GreenVnApi.class);
    }

    static StockFeign overOkHttp(String url) {
        return new StockFeign(url, new ApiClient());
    }

    static StockFeign overHttpClient5(String url) {
        return over(
                new ApacheHttp5Client(HttpClients.custom()
                        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(64)
                                .setMaxConnPerRoute(64)
                                .build())
                        .build()),
                url);
    }

    static StockFeign over(Client transport, String url) {
        ApiClient stock = new ApiClient();
        stock.setFeignBuilder(stock.getFeignBuilder().client(transport));
        return new StockFeign(url, stock);
    }

    @Override
    public String update(Request request) {
        return greenVn.updateGreenVn(request.tenant(), "123456", request.hasBody() ? body() : null)
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
