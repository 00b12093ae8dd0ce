// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.UserProfileUtil;

/**
 * The profile attributes that admins may see, in the order of Keycloak's forms. Attributes that the user profile does
 * not define are left out, whatever the realm's policy for unmanaged attributes is.
 */
public final class ProfileAttributes {
    private static final UserProfileContext ADMIN = UserProfileContext.USER_API;

    private final UserProfileProvider profiles;
    private final ProfileTexts texts;

    public ProfileAttributes(KeycloakSession session) {
        this.profiles = session.getProvider(UserProfileProvider.class);
        this.texts = new ProfileTexts(session, session.getContext().resolveLocale(null));
    }

    /** Of one person, empty attributes included. */
    public List<ProfileAttribute> of(UserModel user) {
        return of(profiles.create(ADMIN, user).getAttributes());
    }

    /**
     * Of somebody whose attributes were read with those of others, empty ones included.
     *
     * @param values by name
     */
    public List<ProfileAttribute> of(Map<String, List<String>> values) {
        return of(profiles.create(ADMIN, values).getAttributes());
    }

    /** Besides those that Keycloak keeps with the account itself, in the order of the forms. */
    public List<String> furtherNames() {
        return of(Map.of()).stream()
                .filter(attribute -> !attribute.isRoot())
                .map(ProfileAttribute::name)
                .toList();
    }

    private List<ProfileAttribute> of(Attributes attributes) {
        Map<String, List<String>> unmanaged = attributes.getUnmanagedAttributes();
        return attributes.getReadable().keySet().stream()
                .filter(name -> !unmanaged.containsKey(name))
                .map(attributes::getMetadata)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(AttributeMetadata::getGuiOrder))
                .map(metadata -> attribute(metadata, attributes))
                .toList();
    }

    private ProfileAttribute attribute(AttributeMetadata metadata, Attributes attributes) {
        String name = metadata.getName();
        List<String> values = attributes.get(name).stream()
                .filter(value -> value != null && !value.isBlank())
                .toList();
        Map<String, Object> annotations = attributes.getAnnotations(name);
        return new ProfileAttribute(
                name,
                texts.label(name, metadata.getAttributeDisplayName()),
                values,
                values.stream().map(value -> texts.option(annotations, value)).toList(),
                attributes.isReadOnly(name),
                UserProfileUtil.isRootAttribute(name));
    }
}
