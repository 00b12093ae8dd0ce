// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTextTest {

    @ParameterizedTest // G-01
    @ValueSource(
            strings = {
                "Orders, stock and shipping, one call away.",
                "Don't wait: it's {0} or {id}",
                "''{1}''",
                "{",
                "}'{",
                "${orgInviteSubject}",
                "<b>100 %</b> & more"
            })
    void aTextIsShownAsItWasWritten(String text) {
        String written = BrandText.PANEL_TITLE.typed("texts.en.panelTitle", text);

        assertThat(written).isEqualTo(text);
        assertThat(BrandText.ofMessage(BrandText.toMessage(written))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.acme.example",
                "https://docs.acme.example:8443/start?x=1&y=2#top",
                "mailto:help@acme.example",
                "/docs/",
                "/",
                ""
            })
    void anAddressLeadsToAPageOrAMail(String address) {
        assertThat(BrandText.DOCS_URL.typed("texts.en.docsUrl", address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://docs.acme.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/\\evil.example",
                "https://user@evil.example",
                "https://acme.example/\"onclick=\"x",
                "https://acme.example/<b>",
                "https://acme.example/a b",
                "mailto:help@acme.example?bcc=x@evil.example",
                "docs"
            })
    void anythingElseIsRefused(String address) {
        assertThatThrownBy(() -> BrandText.DOCS_URL.typed("texts.en.docsUrl", address))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uE000"})
    void aTextCanBeSeen(String text) {
        assertThatThrownBy(() -> BrandText.PANEL_TEXT.typed("texts.en.panelText", text))
                .isInstanceOf(Refusal.class);
    }
}
