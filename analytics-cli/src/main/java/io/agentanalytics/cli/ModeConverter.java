package io.agentanalytics.cli;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the mode of a file as chmod does: {@code 0640}. */
final class ModeConverter implements ITypeConverter<Set<PosixFilePermission>> {
  private static final int OCTAL = 8;

  /** From the highest bit to the lowest. */
  private static final List<PosixFilePermission> BITS =
      List.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  @Override
  public Set<PosixFilePermission> convert(String text) {
    int mode;
    try {
      mode = Integer.parseUnsignedInt(text, OCTAL);
    } catch (NumberFormatException e) {
      throw expected(text);
    }
    if (Integer.toUnsignedLong(mode) >= 1 << BITS.size()) {
      throw expected(text);
    }
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < BITS.size(); i++) {
      if ((mode >> (BITS.size() - 1 - i) & 1) == 1) {
        permissions.add(BITS.get(i));
      }
    }
    return permissions;
  }

  private static TypeConversionException expected(String text) {
    return new TypeConversionException("found " + text + ", expected a mode such as 0640");
  }
}
