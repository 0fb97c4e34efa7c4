package io.github.greenvn.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFailureTest {

    @TempDir
    Path folder;

    @Test
    void isReadFromTheReportOfItsClass() throws IOException {
        Files.writeString(folder.resolve("TEST-io.github.greenvn.contract.ContractTest.xml"), """
                <testsuite>
                  <testcase name="passes" classname="io.github.greenvn.contract.ContractTest"/>
                  <testcase name="fails" classname="io.github.greenvn.contract.ContractTest">
                    <failure message="expected: 409" type="java.lang.AssertionError"><![CDATA[expected: 409
                	at io.github.greenvn.contract.ContractTest.fails(ContractTest.java:1)
                	Suppressed: the response has no message
                		at io.github.greenvn.stub.LeadAssistStub.check(LeadAssistStub.java:1)
                		... 7 more
                ]]></failure>
                  </testcase>
                  <testcase name="" classname="io.github.greenvn.contract.ContractTest">
                    <error message="no port" type="java.io.IOException">java.io.IOException: no port</error>
                  </testcase>
                </testsuite>
                """);

        assertThat(TestFailure.readAll(folder))
                .containsExactly(
                        new TestFailure(
                                "ContractTest fails", "expected: 409\n\tSuppressed: the response has no message"),
                        new TestFailure("ContractTest", "java.io.IOException: no port"));
    }
}
