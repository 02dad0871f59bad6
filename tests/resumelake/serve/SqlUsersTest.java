package resumelake.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlUsersTest {
  private static final String PASSWORD = "twelve-or-more";

  @TempDir Path folder;

  private SqlUsers users() {
    return new SqlUsers(folder.resolve("users"));
  }

  @Test
  void onlyTheRightPasswordOfAUserIsAccepted() {
    SqlUsers users = users();
    users.add("ann", PASSWORD, List.of());
    users.add("bo", "another-password", List.of());
    assertThat(users.accepts("ann", PASSWORD)).isTrue();
    assertThat(users.accepts("ann", "another-password")).isFalse();
    assertThat(users.accepts("ann", "")).isFalse();
    assertThat(users.accepts("nobody", PASSWORD)).isFalse();
    users.add("ann", "a-newer-password", List.of());
    assertThat(users.accepts("ann", PASSWORD)).isFalse();
    users.remove("ann");
    assertThat(users.accepts("ann", "a-newer-password")).isFalse();
    assertThat(users.names()).containsExactly("bo");
  }

  @Test
  void theFileHoldsNoPasswordAndItsOwnerAloneReadsIt() throws IOException {
    users().add("ann", PASSWORD, List.of());
    users().add("bo", PASSWORD, List.of());
    Path file = folder.resolve("users");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2).noneMatch(line -> line.contains(PASSWORD));
    assertThat(lines.get(0).split("\t")[2]).isNotEqualTo(lines.get(1).split("\t")[2]);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> users().accepts("ann", PASSWORD)).hasMessageContaining("chmod 600");
  }

  @Test
  void aGrantNamesARestrictedTableOrAllOfThem() {
    SqlUsers users = users();
    users.add("ann", PASSWORD, List.of());
    users.add("bo", PASSWORD, List.of("bronze.pages"));
    users.add("cy", PASSWORD, List.of("bronze"));
    assertThat(users.grants("ann")).contains(Set.of());
    assertThat(users.grants("bo")).contains(Set.of("bronze.pages"));
    assertThat(users.grants("cy").orElseThrow())
        .contains("bronze.documents", "bronze.known_identifiers", "bronze.person_keys")
        .allMatch(table -> table.startsWith("bronze."));
    assertThat(users.grants("nobody")).isEmpty();
    for (String grant : List.of("silver.resumes", "bronze.none", "all", "a\tb")) {
      assertThatThrownBy(() -> users.add("dee", PASSWORD, List.of(grant)))
          .hasMessageContaining("cannot be granted");
    }
  }

  @Test
  void badNamesShortPasswordsAndBrokenFilesAreOneLine() throws IOException {
    assertThatThrownBy(() -> users().names()).hasMessageContaining("--add-user");
    assertThatThrownBy(() -> users().add("a\tb", PASSWORD, List.of())).hasMessageContaining("name");
    assertThatThrownBy(() -> users().add("ann", "short", List.of()))
        .hasMessageContaining("too short");
    assertThatThrownBy(() -> users().add("ann", "", List.of())).hasMessageContaining("too short");
    users().add("ann", PASSWORD, List.of());
    assertThatThrownBy(() -> users().remove("bo")).hasMessageContaining("no user bo");
    Files.writeString(folder.resolve("users"), "ann\t\tplain-text-password\n");
    assertThatThrownBy(() -> users().names()).hasMessageContaining("broken");
  }
}
