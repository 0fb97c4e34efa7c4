package io.github.greenvn.contract;

import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.NumberType;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Checks that the client may send each of its values where an interaction does not fix one. */
class EveryValueTest {

    /** Not the contract's own folder, whose pact has the interaction already. */
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNRECOGNISED")
    void everyRegionMayBeSent(Region region) {
        assertSent(Update.REGION_ALONE, preferring(new GreenVnPreferences().region(region)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNRECOGNISED")
    void everyNumberTypeMayBeSent(NumberType numberType) {
        assertSent(Update.NUMBER_TYPE_ALONE, preferring(new GreenVnPreferences().numberType(numberType)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNRECOGNISED")
    void everyStrictnessMayBeSent(Strictness strictness) {
        assertSent(Update.STRICTNESS_ALONE, new UpdateGreenVnRequest().strictness(strictness));
    }

    private static UpdateGreenVnRequest preferring(GreenVnPreferences preferences) {
        return new UpdateGreenVnRequest().preferences(preferences);
    }

    private void assertSent(Interaction interaction, UpdateGreenVnRequest request) {
        MockService.fulfil(interaction, folder, server -> Client.update(server.getUrl(), request));
    }
}
