// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-22: nobody becomes somebody else's org admin by the name of their own organization. */
class ItemReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{organization}:{role}                     | acme:admin                          | true",
                "{organization}:{role}                     | acme:                               | true",
                "{organization}:{role}                     | a:b:admin                           | false",
                "{organization}:{role}                     | acme                                | false",
                "{organization}:{role}                     | acme::admin                         | false",
                "{organization}::{role}                    | acme::admin                         | true",
                "{organization}::{role}                    | acme:::admin                        | false",
                "{organization}-{role}                     | acme-admin                          | true",
                "{organization}-{role}                     | acme-super-admin                    | false",
                "{organization}{role}                      | acmeadmin                           | false",
                "{role}:{organization}                     | admin:developer                     | true",
                "{role}:{organization}                     | admin:a:b                           | false",
                "{role}                                    | admin                               | true",
                "{organization}/{name}:{role}              | a/b:admin                           | true",
                "{organization}/{name}:{role}              | a/b/c:admin                         | false",
                "{organization}/{name}:{role}              | a/b:c:admin                         | false",
                "{organization}{name}:{role}               | ab:admin                            | false",
                "{organization:{organization},role:{role}} | {organization:a,role:admin}         | true",
                "{organization:{name},role:{role}}         | {organization:Acme Inc,role:admin}  | true",
                "{organization:{name},role:{role}} | {organization:Acme Inc,role:org-admin,role:dev} | false",
                "aba{name}aba{role}                        | ababaXabadev                        | true",
                "aba{name}aba{role}                        | abaXababadev                        | false",
            })
    void anItemIsTakenOnlyIfItCanBeReadInOneWay(String template, String item, boolean taken) throws InvalidSetting {
        assertThat(new ItemReader(ItemTemplate.parse(template), List.of()).canTell(item))
                .isEqualTo(taken);
    }

    @Test
    void anItemMayNotLookLikeARoleOfTheWholePortal() throws InvalidSetting {
        ItemTemplate template = ItemTemplate.parse("{role}-{organization}");

        assertThat(new ItemReader(template, List.of("portal-admin")).canTell("portal-admin"))
                .isFalse();
        assertThat(new ItemReader(template, List.of("portal-admin")).canTellPlain("portal-admin"))
                .isFalse();
        assertThat(new ItemReader(template, List.of()).canTell("portal-admin")).isTrue();
        assertThat(new ItemReader(ItemTemplate.parse("{role}"), List.of()).canTellPlain("portal-admin"))
                .isTrue();
    }

    @Test
    void readingTakesNoTime() throws InvalidSetting {
        ItemReader reader =
                new ItemReader(ItemTemplate.parse("{name}a{organization}a{plan}a{id}a{name}a{role}"), List.of());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(reader.canTell("a".repeat(100_000) + "c")).isFalse());
    }
}
