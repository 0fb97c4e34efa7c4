package io.github.greenvn.contract.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A test that failed.
 *
 * @param test the simple name of its class and the name of its method
 * @param message the messages of the exception, of its causes and of what it suppressed
 */
record TestFailure(String test, String message) {

    private static final Pattern STACK_FRAMES = Pattern.compile("(?m)^\\s+(at .*|\\.\\.\\. \\d+ more)\\R?");

    /** Reads the XML reports of Failsafe in a folder. */
    static List<TestFailure> readAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<TestFailure> failures = new ArrayList<>();
            for (Path report : files.filter(
                            file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList()) {
                Document document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile());
                failures(document, "failure").forEach(failures::add);
                failures(document, "error").forEach(failures::add);
            }
            return failures;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static Stream<TestFailure> failures(Document report, String tag) {
        NodeList elements = report.getElementsByTagName(tag);
        return IntStream.range(0, elements.getLength()).mapToObj(index -> of((Element) elements.item(index)));
    }

    private static TestFailure of(Element failure) {
        Element test = (Element) failure.getParentNode();
        String className = test.getAttribute("classname");
        String name = className.substring(className.lastIndexOf('.') + 1) + " " + test.getAttribute("name");
        String message = STACK_FRAMES.matcher(failure.getTextContent()).replaceAll("");
        return new TestFailure(name.strip(), message.strip());
    }
}
