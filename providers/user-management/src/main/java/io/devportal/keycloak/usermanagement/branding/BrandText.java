// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text that a portal can replace in each language, with its name in the API and its message key. */
enum BrandText {
    PANEL_TITLE("panelTitle", "portalPanelTitle", 100),
    PANEL_TEXT("panelText", "portalPanelText", 300),
    PANEL_POINT_1("panelPoint1", "portalPanelPoint1", 120),
    PANEL_POINT_2("panelPoint2", "portalPanelPoint2", 120),
    PANEL_POINT_3("panelPoint3", "portalPanelPoint3", 120),
    CREATE_ACCOUNT("createAccount", "portalCreateAccount", 60),
    DOCS("docs", "portalFooterDocs", 40),
    DOCS_URL("docsUrl", "portalFooterDocsUrl"),
    STATUS("status", "portalFooterStatus", 40),
    STATUS_URL("statusUrl", "portalFooterStatusUrl"),
    TERMS("terms", "portalFooterTerms", 40),
    TERMS_URL("termsUrl", "portalFooterTermsUrl"),
    PRIVACY("privacy", "portalFooterPrivacy", 40),
    PRIVACY_URL("privacyUrl", "portalFooterPrivacyUrl"),
    HELP("help", "portalFooterHelp", 40),
    HELP_URL("helpUrl", "portalFooterHelpUrl");

    private static final int LONGEST_ADDRESS = 500;
    /** What an attribute of a page can carry, without another scheme, another user or a way around the path. */
    private static final Pattern ADDRESS =
            Pattern.compile("https://[\\p{Alnum}.-]+(?::\\d{1,5})?(?:[/?#][!#-;=?-Z\\[\\]_a-z~]*)?"
                    + "|mailto:[\\w.+-]+@[\\p{Alnum}.-]+"
                    + "|/(?:[!#-.0-;=?-Z_a-z~][!#-;=?-Z\\[\\]_a-z~]*)?");

    private final String field;
    private final String key;
    private final int longest;
    private final boolean isAddress;

    BrandText(String field, String key, int longest) {
        this.field = field;
        this.key = key;
        this.longest = longest;
        this.isAddress = false;
    }

    BrandText(String field, String key) {
        this.field = field;
        this.key = key;
        this.longest = LONGEST_ADDRESS;
        this.isAddress = true;
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }

    static Optional<BrandText> named(String field) {
        return Arrays.stream(values()).filter(text -> text.field.equals(field)).findFirst();
    }

    static List<String> fields() {
        return Arrays.stream(values()).map(BrandText::field).toList();
    }

    /** As somebody sends it; empty for none. Throws a {@link Refusal} that names the place. */
    String typed(String place, String text) {
        String line = HarmlessText.typed(text);
        boolean isGood = isAddress ? ADDRESS.matcher(line).matches() : HarmlessText.isText(line);
        if (line.length() > longest || !(line.isEmpty() || isGood)) {
            throw new Refusal(Denial.invalid(
                    place,
                    isAddress
                            ? Expected.of(
                                    "address",
                                    "an address that starts with https://, mailto: or /, not longer than " + longest
                                            + " characters",
                                    longest)
                            : Expected.oneLine(longest)));
        }
        return line;
    }

    /** Messages are patterns, in which a brace and an apostrophe mean something. */
    static String toMessage(String text) {
        String doubled = text.replace("'", "''");
        return text.contains("{") || text.contains("}") ? "'" + doubled + "'" : doubled;
    }

    static String ofMessage(String message) {
        try {
            return new MessageFormat(message).format(new Object[0]);
        } catch (IllegalArgumentException e) {
            return message;
        }
    }
}
