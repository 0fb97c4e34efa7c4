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
            for (int i = 0; i < 2; i++) {
                System.out.println("$ greenvn-bulk run updates.csv --yes");
                System.out.print(program.run("run", arguments[0], "--yes").output());
            }
            System.out.println("$ greenvn-bulk resolve");
            System.out.print(program.run("resolve").output());
        }
    }
}
