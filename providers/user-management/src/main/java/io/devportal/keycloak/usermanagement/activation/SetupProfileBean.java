// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.keycloak.forms.login.freemarker.model.VerifyProfileBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The profile fields of the set-up form: all but the address, which the link confirms, and the username. */
public final class SetupProfileBean extends VerifyProfileBean {

    private static final Set<String> SHOWN_ELSEWHERE = Set.of(UserModel.USERNAME, UserModel.EMAIL, UserModel.LOCALE);

    SetupProfileBean(UserModel user, MultivaluedMap<String, String> formData, KeycloakSession session) {
        super(user, formData, session);
    }

    @Override
    public List<Attribute> getAttributes() {
        return super.getAttributes().stream()
                .filter(attribute -> !SHOWN_ELSEWHERE.contains(attribute.getName()))
                .toList();
    }
}
