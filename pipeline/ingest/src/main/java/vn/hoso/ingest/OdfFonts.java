package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of OpenDocument files (ISO/IEC 26300: .odt, .ods, .odp): of the style of a span, or of
 * what stands around it, or the default.
 */
final class OdfFonts {
  /** A style that is based on another, and so on, no further than this. */
  private static final int DEEPEST = 20;

  /** Columns that are repeated to the end of a table, of which no more are looked at. */
  private static final int MOST_COLUMNS = 1024;

  /** Stands for the name of a family's default style. */
  private static final String USUAL = "*";

  private final XMLInputFactory input = XMLInputFactory.newInstance();
  private final Map<String, String> faces = new HashMap<>();
  private final Map<String, Style> styles = new HashMap<>();
  private final FontedText text;

  /**
   * What a style says.
   *
   * @param base name of the style that it is based on
   */
  private record Style(@Nullable String font, @Nullable String base) {}

  private OdfFonts(FontedText text) {
    this.text = text;
    input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    input.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  static void read(Path file, FontedText text) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      OdfFonts fonts = new OdfFonts(text);
      fonts.part(zip, "styles.xml"); // with the heads and feet of pages
      fonts.part(zip, "content.xml"); // whose own styles take the place of others of their names
    }
  }

  private void part(ZipFile zip, String name) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
    if (entry != null) {
      try (InputStream in = zip.getInputStream(entry)) {
        walk(input.createXMLStreamReader(in));
      }
    }
  }

  /** Where the walk is. */
  private static final class Place {
    private final Deque<String> fonts = new ArrayDeque<>();
    private final List<String> columns = new ArrayList<>();
    private int column;
    private int paragraphs;
    private @Nullable String style;
  }

  private void walk(XMLStreamReader xml) throws XMLStreamException {
    Place place = new Place();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> enter(xml, place);
        case XMLStreamConstants.END_ELEMENT -> {
          place.fonts.pop();
          String name = xml.getLocalName();
          if (isParagraph(xml)) {
            place.paragraphs--;
            text.add("\n", null);
          } else if (name.equals("style") || name.equals("default-style")) {
            place.style = null;
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (place.paragraphs > 0) {
            String font = place.fonts.element();
            text.add(xml.getText(), font.isEmpty() ? usual() : font);
          }
        }
        default -> {}
      }
    }
  }

  private static boolean isParagraph(XMLStreamReader xml) {
    return (xml.getLocalName().equals("p") || xml.getLocalName().equals("h"))
        && String.valueOf(xml.getNamespaceURI()).contains(":text:");
  }

  private void enter(XMLStreamReader xml, Place place) {
    String around = place.fonts.isEmpty() ? "" : place.fonts.element();
    String font = null;
    switch (xml.getLocalName()) {
      case "font-face" -> {
        String family = value(xml, "font-family");
        faces.put(String.valueOf(value(xml, "name")), family == null ? "" : bare(family));
      }
      case "style", "default-style" -> beginStyle(xml, place);
      case "text-properties" -> describe(xml, place);
      case "table" -> place.columns.clear();
      case "table-column" -> column(xml, place);
      case "table-row" -> place.column = 0;
      case "table-cell", "covered-table-cell" -> font = cell(xml, place);
      default -> font = ofElement(xml);
    }
    if (isParagraph(xml)) {
      place.paragraphs++;
    }
    if (place.paragraphs > 0 && xml.getLocalName().equals("s")) {
      text.add(" ", null);
    } else if (place.paragraphs > 0 && xml.getLocalName().equals("tab")) {
      text.add("\t", null);
    } else if (place.paragraphs > 0 && xml.getLocalName().equals("line-break")) {
      text.add("\n", null);
    }
    place.fonts.push(font == null ? around : font);
  }

  private void beginStyle(XMLStreamReader xml, Place place) {
    String family = String.valueOf(value(xml, "family"));
    String name = xml.getLocalName().equals("style") ? value(xml, "name") : USUAL;
    place.style = key(family, name);
    if (place.style != null) {
      styles.put(place.style, new Style(null, key(family, value(xml, "parent-style-name"))));
    }
  }

  private void describe(XMLStreamReader xml, Place place) {
    if (place.style == null) {
      return;
    }
    String named = value(xml, "font-name");
    String family = value(xml, "font-family");
    String font = family == null ? null : bare(family);
    font = named == null ? font : faces.getOrDefault(named, named);
    Style before = styles.get(place.style);
    styles.put(place.style, new Style(font, before == null ? null : before.base()));
  }

  private @Nullable String fontOf(@Nullable String key) {
    String at = key;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      Style style = styles.get(at);
      if (style == null) {
        return null;
      }
      if (style.font() != null) {
        return style.font();
      }
      at = style.base();
    }
    return null;
  }

  private void column(XMLStreamReader xml, Place place) {
    String font = fontOf(key("table-cell", value(xml, "default-cell-style-name")));
    for (int i = 0; i < repeated(xml) && place.columns.size() < MOST_COLUMNS; i++) {
      place.columns.add(font == null ? "" : font);
    }
  }

  private @Nullable String cell(XMLStreamReader xml, Place place) {
    String own = fontOf(key("table-cell", value(xml, "style-name")));
    int column = place.column;
    place.column += repeated(xml);
    if (own != null || value(xml, "style-name") != null || column >= place.columns.size()) {
      return own;
    }
    String usual = place.columns.get(column);
    return usual.isEmpty() ? null : usual;
  }

  private static int repeated(XMLStreamReader xml) {
    String number = value(xml, "number-columns-repeated");
    return number == null ? 1 : Math.min(MOST_COLUMNS, Integer.parseInt(number));
  }

  private @Nullable String ofElement(XMLStreamReader xml) {
    String style = value(xml, "style-name");
    return switch (xml.getLocalName()) {
      case "p", "h" -> fontOf(key("paragraph", style));
      case "span", "a" -> fontOf(key("text", style));
      default -> {
        String shape = fontOf(key("graphic", style));
        yield shape == null ? fontOf(key("presentation", style)) : shape;
      }
    };
  }

  /** Where neither the text nor what stands around it says. */
  private @Nullable String usual() {
    String text = fontOf(key("paragraph", USUAL));
    return text == null ? fontOf(key("table-cell", USUAL)) : text;
  }

  private static @Nullable String key(String family, @Nullable String name) {
    return name == null ? null : family + " " + name;
  }

  private static String bare(String family) {
    return family.replaceAll("^['\"]|['\"]$", "");
  }

  /** An attribute by its local name, in whatever namespace. */
  private static @Nullable String value(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
