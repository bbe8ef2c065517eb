package vn.hoso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Reference;

/**
 * Records as <a href="https://www.dublincore.org/specifications/dublin-core/dcmi-terms/">Dublin
 * Core</a> terms in RDF/XML, one {@code rdf:Description} each. What the page does not say is left
 * out. {@code FIELDS.md} beside this module says which field becomes which term.
 */
public final class DublinCoreExporter {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String TERMS = "http://purl.org/dc/terms/";

  private final XMLStreamWriter xml;

  private DublinCoreExporter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes one XML document; flushes the stream and does not close it.
   *
   * @return documents written
   * @throws IOException where a record cannot be read or the stream does not take it
   */
  public static long write(Stream<DocumentRecord> records, OutputStream out) throws IOException {
    long count = 0;
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.setPrefix("rdf", RDF);
      xml.setPrefix("dcterms", TERMS);
      xml.writeStartElement(RDF, "RDF");
      xml.writeNamespace("rdf", RDF);
      xml.writeNamespace("dcterms", TERMS);
      DublinCoreExporter exporter = new DublinCoreExporter(xml);
      for (Iterator<DocumentRecord> i = records.iterator(); i.hasNext(); ) {
        exporter.write(i.next());
        count++;
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    return count;
  }

  private void write(DocumentRecord r) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement(RDF, "Description");
    xml.writeAttribute(RDF, "about", "urn:sha256:" + r.id());
    term("identifier", r.number());
    term("title", r.title());
    term("creator", r.issuer());
    term("contributor", r.signer() == null ? null : r.signer().name());
    term("issued", r.date());
    term("type", r.type());
    term("language", r.type() == null ? null : "vi");
    term("spatial", r.place());
    term("accessRights", r.details().secrecy());
    for (Reference reference : r.references()) {
      term("references", named(reference));
    }
    for (String recipient : recipients(r)) {
      term("audience", recipient);
    }
    term("source", r.source().name());
    term("format", r.source().mediaType());
    term("extent", r.source().pages() + " trang");
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static List<String> recipients(DocumentRecord r) {
    return Stream.concat(
            r.details().addressees().stream(),
            r.details().recipients().stream().map(recipient -> recipient.name()))
        .distinct()
        .toList();
  }

  private static String named(Reference reference) {
    return String.join(
        " ",
        Stream.of(
                reference.type(),
                reference.number(),
                reference.date(),
                reference.issuer(),
                reference.number() == null ? reference.about() : null)
            .filter(part -> part != null)
            .toList());
  }

  private void term(String name, @Nullable String value) throws XMLStreamException {
    String text =
        value == null
            ? ""
            : value
                .codePoints()
                .filter(DublinCoreExporter::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    if (!text.isBlank()) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement(TERMS, name);
      xml.writeCharacters(text);
      xml.writeEndElement();
    }
  }

  /** XML 1.0 has no place for control characters and unpaired surrogates. */
  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
