package io.github.greenvn.contract;

import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.NumberType;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;

/** What a caller gives the client, to make it send the {@link Shapes} of the same names. */
final class Requests {

    private Requests() {}

    static UpdateGreenVnRequest everyPreference() {
        return new UpdateGreenVnRequest()
                .strictness(Strictness.FALSE)
                .preferences(new GreenVnPreferences()
                        .greenvn(Shapes.NUMBER)
                        .region(Region.KA)
                        .numberType(NumberType.LANDLINE)
                        .pinCode("560001"));
    }

    static UpdateGreenVnRequest numberAlone() {
        return new UpdateGreenVnRequest().preferences(new GreenVnPreferences().greenvn(Shapes.NUMBER));
    }

    static UpdateGreenVnRequest strict() {
        return new UpdateGreenVnRequest()
                .strictness(Strictness.TRUE)
                .preferences(new GreenVnPreferences().region(Region.MH).numberType(NumberType.MOBILE));
    }
}
