// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import static io.devportal.keycloak.it.gallery.Model.attribute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The pages that our jars add to a login: the name of the picture, and the page. */
final class JourneyPages {
    private static final String PERSON = "lena.park@globex.example";
    private static final String RULES =
            """
            {"maximumLength": 128, "rules": [
              {"name": "length", "wording": {"sentences": {"en": "8 to 32 characters", "ar": "من 8 إلى 32 حرفًا"}}, "check": {"pattern": "^.{8,32}$", "flags": "u", "mustMatch": true}},
              {"name": "capital", "wording": {"sentences": {"en": "A capital letter"}}, "check": {"pattern": "\\\\p{Lu}", "flags": "u", "mustMatch": true}},
              {"name": "symbol", "wording": {"sentences": {"en": "A symbol such as @ or #"}}, "check": {"pattern": "[^\\\\p{L}\\\\p{N}]", "flags": "u", "mustMatch": true}},
              {"name": "triples", "wording": {"sentences": {"en": "No triples such as aaa"}}, "check": {"pattern": "(.)\\\\1\\\\1", "flags": "u", "mustMatch": false}}]}""";

    private final Locale language;
    private final Map<String, LoginPages.Page> pages = new LinkedHashMap<>();

    JourneyPages(Locale language) {
        this.language = language;
        for (String outcome : List.of("WAITING", "MAIL_SENT", "READY")) {
            page("received-" + outcome.toLowerCase(Locale.ROOT).replace("_", "-"), "portal-request-received", model -> model.put("portalOutcome", outcome)
                    .put("portalMaskedEmail", "l•••@globex.example").put("portalLinkHours", 72).put("portalPasswordChosen", false));
        }
        page("waiting", "portal-waiting", model -> model.put("portalWaiting", true).put("portalPasswordKnown", true).put("portalName", "Lena Park")
                .put("portalEmail", PERSON).put("portalRequestedAt", "27 November 2026"));
        page("disabled", "portal-waiting", model -> model.put("portalWaiting", false).put("portalPasswordKnown", true).put("portalEmail", PERSON));
        page("set-up", "portal-account-setup", model -> setUp(model));
        page("set-up-invited", "portal-account-setup", model -> setUp(model).put("portalInvitations", invitations()));
        page("active", "portal-account-active", model -> model.put("portalSignInName", PERSON).put("portalSignInUrl", "#"));
        page("open-mail", "portal-open-mail", model -> newLink(model));
        page("new-link", "portal-new-link", model -> newLink(model).put("portalNewLinkAsked", false));
        page("new-link-asked", "portal-new-link", model -> newLink(model).put("portalNewLinkAsked", true));
        for (String problem : List.of("EXPIRED", "USED", "DISABLED")) {
            page("link-" + problem.toLowerCase(Locale.ROOT), "portal-link-problem", model -> {
                model.put("portalLinkProblem", problem).put("portalLinkHours", 72).put("portalSignInUrl", "#");
                return problem.equals("EXPIRED") ? model.put("portalNewLinkUrl", "#") : model;
            });
        }
        page("join", "portal-join", model -> model.put("portalJoinState", "OPEN").put("portalEmail", PERSON).put("portalJoinForm", "#").put("portalJoinKey", "k")
                .put("portalJoinShown", "1").put("portalInvitations", invitations()));
        page("joined", "portal-join", model -> model.put("portalJoinState", "ACCEPTED").put("portalSignInUrl", "#"));
        page("home", "portal-home", model -> model.put("portalHomeName", "Acme").put("portalHome", "#"));
    }

    Map<String, LoginPages.Page> all() {
        return pages;
    }

    private void page(String name, String template, UnaryOperator<Model> change) {
        pages.put(name, new LoginPages.Page(template + ".ftl", change.apply(new Model(language)).values()));
    }

    private static Model newLink(Model model) {
        return model.put("portalNewLinkUrl", "#").put("portalSignInUrl", "#");
    }

    private static Model setUp(Model model) {
        return model.realmAttribute("portal.password-rules.effective", RULES)
                .put("portalPasswordRequired", true).put("portalEmail", PERSON).put("portalAddressProven", true).put("termsAcceptanceRequired", true)
                .profile(attribute("firstName", "${firstName}", Map.of("value", "Lena")), attribute("lastName", "${lastName}", Map.of("value", "Park")));
    }

    private static List<Object> invitations() {
        return List.of(Map.of("inviterName", "Mara Lindqvist", "invitedTo", List.of(Map.of("role", "ORG_ADMIN", "organization", "Globex")), "inviterMessage", "Welcome to the team."));
    }
}
