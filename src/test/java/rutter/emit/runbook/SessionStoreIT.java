package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.ExampleRun;
import rutter.testing.Moments;
import rutter.testing.Outside;
import rutter.testing.Together;

/** The runbook of the example of the session store, run against a cluster that is a folder. */
class SessionStoreIT {
  private static final String LABELLED =
      "{\"kind\": \"%s\", \"metadata\": {\"name\": \"memcached-session\", \"namespace\": \"session\","
          + " \"labels\": {\"app\": \"memcached-session\"}}, \"spec\": {\"replicas\": 2}}\n";

  @TempDir Path folder;

  @BeforeEach
  void tools() {
    assumeTool("jq");
  }

  private ExampleRun run(String name) throws IOException, InterruptedException {
    ExampleRun run =
        new ExampleRun(folder.resolve(name), "session-store", "kubectl", "helm", "promtool");
    Path cluster = run.folder.resolve("cluster");
    write(
        cluster.resolve("shop/configmap/session-store.json"),
        "{\"data\": {\"SESSION_WRITE\": \"memcached\", \"SESSION_READ_VALKEY_PERCENT\": \"0\"}}\n");
    for (String app : new String[] {"shop-web", "shop-checkout", "account-api"}) {
      write(cluster.resolve("shop/deployment/" + app + ".json"), "{}\n");
    }
    for (String kind : new String[] {"StatefulSet", "Service", "ConfigMap"}) {
      String place = kind.toLowerCase(java.util.Locale.ROOT);
      write(
          cluster.resolve("session/" + place + "/memcached-session.json"),
          LABELLED.formatted(kind));
    }
    write(run.folder.resolve("charts/valkey/Chart.yaml"), "name: valkey\n");
    write(run.folder.resolve("charts/valkey/values-prod.yaml"), "replicas: 3\n");
    run.outside.environment.put("CLUSTER", cluster.toString());
    run.outside.run("bash", "runbook.sh", "skip", "step-4/wait-1", "--reason", "a test").good();
    return run;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Map<String, String> cluster(ExampleRun run) throws IOException {
    return ExampleRun.world(run.folder.resolve("cluster"));
  }

  @Test
  void toTheEndAndBack() throws IOException, InterruptedException {
    ExampleRun run = run("whole");
    Map<String, String> before = cluster(run);
    Outside.Result forward = run.alone("run");
    assertEquals(0, forward.exit(), forward::all);
    Map<String, String> after = cluster(run);
    String settings = after.get("shop/configmap/session-store.json");
    assertTrue(settings.contains("\"SESSION_WRITE\":\"valkey\""), settings);
    assertTrue(settings.contains("\"SESSION_READ_VALKEY_PERCENT\":\"100\""), settings);
    assertTrue(after.containsKey("session/statefulset/valkey.json"));
    assertTrue(
        after.keySet().stream().noneMatch(file -> file.contains("memcached")), after::toString);
    Outside.Result back = run.alone("rollback");
    assertEquals(4, back.exit(), back::all);
    assertEquals(before.keySet(), cluster(run).keySet());
    assertEquals(before.toString(), cluster(run).toString());
  }

  @Test
  void whereverTheClusterDoesNotAnswer() throws IOException, InterruptedException {
    ExampleRun counted = run("counted");
    counted.alone("run").good();
    Together.all(Moments.of(counted.calls(), 9).mapToObj(number -> () -> fails(number)));
  }

  private void fails(int number) throws IOException, InterruptedException {
    ExampleRun run = run("fails" + number);
    Map<String, String> before = cluster(run);
    run.failsAt(number);
    Outside.Result back = run.alone("run", "--on-failure", "rollback");
    assertEquals(4, back.exit(), () -> number + ": " + back.all());
    assertEquals(before.toString(), cluster(run).toString());
  }
}
