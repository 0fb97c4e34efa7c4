package io.github.greenvn.sample.consumers;

import io.github.greenvn.ApiResponse;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.GreenVnResponse;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;

/** The program of each consumer build. It swaps the number twice, reads it back, and prints the results. */
public final class Swap {

    private Swap() {}

    /**
     * Calls the service with the settings of {@link LeadAssist#fromEnvironment()}.
     *
     * @param arguments the ID of the tenant and the ID of the allocation
     */
    public static void main(String[] arguments) {
        try (LeadAssist leadAssist = LeadAssist.fromEnvironment()) {
            GreenVnApi greenVn = leadAssist.create(GreenVnApi.class);

            greenVn.updateGreenVn(arguments[0], arguments[1]);
            ApiResponse<GreenVnResponse> response = greenVn.updateGreenVnWithHttpInfo(
                    arguments[0],
                    arguments[1],
                    new UpdateGreenVnRequest().preferences(new GreenVnPreferences().region(Region.KA)));
            GreenVnResponse readBack = greenVn.getGreenVn(arguments[0], arguments[1]);

            System.out.println(
                    response.status() + " " + response.body().getData().getGreenVn());
            System.out.println(readBack.getData().getGreenVn());
            System.out.println("the client is in " + LeadAssist.class.getModule());
        }
    }
}
