package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.Secret;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/**
 * Makes requests in the form of the reference (reduction.md 10.3). The recordings show one header
 * more than the specification lists: {@code Accept}.
 */
record RequestForm(
    Endpoint endpoint,
    Optional<Secret> accountId,
    boolean fedramp,
    String originator,
    String userAgent,
    Optional<Residency> residency,
    boolean gzip) {

  /**
   * A request.
   *
   * @param token fit for a header
   */
  HttpRequest request(byte[] body, Optional<Secret> token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.target());
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
    accountId.ifPresent(secret -> request.header("ChatGPT-Account-ID", secret.reveal()));
    if (fedramp) {
      request.header("X-OpenAI-Fedramp", "true");
    }
    request.header("Content-Type", "application/json");
    if (gzip) {
      request.header("Content-Encoding", "gzip");
    }
    request.header("Accept", "*/*");
    request.header("originator", originator);
    request.header("User-Agent", userAgent);
    residency.ifPresent(where -> request.header("x-openai-internal-codex-residency", where.word()));
    return request.POST(BodyPublishers.ofByteArray(gzip ? RequestBody.packed(body) : body)).build();
  }
}
