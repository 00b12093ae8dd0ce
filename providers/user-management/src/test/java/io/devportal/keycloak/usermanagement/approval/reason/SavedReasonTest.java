// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.settings.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedReasonTest {
    private static final Languages LANGUAGES = new Languages(new TreeSet<>(List.of("de", "en", "fr")), "en");

    private static SavedReason reason(Map<String, String> texts) {
        return SavedReason.typed("reasons[0]", "no-contract", texts, LANGUAGES);
    }

    @ParameterizedTest // T18
    @CsvSource(
            nullValues = "null",
            value = {
                "de, Kein Vertrag.",
                "en, No contract.",
                "fr, No contract.",
                "it, No contract.",
                "null, No contract.",
            })
    void everybodyIsToldInTheirLanguageOrInThatOfTheRealm(String language, String text) {
        SavedReason reason = reason(Map.of("en", " No contract. ", "de", "Kein Vertrag."));

        assertThat(reason.text(language, LANGUAGES)).isEqualTo(text);
    }

    @Test // T18
    void anotherDefaultLanguageSinceLeavesNobodyWithoutAText() {
        SavedReason reason = reason(Map.of("en", "No contract."));

        assertThat(reason.text("fr", new Languages(new TreeSet<>(List.of("fr")), "fr")))
                .isEqualTo("No contract.");
    }

    @ParameterizedTest // E-17
    @CsvSource(
            nullValues = "null",
            value = {
                "null,        en, No contract,  reasons[0].id",
                "'',          en, No contract,  reasons[0].id",
                "No-Contract, en, No contract,  reasons[0].id",
                "-a,          en, No contract,  reasons[0].id",
                "no-contract, en, ' ',          reasons[0].texts.en",
                "no-contract, en, null,         reasons[0].texts.en",
                "no-contract, en, 'a\u0000b',   reasons[0].texts.en",
                "no-contract, de, Kein Vertrag, reasons[0].texts.en",
                "no-contract, xx, No contract,  reasons[0].texts",
            })
    void whatIsNoReasonIsRefused(String id, String language, String text, String field) {
        Map<String, String> texts = new HashMap<>();
        texts.put(language, text);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> SavedReason.typed("reasons[0]", id, texts, LANGUAGES));

        assertThat(refusal.denial().details()).containsEntry(Denial.FIELD, field);
    }

    @Test // E-17
    void noTextIsLongerThanAReasonMayBe() {
        Map<String, String> texts = Map.of("en", "x".repeat(RejectionReason.LONGEST + 1));

        assertThat(catchThrowableOfType(Refusal.class, () -> reason(texts))
                        .denial()
                        .sentence())
                .contains("reasons[0].texts.en", "1000");
    }
}
