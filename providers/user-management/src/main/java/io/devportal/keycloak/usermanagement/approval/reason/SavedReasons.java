// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval.reason;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.settings.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** The saved reasons of a realm, in a realm attribute, so that an export of the realm contains them. */
public final class SavedReasons {
    private static final Logger LOG = Logger.getLogger(SavedReasons.class);

    static final String ATTRIBUTE = "portal.rejection-reasons";
    static final int MOST = 50;

    /** In ASCII, which every database can keep. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final RealmModel realm;

    public SavedReasons(RealmModel realm) {
        this.realm = realm;
    }

    /** In the order in which they were stored. */
    List<SavedReason> all() {
        return read().entrySet().stream()
                .filter(reason -> !reason.getValue().isEmpty())
                .map(reason -> new SavedReason(reason.getKey(), new TreeMap<>(reason.getValue())))
                .toList();
    }

    /** What somebody wrote into the attribute by hand, and nobody can read, counts as nothing. */
    private Map<String, Map<String, String>> read() {
        String stored = realm.getAttribute(ATTRIBUTE);
        if (stored == null || stored.isBlank()) {
            return Map.of();
        }
        try {
            return JSON.readValue(stored, new TypeReference<Map<String, Map<String, String>>>() {});
        } catch (JsonProcessingException e) {
            LOG.warnf("The attribute %s of realm %s cannot be read", ATTRIBUTE, realm.getName());
            return Map.of();
        }
    }

    void store(List<SavedReason> reasons) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        reasons.forEach(reason -> texts.put(reason.id(), reason.texts()));
        try {
            realm.setAttribute(ATTRIBUTE, JSON.writeValueAsString(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is told to somebody. Throws a {@link Refusal} when there is no reason with this id.
     *
     * @param language of the person as a tag, or null
     */
    public String text(String id, String language) {
        // somebody may have written into the attribute by hand
        return RejectionReason.typed("reasonId", find(id).text(language, Languages.of(realm)))
                .text();
    }

    private SavedReason find(String id) {
        return all().stream()
                .filter(reason -> reason.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Denial.invalid(
                        "reasonId",
                        "one of " + all().stream().map(SavedReason::id).toList() + ", the ids of saved reasons")));
    }
}
