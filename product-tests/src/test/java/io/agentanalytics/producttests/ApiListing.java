package io.agentanalytics.producttests;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what others can see of a type, in an order that does not depend on the compiler. */
final class ApiListing {
  private ApiListing() {}

  /** All types of the packages that a module exports to everyone. */
  static Stream<String> ofModule(Path folder) throws IOException {
    Path classes = folder.resolve("target/classes");
    Set<String> exported;
    try (var descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
      exported =
          ModuleDescriptor.read(descriptor).exports().stream()
              .filter(export -> !export.isQualified())
              .map(ModuleDescriptor.Exports::source)
              .collect(Collectors.toSet());
    }
    try (var files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("-info"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> file.replace(File.separatorChar, '.'))
          .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
          .sorted()
          .map(ApiListing::load)
          .filter(ApiListing::isVisible)
          .toList()
          .stream()
          .flatMap(type -> of(type).stream());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiListing.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  /** Visible are public types, and protected ones inside of them. */
  private static boolean isVisible(Class<?> type) {
    boolean visible = isVisible(type.getModifiers());
    Class<?> outer = type.getEnclosingClass();
    return visible && !type.isAnonymousClass() && (outer == null || isVisible(outer));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  /** The type and its members. */
  static List<String> of(Class<?> type) {
    List<String> lines = new ArrayList<>();
    lines.add(header(type));
    Stream.of(
            Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> isMember(each.getModifiers(), each.isSynthetic()))
                .map(ApiListing::constructor),
            Arrays.stream(type.getDeclaredFields())
                .filter(each -> isMember(each.getModifiers(), each.isSynthetic()))
                .map(ApiListing::field),
            Arrays.stream(type.getDeclaredMethods())
                .filter(each -> isMember(each.getModifiers(), each.isSynthetic()))
                .map(ApiListing::method))
        .flatMap(Stream::sorted)
        .forEach(line -> lines.add("  " + line));
    return lines;
  }

  private static boolean isMember(int modifiers, boolean synthetic) {
    return isVisible(modifiers) && !synthetic;
  }

  private static String header(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "@interface"
            : type.isInterface()
                ? "interface"
                : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    int shown = type.getModifiers() & ~(Modifier.INTERFACE | Modifier.STATIC);
    if (type.isInterface()) {
      shown &= ~Modifier.ABSTRACT;
    }
    String parameters =
        Arrays.stream(type.getTypeParameters())
            .map(each -> each.getName() + bounds(each.getBounds()))
            .collect(Collectors.joining(", ", "<", ">"));
    String above =
        type.isInterface() || type.isEnum() || type.isRecord()
            ? ""
            : " extends " + type.getGenericSuperclass().getTypeName();
    String beside = names(type.getGenericInterfaces());
    return (type.isSealed() ? "sealed " : "")
        + Modifier.toString(shown)
        + " "
        + kind
        + " "
        + type.getName()
        + (parameters.equals("<>") ? "" : parameters)
        + above
        + (beside.isEmpty() ? "" : (type.isInterface() ? " extends " : " implements ") + beside);
  }

  private static String bounds(Type[] bounds) {
    return " extends "
        + Arrays.stream(bounds).map(Type::getTypeName).collect(Collectors.joining(" & "));
  }

  private static String names(Type[] types) {
    return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
  }

  /** Without what an implementation may change. */
  private static String constructor(Constructor<?> constructor) {
    return constructor.toGenericString();
  }

  private static String field(Field field) {
    return Modifier.toString(field.getModifiers())
        + " "
        + field.getGenericType().getTypeName()
        + " "
        + field.getName();
  }

  private static String method(Method method) {
    int shown =
        method.getModifiers()
            & Modifier.methodModifiers()
            & ~(Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.STRICT);
    String words = Modifier.toString(shown);
    if (method.isDefault()) {
      words = words + " default";
    }
    String typeParameters =
        Arrays.stream(method.getTypeParameters())
            .map(each -> each.getName() + bounds(each.getBounds()))
            .collect(Collectors.joining(", ", "<", "> "));
    return words
        + " "
        + (typeParameters.equals("<> ") ? "" : typeParameters)
        + method.getGenericReturnType().getTypeName()
        + " "
        + method.getName()
        + parameters(method)
        + (method.getGenericExceptionTypes().length == 0
            ? ""
            : " throws " + names(method.getGenericExceptionTypes()));
  }

  private static String parameters(Executable executable) {
    String list =
        Arrays.stream(executable.getGenericParameterTypes())
            .map(Type::getTypeName)
            .collect(Collectors.joining(", ", "(", ")"));
    return executable.isVarArgs() ? list.replaceFirst("\\[\\]\\)$", "...)") : list;
  }
}
