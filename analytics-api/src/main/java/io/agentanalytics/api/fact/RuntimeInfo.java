package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;

/**
 * The agent software and the machine that it runs on (events.md 2.2).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param codexRsVersion version of the agent software
 * @param runtimeOs OS family, for example {@code linux}
 * @param runtimeOsVersion OS version text, for example {@code 12.0.0}; {@code Unknown} when it
 *     cannot be detected
 * @param runtimeArch CPU architecture, for example {@code x86_64}
 */
public record RuntimeInfo(
    String codexRsVersion, String runtimeOs, String runtimeOsVersion, String runtimeArch) {
  public RuntimeInfo {
    requireNonNull(codexRsVersion, "codexRsVersion");
    requireNonNull(runtimeOs, "runtimeOs");
    requireNonNull(runtimeOsVersion, "runtimeOsVersion");
    requireNonNull(runtimeArch, "runtimeArch");
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a runtime. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("RuntimeInfo", this);
    private final Property<Builder, String> codexRsVersion = properties.required("codexRsVersion");
    private final Property<Builder, String> runtimeOs = properties.required("runtimeOs");
    private final Property<Builder, String> runtimeOsVersion =
        properties.withDefault("runtimeOsVersion", "Unknown");
    private final Property<Builder, String> runtimeArch = properties.required("runtimeArch");

    private Builder() {}

    /** Version of the agent software. */
    public Builder codexRsVersion(String value) {
      return codexRsVersion.set(value);
    }

    /** OS family, for example {@code linux}. */
    public Builder runtimeOs(String value) {
      return runtimeOs.set(value);
    }

    /** {@code Unknown} unless set. */
    public Builder runtimeOsVersion(String value) {
      return runtimeOsVersion.set(value);
    }

    /** CPU architecture, for example {@code x86_64}. */
    public Builder runtimeArch(String value) {
      return runtimeArch.set(value);
    }

    /**
     * The runtime.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public RuntimeInfo build() {
      properties.check();
      return new RuntimeInfo(
          codexRsVersion.get(), runtimeOs.get(), runtimeOsVersion.get(), runtimeArch.get());
    }
  }
}
