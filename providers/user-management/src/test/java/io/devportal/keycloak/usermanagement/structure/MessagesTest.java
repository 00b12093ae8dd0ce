// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.structure.Messages;
import io.devportal.keycloak.structure.MessagesRules;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest extends MessagesRules {

    /** Keys that a template puts together from a word and the name of a constant. */
    @ParameterizedTest
    @CsvSource({
        "registration.RegistrationOutcome, portalReceivedTitle_, ''",
        "registration.RegistrationOutcome, portalReceivedText_,  ''",
        "activation.LinkState,             portalLinkTitle_,     VALID",
        "activation.LinkState,             portalLinkText_,      VALID",
        "account.Journey,                  portalRegisterText_,  NONE",
        "settings.PortalSettings$OrganizationChoice, portalOrganizationHint_, OFF",
    })
    void everyConstantHasItsText(String type, String prefix, String except) throws ReflectiveOperationException {
        Set<String> keys = Arrays.stream(
                        Class.forName(Main.JAR.packageName() + "." + type).getEnumConstants())
                .map(Object::toString)
                .filter(name -> !name.equals(except))
                .map(prefix::concat)
                .collect(Collectors.toSet());

        assertThat(Messages.english().keySet().stream().filter(key -> key.startsWith(prefix)))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyMailHasASubjectThatNamesNobody() {
        for (MailKind kind : MailKind.values()) {
            assertThat(Messages.english()).containsKey(kind.subjectKey());
            assertThat(arguments(Messages.english().get(kind.subjectKey()))).isSubsetOf("0");
        }
    }
}
