package io.github.greenvn.sample.bulk;

import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows the program with a stub of Lead Assist in this process. */
final class Demo {

    private Demo() {}

    /**
     * Runs the commands of the README.
     *
     * @param arguments the list
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("bulk");
        try (LeadAssistStub stub = LeadAssistStub.start()) {
            // The response to the second update is lost.
            stub.next(
                    Program.PROCESSED,
                    Program.PROCESSED,
                    Program.PROCESSED,
                    Fault.reset().afterProcessing());
            Program program = new Program(stub, directory);
            String list = Files.copy(Path.of(arguments[0]), directory.resolve("updates.csv"))
                    .toString();
            System.out.println("$ greenvn-bulk run updates.csv --yes --new");
            System.out.print(program.execute("run", list, "--yes", "--new").output());
            System.out.println("$ greenvn-bulk run updates.csv --yes");
            System.out.print(program.execute("run", list, "--yes").output());
            System.out.println("$ greenvn-bulk resolve --journal updates.csv.db");
            System.out.print(
                    program.execute("resolve", "--journal", list + ".db").output());
        }
    }
}
