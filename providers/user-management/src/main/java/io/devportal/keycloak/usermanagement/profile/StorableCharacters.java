// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import io.devportal.keycloak.usermanagement.DatabaseProduct;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.access.Expected;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Which characters Keycloak's own columns can store. On MariaDB and MySQL some of them are utf8mb3 (26.7.5), and the
 * others have the character set of the database: characters of four bytes, such as emoji, fail there on write.
 */
@Store
public final class StorableCharacters {

    /** Key of the sentence for somebody who typed one that is not held. */
    public static final String PROBLEM = "portalLetterNotStored";

    /** What a good text is, for an error sentence. */
    public static final Expected EXPECTED = Expected.of("letters", "characters that Keycloak's database can store");

    private record Column(String table, String name) {}

    private static final Column ATTRIBUTE = new Column("USER_ATTRIBUTE", "VALUE");
    private static final Column ORGANIZATION = new Column("ORG", "NAME");
    private static final Column ACCOUNT_PLAN = new Column("GROUP_ATTRIBUTE", "VALUE");
    private static final Column EVENT = new Column("EVENT_ENTITY", "DETAILS_JSON_LONG_VALUE");
    private static final Column ADMIN_EVENT = new Column("ADMIN_EVENT_ENTITY", "DETAILS_JSON");
    private static final Column REPRESENTATION = new Column("ADMIN_EVENT_ENTITY", "REPRESENTATION");
    private static final Map<String, Column> OF_USERS = Map.of(
            UserModel.USERNAME, new Column("USER_ENTITY", "USERNAME"),
            UserModel.EMAIL, new Column("USER_ENTITY", "EMAIL"),
            UserModel.FIRST_NAME, new Column("USER_ENTITY", "FIRST_NAME"),
            UserModel.LAST_NAME, new Column("USER_ENTITY", "LAST_NAME"));

    private static final Pattern FOUR_BYTES = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

    private final KeycloakSession session;

    public StorableCharacters(KeycloakSession session) {
        this.session = session;
    }

    /** Whether all of these values can be stored in a user, as this attribute. */
    public boolean hold(String attribute, List<String> values) {
        return values.stream().noneMatch(StorableCharacters::hasFourBytes)
                || holdFourBytes(OF_USERS.getOrDefault(attribute, ATTRIBUTE));
    }

    public boolean holdOrganization(String name) {
        return !hasFourBytes(name) || holdFourBytes(ORGANIZATION);
    }

    public boolean holdAccountPlan(String plan) {
        return !hasFourBytes(plan) || holdFourBytes(ACCOUNT_PLAN);
    }

    /** The text as the log of events can hold it, which keeps also what was refused. */
    public String inEvents(String text) {
        return in(EVENT, text);
    }

    /** The same for the details of an event of an admin. */
    public String inAdminEvents(String text) {
        return in(ADMIN_EVENT, text);
    }

    /** The same for what an admin has sent, or null for nothing. */
    public String inRepresentations(String text) {
        return in(REPRESENTATION, text);
    }

    private String in(Column column, String text) {
        return !hasFourBytes(text) || holdFourBytes(column)
                ? text
                : FOUR_BYTES.matcher(text).replaceAll("\uFFFD");
    }

    /** Whether UTF-8 takes four bytes for one of its letters. */
    static boolean hasFourBytes(String text) {
        return text != null && FOUR_BYTES.matcher(text).find();
    }

    /** A statement that only who types such a letter has to pay: an admin may change a column while the server runs. */
    private boolean holdFourBytes(Column column) {
        if (!DatabaseProduct.of(session).isMariaDbOrMySql()) {
            return true;
        }
        Object narrow = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("select count(*) from information_schema.columns where table_schema = database()"
                        + " and table_name = :table and column_name = :column and character_set_name <> 'utf8mb4'")
                .setParameter("table", column.table())
                .setParameter("column", column.name())
                .getSingleResult();
        return ((Number) narrow).longValue() == 0;
    }
}
