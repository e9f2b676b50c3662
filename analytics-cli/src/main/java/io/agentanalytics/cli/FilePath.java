package io.agentanalytics.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the paths of the command line. */
final class FilePath implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("expected a path, found nothing");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      // Bytes that the locale does not know come as replacement characters, and cannot go back.
      throw new TypeConversionException(
          text.codePoints().anyMatch(c -> c > 0x7f)
              ? text
                  + ": has letters that the locale of this process does not know; run it with"
                  + " LC_ALL=C.UTF-8, or another locale of UTF-8"
              : text + ": is no path: " + e.getReason());
    }
  }
}
