package io.github.greenvn.contract.page;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes a page about the contract tests of a build from the files that they left; see {@link Results}. */
public final class ContractPage {

    private ContractPage() {}

    /** Writes the page into the build's folder of the module whose folder is the only argument, unless no test ran. */
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(arguments[0]);
        if (!Files.exists(module.resolve(Results.TESTS))) {
            return;
        }
        Path page = Files.createDirectories(module.resolve(Results.REPORT)).resolve("index.html");
        Results results = Results.read(module);
        Files.writeString(page, of(results));
        System.out.println(Violations.of(results).size() + " violations of the contract; see " + page);
    }

    static String of(Results results) throws IOException {
        try (Reader template = new InputStreamReader(
                Objects.requireNonNull(ContractPage.class.getResourceAsStream("page.mustache")),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().compile(template).execute(new PageModel(results));
        }
    }
}
