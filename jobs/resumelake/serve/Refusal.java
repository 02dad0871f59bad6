package resumelake.serve;

/** Why a statement is not run: cause and remedy in one line. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String format, Object... arguments) {
    super(String.format(format, arguments));
  }
}
