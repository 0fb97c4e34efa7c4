package io.github.greenvn.benchmarks;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import stock.spring.api.GreenVnApi;
import stock.spring.model.GreenVnPreferences;
import stock.spring.model.Region;
import stock.spring.model.Strictness;
import stock.spring.model.UpdateGreenVnRequest;

/** OpenAPI Generator's HTTP interface, implemented by Spring over its RestClient. */
final class StockSpring implements UpdateClient {

    private final GreenVnApi greenVn;

    StockSpring(String url) {
        RestClient client = RestClient.builder()
                .baseUrl(url)
                .requestFactory(new JdkClientHttpRequestFactory())
                .defaultHeaders(headers -> headers.setBasicAuth("key", "token"))
                .build();
        this.greenVn = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(GreenVnApi.class);
    }

    @Override
    public String update(Request request) {
        return greenVn.updateGreenVn(request.tenant(), "123456", request.hasBody() ? body() : null)
                .getBody()
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
