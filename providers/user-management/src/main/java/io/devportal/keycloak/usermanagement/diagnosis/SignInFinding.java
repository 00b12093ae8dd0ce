// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One reason why somebody cannot sign in, or something that an admin should know about it.
 *
 * @param details what the sentence speaks of, by a stable key; moments in milliseconds since the epoch
 */
record SignInFinding(FindingCode code, Severity severity, Map<String, String> details) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String ASK = "Ask a portal admin.";

    /** In the order of their weight. */
    enum Severity {
        BLOCKS,
        HINT,
        OK
    }

    SignInFinding {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    static SignInFinding blocks(FindingCode code) {
        return new SignInFinding(code, Severity.BLOCKS, Map.of());
    }

    static SignInFinding hint(FindingCode code) {
        return new SignInFinding(code, Severity.HINT, Map.of());
    }

    /** @param value left out when null */
    SignInFinding with(String key, String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new SignInFinding(code, severity, more);
    }

    SignInFinding asHint() {
        return new SignInFinding(code, Severity.HINT, details);
    }

    SignInFinding with(String key, long moment) {
        return with(key, Long.toString(moment));
    }

    boolean isInTheWay() {
        return severity == Severity.BLOCKS;
    }

    String sentence() {
        return filled(code.wording().sentence());
    }

    /** What this reader can do about it. */
    String wayOut(SignInFacts.Reader reader) {
        return reader.canGo(code.wording().way()) ? filled(code.wording().wayOut()) : ASK;
    }

    private String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> detail : details.entrySet()) {
            text = text.replace('{' + detail.getKey() + '}', shown(detail.getKey(), detail.getValue()));
        }
        return text;
    }

    private static String shown(String key, String value) {
        boolean isMoment = key.equals("at") || key.equals("until") || key.equals("due");
        return isMoment ? MOMENT.format(Instant.ofEpochMilli(Long.parseLong(value))) : value;
    }
}
