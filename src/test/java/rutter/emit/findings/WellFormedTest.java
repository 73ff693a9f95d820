package rutter.emit.findings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import rutter.emit.Ink;
import rutter.emit.Terminal;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;

/** Whatever documents and findings say, each format stays what its readers expect. */
class WellFormedTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonSchema FINDINGS =
      schema(SpecVersion.VersionFlag.V202012, read(Path.of("schemas/findings.schema.json")));
  private static final JsonSchema SARIF =
      schema(SpecVersion.VersionFlag.V7, resource("/schema/sarif-schema-2.1.0.json"));

  /** {@code ::error file=a,line=1::words}, no value of which can end it. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "::(error|warning|notice) (\\w+=[^:,\\r\\n]*)(,\\w+=[^:,\\r\\n]*)*::[^\\r\\n]*");

  private static JsonSchema schema(SpecVersion.VersionFlag version, String text) {
    return JsonSchemaFactory.getInstance(version).getSchema(text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = WellFormedTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(12),
            Arbitraries.of(
                Specimens.HOSTILE, "::", "]]>", "](", "%", ",", "`", "|", "\r", "@a", "\ud83d"))
        .list()
        .ofMaxSize(3)
        .map(pieces -> String.join("", pieces))
        .list()
        .ofMaxSize(40);
  }

  @Example
  void specimens() throws Exception {
    json(Specimens.documents(), Specimens.rules());
    sarif(Specimens.documents(), Specimens.rules());
    xml(Specimens.documents());
  }

  @Property(tries = 100)
  void jsonFitsItsSchema(@ForAll("texts") List<String> texts) throws IOException {
    JsonNode json = json(Specimens.saying(texts), rules(texts));
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(texts.get(i), json.at("/documents/0/findings/" + i + "/message").textValue());
    }
  }

  @Property(tries = 50)
  void sarifFitsTheOfficialSchema(@ForAll("texts") List<String> texts) throws IOException {
    sarif(Specimens.saying(texts), rules(texts));
  }

  @Property(tries = 100)
  void gitlabNamesEachFindingOnce(@ForAll("texts") List<String> texts) throws IOException {
    Set<String> names = new HashSet<>();
    for (JsonNode one : MAPPER.readTree(new GitlabFindings().write(saying(texts), List.of()))) {
      assertTrue(names.add(one.get("fingerprint").textValue()));
      assertTrue(one.at("/location/lines/begin").intValue() >= 1);
      assertEquals(5, one.size());
    }
  }

  @Property(tries = 100)
  void xmlIsXml(@ForAll("texts") List<String> texts) throws Exception {
    xml(Specimens.saying(texts));
  }

  @Property(tries = 100)
  void githubReadsOneCommandInEachLine(@ForAll("texts") List<String> texts) {
    String written = new GithubFindings().write(saying(texts), List.of());
    int[] kinds = new int[3];
    for (String line : written.split("(?<=\n)")) {
      if (!line.isEmpty()) {
        assertTrue(COMMAND.matcher(line.substring(0, line.length() - 1)).matches(), line);
        kinds["ewn".indexOf(line.charAt(2))]++;
      }
    }
    for (int kind : kinds) {
      assertTrue(kind <= 10, written);
    }
  }

  @Property(tries = 100)
  void markdownStaysInItsBudget(@ForAll("texts") List<String> texts) {
    for (int budget : new int[] {500, 2000, 1 << 20}) {
      String written = new MarkdownFindings(budget).write(saying(texts), List.of());
      assertTrue(written.getBytes(UTF_8).length <= budget);
    }
  }

  @Property(tries = 100)
  void textHasNoLineThatGithubTakesForACommand(@ForAll("texts") List<String> texts) {
    String written = new TextFindings(Ink.PLAIN, 50).write(saying(texts), List.of());
    boolean command =
        written.lines().skip(texts.isEmpty() ? 1 : 0).anyMatch(l -> l.strip().startsWith("::"));
    written
        .lines()
        .filter(line -> line.startsWith(" ") && !line.contains(" [rule-"))
        .forEach(line -> assertTrue(Terminal.width(line) <= 50, line));
    boolean named = String.join("", texts).strip().startsWith("::");
    assertTrue(named || !command, written);
  }

  private static List<Checked> saying(List<String> texts) {
    return Specimens.saying(texts);
  }

  private static List<RuleInfo> rules(List<String> texts) {
    String text = String.join(" ", texts);
    return List.of(
        new RuleInfo("rule-1", text, text, text, text, text, Severity.WARNING),
        new RuleInfo("rule-2", "family", "", "", "", "", Severity.ERROR));
  }

  private static JsonNode json(List<Checked> documents, List<RuleInfo> rules) throws IOException {
    JsonNode json = MAPPER.readTree(new JsonFindings("0.1.0").write(documents, rules));
    assertEquals(Set.of(), FINDINGS.validate(json));
    return json;
  }

  private static void sarif(List<Checked> documents, List<RuleInfo> rules) throws IOException {
    JsonNode json = MAPPER.readTree(new SarifFindings("0.1.0").write(documents, rules));
    assertEquals(Set.of(), SARIF.validate(json));
    JsonNode known = json.at("/runs/0/tool/driver/rules");
    for (JsonNode result : json.at("/runs/0/results")) {
      if (result.has("ruleIndex")) {
        assertEquals(result.get("ruleId"), known.get(result.get("ruleIndex").intValue()).get("id"));
      }
    }
  }

  private static void xml(List<Checked> documents) throws Exception {
    List<Finding> all = documents.stream().flatMap(one -> one.findings().stream()).toList();
    long open = all.stream().filter(finding -> !finding.isSuppressed()).count();
    Document checkstyle = parsed(new CheckstyleFindings().write(documents, List.of()));
    assertEquals(documents.size(), checkstyle.getElementsByTagName("file").getLength());
    assertEquals(open, checkstyle.getElementsByTagName("error").getLength());
    Document junit = parsed(new JunitFindings().write(documents, List.of()));
    NodeList suites = junit.getElementsByTagName("testsuite");
    assertEquals(documents.size(), suites.getLength());
    int failures = junit.getElementsByTagName("failure").getLength();
    String said = junit.getDocumentElement().getAttribute("failures");
    assertEquals(said, Integer.toString(failures));
    assertEquals(
        junit.getDocumentElement().getAttribute("tests"),
        Integer.toString(junit.getElementsByTagName("testcase").getLength()));
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}
