package io.agentanalytics.core.frame.names;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.frame.FrameDecodingException;
import io.agentanalytics.core.frame.FrameHead;
import io.agentanalytics.core.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names what a newer app-server says that release 0.131 does not: methods, members, kinds of items,
 * words. A person sees from it what a new version brought. A source whose server is known is not
 * looked at, which costs nothing; of another one every message is read whole.
 *
 * <p>Results are compared with what is known of the method that they answer. Below members that the
 * protocol leaves open, anything is fine.
 *
 * <p>Not thread-safe.
 */
public final class NewNames {
  /** The newest release whose names are known: 0.131. */
  private static final int KNOWN_MINOR = 131;

  private static final Pattern VERSION = Pattern.compile("/(\\d{1,4})\\.(\\d{1,6})\\.");
  private static final Pattern ODD = Pattern.compile("[^\\w./$-]");
  private static final int MAX_NAMES = 500;
  private static final int MAX_NAME_CHARACTERS = 80;
  private static final String OTHERS = "(others)";
  private static final int MAX_REQUESTS = 10_000;

  /** Read from its resource when the first newer server comes: for all others in vain. */
  private @Nullable KnownNames known;

  private boolean watching;

  /** Methods of requests that are not answered yet. */
  private final Map<Request, String> requests =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, String> eldest) {
          return size() > MAX_REQUESTS;
        }
      };

  /** Names that were told, so that hostile input cannot name without end. */
  private final Set<String> told = new HashSet<>();

  private record Request(long connection, Direction from, RequestId id) {}

  /** Another source begins. */
  public void restart() {
    watching = false;
    requests.clear();
    told.clear();
  }

  /** Whether each frame has to be shown. */
  public boolean isWatching() {
    return watching;
  }

  /** Looks at a frame and tells what is new in it, one diagnostic for each time it occurs. */
  public List<Diagnostic> look(Frame frame) {
    if (!watching && frame.isIdle()) {
      return List.of();
    }
    try {
      FrameHead head = frame.head();
      Optional<String> answered = follow(frame, head);
      if (!watching) {
        return List.of();
      }
      List<Diagnostic> found = new ArrayList<>();
      new Walk(known(), found).message(bytes(frame), head, answered);
      return found;
    } catch (FrameDecodingException e) {
      return List.of(); // The processor says what is wrong with it.
    }
  }

  private KnownNames known() {
    KnownNames loaded = known;
    if (loaded == null) {
      loaded = KnownNames.load();
      known = loaded;
    }
    return loaded;
  }

  private static byte[] bytes(Frame frame) {
    ByteBuffer message = frame.message();
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    return bytes;
  }

  /** Remembers requests; gives the method that this message answers. */
  private Optional<String> follow(Frame frame, FrameHead head) {
    switch (head.kind()) {
      case REQUEST -> {
        if (watching || head.method().equals("initialize")) {
          requests.put(
              new Request(frame.connection(), frame.from(), head.id().orElseThrow()),
              head.method());
        }
        return Optional.empty();
      }
      case RESPONSE, ERROR -> {
        Direction asker = frame.from() == Direction.CLIENT ? Direction.SERVER : Direction.CLIENT;
        Optional<String> method =
            Optional.ofNullable(
                requests.remove(new Request(frame.connection(), asker, head.id().orElseThrow())));
        if (head.kind() == FrameHead.Kind.RESPONSE
            && method.filter("initialize"::equals).isPresent()) {
          watching |= isNewer(head);
        }
        return head.kind() == FrameHead.Kind.RESPONSE ? method : Optional.empty();
      }
      case NOTIFICATION -> {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The server names its version in the answer to {@code initialize}. */
  private static boolean isNewer(FrameHead answer) {
    byte[] result = answer.payload().toByteArray();
    try (JsonParser parser = Json.parser(result, 0, result.length)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && "userAgent".equals(parser.currentName())) {
          Matcher version = VERSION.matcher(parser.getText());
          return version.find()
              && (Integer.parseInt(version.group(1)) > 0
                  || Integer.parseInt(version.group(2)) > KNOWN_MINOR);
        }
      }
    } catch (IOException e) {
      return false; // No JSON up to there.
    }
    return false;
  }

  /** One message, from its first to its last token. */
  private final class Walk {
    private final KnownNames known;
    private final List<Diagnostic> found;

    Walk(KnownNames known, List<Diagnostic> found) {
      this.known = known;
      this.found = found;
    }

    void message(byte[] message, FrameHead head, Optional<String> answered) {
      String method = answered.orElse(head.method());
      try (JsonParser parser = Json.parser(message, 0, message.length)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          if (!known.frame().containsKey(name)) {
            member("message", name);
            parser.skipChildren();
          } else if (name.equals("params") || name.equals("result")) {
            content(parser, kind(head), method);
          } else {
            parser.skipChildren();
          }
        }
      } catch (IOException e) {
        // What stands before the damage has been looked at; the processor tells of the damage.
        return;
      }
    }

    private String kind(FrameHead head) {
      return switch (head.kind()) {
        case REQUEST -> "request";
        case NOTIFICATION -> "notification";
        case RESPONSE, ERROR -> "result";
      };
    }

    private void content(JsonParser parser, String kind, String method) throws IOException {
      Optional<Map<String, KnownNames.Member>> members = known.of(kind, method);
      if (members.isEmpty()) {
        if (!kind.equals("result")) {
          add(Diagnostic.of(DiagnosticKind.UNKNOWN_METHOD, "method", name(method)));
        }
        parser.skipChildren();
        return;
      }
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        object(parser, method, members.get());
      } else {
        parser.skipChildren();
      }
    }

    /** From behind the beginning of an object to its end. */
    private void object(JsonParser parser, String method, Map<String, KnownNames.Member> members)
        throws IOException {
      int depth = 1;
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return;
        }
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (token == JsonToken.FIELD_NAME) {
          depth += value(parser, method, members);
        }
      }
    }

    /** Gives by how much the depth has grown. */
    private int value(JsonParser parser, String method, Map<String, KnownNames.Member> members)
        throws IOException {
      String name = parser.currentName();
      KnownNames.Member expected = members.get(name);
      JsonToken token = parser.nextToken();
      if (expected == null || expected.open()) {
        if (expected == null) {
          member(method, name);
        }
        parser.skipChildren();
        return 0;
      }
      if (token == JsonToken.VALUE_STRING && !expected.knows(parser.getText())) {
        word(parser, name);
      }
      return token != null && token.isStructStart() ? 1 : 0;
    }

    private void member(String method, String member) {
      add(
          Diagnostic.of(
              DiagnosticKind.UNKNOWN_MEMBER, "method", name(method), "member", name(member)));
    }

    private void word(JsonParser parser, String member) throws IOException {
      String word = name(parser.getText());
      boolean ofItem =
          member.equals("type")
              && "item".equals(parser.getParsingContext().getParent().getCurrentName());
      add(
          ofItem
              ? Diagnostic.of(DiagnosticKind.UNKNOWN_ITEM_TYPE, "item_type", word)
              : Diagnostic.of(DiagnosticKind.UNKNOWN_WORD, "member", name(member), "word", word));
    }

    private void add(Diagnostic diagnostic) {
      found.add(diagnostic);
    }
  }

  /** As it may stand on a terminal; behind so many names, others have one name together. */
  private String name(String text) {
    String shown = ODD.matcher(text).replaceAll("?");
    String cut =
        shown.length() > MAX_NAME_CHARACTERS
            ? shown.substring(0, MAX_NAME_CHARACTERS) + "…"
            : shown;
    if (told.contains(cut) || told.size() < MAX_NAMES) {
      told.add(cut);
      return cut;
    }
    return OTHERS;
  }
}
