package io.github.greenvn.benchmarks;

import io.github.greenvn.LeadAssist;
import io.github.greenvn.LeadAssistBuilder;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;

/** This project's client. */
final class GreenVn implements UpdateClient {

    private final LeadAssist leadAssist;
    private final GreenVnApi greenVn;

    GreenVn(String url) {
        this(builder(url).maxConnections(64));
    }

    GreenVn(LeadAssistBuilder builder) {
        leadAssist = builder.build();
        greenVn = leadAssist.create(GreenVnApi.class);
    }

    static LeadAssistBuilder builder(String url) {
        return LeadAssist.builder().baseUrl(url).credentials("key", "token");
    }

    @Override
    public String update(Request request) {
        return (request.hasBody()
                        ? greenVn.updateGreenVn(request.tenant(), "123456", body())
                        : greenVn.updateGreenVn(request.tenant(), "123456"))
                .getData()
                .getGreenVn();
    }

    private static UpdateGreenVnRequest body() {
        return new UpdateGreenVnRequest()
                .strictness(Strictness.FALSE)
                .preferences(new GreenVnPreferences().greenvn("+917205827365").region(Region.KA));
    }

    @Override
    public void close() {
        leadAssist.close();
    }
}
