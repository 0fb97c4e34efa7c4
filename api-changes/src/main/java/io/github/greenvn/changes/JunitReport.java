package io.github.greenvn.changes;

import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a report as the results of tests, which continuous integration shows. */
final class JunitReport {

    /** The characters that XML 1.0 cannot have, not even escaped. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final boolean strict;

    private JunitReport(XMLStreamWriter xml, boolean strict) {
        this.xml = xml;
        this.strict = strict;
    }

    static String of(Comparison comparison, boolean strict) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JunitReport(xml, strict).suite(comparison);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return NOT_IN_XML.matcher(text.toString()).replaceAll("\uFFFD") + "\n";
    }

    private void suite(Comparison comparison) throws XMLStreamException {
        List<Change> changes = comparison.changes();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", comparison.title());
        xml.writeAttribute("tests", String.valueOf(Math.max(1, changes.size())));
        xml.writeAttribute(
                "failures",
                String.valueOf(
                        changes.stream().filter(change -> change.fails(strict)).count()));
        if (changes.isEmpty()) {
            xml.writeEmptyElement("testcase");
            xml.writeAttribute("classname", comparison.title());
            xml.writeAttribute("name", "no change");
        }
        for (Change change : changes) {
            test(comparison, change);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void test(Comparison comparison, Change change) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", change.operation().isEmpty() ? comparison.title() : change.operation());
        xml.writeAttribute("name", change.inOperation());
        Source source = change.source();
        if (source != null) {
            xml.writeAttribute("file", source.path());
            xml.writeAttribute("line", String.valueOf(source.line()));
        }
        if (change.fails(strict)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", change.rule());
            xml.writeAttribute("message", change.effect() + ": " + change.impact());
            xml.writeCharacters(source == null ? "" : source.path() + ":" + source.line());
            xml.writeEndElement();
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(change.rule() + ", " + change.effect() + ": " + change.impact());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
