package io.agentanalytics.core.plain;

import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnStartParams;
import io.agentanalytics.core.protocol.DecisionAnswer;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.protocol.TokenUsageUpdated;
import io.agentanalytics.core.protocol.TurnBody;
import io.agentanalytics.core.protocol.TurnInput;
import io.agentanalytics.core.protocol.TurnOverrides;
import io.agentanalytics.core.protocol.TurnStartBody;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that can be read without a parser: those of which a recording has hundreds. Adding
 * one is a line here.
 */
public final class PlainForms {
  private static final Map<Class<?>, Form<?>> FORMS =
      Map.<Class<?>, Form<?>>ofEntries(
          Map.entry(ItemStartedNotification.class, ItemForm::started),
          Map.entry(ItemCompletedNotification.class, ItemForm::completed),
          Map.entry(TurnBody.class, TurnForm::body),
          Map.entry(TurnDiffUpdatedNotification.class, TurnForm::diff),
          Map.entry(TokenUsageUpdated.class, UsageForm::usage),
          Map.entry(TurnStartParams.class, TurnStartForm::params),
          Map.entry(TurnInput.class, TurnStartForm::input),
          Map.entry(TurnOverrides.class, TurnStartForm::overrides),
          Map.entry(TurnStartBody.class, TurnStartForm::result),
          Map.entry(RequestResolved.class, RequestForm::resolved),
          Map.entry(DecisionAnswer.class, RequestForm::decided));

  private PlainForms() {}

  /** Gives null, or gives up, if a member is missing or looks different. */
  private interface Form<T> {
    @Nullable T read(PlainCursor in);
  }

  /**
   * Reads the value that starts at {@code from}; null if the parser has to read it.
   *
   * @param end what stands between the value and this is not looked at
   */
  public static <T> @Nullable T read(byte[] bytes, int from, int end, Class<T> type) {
    Form<?> form = FORMS.get(type);
    if (form == null) {
      return null;
    }
    PlainCursor in = new PlainCursor(bytes, from, end);
    Object value = form.read(in);
    return value == null || in.hasGivenUp() ? null : type.cast(value);
  }
}
