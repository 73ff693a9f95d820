package rutter.emit.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rutter.program.Program;
import rutter.testing.Golden;
import rutter.testing.Programs;

/** Programs as playbooks. */
class PlaybookTest {
  private static final Path GOLDENS = Path.of("src/test/resources/ansible");

  /** The programs that are kept as playbooks. */
  enum Sample {
    COPY_AND_SWITCH,
    EVERYTHING,
    HOSTILE,
    EMPTY;

    Program program() {
      return switch (this) {
        case COPY_AND_SWITCH -> Programs.copyAndSwitch();
        case EVERYTHING -> Programs.everything();
        case HOSTILE -> Programs.hostile();
        case EMPTY -> Programs.empty();
      };
    }

    Path golden(String kind) {
      String name = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      return GOLDENS.resolve(name + "." + kind + ".yml");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProgramIsAPlaybook(Sample sample) throws IOException {
    Golden.check(sample.golden("playbook"), Playbooks.of(sample.program()));
    Golden.check(sample.golden("inventory"), Inventory.of(sample.program()));
  }

  @ParameterizedTest
  @EnumSource
  void twiceIsTheSame(Sample sample) {
    assertEquals(Playbooks.of(sample.program()), Playbooks.of(sample.program()));
  }
}
