// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Whether somebody may sign up now, according to limits and domain lists. Determined once, when the form is
 * validated, and remembered for the following steps. Forms must not check this in any other way.
 */
public final class SignUpLimits {
    private static final String FACTS = "portal.sign-up-facts";
    private static final String COUNTED = "portal.sign-up-counted";
    private static final Duration WINDOW = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;

    public SignUpLimits(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Of several at the same moment, no more pass than places are free: each counts when the one before is stored. */
    public Optional<Denial> check(String address) {
        Optional<Denial> objection = look(address);
        if (objection.isPresent()) {
            // nobody has to wait to be refused
            return objection;
        }
        new Locks(session, realm).acquire(Lock.SIGN_UP);
        return look(address);
    }

    private Optional<Denial> look(String address) {
        long since = Time.currentTimeMillis() - WINDOW.toMillis();
        SignUpFacts facts = new SignUps(session, realm).facts(address, SignUpSource.key(session, realm), since);
        session.setAttribute(FACTS, facts);
        PortalSettings settings = PortalSettings.of(realm);
        return facts.objection(settings.maxSignUpsPerHour(), settings.maxPendingRequests());
    }

    /** Whether the rules were asked about this address. */
    public boolean hasChecked(String address) {
        return facts().filter(facts -> facts.address().strip().equalsIgnoreCase(address))
                .isPresent();
    }

    /** Counts this sign-up whether it makes an account or not, so that the limit tells nobody what there is already. */
    public void count() {
        source().ifPresent(source -> {
            new SignUps(session, realm).add(source);
            session.setAttribute(COUNTED, true);
        });
    }

    /** Where the new account comes from, as far as it still has to count. */
    public Optional<String> source() {
        return facts().map(SignUpFacts::source).filter(source -> session.getAttribute(COUNTED) == null);
    }

    /** Whether nobody has to decide, because of the domain of the address. */
    public boolean areApprovedByDomain() {
        return facts().filter(SignUpFacts::areApprovedByDomain).isPresent();
    }

    /** Empty when the approval step is not part of the flow, or has not validated the form. */
    private Optional<SignUpFacts> facts() {
        return Optional.ofNullable(session.getAttribute(FACTS, SignUpFacts.class));
    }
}
