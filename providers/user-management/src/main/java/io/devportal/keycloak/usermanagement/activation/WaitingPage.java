// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Journey;
import io.devportal.keycloak.usermanagement.flow.ShownDay;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;

/** The page shown instead of the account set-up while no admin has decided, or if the account is disabled. */
record WaitingPage(RequiredActionContext context) {

    /** @param account null for somebody whom the pack never held back and who is disabled now */
    Response show(Account account) {
        boolean undecided = account != null && account.status() == AccountStatus.PENDING_APPROVAL;
        LoginFormsProvider form = context.form();
        if (undecided) {
            tellOfRequest(form, account);
        }
        return form.setAttribute(
                        "portalIdentityProvider",
                        BrokeredSession.providerName(context.getSession(), context.getAuthenticationSession()))
                .setAttribute("portalWaiting", undecided)
                .setAttribute(
                        "portalPasswordKnown",
                        LinkSession.generation(context.getAuthenticationSession())
                                .isEmpty())
                .setAttribute(
                        "portalName", account == null ? "" : account.applicant().displayName())
                .setAttribute(
                        "portalEmail",
                        Objects.requireNonNullElse(context.getUser().getEmail(), ""))
                .createForm("portal-waiting.ftl");
    }

    private void tellOfRequest(LoginFormsProvider form, Account account) {
        PortalSettings settings = PortalSettings.of(context.getRealm());
        ShownDay day = new ShownDay(context.getSession(), context.getUser());
        form.setAttribute(Journey.ATTRIBUTE, Journey.of(account).name())
                .setAttribute("portalRequestedAt", day.of(account.createdAt()))
                .setAttribute("portalOrganization", organization(account))
                // what is over promises nothing any more
                .setAttribute(
                        "portalAnswerBy",
                        settings.answerWithin()
                                .map(time -> account.createdAt() + time.toMillis())
                                .filter(until -> until > Time.currentTimeMillis())
                                .map(day::of)
                                .orElse(""))
                .setAttribute("portalContact", settings.contact().text())
                .setAttribute("portalContactUrl", settings.contact().href());
    }

    /** As the person wrote it; empty for none. */
    static String organization(Account account) {
        return Optional.ofNullable(account.organization())
                .map(Account.RequestedOrganization::name)
                .map(HarmlessText::line)
                .orElse("");
    }
}
