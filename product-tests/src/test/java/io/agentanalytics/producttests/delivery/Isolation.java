package io.agentanalytics.producttests.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Class loaders that share nothing but the JDK, and hosts inside them. */
final class Isolation {
  private Isolation() {}

  /** Of everything on the class path. */
  static URLClassLoader loader() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** A host whose classes are not those of the test. */
  static Host host(ClassLoader loader, Path folder) throws ReflectiveOperationException {
    Class<?> type = Class.forName(IsolatedHost.class.getName(), true, loader);
    assertThat(type).isNotSameAs(IsolatedHost.class);
    return new Host((LongUnaryOperator) type.getConstructor(Path.class).newInstance(folder));
  }

  /** An {@link IsolatedHost} of another class loader. */
  record Host(LongUnaryOperator inside) implements AutoCloseable {
    /** Records so many facts; gives how many events have been delivered since the start. */
    long record(long facts) {
      return inside.applyAsLong(facts);
    }

    @Override
    public void close() {
      try {
        ((AutoCloseable) inside).close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
