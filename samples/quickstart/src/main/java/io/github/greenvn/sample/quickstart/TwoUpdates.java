package io.github.greenvn.sample.quickstart;

import feign.RequestTemplate;
import io.github.greenvn.ApiResponse;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.LeadAssistBuilder;
import io.github.greenvn.LeadAssistException;
import io.github.greenvn.PhoneNumbers;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnAllocation;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.GreenVnResponse;
import io.github.greenvn.v1.model.NumberType;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends an update without a body and one with preferences, and prints each request and response. */
final class TwoUpdates {

    private final PrintWriter out;
    private final boolean showNumbers;

    TwoUpdates(PrintWriter out, boolean showNumbers) {
        this.out = out;
        this.showNumbers = showNumbers;
    }

    /** {@return the exit code: 0, or 1 if a call failed} */
    int run(LeadAssistBuilder builder, String tenant, String greenVnId) {
        try (LeadAssist leadAssist =
                builder.requestInterceptor(this::printRequest).build()) {
            GreenVnApi greenVn = leadAssist.create(GreenVnApi.class);
            boolean succeeded = update(
                            "1. Any free number of the pool, without a body",
                            () -> greenVn.updateGreenVnWithHttpInfo(tenant, greenVnId))
                    && update(
                            "2. A number by preference",
                            () -> greenVn.updateGreenVnWithHttpInfo(tenant, greenVnId, preferences()));
            return succeeded ? 0 : 1;
        }
    }

    private static UpdateGreenVnRequest preferences() {
        return new UpdateGreenVnRequest()
                .strictness(Strictness.FALSE)
                .preferences(new GreenVnPreferences()
                        .greenvn("+917205827365")
                        .region(Region.KA)
                        .numberType(NumberType.LANDLINE));
    }

    private boolean update(String title, Supplier<ApiResponse<GreenVnResponse>> call) {
        out.println();
        out.println(title);
        try {
            printResponse(call.get());
            return true;
        } catch (LeadAssistException e) {
            out.println("   <- " + e.outcome() + ": " + e.getMessage());
            out.println("      " + e.outcome().advice());
            return false;
        }
    }

    /** Prints a request. The client adds the credentials after the interceptors, so they are not visible here. */
    private void printRequest(RequestTemplate request) {
        out.println("   -> " + request.method() + " " + request.path());
        out.println("      Authorization: Basic ***");
        request.headers().forEach((name, values) -> out.println("      " + name + ": " + String.join(", ", values)));
        byte[] body = request.body();
        out.println("      "
                + (body == null || body.length == 0 ? "(no body)" : format(new String(body, StandardCharsets.UTF_8))));
    }

    private void printResponse(ApiResponse<GreenVnResponse> response) {
        GreenVnAllocation allocation = response.body().getData();
        out.println("   <- " + response.status());
        print("new number", allocation.getGreenVn());
        print("allocation", allocation.getGreenvnId());
        print("connection", allocation.getConnectionId());
        print("A party", allocation.getApartyNumbers());
        print("B party", allocation.getBpartyNumbers());
        print("usage", allocation.getUsage());
        print("state", allocation.getState());
    }

    private void print(String name, @Nullable Object value) {
        out.printf("      %-11s %s%n", name, value == null ? "(absent)" : format(value.toString()));
    }

    private String format(String text) {
        return showNumbers ? text : PhoneNumbers.mask(text);
    }
}
