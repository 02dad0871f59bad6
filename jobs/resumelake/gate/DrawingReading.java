package resumelake.gate;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an SVG drawing: every text and every value of an attribute is looked at. Elements that
 * could run, ask for something or hide a text are faults, as are comments and foreign names.
 */
final class DrawingReading {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "style", "text", "rect");
  private static final Set<String> ATTRIBUTES =
      Set.of("viewBox", "width", "height", "role", "class", "x", "y", "rx");

  private final InputStream in;
  private final FileReading file;

  DrawingReading(InputStream in, FileReading file) {
    this.in = in;
    this.file = file;
  }

  void read() throws IOException {
    // The JDK's own, whatever else lies on the class path: a gate reads the same everywhere.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Otherwise a text comes in pieces, each too short to be seen as what it is.
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (in) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        event(xml, xml.next());
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("no drawing", e);
    }
  }

  private void event(XMLStreamReader xml, int event) {
    String place = "line " + xml.getLocation().getLineNumber();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> element(xml, place);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (xml.getText().contains("url(") || xml.getText().contains("@import")) {
          file.fault("has a style that asks for something");
        }
        file.aside(xml.getText(), place, "text");
      }
      case XMLStreamConstants.END_ELEMENT,
          XMLStreamConstants.SPACE,
          XMLStreamConstants.END_DOCUMENT -> {}
      default -> file.fault("has more than elements and texts in " + place);
    }
  }

  private void element(XMLStreamReader xml, String place) {
    if (!SVG.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(xml.getLocalName())) {
      file.fault("has an unknown element in " + place);
    }
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      if (!SVG.equals(xml.getNamespaceURI(i))) {
        file.fault("has a foreign name space in " + place);
      }
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeNamespace(i) != null && !xml.getAttributeNamespace(i).isEmpty()
          || !ATTRIBUTES.contains(xml.getAttributeLocalName(i))) {
        file.fault("has an unknown attribute in " + place);
      }
      file.aside(xml.getAttributeValue(i), place, "attribute");
    }
  }
}
