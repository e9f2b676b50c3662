package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.api.exporter.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Opens connections of our own, through the driver of an address. */
final class DriverConnector implements Connector {
  private final Driver driver;
  private final Dialect dialect;
  private final Secret url;
  private final Optional<String> user;
  private final Optional<Secret> password;
  private final Optional<Path> passwordFile;
  private final Duration timeout;

  DriverConnector(
      Driver driver,
      Dialect dialect,
      Secret url,
      Optional<String> user,
      Optional<Secret> password,
      Optional<Path> passwordFile,
      Duration timeout) {
    this.driver = driver;
    this.dialect = dialect;
    this.url = url;
    this.user = user;
    this.password = password;
    this.passwordFile = passwordFile;
    this.timeout = timeout;
  }

  /**
   * The driver for an address: beside this class, where {@link DriverManager} does not look when
   * this is a plugin, or anywhere that it does.
   */
  static Optional<Driver> driver(String url) {
    ServiceLoader<Driver> services =
        ServiceLoader.load(Driver.class, DriverConnector.class.getClassLoader());
    Iterator<Driver> drivers = services.iterator();
    while (true) {
      try {
        if (!drivers.hasNext()) {
          return DriverManager.drivers().filter(each -> accepts(each, url)).findFirst();
        }
        Driver next = drivers.next();
        if (accepts(next, url)) {
          return Optional.of(next);
        }
      } catch (ServiceConfigurationError e) {
        // One that cannot be loaded is none.
      }
    }
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = dialect.properties(timeout);
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret.reveal()));
    if (passwordFile.isPresent()) {
      properties.setProperty("password", read(passwordFile.get()));
    }
    Connection connection = driver.connect(url.reveal(), properties);
    if (connection == null) {
      throw new SQLNonTransientConnectionException("the driver does not know the address");
    }
    try (Statement statement = connection.createStatement()) {
      for (String each : dialect.beginSession(timeout)) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private static String read(Path file) throws SQLException {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new SQLNonTransientConnectionException("the file of the password cannot be read", e);
    }
  }
}
