package io.agentanalytics.core.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://dev:secret@github.com/acme/widgets.git,https://github.com/acme/widgets.git",
    "https://secret@github.com/acme/widgets,https://github.com/acme/widgets",
    "HTTPS://secret@github.com/acme/widgets,HTTPS://github.com/acme/widgets",
    "http://x:secret@host:8080/a/b,http://host:8080/a/b",
    "https://x:sec@ret@host/a/b,https://host/a/b",
    "https://x:sec/ret@host/a/b,https://host/a/b",
    "https://host/a/b?private_token=secret,https://host/a/b",
    "https://host/a/b#secret,https://host/a/b",
    "https://x:secret@host,https://host",
    "ssh://git:secret@host:22/a/b,ssh://git@host:22/a/b",
    "git+ssh://git:secret@host/a/b,git+ssh://git@host/a/b",
    "git:secret@host:a/b,git@host:a/b",
    "git:sec@ret@host:a/b,git@host:a/b",
    "helper::https://secret@host/a,helper::https://host/a",
    "ftp://x:secret@host/a,ftp://host/a"
  })
  void isKeptWithoutCredentials(String url, String kept) {
    assertThat(new RemoteUrl(url).withoutCredentials()).isEqualTo(kept).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git@github.com:acme/widgets.git",
        "git@github.com:acme/widgets@v1",
        "git@host:a@b",
        "host:a/b@c",
        "ssh://git@github.com/acme/widgets.git",
        "ssh://host:2222/a/b@c",
        "https://github.com/acme/widgets.git",
        "https://host:8443/a/b@c",
        "git://host/a/b",
        "file:///srv/git/widgets.git",
        "/srv/git/a@b:c.git",
        "../widgets",
        "C:/repos/widgets",
        "C:\\repos\\widgets",
        ""
      })
  void isKeptAsItIsWhenItHasNone(String url) {
    assertThat(new RemoteUrl(url).withoutCredentials()).isEqualTo(url);
  }

  @Test
  void isNeverPrintedWithCredentials() {
    assertThat(new RemoteUrl("https://secret@host/a/b").toString()).doesNotContain("secret");
  }
}
