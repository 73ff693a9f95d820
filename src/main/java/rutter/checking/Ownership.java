package rutter.checking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rutter.rules.Around.Owners;
import rutter.rules.approvals.CodeOwners;
import rutter.text.UnreadableException;
import rutter.world.Documents;

/** Who owns a file, by the repository that it is in. */
record Ownership(Documents documents) {
  private static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  Owners of(Path file) {
    Path place = file.toAbsolutePath().normalize();
    @Nullable Path top = place.getParent();
    while (top != null && !Files.exists(top.resolve(".git"))) {
      top = top.getParent();
    }
    if (top == null) {
      return new Owners(String.valueOf(place.getFileName()), List.of());
    }
    String path = top.relativize(place).toString().replace('\\', '/');
    for (String name : PLACES) {
      Path owners = top.resolve(name);
      if (Files.isRegularFile(owners)) {
        return new Owners(path, List.copyOf(CodeOwners.of(text(owners), path)));
      }
    }
    return new Owners(path, List.of());
  }

  private String text(Path owners) {
    try {
      return documents.text(owners.toString());
    } catch (UnreadableException e) {
      return "";
    }
  }
}
