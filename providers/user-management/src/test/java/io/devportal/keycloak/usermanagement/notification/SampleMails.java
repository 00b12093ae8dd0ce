// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What mails could say to Grace Hopper. */
final class SampleMails {
    static final String REALM = "Northwind APIs";
    static final String PORTAL = "https://id.northwind.example/realms/northwind/portal/";
    private static final String CODE = "k7qz3m5xwv2nd6hbt4ryga2fejcpu7so";
    private static final String ADDRESS = "grace.hopper@globex.example";

    private static final String REQUEST_LINK = PORTAL + "requests/3f6c1e52-4f0b-4b0e-9b7e-0d1f2a3b4c5d";
    private static final long MOMENT = Instant.parse("2026-11-24T08:14:00Z").toEpochMilli();

    /** As realms with the gate have it in Keycloak's own mails. */
    private static final String KEYCLOAKS_LINK = PORTAL + "link/" + CODE;

    private SampleMails() {}

    static Map<String, Object> of(MailKind kind, Locale language) {
        String moment = new MailLanguage(language).moment(MOMENT);
        Map<String, Object> values = new HashMap<>(Map.of(
                "recipientName",
                "Grace",
                "recipientEmail",
                ADDRESS,
                "signInName",
                "",
                "signsInWithName",
                false,
                "linkExpiresAt",
                moment,
                "linkHours",
                72L,
                "byIdentityProvider",
                false));
        values.put("contact", "help@northwind.example");
        values.put("contactUrl", "mailto:help@northwind.example");
        values.put("approverName", "Mara Lindqvist");
        values.put("expired", false);
        values.put("reason", "We know no \"Globex\" yet.\nWrite to partners@northwind.example first.");
        values.put(
                "memberships",
                List.of(
                        Map.of("organization", "Globex Corporation", "role", "ORG_ADMIN"),
                        Map.of("organization", "Initech", "role", "")));
        values.put("roles", List.of("API_OWNER"));
        values.putAll(request(moment));
        values.put("link", link(kind));
        values.put("requests", List.of(request(moment), request(moment)));
        values.put("total", 25L);
        values.put("more", 23L);
        values.put("inviterName", "Mara Lindqvist");
        values.put("inviterMessage", "Welcome aboard!\nAsk me anything.");
        values.put("invitedTo", List.of(Map.of("organization", "Globex Corporation", "role", "DEVELOPER")));
        values.put("invitedAs", "");
        return values;
    }

    private static Map<String, Object> request(String moment) {
        return Map.of(
                "applicantName",
                "Grace Hopper",
                "applicantUsername",
                "",
                "applicantEmail",
                ADDRESS,
                "applicantOrganization",
                "Globex Corporation",
                "requestedAt",
                moment,
                "link",
                REQUEST_LINK);
    }

    private static String link(MailKind kind) {
        return switch (kind) {
            case REQUEST_WAITING -> REQUEST_LINK;
            case JOIN_INVITATION -> PORTAL + "join/" + CODE;
            case ACTIVATE, APPROVED_ACTIVATE, INVITATION -> PORTAL + "activate/" + CODE;
            default -> PORTAL + "sign-in/" + CODE;
        };
    }

    /** Of Keycloak's own mails, all at once. */
    static Map<String, Object> ofKeycloak() {
        Map<String, Object> values = new HashMap<>(Map.of(
                "link",
                KEYCLOAKS_LINK,
                "linkExpiration",
                720L,
                "code",
                "493827",
                "newEmail",
                "grace@initech.example",
                "identityProviderDisplayName",
                "Globex SSO",
                "identityProviderContext",
                Map.of("username", "https://evil.example"),
                "organization",
                Map.of("name", "Globex Corporation"),
                "credentialScopeDisplayName",
                "Employee card",
                "event",
                new SampleEvent()));
        values.put("requiredActions", List.of("UPDATE_PASSWORD", "portal-account-setup", "somebody-elses"));
        values.put("firstName", "Your invoice");
        values.put("lastName", "www.evil.example");
        values.put("user", Map.of("firstName", "Your invoice", "username", "www.evil.example"));
        values.put("subjectKey", "accountDisableNotificationSubject");
        values.put("messageKey", "accountDisableNotificationBody");
        values.put("daysRemaining", 7);
        values.put("reason", "inactivity");
        return values;
    }

    /** Like Keycloak's EventBean. */
    public static final class SampleEvent {
        public Date getDate() {
            return new Date(1_795_505_640_000L);
        }

        public String getIpAddress() {
            return "2001:db8:85a3::8a2e:370:7334";
        }

        public String getDetail(String name) {
            return "webauthn-passwordless";
        }
    }
}
