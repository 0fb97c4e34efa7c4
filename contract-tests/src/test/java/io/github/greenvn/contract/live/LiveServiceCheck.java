package io.github.greenvn.contract.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Compares the service itself with the contract. Only the profile "live" runs it. */
@EnabledIfSystemProperty(named = "live.check", matches = "true")
class LiveServiceCheck {

    private static final Path FILE = Path.of("target/contract-report/live.json");

    @Test
    void theServiceAgreesWithTheContract() throws IOException {
        LiveReport report = LiveCheck.run(LiveSettings.of(System.getenv(), System.getProperties()));
        write(report, FILE);
        System.out.println(report.toText());
        fail(report);
    }

    static void write(LiveReport report, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report.toJson());
    }

    /** Fails, in other words for each verdict, unless the service agreed. */
    static void fail(LiveReport report) {
        switch (report.verdict()) {
            case DRIFT -> Assertions.fail("The service has drifted from the contract.\n" + report.toText());
            case COULD_NOT_TELL ->
                Assertions.fail("The live check could not tell if the service has drifted.\n" + report.toText());
            case AGREED -> {}
        }
    }
}
