// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.organizationroles.identityprovider.RoleGrantEntity;
import io.devportal.keycloak.usermanagement.account.AccountEntity;
import io.devportal.keycloak.usermanagement.persistence.PortalEntityProviderFactory;
import jakarta.persistence.Entity;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** a file of today is read tomorrow. */
class RowFormatTest {
    private static final List<String> STAY_BEHIND = List.of("PortalLink", "PortalSignUp", "PortalLimit");

    private static Map<String, Class<?>> entities() {
        Map<String, Class<?>> entities = new HashMap<>();
        Stream.concat(
                        new PortalEntityProviderFactory().create(null).getEntities().stream(),
                        Stream.of(RoleGrantEntity.class))
                .forEach(type -> entities.put(type.getAnnotation(Entity.class).name(), type));
        return entities;
    }

    @Test
    void everyTableIsCarriedOrStaysBehindOnPurpose() {
        Stream<String> carried = Arrays.stream(MovedKind.values()).map(MovedKind::entity);

        assertThat(Stream.concat(carried, STAY_BEHIND.stream()))
                .containsExactlyInAnyOrderElementsOf(entities().keySet());
    }

    /** Who renames one of these, or adds one that is never null, raises the format. */
    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, id origin status version linkGeneration linkExpiresAt email firstName lastName locale clientId createdAt"
                + " decidedAt decidedBy decidedByName reason activatedAt unprovenSince requestedOrganization organizationId"
                + " organizationRole assigneeId assigneeName leftBy",
        "NOTE, id requestId text authorId authorName createdAt",
        "INVITATION, id userId newAccount madeElsewhere state email firstName lastName inviterId inviterName globalRole message"
                + " linkGeneration linkExpiresAt linkLifetime mailedAt createdAt settledAt",
        "INVITATION_ROLE, id invitationId organizationId role",
        "MAIL, id accountId invitationId kind recipient recipientName locale linkGeneration status attempts dueAt lastError"
                + " createdAt sentAt",
        "DOMAIN, domainList name",
        "ROLE_GRANT, userId organizationId mapperId providerId role madeMember grantedAt",
    })
    void theColumnsOfAFileAreStable(MovedKind kind, String columns) throws ReflectiveOperationException {
        ObjectNode row = RowFormat.json(empty(entities().get(kind.entity())));

        assertThat(row.fieldNames()).toIterable().containsExactlyInAnyOrder(columns.split(" "));
    }

    @ParameterizedTest
    @EnumSource(MovedKind.class)
    void whatARowNeedsIsAColumn(MovedKind kind) throws ReflectiveOperationException {
        ObjectNode row = RowFormat.json(empty(entities().get(kind.entity())));

        assertThat(kind.required()).allMatch(row::has);
        assertThat(MovedKind.named(kind.label())).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\":\"ASLEEP\" | \"status\" is unknown, or not of the documented type",
                "\"version\":\"1\"     | \"version\" is unknown, or not of the documented type",
                "\"version\":1.5       | \"version\" is unknown, or not of the documented type",
                "\"email\":true        | \"email\" is unknown, or not of the documented type",
                "\"origin\":0          | \"origin\" is unknown, or not of the documented type",
                "\"createdAt\":null    | the row has no \"createdAt\"",
                "\"id\":\"../x y\"     | \"id\" has characters that do not belong there",
                "\"noteCount\":7       | the row has a field \"noteCount\", which no file carries",
            })
    void whatIsNoRowIsNamed(String field, String why) throws Exception {
        String json =
                "{\"id\":\"1\",\"origin\":\"REGISTRATION\",\"status\":\"ACTIVE\",\"version\":0,\"linkGeneration\":0,"
                        + "\"createdAt\":1}";
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode row = (ObjectNode) mapper.readTree(json);
        RowFormat.check(MovedKind.ACCOUNT, AccountEntity.class, row);

        row.setAll((ObjectNode) mapper.readTree("{" + field + "}"));

        assertThatThrownBy(() -> RowFormat.check(MovedKind.ACCOUNT, AccountEntity.class, row))
                .isInstanceOf(BadLine.class)
                .hasMessage(why);
    }

    private static Object empty(Class<?> entity) throws ReflectiveOperationException {
        Constructor<?> constructor = entity.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
