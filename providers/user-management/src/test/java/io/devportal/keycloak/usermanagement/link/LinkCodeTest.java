// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodeTest {
    private final LinkCode code = LinkCode.fresh();

    @Test // B24
    void hasMoreBitsThanAnybodyCanTry() {
        assertThat(code.text()).matches("[a-z2-7]{32}");
        assertThat(Stream.generate(LinkCode::fresh).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000);
    }

    @Test // B24
    void isNotInWhatIsStored() {
        assertThat(code.hash())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(LinkCode.fresh().hash());
        assertThat(code.hash() + code.hashWith("ada@globex.example") + code).doesNotContain(code.text());
    }

    @Test // B24
    void knowsTheAddressThatItsMailWentTo() {
        MailedLink link = new MailedLink("ada", null, null, 1, code.hashWith("ada@globex.example"));

        assertThat(link.wentTo(code, "ada@globex.example")).isTrue();
        assertThat(link.wentTo(code, "ada@initech.example")).isFalse();
        assertThat(link.wentTo(LinkCode.fresh(), "ada@globex.example")).isFalse();
        assertThat(link.wentTo(code, null)).isFalse();
    }

    @Test
    void isReadAsAMailProgramLeavesIt() {
        assertThat(LinkCode.read(code.text())).contains(code);
        assertThat(LinkCode.read(code.text().toUpperCase(Locale.ROOT))).contains(code);
        assertThat(LinkCode.read(code.text() + ".")).contains(code);
        assertThat(LinkCode.read(code.text() + ">).")).contains(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", ".", "a", "abcdefghijklmnopqrstuvwxyz23456", "abcdefghijklmnopqrstuvwxyz2345678", "{x}"})
    void isNothingElse(String typed) {
        assertThat(LinkCode.read(typed)).isEmpty();
        assertThat(LinkCode.read(code.text() + "x")).isEmpty();
        assertThat(LinkCode.read(code.text().substring(1))).isEmpty();
        assertThat(LinkCode.read("1" + code.text().substring(1))).isEmpty();
    }
}
