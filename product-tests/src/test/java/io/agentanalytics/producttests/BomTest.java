package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The BOM has no parent, so nothing but this keeps its versions and its list in step. */
class BomTest {
  private static final String OWN_ARTIFACTS =
      "/project/dependencyManagement/dependencies"
          + "/dependency[groupId='io.agentanalytics']/artifactId";

  private static Document parent;
  private static Document bom;

  @BeforeAll
  static void readPoms() throws Exception {
    var root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    parent = parser.parse(root.resolve("pom.xml").toFile());
    bom = parser.parse(root.resolve("bom").resolve("pom.xml").toFile());
  }

  @Test
  void hasNoParent() throws Exception {
    assertThat(texts(bom, "/project/parent")).isEmpty();
  }

  @Test
  void hasTheVersionOfTheProduct() throws Exception {
    assertThat(texts(bom, "/project/version"))
        .isNotEmpty()
        .isEqualTo(texts(parent, "/project/version"));
  }

  @Test
  void listsEveryArtifactOfTheProduct() throws Exception {
    assertThat(texts(bom, OWN_ARTIFACTS))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(texts(parent, OWN_ARTIFACTS));
  }

  @Test
  void managesNothingElse() throws Exception {
    assertThat(texts(bom, "//dependency/artifactId")).isEqualTo(texts(bom, OWN_ARTIFACTS));
  }

  @Test
  void pinsPluginsToTheVersionsOfTheProduct() throws Exception {
    for (var plugin : texts(bom, "//plugin/artifactId")) {
      var version = "//plugin[artifactId='" + plugin + "']/version";
      assertThat(texts(bom, version)).as(plugin).isEqualTo(texts(parent, version));
    }
  }

  private static List<String> texts(Document document, String path) throws Exception {
    var nodes =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(path, document, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(index -> nodes.item(index).getTextContent())
        .toList();
  }
}
