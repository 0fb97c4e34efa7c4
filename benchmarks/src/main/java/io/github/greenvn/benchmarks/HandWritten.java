package io.github.greenvn.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** A hand-written client of the update, with Jackson and an HttpClient 5 that sends each request once. */
final class HandWritten implements UpdateClient {

    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("key:token".getBytes(StandardCharsets.UTF_8));

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectWriter WRITER = MAPPER.writerFor(Update.class);
    private static final ObjectReader READER = MAPPER.readerFor(Envelope.class);

    private final String url;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final boolean withDeadline;

    HandWritten(String url, boolean withDeadline) {
        this.url = url;
        this.withDeadline = withDeadline;
        this.timer.setRemoveOnCancelPolicy(true);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(64)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public String update(Request request) throws IOException {
        HttpPut put = new HttpPut(url + "/v1/tenants/" + request.tenant() + "/greenvn/123456/vn");
        put.addHeader("Authorization", AUTHORIZATION);
        put.addHeader("Accept", "application/json");
        if (request.hasBody()) {
            Update update = new Update("false", new Preferences("+917205827365", "KA"));
            put.setEntity(new ByteArrayEntity(WRITER.writeValueAsBytes(update), ContentType.APPLICATION_JSON));
        }
        if (!withDeadline) {
            return http.execute(put, HandWritten::number);
        }
        Future<?> deadline = timer.schedule(put::cancel, 60, TimeUnit.SECONDS);
        try {
            return http.execute(put, HandWritten::number);
        } finally {
            deadline.cancel(false);
        }
    }

    private static String number(ClassicHttpResponse response) throws IOException {
        byte[] body = EntityUtils.toByteArray(response.getEntity());
        Envelope envelope = READER.readValue(body);
        if (response.getCode() != 200 || !envelope.success) {
            throw new IOException("status " + response.getCode() + ": " + envelope.message);
        }
        return envelope.data.greenVn;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Update(String strictness, Preferences preferences) {}

    record Preferences(String greenvn, String region) {}

    record Envelope(boolean success, String message, Data data) {}

    record Data(
            @JsonProperty("connection_id") String connectionId,
            @JsonProperty("aparty_numbers") List<String> aParty,
            @JsonProperty("bparty_numbers") List<String> bParty,
            String usage,
            String state,
            @JsonProperty("green_vn") String greenVn,
            @JsonProperty("greenvn_id") String greenVnId) {}
}
