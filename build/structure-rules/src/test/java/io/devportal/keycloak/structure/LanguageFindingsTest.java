// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFindingsTest {

    private static final String ENGLISH = "title=All requests\nfrom=Sent by {0}\n";

    @TempDir
    Path folder;

    @ParameterizedTest // B19
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fr | title=Les demandes\\nfrom=De {0}                 |
            fr | title=Les demandes                               | lacks from
            fr | title=Les demandes\\nfrom=De {0}\\nmore=Plus     | has more, which is not in English
            fr | title=Les demandes\\nfrom=De {0}\\ntitle=Demandes| has title twice
            fr | from=De {0}\\ntitle=Les demandes                 | has from where English has title
            fr | title=Les demandes\\nfrom=De {1}                 | has placeholders that are not in English: [1]
            fr | title=Les demandes\\nfrom=De vous                | lacks the placeholders [0]
            fr | title=Les demandes\\nfrom=De l'un {0}            | has a lone apostrophe
            fr | title=Les demandes\\nfrom=De l''un {0}           |
            fr | title=Les demandes\\nfrom=De {0                  | cannot be read
            fr | title=All requests\\nfrom=De {0}                 | is not translated: All requests
            fr | title=\\nfrom=De {0}                             | says nothing
            """)
    void whatIsWrongWithAFile(String language, String file, String finding) throws IOException {
        write("messages_en.properties", ENGLISH);
        write("messages_" + language + ".properties", file.replace("\\n", "\n"));

        List<String> findings = findings(Notation.MESSAGE_FORMAT);

        if (finding == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).anySatisfy(sentence -> assertThat(sentence)
                    .contains(finding, "messages_" + language + ".properties"));
        }
    }

    @ParameterizedTest // B19
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            de ; {0,choice,1#Eine Stunde|1<{0} Stunden} ; true
            cs ; {0,choice,1#hodinu|1<{0} hodiny|4<{0} hodin} ; true
            cs ; {0,choice,1#hodinu|1<{0} hodin} ; false
            pl ; {0,choice,1#godzinę|1<{0} godziny|4<{0} godzin} ; false
            pl ; Godziny: {0} ; true
            ja ; {0,choice,1#1 時間|1<{0} 時間以内} ; false
            ja ; {0} 時間 ; true
            """)
    void aChoiceHasTheBranchesOfTheLanguage(String language, String text, boolean isRight) {
        assertThat(Notation.MESSAGE_FORMAT
                        .wrong(language, "{0,choice,1#one hour|1<{0} hours}", text)
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @Test // B19
    void wordsOfAChoiceAreTranslatedToo() throws IOException {
        write("messages_en.properties", "days={0,choice,0#days|1#day|1<days}\n");
        write("messages_he.properties", "days={0,choice,0#days|1#day|1<days}\n");

        assertThat(findings(Notation.MESSAGE_FORMAT))
                .anySatisfy(finding -> assertThat(finding).contains("is not translated"));
    }

    @Test // B19
    void theConsoleCountsAsTheLanguageDoes() throws IOException {
        write("users_en.properties", "found.one={0} person\nfound.other={0} people\n");
        write("users_pl.properties", "found.one=Jedna osoba\nfound.few={0} osoby\nfound.other={0} osoby\n");

        assertThat(findings(Notation.BRACES))
                .containsExactly(folder.resolve("users_pl.properties") + " lacks found.many");
    }

    @Test
    void aFileInAnotherEncodingIsNamed() throws IOException {
        write("messages_en.properties", ENGLISH);
        Files.write(folder.resolve("messages_fr.properties"), "title=Fermé".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(findings(Notation.MESSAGE_FORMAT))
                .containsExactly(folder.resolve("messages_fr.properties") + " is not UTF-8");
    }

    @Test
    void whatKeycloakLacksStandsBehindOurs() throws IOException {
        write("messages_en.properties", "title=All requests\n");
        write("messages_he.properties", "title=כל הבקשות\n");

        assertThat(new LanguageFindings(Notation.MESSAGE_FORMAT, language -> true, language -> Map.of("doYes", "Yes"))
                        .in(folder))
                .containsExactly(folder.resolve("messages_he.properties") + " lacks doYes");
    }

    @Test
    void ofALanguageThatIsBegunOnlyWhatIsThereIsJudged() throws IOException {
        write("messages_en.properties", ENGLISH);
        write("messages_fr.properties", "from=De {1}\n");

        assertThat(new LanguageFindings(Notation.MESSAGE_FORMAT, "en"::equals, language -> Map.of()).in(folder))
                .allSatisfy(finding -> assertThat(finding).startsWith("from in"));
    }

    private List<String> findings(Notation notation) {
        return new LanguageFindings(notation, language -> true, language -> Map.of()).in(folder);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
