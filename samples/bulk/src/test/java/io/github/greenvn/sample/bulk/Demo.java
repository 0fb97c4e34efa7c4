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
     * @param arguments none
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
            for (String[] command :
                    new String[][] {{"run", "updates.csv", "--yes"}, {"run", "updates.csv", "--yes"}, {"resolve"}}) {
                System.out.println("$ greenvn-bulk " + String.join(" ", command));
                System.out.print(program.run(command).output());
            }
        }
    }
}
