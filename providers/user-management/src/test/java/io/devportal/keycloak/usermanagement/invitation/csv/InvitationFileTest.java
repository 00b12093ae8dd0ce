// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationFileTest {

    private static final String SHEET =
            "email,firstName,lastName,organization,role\r\nada@globex.example,Ada,Öztürk,Globex,developer\r\n";

    static Stream<Arguments> sheets() {
        String semicolons = SHEET.replace(',', ';');
        String tabs = SHEET.replace(',', '\t');
        return Stream.of(
                Arguments.of("Google Sheets, LibreOffice", SHEET.getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("Unix", SHEET.replace("\r", "").getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("old Macintosh", SHEET.replace("\n", "").getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("Excel: CSV UTF-8", ("\uFEFF" + SHEET).getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("the same in German", ("\uFEFF" + semicolons).getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("Excel: Unicode text", ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE), null),
                Arguments.of("big endian", ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16BE), null),
                Arguments.of("without a mark", SHEET.getBytes(StandardCharsets.UTF_16LE), null),
                Arguments.of("without a mark", SHEET.getBytes(StandardCharsets.UTF_16BE), null),
                Arguments.of("Excel: CSV", semicolons.getBytes(Charset.forName("windows-1252")), "windows-1252"),
                Arguments.of("the mark wins", ("\uFEFF" + SHEET).getBytes(StandardCharsets.UTF_8), "windows-1252"),
                Arguments.of("everything quoted", quoted(SHEET).getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("Excel's hint", ("sep=;\r\n" + semicolons).getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("the same with tabs", ("sep=\t\r\n" + tabs).getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("no line end", SHEET.stripTrailing().getBytes(StandardCharsets.UTF_8), null));
    }

    private static String quoted(String sheet) {
        return sheet.replaceAll("[^,\r\n]+", "\"$0\"");
    }

    @ParameterizedTest // B16
    @CsvSource({"DE, de", "pt_BR, pt-BR", "PT-br, pt-BR", "zh_cn, zh-CN"})
    void aLanguageIsKnownAsPeopleWriteIt(String written, String tag) {
        String sheet = "email,firstName,lastName,organization,language\nada@globex.example,Ada,L,globex," + written;
        InvitationLine line = read(sheet.getBytes(StandardCharsets.UTF_8), null).get(0);

        assertThat(line.newUser("globex", null).language()).isEqualTo(tag);
    }

    @ParameterizedTest(name = "{0}") // B16
    @MethodSource("sheets")
    void everySpreadsheetIsRead(String writer, byte[] bytes, String declared) {
        List<InvitationLine> lines = read(bytes, declared == null ? null : Charset.forName(declared));

        assertThat(lines).hasSize(1);
        InvitationLine line = lines.get(0);
        assertThat(line.email().text()).isEqualTo("ada@globex.example");
        assertThat(line.text(Column.LAST_NAME)).isEqualTo("Öztürk");
        assertThat(line.role()).isEqualTo(OrganizationRole.DEVELOPER);
        assertThat(line.problems(false)).isEmpty();
    }

    @ParameterizedTest // B16
    @ValueSource(
            strings = {
                "EMAIL,First Name,LAST_NAME,Organization",
                "\"e-mail\",firstname,last-name,organization",
                "E-Mail,firstName,lastName,ORGANIZATION,,"
            })
    void titlesAreKnownInAnyCase(String titles) {
        InvitationLine line =
                read(titles + "\nada@globex.example,Ada,Lovelace,Globex\n").get(0);

        assertThat(line.problems(false)).isEmpty();
        assertThat(line.text(Column.FIRST_NAME)).isEqualTo("Ada");
    }

    /** Of a web page that somebody copied from: they cannot be seen. */
    @ParameterizedTest // B16
    @ValueSource(strings = {"\u00A0", "\u2007", "\u200B", "\uFEFF", " \u202F "})
    void blanksOfOtherKindsStandAroundNoValueAndNoTitle(String blank) {
        String sheet =
                "email,firstName,lastName,organization,role\nada@globex.example,Ada,Öztürk,Globex,developer\n,,,,\n";
        InvitationLine line =
                read(sheet.replaceAll("(?<=,|^|\n)|(?=,|\n)", blank)).get(0);

        assertThat(line.problems(false)).isEmpty();
        assertThat(line.values()).containsEntry(Column.ORGANIZATION, "Globex").containsEntry(Column.ROLE, "developer");
        assertThat(read(sheet)).hasSize(1);
    }

    @Test // B16
    void linesAreNumberedAsAnEditorDoes() {
        List<InvitationLine> lines = read("email,organization,firstName,lastName\n\n"
                + "a@x.example,Globex,\"Ada\nMaria\",Lovelace\n"
                + ",,\n"
                + "b@x.example,\"Globex, \"\"the\"\" one\",\r\n"
                + "c@x.example,Globex\n");

        assertThat(lines).extracting(InvitationLine::number).containsExactly(3, 6, 7);
        assertThat(lines.get(0).problems(false)).isEmpty();
        assertThat(lines.get(1).text(Column.ORGANIZATION)).isEqualTo("Globex, \"the\" one");
    }

    static Stream<Arguments> badLines() {
        return Stream.of(
                Arguments.of("no-address,Globex,,", "email", "invalid_value"),
                Arguments.of(",Globex,Ada,", "email", "invalid_value"),
                Arguments.of("a@x.example,,,", "organization", "invalid_value"),
                Arguments.of("a@x.example,Globex,,admin", "role", "invalid_value"),
                Arguments.of("a@x.example,Globex,,portal-admin", "role", "invalid_value"),
                Arguments.of("a@x.example,Globex," + "a".repeat(256) + ",", "firstName", "invalid_value"),
                Arguments.of("a@x.example,Globex,A\u0000da,", "firstName", "csv_line"),
                Arguments.of("a@x.example,Globex,Ada,developer,Lovelace,more", null, "csv_line"));
    }

    @ParameterizedTest // B16, I-03
    @MethodSource("badLines")
    void aBadLineSaysWhichFieldAndWhy(String line, String field, String code) {
        List<Denial> problems = read("email,organization,firstName,role,lastName\n" + line)
                .get(0)
                .problems(false);

        if (line.contains("\u0000")) {
            assertThat(problems).extracting(Denial::code).containsExactly("invalid_value");
            return;
        }
        assertThat(problems).extracting(Denial::code).containsExactly(code);
        assertThat(problems.get(0).details().get(Denial.FIELD)).isEqualTo(field);
    }

    @Test // B16
    void anotherEncodingIsNamedAtTheField() {
        byte[] bytes = "email,organization,lastName,firstName\na@x.example,Globex,Öztürk,Ada"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(bytes, null).get(0).problems(false))
                .extracting(Denial::sentence)
                .containsExactly(
                        "Some characters cannot be read. Save the file as \"CSV UTF-8\", or name its encoding in the"
                                + " header Content-Type.");
    }

    @ParameterizedTest // B16, I-03
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "email,firstName,lastName\na@x.example,Ada,Lovelace",
                "email,organization\na@x.example,Globex",
                "email,organization,firstName,lastName,salary\na@x.example,Globex,Ada,Lovelace,1",
                "email,organization,firstName,lastName,Email\na@x.example,Globex,Ada,Lovelace,",
                "email,organization,lastName,firstName\na@x.example,Globex,Lovelace,\"Ada\nb@x.example,Globex,Lovelace,Bob\n",
                "email,organization,\"firstName\na@x.example,Globex,Ada"
            })
    void aFileThatCannotBeReadIsRefusedAsAWhole(String sheet) {
        assertRefused(sheet, "csv_not_readable");
    }

    @ParameterizedTest // B16
    @ValueSource(strings = {"PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0"})
    void aWorkbookIsCalledOne(String beginning) {
        byte[] bytes = (beginning + "\u0014\u0000").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(bytes, null)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.denial().variant())
                .containsExactly("workbook"));
    }

    /** Wherever the buffer of the reader ends: also between the two halves of a line end. */
    @Test // B16
    void aLineEndMayBeAnywhere() {
        String lines = "a@x.example,Globex\r\n".repeat(1000);

        for (int i = 1; i <= lines.length() / 1000; i++) {
            assertThat(read("email,organization,firstName,lastName\r\n" + "a".repeat(i) + "@x,G\r\n" + lines))
                    .hasSize(1001);
        }
    }

    @Test // I-03, R-25
    void aFileHasItsLimits() {
        String line = "a@x.example,Globex\n";

        assertThat(read("email,organization,firstName,lastName\n" + line.repeat(InvitationFile.MOST_LINES)))
                .hasSize(InvitationFile.MOST_LINES);
        assertRefused(
                "email,organization,firstName,lastName\n" + line.repeat(InvitationFile.MOST_LINES + 1),
                "csv_too_large");
        assertRefused(
                "email,organization,firstName,lastName\n" + "\"".repeat(InvitationFile.LONGEST_LINE + 1),
                "csv_not_readable");
        assertRefused("email,organization,firstName,lastName\n" + ("\"" + "a\n".repeat(30)), "csv_not_readable");
    }

    private static void assertRefused(String sheet, String code) {
        assertThatThrownBy(() -> read(sheet)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.denial().code())
                .as(sheet.length() < 100 ? sheet : "")
                .isEqualTo(code));
    }

    private static List<InvitationLine> read(String sheet) {
        return read(sheet.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<InvitationLine> read(byte[] bytes, Charset declared) {
        List<InvitationLine> lines = new ArrayList<>();
        new InvitationFile(bytes, declared, Column::titled).forEach(lines::add);
        return lines;
    }
}
