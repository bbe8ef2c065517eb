package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.EndElement;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.LegacyEncoding;

/**
 * Turns what a Word file (ECMA-376) sets in Vietnamese legacy fonts or in symbol fonts into
 * Unicode, before Tika reads it: as {@link RtfFonts} does, and for the same reasons. A run's font
 * is its own, or that of its character style, of its paragraph's style, or the document's.
 */
final class DocxFonts {
  /** Larger parts are left to Tika, which knows how to refuse them. */
  private static final long MOST_BYTES = 200L << 20;

  /**
   * A name that {@link LegacyEncoding#ofFont} may know, as the value of an attribute; a sign by its
   * code; the bytes of a letter from U+F000 to U+F0FF.
   */
  private static final Pattern TO_CONVERT =
      Pattern.compile(
          "=\"(?:\\.?vn|vni|vps)|<w:sym |\u00ef[\u0080-\u0083][\u0080-\u00bf]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEXT_PART =
      Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");

  private final XMLInputFactory input = XMLInputFactory.newInstance();
  private final XMLOutputFactory output = XMLOutputFactory.newInstance();
  private final XMLEventFactory events = XMLEventFactory.newInstance();
  private final DocxStyles styles = new DocxStyles();
  private @Nullable LegacyEncoding found;
  private boolean signs;

  /**
   * A file without legacy and symbol fonts.
   *
   * @param file a temporary one, to be deleted by the caller
   * @param encoding what the text was in; null where only signs were converted
   */
  record Converted(Path file, @Nullable LegacyEncoding encoding) {}

  private DocxFonts() {
    input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    input.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /**
   * Empty where nothing is set in a legacy or symbol font, or the file is damaged: Tika will say
   * how.
   *
   * @throws IOException where the converted file cannot be written
   */
  static Optional<Converted> convert(Path docx) throws IOException {
    try (ZipFile zip = new ZipFile(docx.toFile())) {
      if (!hasToBeConverted(zip)) {
        return Optional.empty();
      }
      Path file = Files.createTempFile("hoso", ".docx");
      DocxFonts fonts = new DocxFonts();
      boolean done = false;
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
        fonts.copy(zip, out);
        done = fonts.found != null || fonts.signs;
      } catch (XMLStreamException | RuntimeException e) {
        done = false;
      } finally {
        if (!done) {
          Files.delete(file);
        }
      }
      return done ? Optional.of(new Converted(file, fonts.found)) : Optional.empty();
    } catch (java.util.zip.ZipException e) {
      return Optional.empty();
    }
  }

  private static boolean hasToBeConverted(ZipFile zip) throws IOException {
    boolean found = false;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().equals("word/styles.xml") || isText(entry)) {
        if (entry.getSize() > MOST_BYTES) {
          return false;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          String xml = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
          found |= TO_CONVERT.matcher(xml).find();
        }
      }
    }
    return found;
  }

  private static boolean isText(ZipEntry entry) {
    return TEXT_PART.matcher(entry.getName()).matches();
  }

  private void copy(ZipFile zip, ZipOutputStream out) throws IOException, XMLStreamException {
    ZipEntry about = zip.getEntry("word/styles.xml");
    if (about != null) {
      try (InputStream in = zip.getInputStream(about)) {
        styles.read(input.createXMLEventReader(in));
      }
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      out.putNextEntry(new ZipEntry(entry.getName()));
      try (InputStream in = zip.getInputStream(entry)) {
        if (isText(entry)) {
          rewrite(in, out);
        } else {
          in.transferTo(out);
        }
      }
      out.closeEntry();
    }
  }

  /** What is set around the text that is being read; a text box has paragraphs inside of a run. */
  private static final class Place {
    private @Nullable String paragraphStyle;
    private @Nullable String runStyle;
    private @Nullable String runFont;
    private boolean inRun;
    private boolean inText;
    private boolean signWritten;
  }

  private void rewrite(InputStream in, OutputStream out) throws XMLStreamException {
    XMLEventReader reader = input.createXMLEventReader(in);
    XMLEventWriter writer = output.createXMLEventWriter(out, "UTF-8");
    Deque<Place> places = new ArrayDeque<>();
    places.push(new Place());
    while (reader.hasNext()) {
      XMLEvent event = reader.nextEvent();
      Place place = places.element();
      if (event.isStartElement()) {
        StartElement element = event.asStartElement();
        if (element.getName().getLocalPart().equals("p") && isWord(element.getName())) {
          places.push(new Place());
        } else if (isWord(element.getName())) {
          enter(element, place);
        }
        if (isSign(element.getName()) && sign(element) instanceof String sign) {
          QName text = new QName(element.getName().getNamespaceURI(), "t", prefix(element));
          writer.add(events.createStartElement(text, null, null));
          writer.add(events.createCharacters(sign));
          writer.add(events.createEndElement(text, null));
          place.signWritten = true;
          signs = true;
          continue;
        }
      } else if (event.isEndElement()) {
        EndElement element = event.asEndElement();
        if (isSign(element.getName()) && place.signWritten) {
          place.signWritten = false;
          continue;
        }
        leave(element, places);
      } else if (event.isCharacters() && place.inText) {
        writer.add(events.createCharacters(decoded(event.asCharacters().getData(), place)));
        continue;
      }
      writer.add(event);
    }
    writer.flush();
  }

  private static boolean isSign(QName name) {
    return isWord(name) && name.getLocalPart().equals("sym");
  }

  private static String prefix(StartElement element) {
    return element.getName().getPrefix();
  }

  /** The sign that {@code <w:sym w:font="Wingdings" w:char="F0FE"/>} stands for, if it is known. */
  private static @Nullable String sign(StartElement element) {
    String font = value(element, "font");
    String code = value(element, "char");
    if (font == null || code == null || !code.matches("[0-9A-Fa-f]{1,4}")) {
      return null;
    }
    return SymbolFonts.sign(Integer.parseInt(code, 16), font);
  }

  static boolean isWord(QName name) {
    return name.getNamespaceURI().contains("wordprocessingml");
  }

  private static void enter(StartElement element, Place place) {
    switch (element.getName().getLocalPart()) {
      case "r" -> {
        place.inRun = true;
        place.runFont = null;
        place.runStyle = null;
      }
      case "t" -> place.inText = true;
      case "pStyle" -> place.paragraphStyle = value(element, "val");
      case "rStyle" -> place.runStyle = place.inRun ? value(element, "val") : place.runStyle;
      case "rFonts" -> place.runFont = place.inRun ? fontOf(element) : place.runFont;
      default -> {}
    }
  }

  private static void leave(EndElement element, Deque<Place> places) {
    if (!isWord(element.getName())) {
      return;
    }
    switch (element.getName().getLocalPart()) {
      case "p" -> places.pop();
      case "r" -> places.element().inRun = false;
      case "t" -> places.element().inText = false;
      default -> {}
    }
  }

  /** The font for letters; "" for one of the theme's, which are no legacy fonts. */
  static @Nullable String fontOf(StartElement fonts) {
    if (value(fonts, "asciiTheme") != null || value(fonts, "hAnsiTheme") != null) {
      return "";
    }
    String high = value(fonts, "hAnsi");
    return high != null ? high : value(fonts, "ascii");
  }

  static @Nullable String value(StartElement element, String name) {
    Attribute attribute =
        element.getAttributeByName(new QName(element.getName().getNamespaceURI(), name));
    return attribute == null ? null : attribute.getValue();
  }

  private String decoded(String text, Place place) {
    String font = styles.font(place.runFont, place.runStyle, place.paragraphStyle);
    String decoded = LegacyText.decode(text, font);
    if (!decoded.equals(text)) {
      found = LegacyEncoding.ofFont(font).orElse(found);
    }
    String readable = SymbolFonts.text(decoded, font);
    signs |= !readable.equals(decoded);
    return readable;
  }
}
