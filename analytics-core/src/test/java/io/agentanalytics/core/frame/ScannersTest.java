package io.agentanalytics.core.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.json.JsonSlice;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scanners understand they understand like the parsers; the rest they leave to them. */
class ScannersTest {
  private static final String ENVELOPE =
      "{\"at\":1795396508284,\"from\":\"server\",\"connection\":1,\"message\":%s}";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Frame scanned(byte[] line) {
    return new LineScanner(new IdleLines()).scan(line, 0, line.length, 5);
  }

  private static Frame parsed(byte[] line) {
    return ((LineParser.Parsed.Observed) LineParser.parse(line, 0, line.length, 5)).frame();
  }

  private static void assertSame(Frame scanned, Frame parsed) {
    assertThat(scanned.ordinal()).isEqualTo(parsed.ordinal());
    assertThat(scanned.atMs()).isEqualTo(parsed.atMs());
    assertThat(scanned.from()).isEqualTo(parsed.from());
    assertThat(scanned.connection()).isEqualTo(parsed.connection());
    assertThat(scanned.message()).isEqualTo(parsed.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'at':1795396508284,'from':'server','connection':1,'message':{'id':1,'result':{}}}",
        "{'at':0,'from':'client','connection':0,'message':{'method':'initialized'}}",
        "{'at':999999999999999999,'from':'client','connection':999999999999999999,'message':{}}",
        "{'at':1,'from':'server','connection':2,'message':{'method':'warning','params':{'a':'}}'}}}"
      })
  void readTheLinesThatOurWriterWrites(String text) {
    var line = utf8(text.replace('\'', '"'));

    assertSame(Objects.requireNonNull(scanned(line)), parsed(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ 'at':1,'from':'server','connection':1,'message':{'id':1,'result':{}}}",
        "{'from':'server','at':1,'connection':1,'message':{'id':1,'result':{}}}",
        "{'at':-1,'from':'server','connection':1,'message':{'id':1,'result':{}}}",
        "{'at':1000000000000000000,'from':'server','connection':1,'message':{'id':1,'result':{}}}",
        "{'at':1,'from':'server','message':{'id':1,'result':{}}}",
        "{'at':1,'from':'server','connection':1,'message':{'id':1,'result':{}},'more':1}",
        "{'message':{'id':1,'result':{}},'at':1,'from':'client','connection':3}",
        "{'at':1,'fr\\u006fm':'server','connection':1,'message':{'id':1,'result':{}}}"
      })
  void leaveOtherLinesToTheParser(String text) {
    var line = utf8(text.replace('\'', '"'));

    assertThat(scanned(line)).isNull();
    assertThat(parsed(line).head().id()).contains(RequestId.of(1));
  }

  /** Changed in one place or cut, a line is either the same to both or left to the parser. */
  @Test
  void neverSeeAnotherFrameThanTheParser() {
    var random = new Random(11);
    var original = utf8(ENVELOPE.formatted("{\"id\":7,\"result\":{\"a\":[1,\"}\"]}}"));
    int head = "{\"at\":1795396508284,\"from\":\"server\",\"connection\":1,\"message\":{".length();
    var values = utf8("0123456789-,:{}[]\"' atfrom\\");
    int same = 0;
    for (int round = 0; round < 20_000; round++) {
      var line = original.clone();
      // Of the message itself a scanner only looks at the ends.
      line[random.nextInt(head)] = values[random.nextInt(values.length)];
      var scanned = scanned(line);
      if (scanned != null) {
        assertSame(scanned, parsed(line));
        same++;
      }
    }
    assertThat(same).isGreaterThan(1_000);
  }

  private static FrameHead parsedHead(byte[] message) {
    return HeadParser.parse(message, 0, message.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':1,'method':'turn/start','params':{'x':[1,{}]}}",
        "{'method':'item/commandExecution/requestApproval','id':0,'params':{'x':'y'}}",
        "{'id':'abc','result':{'x':1}}",
        "{'id':999999999999999999,'error':{'code':-1}}",
        "{'method':'turn/completed','params':{'turn':{}}}",
        "{'id':3,'result':null}",
        "{'id':3,'result':17}"
      })
  void readTheHeadsThatServersAndClientsWrite(String text) {
    var message = utf8(text.replace('\'', '"'));

    var scanned = Objects.requireNonNull(HeadScanner.scan(message, 0, message.length));

    var parsed = parsedHead(message);
    assertThat(scanned.kind()).isEqualTo(parsed.kind());
    assertThat(scanned.id()).isEqualTo(parsed.id());
    assertThat(scanned.method()).isEqualTo(parsed.method());
    assertThat(scanned.payload().toByteArray()).isEqualTo(parsed.payload().toByteArray());
  }

  private static Object value(JsonSlice slice) {
    return slice.tryRead(Map.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'method':'turn/start','params':{},'id':1}",
        "{'method':'x/unknown','params':{}}",
        "{'id':01,'result':{}}",
        "{'id':1000000000000000000,'result':{}}",
        "{'jsonrpc':'2.0','id':1,'result':{}}",
        "{ 'id':1,'result':{}}",
        "{'id':'a\\nb','result':{}}",
        "{'id':1,'id':2,'result':{}}",
        "{'method':'warning','params':null}",
        "{'method':'initialized'}",
        "{}",
        "{"
      })
  void leaveOtherHeadsToTheParser(String text) {
    var message = utf8(text.replace('\'', '"'));

    assertThat(HeadScanner.scan(message, 0, message.length)).isNull();
  }

  @Test
  void theParserReadsMembersInAnyOrderAndTheLastOfEqualOnes() {
    var head =
        parsedHead(utf8("{ \"params\" : {\"a\":1}, \"id\":1, \"id\" : \"b\", \"method\":\"m\" }"));

    assertThat(head.kind()).isEqualTo(FrameHead.Kind.REQUEST);
    assertThat(head.id()).contains(RequestId.of("b"));
    assertThat(head.method()).isEqualTo("m");
    assertThat(value(head.payload())).isEqualTo(java.util.Optional.of(Map.of("a", 1)));
  }

  @Test
  void aMessageWithoutParamsHasAnEmptyPayload() {
    assertThat(value(parsedHead(utf8("{\"method\":\"m\"}")).payload()))
        .isEqualTo(java.util.Optional.of(Map.of()));
    assertThat(value(parsedHead(utf8("{\"method\":\"m\",\"params\":null}")).payload()))
        .isEqualTo(java.util.Optional.of(Map.of()));
  }
}
