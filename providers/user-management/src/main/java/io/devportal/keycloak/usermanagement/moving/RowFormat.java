// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.registration.limits.Domains;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.util.List;

/** Converts rows to JSON and back: exactly the columns of the entity, by the names of its fields. */
@Store
final class RowFormat {
    /** More than any counter reaches, and far enough from where it would become negative. */
    private static final int MOST = 1_000_000_000;

    /** The end of the year 9999, in milliseconds since the epoch. */
    private static final long LATEST = 253_402_300_799_999L;

    private static final ObjectMapper JSON = mapper();

    /** What is no column is none of a row: an entity has methods, and Hibernate (7, in Keycloak 26.7) adds fields. */
    private static final class Columns extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return member instanceof AnnotatedField && !member.hasAnnotation(Column.class);
        }
    }

    private RowFormat() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .annotationIntrospector(new Columns())
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .build();
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                .forEach(
                        shape -> mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
        return mapper;
    }

    static ObjectNode json(Object entity) {
        ObjectNode row = JSON.valueToTree(entity);
        row.remove(MovedKind.NEVER_CARRIED);
        return row;
    }

    /** Throws {@link BadLine} with what is wrong about a row from a file. */
    static void check(MovedKind kind, Class<?> entity, ObjectNode row) {
        MovedKind.NEVER_CARRIED.stream().filter(row::has).findFirst().ifPresent(field -> {
            throw new BadLine("the row has a field \"" + field + "\", which no file carries");
        });
        kind.required().filter(field -> !row.hasNonNull(field)).findFirst().ifPresent(field -> {
            throw new BadLine("the row has no \"" + field + "\"");
        });
        for (Field column : entity.getDeclaredFields()) {
            MovedKind.text(row, column.getName()).ifPresent(text -> check(column, text));
        }
        entity(entity, row);
        for (Field column : entity.getDeclaredFields()) {
            if (row.path(column.getName()).isIntegralNumber()) {
                check(column, row.path(column.getName()).longValue());
            }
        }
        MovedKind.text(row, "name").filter(name -> !Domains.canHave(name)).ifPresent(name -> {
            throw new BadLine("\"name\" is no domain such as example.com or *.example.com");
        });
    }

    /** The server counts on from a number of a file, and calculates with a time. */
    private static void check(Field column, long number) {
        if (number < 0 || number > (List.of(int.class, Integer.class).contains(column.getType()) ? MOST : LATEST)) {
            throw new BadLine("\"" + column.getName() + "\" is a number that it never has");
        }
    }

    private static void check(Field column, String text) {
        String name = column.getName();
        if (text.length() > column.getAnnotation(Column.class).length()) {
            throw new BadLine("\"" + name + "\" is longer than "
                    + column.getAnnotation(Column.class).length() + " characters");
        }
        boolean isId = name.equals("id") || name.endsWith("Id") && !name.equals("clientId");
        if (isId ? !Account.canBeId(text) : !HarmlessText.areParagraphs(text)) {
            throw new BadLine("\"" + name + "\" has characters that do not belong there");
        }
    }

    static <T> T entity(Class<T> type, ObjectNode row) {
        try {
            return JSON.treeToValue(row, type);
        } catch (JsonMappingException e) {
            throw new BadLine(
                    e.getPath().isEmpty()
                            ? "the row does not have the documented fields"
                            : "\"" + e.getPath().get(0).getFieldName()
                                    + "\" is unknown, or not of the documented type");
        } catch (JsonProcessingException e) {
            throw new BadLine("the row does not have the documented fields");
        }
    }
}
