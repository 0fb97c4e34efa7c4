package io.github.greenvn.sample.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.LeadAssistExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are valid or not. A list with an error anywhere sends nothing and leaves no journal. */
class ListTest {

    private static final String HEADER = "tenant_id,greenvn_id,body,strictness,greenvn,region,number_type,pin_code";

    @RegisterExtension
    static LeadAssistExtension stub = LeadAssistExtension.start();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stub-tenant,1,none,,,,|7 cells, but the header has 8",
                "stub-tenant,1,none,,,,,,|9 cells, but the header has 8",
                "``|1 cells, but the header has 8",
                ",1,none,,,,,|tenant_id is empty",
                "stub-tenant,,none,,,,,|greenvn_id is empty",
                "stub-tenant,1,,,,,,|body is empty",
                "stub-tenant,1,NONE,,,,,|body must be one of [none, preferences]; got 4 characters",
                "stub-tenant, 1,none,,,,,|greenvn_id begins or ends with a blank",
                "stub-tenant,a/b,none,,,,,|must be one path segment",
                "stub-tenant,..,none,,,,,|must be one path segment",
                "stub-tenant,1,none,,,KA,,|body is none, but there are preferences",
                "stub-tenant,1,preferences,,,,,|body is preferences, but there are none",
                "stub-tenant,1,preferences,yes,,,,|strictness must be one of [false, true]",
                "stub-tenant,1,preferences,,7205827365,,,|greenvn must match",
                "stub-tenant,1,preferences,,,XX,,|region must be one of [AP, DL,",
                "stub-tenant,1,preferences,,,UNRECOGNISED,,|region must be one of",
                "stub-tenant,1,preferences,,,,fax,|number_type must be one of [landline, mobile]",
                "stub-tenant,1,preferences,,,,,56|pin_code must match",
                "stub-tenant,123456,none,,,,,|the same allocation as in line 2",
                "STUB-tenant,123456,none,,,,,|the same allocation as in line 2",
                "stub-tenant,123456\u200B1,none,,,,,|greenvn_id has an invisible character",
                "stub-tenant,123456\u001B[2J,none,,,,,|greenvn_id has an invisible character",
            })
    void aWrongLineIsNamed(String line, String error) throws IOException {
        Program program = new Program(stub, directory);

        Program.Result result = program.send(
                program.list(HEADER, "stub-tenant,123456,none,,,,,", line, "stub-tenant,123457,none,,,,,"));

        assertThat(result.errors()).contains("updates.csv:3: ").contains(error).contains("Nothing was sent.");
        assertNothingDone(program, result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tenant_id;greenvn_id;body|column 1 has an unknown name of 25 characters; the columns are tenant_id,",
                "tenant_id,greenvn_id|the column body is missing",
                "tenant_id,greenvn_id,body,regoin|column 4 has an unknown name of 6 characters",
                "tenant_id,greenvn_id,body,body|two columns body",
            })
    void aWrongHeaderIsNamed(String header, String error) throws IOException {
        Program program = new Program(stub, directory);

        Program.Result result = program.send(program.list(header, "a,b,none"));

        assertThat(result.errors()).contains("updates.csv:1: ").contains(error);
        assertNothingDone(program, result);
    }

    @Test
    void aMissingHeaderIsNotPrinted() throws IOException {
        Program program = new Program(stub, directory);

        Program.Result result = program.send(program.list("stub-tenant,\u001B[2J,preferences,,+917205827365,,,"));

        assertThat(result.errors()).contains("column 5 has an unknown name of 13 characters");
        assertThat(result.errors()).doesNotContain("7205827365").doesNotContain("\u001B");
        assertNothingDone(program, result);
    }

    @ParameterizedTest
    @CsvSource({"ISO_8859_1, 3: not UTF-8", "UTF_16, 1: not UTF-8"})
    void aWrongEncodingIsNamed(String charset, String error) throws IOException {
        Program program = new Program(stub, directory);
        byte[] bytes = (HEADER + "\nstub-tenant,1,none,,,,,\nstub-tenant,é,none,,,,,\n")
                .getBytes(charset.equals("UTF_16") ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);

        Program.Result result = program.send(Files.write(directory.resolve("updates.csv"), bytes));

        assertThat(result.errors()).contains("updates.csv:" + error);
        assertNothingDone(program, result);
    }

    @Test
    void aDamagedFileIsRejected() throws IOException {
        Program program = new Program(stub, directory);

        Program.Result unclosed = program.send(program.list(HEADER, "stub-tenant,123456,\"none,,,,,"));
        assertThat(unclosed.errors()).contains("is not valid CSV");
        assertNothingDone(program, unclosed);

        Program.Result empty = program.send(program.list(HEADER));
        assertThat(empty.errors()).contains("there is no line below the header");
        assertNothingDone(program, empty);

        Program.Result missing = program.send(directory.resolve("missing.csv"));
        assertThat(missing.errors()).contains("missing.csv cannot be read");
        assertNothingDone(program, missing);
    }

    @Test
    void errorsAreCounted() throws IOException {
        Program program = new Program(stub, directory);
        String[] lines = new String[31];
        lines[0] = HEADER;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "stub-tenant," + i + ",none";
        }

        Program.Result result = program.send(program.list(lines));

        assertThat(result.errors().lines()).hasSize(22);
        assertThat(result.errors()).contains("updates.csv:21: ").contains("and 10 more errors");
    }

    @Test
    void excelsFormIsTheSameList() throws IOException {
        Program program = new Program(stub, directory);
        program.send(program.updates("123456"));

        Program.Result result = program.send(Files.writeString(
                directory.resolve("updates.csv"),
                "\uFEFF\"greenvn_id\",\"tenant_id\",\"body\"\r\n\"123456\",\"stub-tenant\",\"none\"\r\n"));

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(Program.sent(stub)).hasSize(1);
    }

    private static void assertNothingDone(Program program, Program.Result result) {
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(stub.received()).isEmpty();
        assertThat(program.journal).doesNotExist();
    }
}
