// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.blocks;
import static io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.hint;

import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Password;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Provider;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.UserStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings about how the person signs in: password, passkey, identity provider, user store. */
final class SignInMethodDiagnosis {
    static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

    private SignInMethodDiagnosis() {}

    static Stream<SignInFinding> of(SignInFacts facts) {
        return Stream.of(password(facts), providers(facts), userStore(facts)).flatMap(List::stream);
    }

    static boolean hasPassword(SignInFacts facts) {
        return facts.person().password().exists()
                || facts.userStore().filter(UserStore::checksPassword).isPresent();
    }

    static List<String> otherWays(SignInFacts facts) {
        Stream<String> passkey = facts.person().password().passkeyExists() ? Stream.of("passkey") : Stream.of();
        return Stream.concat(
                        passkey,
                        facts.providers().stream()
                                .filter(provider -> provider.isLinked() && provider.state() == Provider.State.USABLE)
                                .map(Provider::alias))
                .toList();
    }

    /** Who is not set up chooses a password there. */
    private static List<SignInFinding> password(SignInFacts facts) {
        if (AccountDiagnosis.status(facts) != AccountStatus.ACTIVE) {
            return List.of();
        }
        if (!hasPassword(facts)) {
            List<String> ways = otherWays(facts);
            return List.of(
                    ways.isEmpty()
                            ? blocks(SignInMethodFinding.NO_WAY_IN)
                            : hint(SignInMethodFinding.PASSWORD_MISSING)
                                    .with("ways", ways.stream().sorted().collect(Collectors.joining(", "))));
        }
        List<SignInFinding> findings = new ArrayList<>();
        Password password = facts.person().password();
        if (facts.person().requiredActions().contains(UPDATE_PASSWORD)) {
            findings.add(hint(SignInMethodFinding.PASSWORD_TO_BE_CHANGED));
        } else if (password.exists() && password.isExpired()) {
            findings.add(hint(SignInMethodFinding.PASSWORD_EXPIRED));
        }
        if (!password.exists()) {
            findings.add(hint(SignInMethodFinding.PASSWORD_IN_USER_STORE));
        }
        return findings;
    }

    /** That nothing else is left is a finding of its own. */
    private static List<SignInFinding> providers(SignInFacts facts) {
        List<SignInFinding> findings = new ArrayList<>();
        for (Provider provider : facts.providers()) {
            if (!provider.isLinked()) {
                if (facts.reader().isPortalAdmin() && facts.person().isPublisher()) {
                    findings.add(hint(SignInMethodFinding.NEW_PUBLISHER_REFUSED).with("provider", provider.alias()));
                }
                continue;
            }
            switch (provider.state()) {
                case DISABLED ->
                    findings.add(hint(SignInMethodFinding.PROVIDER_DISABLED).with("provider", provider.alias()));
                case LINKS_ONLY ->
                    findings.add(hint(SignInMethodFinding.PROVIDER_LINKS_ONLY).with("provider", provider.alias()));
                case NOT_ON_SERVER ->
                    findings.add(
                            hint(SignInMethodFinding.PROVIDER_NOT_ON_SERVER).with("provider", provider.alias()));
                case GONE ->
                    findings.add(hint(SignInMethodFinding.PROVIDER_GONE).with("provider", provider.alias()));
                case USABLE -> {}
            }
        }
        return findings;
    }

    static List<SignInFinding> userStore(SignInFacts facts) {
        return facts.userStore().flatMap(store -> finding(store, facts)).stream()
                .toList();
    }

    private static Optional<SignInFinding> finding(UserStore store, SignInFacts facts) {
        return switch (store.state()) {
            case ON -> Optional.empty();
            case OFF -> Optional.of(blocks(SignInMethodFinding.USER_STORE_OFF).with("userStore", store.name()));
            case GONE -> Optional.of(blocks(SignInMethodFinding.USER_STORE_GONE).with("userStore", store.name()));
            case LOST ->
                Optional.of(blocks(SignInMethodFinding.NOT_IN_USER_STORE).with("userStore", store.name()));
            // a password that Keycloak itself keeps counts all the same
            case NOT_ON_SERVER ->
                Optional.of(hint(SignInMethodFinding.USER_STORE_NOT_ON_SERVER).with("userStore", store.name()));
        };
    }
}
