// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EntityRules {

    /** Words that H2, PostgreSQL, MySQL, Oracle or SQL Server reserve and that a table of people and mails could use. */
    private static final Set<String> RESERVED = Set.of(
            ("ACCESS ACTION ADMIN ALL ANY AS ASC AT BY CALL CASE CHECK COLUMN COMMENT CURRENT DATE DAY DEFAULT DESC END"
                            + " EVENT EXISTS FILE FOR FROM FUNCTION GRANT GROUP GROUPS HOUR IDENTIFIED IN INDEX INITIAL"
                            + " INTERVAL INTO IS JOIN KEY KEYS KIND LANGUAGE LEFT LEVEL LIKE LIMIT LOCK MODE MONTH NAME"
                            + " NOT NULL NUMBER OF OFFSET ON OPTION OR ORDER ORGANIZATION OUT OVER OWNER PASSWORD PLAN"
                            + " POSITION PUBLIC RANK READ REFERENCES RESOURCE RETURN ROLE ROW ROWS SECOND SELECT SESSION"
                            + " SET SIZE START STATE STATUS SYSTEM TABLE THEN TIME TIMESTAMP TO TRIGGER TYPE UNION"
                            + " UNIQUE UPDATE USER USERS USING VALIDATE VALUE VALUES VERSION VIEW WHEN WHERE WITH YEAR")
                    .split(" "));

    private final Jar jar;
    private final JpaEntityProvider provider;
    private final Changelog changelog;

    protected EntityRules(Jar jar, JpaEntityProvider provider) {
        this.jar = jar;
        this.provider = provider;
        this.changelog = new Changelog(provider.getChangelogLocation());
    }

    Stream<Class<?>> entities() {
        return jar.classes().stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .map(type -> type.reflect());
    }

    @Test
    void everyEntityIsNamedToKeycloak() {
        assertThat(entities()).containsExactlyInAnyOrderElementsOf(List.copyOf(provider.getEntities()));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void everyColumnIsInTheChangelogAndViceVersa(Class<?> entity) {
        String table = entity.getAnnotation(Table.class).name();
        Map<String, Changelog.Column> columns = changelog.tables().get(table);

        assertThat(columns).as(table).isNotNull();
        assertThat(fields(entity)).extracting(EntityRules::name).containsExactlyInAnyOrderElementsOf(columns.keySet());
        assertThat(fields(entity))
                .allSatisfy(field -> assertThat(columns.get(name(field)).type().replaceFirst("^N(?=VARCHAR)", ""))
                        .as(name(field))
                        .isEqualTo(type(field)));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void primitivesAreNeverNullAndEnumsFit(Class<?> entity) {
        Map<String, Changelog.Column> columns =
                changelog.tables().get(entity.getAnnotation(Table.class).name());

        assertThat(fields(entity).filter(field -> field.getType().isPrimitive()))
                .allSatisfy(
                        field -> assertThat(columns.get(name(field)).nullable()).isFalse());
        assertThat(fields(entity).filter(field -> field.getType().isEnum()))
                .allSatisfy(field -> assertThat(field.getType().getEnumConstants())
                        .allSatisfy(constant -> assertThat(((Enum<?>) constant).name())
                                .hasSizeLessThanOrEqualTo(
                                        field.getAnnotation(Column.class).length())));
    }

    @Test
    void namesAreOursPortableAndNotReserved() {
        assertThat(changelog.names()).allMatch(name -> name.matches("(PK_|IDX_|FK_|UK_)?PORTAL_[A-Z_]+"));
        assertThat(changelog.names()).allMatch(name -> name.length() <= 30);
        assertThat(changelog.tables().values()).allSatisfy(columns -> assertThat(columns.keySet())
                .doesNotContainAnyElementsOf(RESERVED)
                .allMatch(name -> name.matches("[A-Z_]{1,30}")));
    }

    @Test
    void indexesNameColumnsThatExist() {
        List<String> columns = changelog.tables().entrySet().stream()
                .flatMap(table -> table.getValue().keySet().stream().map(column -> table.getKey() + "." + column))
                .toList();

        assertThat(columns).containsAll(changelog.indexed());
    }

    private static Stream<Field> fields(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Column.class));
    }

    private static String name(Field field) {
        return field.getAnnotation(Column.class).name();
    }

    private static String type(Field field) {
        if (field.getType() == String.class || field.getType().isEnum()) {
            return "VARCHAR(" + field.getAnnotation(Column.class).length() + ")";
        }
        if (field.getType() == boolean.class) {
            return "BOOLEAN";
        }
        return field.getType() == int.class || field.getType() == Integer.class ? "INT" : "BIGINT";
    }
}
