package io.agentanalytics.core.json;

import io.agentanalytics.api.fact.PermissionProfile;

/** Reads a profile in core form, whose words are all known. */
final class CoreProfile extends TreeDeserializer<PermissionProfile> {
  private static final long serialVersionUID = 1L;

  CoreProfile() {
    super(PermissionProfile.class, CoreForms::knownProfile);
  }
}
