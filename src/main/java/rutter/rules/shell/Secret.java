package rutter.rules.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.rules.Subject;
import rutter.shell.Invocation;
import rutter.shell.Word;
import rutter.text.Content;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** A secret in a command: by what it is known, and where it stands. */
record Secret(Kind kind, String name, Span span) {
  /** By a name before it, within an address, in a header, or by its own signs. */
  enum Kind {
    NAMED,
    ADDRESS,
    HEADER,
    SIGNED
  }

  /** What is longer is data. */
  private static final int LONGEST = 20_000;

  /** {@code password=x}, {@code --set auth.password=x}, {@code "password": "x"} */
  private static final Pattern NAMED =
      Pattern.compile(
          "([A-Za-z][\\w.-]{1,60})(?:=|\"\\s{0,4}:\\s{0,4}\")(['\"]?)([^\\s'\",;&]{1,200})");

  /** {@code password: x9}, alone on its line, as configurations are written. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?m)^\\s{0,40}([A-Za-z][\\w.-]{1,60}):\\s{1,4}['\"]?([^\\s'\",;&]{6,200})['\"]?[ \\t]*+$");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b[a-z][a-z0-9+.-]{1,20}://([^\\s/:@'\"<>]{0,80}):([^\\s/@'\"<>]{1,200})@([^\\s/:?'\"]{1,200})");

  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)\\b((?:proxy-)?authorization:\\s{0,3}(?:bearer|basic|token)\\s{1,3}|(?:[\\w-]{1,40}-)?api-?key:|[\\w-]{1,40}-(?:token|secret):\\s{0,3})([^\\s'\"]{1,2000})");

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<![\\w/+-])(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\\w{40,90}|glpat-[\\w-]{20}"
              + "|xox[abprs]-[\\w-]{10,80}|sk_live_\\w{16,80}|sk-ant-[\\w-]{20,120}|AIza[\\w-]{35}|hvs\\.[\\w-]{24,120}"
              + "|eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,4000}\\.[\\w-]{10,1000}|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)(?![\\w-])");

  static List<Secret> in(Subject subject) {
    Finder finder = new Finder(subject.vocabulary());
    for (Lines lines : Fences.in(subject).all()) {
      lines.invocations().forEach(finder::invocation);
    }
    return new ArrayList<>(finder.found.values());
  }

  /** Looks at all words, each of which may hold more than one. */
  private static final class Finder {
    private final Sensitive sensitive;
    private final Vocabulary vocabulary;
    private final TreeMap<Integer, Secret> found = new TreeMap<>();

    Finder(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      this.sensitive = new Sensitive(vocabulary);
    }

    void invocation(Invocation command) {
      for (Invocation.Assignment assignment : command.assignments()) {
        Content value = assignment.value().content();
        if (assignment.value().isLiteral() && sensitive.isName(assignment.name())) {
          add(Kind.NAMED, assignment.name(), value, 0, value.length());
        }
        anywhere(value);
      }
      List<Word> words = command.words();
      for (int i = 1; i < words.size(); i++) {
        if (!isReference(words.get(i).value()) && !isReference(words.get(i - 1).value())) {
          anywhere(words.get(i).content());
        }
        option(command, i);
      }
      for (Invocation.Redirect redirect : command.redirects()) {
        redirect.text().ifPresent(this::anywhere);
      }
    }

    /** {@code --set-secrets DB_PASSWORD=orders-db:3} */
    private static boolean isReference(String option) {
      int equals = option.indexOf('=');
      return option.startsWith("--")
          && option.substring(0, equals < 0 ? option.length() : equals).endsWith("-secrets");
    }

    /** {@code --token x}, {@code curl -u name:x}, {@code mysql -px} */
    private void option(Invocation command, int index) {
      Word word = command.words().get(index);
      Content value = word.content();
      if (!word.isLiteral()) {
        return;
      }
      String program = command.program();
      String before = command.words().get(index - 1).value();
      String start = start(value.chars());
      switch (known(command, before).or(() -> attached(program, start)).orElse("")) {
        case "behind" -> add(Kind.NAMED, before, value, 0, value.length());
        case "login" -> {
          int colon = value.chars().indexOf(':');
          if (colon > 0) {
            add(Kind.NAMED, before, value, colon + 1, value.length());
          }
        }
        case "attached" -> add(Kind.NAMED, start, value, 2, value.length());
        default -> {
          boolean asks = vocabulary.value("asking", program).isPresent();
          // docker, gcloud and others name a secret so that lies elsewhere
          boolean names = before.equals("--secret");
          if (before.startsWith("--") && !asks && !names && sensitive.isName(before.substring(2))) {
            add(Kind.NAMED, before, value, 0, value.length());
          }
        }
      }
    }

    /** {@code redis-cli -a}, {@code docker login -p} */
    private Optional<String> known(Invocation command, String option) {
      return vocabulary
          .value("secret", command.program() + " " + option)
          .or(
              () ->
                  vocabulary.value(
                      "secret",
                      command.program() + " " + command.words().get(1).value() + " " + option))
          .filter(kind -> !kind.equals("attached"));
    }

    private Optional<String> attached(String program, String start) {
      return vocabulary.value("secret", program + " " + start).filter("attached"::equals);
    }

    private static String start(String word) {
      return word.substring(0, Math.min(2, word.length()));
    }

    private void anywhere(Content content) {
      String text = content.chars();
      if (text.length() > LONGEST || text.length() < 8) {
        return;
      }
      if (text.contains("://")) {
        for (Matcher at = ADDRESS.matcher(text); at.find(); ) {
          if (!isLocal(at.group(1), at.group(2), at.group(3))) {
            add(Kind.ADDRESS, at.group(1), content, at.start(2), at.end(2));
          }
        }
      }
      if (text.indexOf('=') > 0 || text.indexOf(':') > 0) {
        Matcher named = NAMED.matcher(text);
        for (int from = 0; from < text.length() && named.find(from); ) {
          boolean secret = sensitive.isName(named.group(1));
          if (secret) {
            add(Kind.NAMED, named.group(1), content, named.start(3), named.end(3));
          }
          // of --from-literal=password=x the value has a name of its own
          from = secret ? named.end() : named.start(3);
        }
        for (Matcher at = LISTED.matcher(text); at.find(); ) {
          if (sensitive.isName(at.group(1)) && sensitive.isRandom(at.group(2))) {
            add(Kind.NAMED, at.group(1), content, at.start(2), at.end(2));
          }
        }
        for (Matcher at = HEADER.matcher(text); at.find(); ) {
          add(Kind.HEADER, at.group(1).replaceFirst(":.*", ""), content, at.start(2), at.end(2));
        }
      }
      for (Matcher at = SIGNED.matcher(text); at.find(); ) {
        if (!sensitive.isMade(at.group())) {
          Span span = content.exact(at.start(), at.end());
          found.putIfAbsent(span.start(), new Secret(Kind.SIGNED, "", span));
        }
      }
    }

    /** Everybody has {@code postgres:postgres@localhost}. */
    private boolean isLocal(String user, String password, String host) {
      return password.equals(user) || vocabulary.value("shown", host).isPresent();
    }

    private void add(Kind kind, String name, Content content, int from, int to) {
      String value = content.chars().substring(from, to);
      if (sensitive.isSecret(value, name)) {
        found.putIfAbsent(content.offset(from), new Secret(kind, name, content.exact(from, to)));
      }
    }
  }
}
