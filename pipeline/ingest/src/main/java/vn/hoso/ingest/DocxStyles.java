package vn.hoso.ingest;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** The fonts of a Word file's styles ({@code word/styles.xml}). */
final class DocxStyles {
  /** A style that is based on another, and so on, no further than this. */
  private static final int DEEPEST = 20;

  private final Map<String, String> fonts = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private @Nullable String ofDocument;
  private @Nullable String usualParagraph;

  void read(XMLEventReader reader) throws XMLStreamException {
    String style = null;
    boolean defaults = false;
    while (reader.hasNext()) {
      XMLEvent event = reader.nextEvent();
      if (event.isEndElement() && event.asEndElement().getName().getLocalPart().equals("style")) {
        style = null;
      }
      if (!event.isStartElement()) {
        continue;
      }
      StartElement element = event.asStartElement();
      switch (element.getName().getLocalPart()) {
        case "docDefaults" -> defaults = true;
        case "style" -> {
          defaults = false;
          style = DocxFonts.value(element, "styleId");
          boolean usual =
              "paragraph".equals(DocxFonts.value(element, "type"))
                  && "1".equals(DocxFonts.value(element, "default"));
          usualParagraph = usual ? style : usualParagraph;
        }
        case "basedOn" -> put(bases, style, DocxFonts.value(element, "val"));
        case "rFonts" -> {
          if (style != null) {
            put(fonts, style, DocxFonts.fontOf(element));
          } else if (defaults) {
            ofDocument = DocxFonts.fontOf(element);
          }
        }
        default -> {}
      }
    }
  }

  private static void put(Map<String, String> map, @Nullable String key, @Nullable String value) {
    if (key != null && value != null) {
      map.put(key, value);
    }
  }

  /** The font of a run, by what it says itself, its style, its paragraph's; "" where unknown. */
  String font(@Nullable String own, @Nullable String runStyle, @Nullable String paragraphStyle) {
    if (own != null) {
      return own;
    }
    String ofRun = ofStyle(runStyle);
    if (ofRun != null) {
      return ofRun;
    }
    String ofParagraph = ofStyle(paragraphStyle == null ? usualParagraph : paragraphStyle);
    if (ofParagraph != null) {
      return ofParagraph;
    }
    return ofDocument == null ? "" : ofDocument;
  }

  private @Nullable String ofStyle(@Nullable String style) {
    String at = style;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      String font = fonts.get(at);
      if (font != null) {
        return font;
      }
      at = bases.get(at);
    }
    return null;
  }
}
