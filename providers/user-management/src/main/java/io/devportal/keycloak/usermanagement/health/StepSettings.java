// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.authenticators.conditional.ConditionalUserAttributeValueFactory;
import org.keycloak.authentication.forms.AbstractRegistrationRecaptcha;
import org.keycloak.authentication.forms.RegistrationRecaptcha;
import org.keycloak.authentication.forms.RegistrationRecaptchaEnterprise;

/**
 * Settings that a step of Keycloak's (26.7.4) requires: without them it answers 500 or lets nobody pass. Other steps
 * need none, or have defaults.
 */
final class StepSettings {

    private static final String SITE_KEY = "reCAPTCHA Site Key";
    private static final String THRESHOLD = "Min. Score Threshold";

    private StepSettings() {}

    /**
     * Those that a step lacks, as the Admin Console calls them; empty for none.
     *
     * @param provider id of the step's provider
     * @param config null for none at all
     */
    static List<String> missing(String provider, Map<String, String> config) {
        Map<String, String> stored = config == null ? Map.of() : config;
        List<String> missing = new ArrayList<>();
        switch (provider) {
            case RegistrationRecaptcha.PROVIDER_ID -> {
                need(missing, stored, SITE_KEY, AbstractRegistrationRecaptcha.SITE_KEY);
                need(
                        missing,
                        stored,
                        "reCAPTCHA Secret",
                        RegistrationRecaptcha.SECRET_KEY,
                        RegistrationRecaptcha.OLD_SECRET);
            }
            case RegistrationRecaptchaEnterprise.PROVIDER_ID -> {
                need(missing, stored, "Project ID", RegistrationRecaptchaEnterprise.PROJECT_ID);
                need(missing, stored, SITE_KEY, AbstractRegistrationRecaptcha.SITE_KEY);
                need(missing, stored, "Google API Key", RegistrationRecaptchaEnterprise.API_KEY);
                need(missing, stored, "Action Name", AbstractRegistrationRecaptcha.ACTION);
                if (!isNumber(stored.get(RegistrationRecaptchaEnterprise.SCORE_THRESHOLD))) {
                    missing.add(THRESHOLD);
                }
            }
            case ConditionalUserAttributeValueFactory.PROVIDER_ID ->
                need(missing, stored, "Attribute name", ConditionalUserAttributeValueFactory.CONF_ATTRIBUTE_NAME);
            default -> {}
        }
        return missing;
    }

    /** @param keys one of them is enough */
    private static void need(List<String> missing, Map<String, String> stored, String label, String... keys) {
        for (String key : keys) {
            if (!stored.getOrDefault(key, "").isEmpty()) {
                return;
            }
        }
        missing.add(label);
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text == null ? "" : text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
