package io.github.greenvn.sample.bulk;

import io.github.greenvn.LeadAssist;
import io.github.greenvn.LeadAssistException;
import io.github.greenvn.Outcome;
import io.github.greenvn.ServiceException;
import io.github.greenvn.ThrottledException;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lead Assist. Each method sends one request. */
final class Service implements AutoCloseable {

    private static final String PRODUCTION = "https://leadassist.exotel.in";

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");

    private final LeadAssist leadAssist;
    private final GreenVnApi greenVn;

    /**
     * Creates a client with the credentials in the environment.
     *
     * @throws Failure if the environment lacks them
     */
    Service(Map<String, String> environment) {
        String apiKey = required(environment, "LEADASSIST_API_KEY");
        String apiToken = required(environment, "LEADASSIST_API_TOKEN");
        leadAssist = build(() -> LeadAssist.builder()
                .baseUrl(baseUrl(environment))
                .credentials(apiKey, apiToken)
                .build());
        greenVn = leadAssist.create(GreenVnApi.class);
    }

    /** {@return a client, unless its settings are wrong} */
    static LeadAssist build(Supplier<LeadAssist> client) {
        try {
            return client.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    static String baseUrl(Map<String, String> environment) {
        String baseUrl = environment.getOrDefault("LEADASSIST_BASE_URL", "");
        return baseUrl.isBlank() ? PRODUCTION : baseUrl;
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw Failure.usage("the environment variable " + name + " is missing");
        }
        return value;
    }

    /** Reads the allocation of an update. Without a number, the update has not been sent and is not to be sent. */
    Result read(Update update) {
        Result result = call(() -> greenVn.getGreenVn(update.tenantId(), update.greenVnId()));
        if (result.state() == State.APPLIED && result.number() == null) {
            return new Result(State.NOT_SENT, null, result.status(), "The allocation has no valid number.", null);
        }
        return result.state() == State.UNKNOWN ? result.withState(State.NOT_SENT) : result;
    }

    /** Sends an update. */
    Result send(Update update) {
        return call(() -> update.hasBody()
                ? greenVn.updateGreenVn(update.tenantId(), update.greenVnId(), update.request())
                : greenVn.updateGreenVn(update.tenantId(), update.greenVnId()));
    }

    private static Result call(Supplier<GreenVnResponse> call) {
        try {
            return new Result(State.APPLIED, number(call.get()), 200, "", null);
        } catch (LeadAssistException e) {
            return new Result(
                    state(e.outcome()),
                    null,
                    e instanceof ServiceException service ? service.status() : null,
                    String.valueOf(e.getMessage()),
                    e instanceof ThrottledException throttled ? throttled.retryAfter() : null);
        }
    }

    /** Returns the number of a response, unless it is none: a spreadsheet could take other text for a formula. */
    private static @Nullable String number(GreenVnResponse response) {
        String number = response.getData().getGreenVn();
        return number != null && NUMBER.matcher(number).matches() ? number : null;
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case NOT_SENT -> State.NOT_SENT;
            case REJECTED -> State.REJECTED;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    @Override
    public void close() {
        leadAssist.close();
    }
}
