package io.agentanalytics.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it failed: {@link PrintStream} keeps that to itself. */
final class StandardOutput extends OutputStream {
  private static volatile @Nullable StandardOutput installed;

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private volatile @Nullable IOException failure;

  private StandardOutput() {}

  /** Takes the place of {@link System#out}. */
  static StandardOutput install() {
    StandardOutput output = new StandardOutput();
    String encoding = System.getProperty("stdout.encoding"); // From JDK 19 on.
    Charset charset = encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
    System.setOut(new PrintStream(output, true, charset));
    installed = output;
    return output;
  }

  /** Why something could not be written; empty while all could. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** What made a stream fail; without words if it is not ours. */
  static IOException failureOf(PrintStream stream) {
    StandardOutput output = installed;
    return output == null || stream != System.out
        ? new IOException("unknown reason")
        : output.failure().orElseGet(() -> new IOException("unknown reason"));
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
