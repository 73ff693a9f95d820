package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.testing.NightShift;
import rutter.testing.Outside.Result;
import rutter.testing.Sketch;

/** Secrets are in nothing that is shown or kept, however they come. */
class SecretsIT {
  @TempDir Path folder;

  private NightShift shift(Sketch sketch) throws IOException {
    return new NightShift(folder, sketch.program());
  }

  @Test
  void secretsAreShownNowhere() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .input(
                    new Input("PHRASE", Surroundings.Type.TEXT, Optional.empty(), true, "", true))
                .run(
                    """
                    echo "phrase $PHRASE"
                    printf '%s' "${PHRASE:0:4}"; sleep 0.5; echo "${PHRASE:4}"
                    export API_TOKEN="made-$((6 * 7))-here"
                    echo "${EMPTY_KEY}plain"
                    echo "new: $API_TOKEN"
                    """)
                .run("echo \"token $API_TOKEN, key $SIGNING_KEY\"\nexit 3"));
    shift.outside.environment.put("PHRASE", "open $(sesame) 'now' \\ \"ok\"");
    shift.outside.environment.put("SIGNING_KEY", "-----BEGIN\nabcdefgh\n-----END");
    shift.outside.environment.put("EMPTY_KEY", "");
    Result result = shift.alone("run");
    assertEquals(1, result.exit());
    assertTrue(result.out().contains("phrase ***\n***\nplain\n"), result::all);
    assertTrue(result.out().contains("token ***, key ***"), result::all);
    for (String kept : kept(shift)) {
      assertFalse(kept.contains("sesame"), kept);
      assertFalse(kept.contains("abcdefgh"), kept);
      assertFalse(kept.contains("made-42-here"), kept);
    }
  }

  /** It is never written to disk, so that it cannot be remembered. */
  @Test
  void aSecretIsAskedForAgain() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .input(
                    new Input("PHRASE", Surroundings.Type.TEXT, Optional.empty(), true, "", true))
                .run("echo one >> world/deeds")
                .run("echo \"$PHRASE\" >> world/deeds"));
    shift.alone("run", "--to", "s/run-1", "--input", "PHRASE=open sesame").good();
    Result missing = shift.alone("run");
    assertEquals(2, missing.exit(), missing::all);
    assertTrue(missing.err().contains("PHRASE"), missing::all);
    shift.typing("open sesame\n", "run").good();
    assertEquals(List.of("one", "open sesame"), shift.deeds());
    kept(shift).forEach(kept -> assertFalse(kept.contains("sesame"), kept));
  }

  @Test
  void aSecretInAReasonIsNotRecorded() throws IOException, InterruptedException {
    NightShift shift = shift(new Sketch().run("false").run("false"));
    shift.outside.environment.put("API_TOKEN", "open sesame");
    shift.alone("skip", "s/run-1", "--reason", "open sesame is the wrong token").good();
    shift.typing("s\nno, open sesame is not it\n", "run").good();
    assertTrue(kept(shift).stream().anyMatch(kept -> kept.contains("*** is the wrong token")));
    assertTrue(kept(shift).stream().anyMatch(kept -> kept.contains("no, *** is not it")));
    kept(shift).forEach(kept -> assertFalse(kept.contains("sesame"), kept));
  }

  private static List<String> kept(NightShift shift) throws IOException {
    List<Path> files;
    try (Stream<Path> outputs = Files.list(shift.state().resolve("output"))) {
      files = outputs.toList();
    }
    return Stream.concat(files.stream(), Stream.of(shift.state().resolve("journal.jsonl")))
        .map(SecretsIT::read)
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
