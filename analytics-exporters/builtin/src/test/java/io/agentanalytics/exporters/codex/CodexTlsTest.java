package io.agentanalytics.exporters.codex;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.Secret;
import io.agentanalytics.exporters.TextRecord;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodexTlsTest {
  private static final String PASSWORD = "password";

  @TempDir Path folder;

  private static ExportResult export(URI endpoint) {
    try (var exporter =
        CodexExporter.builder().endpoint(endpoint).token(Secret.of("token-1")).build()) {
      return exporter.export(EventBatch.of(TextRecord.numbered(1))).toCompletableFuture().join();
    }
  }

  @Test
  void certificateThatNobodyVouchesForIsARejection() throws Exception {
    try (var server = LocalServer.startTls(selfSigned())) {
      var result = export(server.address());

      assertThat(result)
          .isEqualTo(
              ExportResult.rejected(
                  "tls: SSLHandshakeException at 127.0.0.1:" + server.address().getPort()));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void serverThatDoesNotSpeakTlsIsARejection() throws IOException {
    try (var server = LocalServer.start()) {
      var address = URI.create("https" + server.address().toString().substring(4));

      var result = export(address);

      assertThat(result).isInstanceOf(ExportResult.Rejected.class);
    }
  }

  @Test
  void connectionThatEndsWithinTheHandshakeIsARejection() throws IOException {
    try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      new Thread(() -> hangUp(listener)).start();

      var result = export(URI.create("https://127.0.0.1:" + listener.getLocalPort()));

      assertThat(result)
          .isEqualTo(
              ExportResult.rejected(
                  "tls: SSLHandshakeException at 127.0.0.1:" + listener.getLocalPort()));
    }
  }

  private static void hangUp(ServerSocket listener) {
    try {
      while (true) {
        try (Socket connection = listener.accept();
            InputStream in = connection.getInputStream()) {
          in.readNBytes(5);
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  /** The JDK can make a certificate only with its tool. */
  private ServerSocketFactory selfSigned()
      throws IOException, InterruptedException, GeneralSecurityException {
    var store = folder.resolve("store.p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    var status =
        new ProcessBuilder(
                tool.toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-alias",
                "server",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertThat(status).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }
}
