package io.github.greenvn.contract.live;

import feign.Client;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.LeadAssistException;
import io.github.greenvn.v1.api.GreenVnApi;
import java.util.List;
import java.util.Locale;

/** The requests of a live check, in their order. Only the last one is billed. */
enum LiveRequest {
    READ(
            "reading the allocation",
            "GET",
            true,
            true,
            "a reading of an active allocation",
            "a reading of a deallocated allocation"),
    READ_UNKNOWN("reading an unknown allocation", "GET", true, false, "a reading of an unknown allocation"),
    READ_WITH_OTHER_CREDENTIALS(
            "reading with wrong credentials",
            "GET",
            false,
            true,
            "a reading with unknown credentials",
            "a reading that is called unauthorized"),
    /** Of the unknown allocation, so that even a service that ignores credentials has nothing to bill. */
    UPDATE_WITH_OTHER_CREDENTIALS(
            "an update with wrong credentials",
            "PUT",
            false,
            false,
            "an update with unknown credentials",
            "an update that is called unauthorized"),
    BILLED_UPDATE("the billed update", "PUT", true, true, "an update to any free number, without a body");

    final String title;
    final String method;
    /** True if the request has the caller's credentials, false if it has {@link RequestGuard}'s. */
    final boolean ownCredentials;

    private final boolean ownAllocation;
    /** The descriptions of the interactions of which the response has to fulfil one. */
    final List<String> interactions;

    LiveRequest(String title, String method, boolean ownCredentials, boolean ownAllocation, String... interactions) {
        this.title = title;
        this.method = method;
        this.ownCredentials = ownCredentials;
        this.ownAllocation = ownAllocation;
        this.interactions = List.of(interactions);
    }

    /** {@return the path of the request, below the base URL} */
    String path(LiveSettings settings) {
        String allocation = "/v1/tenants/" + settings.tenantId() + "/greenvn/" + allocation(settings);
        return method.equals("PUT") ? allocation + "/vn" : allocation;
    }

    /** Has the client send the request over a transport, and returns what it made of the response. */
    String send(LiveSettings settings, Client transport) {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl(settings.baseUrl())
                .credentials(
                        ownCredentials ? settings.apiKey() : RequestGuard.OTHER_KEY,
                        ownCredentials ? settings.apiToken() : RequestGuard.OTHER_TOKEN)
                .deadline(settings.deadline().plusSeconds(10))
                .transport(transport)
                .build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            if (method.equals("PUT")) {
                api.updateGreenVn(settings.tenantId(), allocation(settings));
            } else {
                api.getGreenVn(settings.tenantId(), allocation(settings));
            }
            return "a response";
        } catch (LeadAssistException e) {
            return e.outcome().name();
        }
    }

    /** {@return the name of the file of a recorded exchange} */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }

    private String allocation(LiveSettings settings) {
        return ownAllocation ? settings.greenVnId() : settings.unknownId();
    }
}
