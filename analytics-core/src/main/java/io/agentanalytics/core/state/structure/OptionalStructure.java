package io.agentanalytics.core.state.structure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Whether there is a value, and the value. */
final class OptionalStructure implements Structure<Optional<Object>> {
  private final Structure<Object> content;

  OptionalStructure(Structure<Object> content) {
    this.content = content;
  }

  @Override
  public void write(Optional<Object> value, DataOutputStream out) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      content.write(value.get(), out);
    }
  }

  @Override
  public Optional<Object> read(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(content.read(in)) : Optional.empty();
  }
}
