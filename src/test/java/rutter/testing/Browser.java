package rutter.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages in a browser that has no window, driven by a script of Node.js, and what it found. */
public final class Browser {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script>.*</script>\n");

  private Browser() {}

  /** Skips a test where anything of it is missing. */
  public static JsonNode run(Outside outside, Path script, List<String> needs, String... arguments)
      throws Exception {
    Path modules = Outside.assumeModules(needs.toArray(String[]::new));
    Outside.assumeTool("node");
    Outside.assumeTool("chromium");
    List<String> command = new ArrayList<>(List.of("node", script.toAbsolutePath().toString()));
    command.add(modules.toString());
    command.add(Outside.find("chromium").orElseThrow().toString());
    command.addAll(List.of(arguments));
    return JSON.readTree(outside.run(command.toArray(String[]::new)).good().out());
  }

  /** What is found by visiting a page. */
  public static JsonNode visit(Outside outside, Path script, Path page) throws Exception {
    return run(outside, script, List.of("playwright-core", "axe-core"), page.toString());
  }

  /** The same of a page of which nobody has the time to ask whom it keeps out. */
  public static JsonNode visitLong(Outside outside, Path script, Path page) throws Exception {
    return run(outside, script, List.of("playwright-core"), page.toString(), "long");
  }

  /** What a page says, without its style and its script. */
  public static String body(String page) {
    Matcher script = SCRIPT.matcher(page.substring(page.indexOf("<body")));
    return script.replaceFirst("");
  }
}
