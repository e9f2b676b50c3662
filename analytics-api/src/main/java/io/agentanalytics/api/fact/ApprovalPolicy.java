package io.agentanalytics.api.fact;

import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import io.agentanalytics.api.protocol.WireWord;

/** When the agent has to ask (facts.md 4.4). */
public sealed interface ApprovalPolicy {

  /** The value of {@code approval_policy} in events. */
  String label();

  /** A policy without settings. */
  enum Named implements ApprovalPolicy, WireWord {
    UNTRUSTED("untrusted"),
    ON_FAILURE("on-failure"),
    ON_REQUEST("on-request"),
    NEVER("never");

    private final String word;

    Named(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public String label() {
      return word;
    }
  }

  /**
   * A policy that decides per kind of question.
   *
   * <p>The constructor changes when components join: build with {@link #builder()}.
   */
  record Granular(
      boolean sandboxApproval,
      boolean rules,
      boolean skillApproval,
      boolean requestPermissions,
      boolean mcpElicitations)
      implements ApprovalPolicy {
    @Override
    public String label() {
      return "granular";
    }

    /** A builder without any value. */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the flags of a policy: five of a kind are easily mixed up. */
    public static final class Builder {
      private final Properties<Builder> properties = new Properties<>("Granular", this);
      private final Property<Builder, Boolean> sandboxApproval =
          properties.required("sandboxApproval");
      private final Property<Builder, Boolean> rules = properties.required("rules");
      private final Property<Builder, Boolean> skillApproval =
          properties.withDefault("skillApproval", false);
      private final Property<Builder, Boolean> requestPermissions =
          properties.withDefault("requestPermissions", false);
      private final Property<Builder, Boolean> mcpElicitations =
          properties.required("mcpElicitations");

      private Builder() {}

      public Builder sandboxApproval(boolean value) {
        return sandboxApproval.set(value);
      }

      public Builder rules(boolean value) {
        return rules.set(value);
      }

      /** False unless set. */
      public Builder skillApproval(boolean value) {
        return skillApproval.set(value);
      }

      /** False unless set. */
      public Builder requestPermissions(boolean value) {
        return requestPermissions.set(value);
      }

      public Builder mcpElicitations(boolean value) {
        return mcpElicitations.set(value);
      }

      /**
       * The policy.
       *
       * @throws IllegalStateException naming every required property that is not set
       */
      public Granular build() {
        properties.check();
        return new Granular(
            sandboxApproval.get(),
            rules.get(),
            skillApproval.get(),
            requestPermissions.get(),
            mcpElicitations.get());
      }
    }
  }
}
