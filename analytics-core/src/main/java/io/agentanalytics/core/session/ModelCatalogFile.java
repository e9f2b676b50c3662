package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.protocol.CatalogModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a catalogue: an object with an entry for each model (design section 6). */
public final class ModelCatalogFile {
  private ModelCatalogFile() {}

  /**
   * The catalogue in a text.
   *
   * @throws io.agentanalytics.core.json.MalformedJsonException if it is none
   */
  public static ModelCatalog read(byte[] json) {
    Map<String, ModelCatalog.Model> models = new LinkedHashMap<>();
    new JsonSlice(json, 0, json.length)
        .readMap(CatalogModel.class)
        .forEach(
            (slug, model) ->
                models.put(
                    slug,
                    new ModelCatalog.Model(
                        model.serviceTiers(),
                        model.reasoningSummary().flatMap(Word::known),
                        model.reasoningEffort().flatMap(Word::known),
                        model.multiAgentVersion())));
    return new ModelCatalog(models);
  }
}
