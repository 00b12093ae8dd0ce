// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import io.devportal.keycloak.usermanagement.profile.ShownAttribute.ShownValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.UserProfileAttributeGroupMetadata;
import org.keycloak.representations.idm.UserProfileAttributeMetadata;
import org.keycloak.representations.idm.UserProfileMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.UserProfileUtil;

/**
 * The profile data of a person that admins may see: label and value as on Keycloak's own pages. Attributes that the
 * user profile does not define are left out.
 */
public final class ShownProfile {
    private final KeycloakSession session;
    private final ProfileTexts texts;

    /** @param locale of who reads */
    public ShownProfile(KeycloakSession session, Locale locale) {
        this.session = session;
        this.texts = new ProfileTexts(session, locale);
    }

    /** In the order of the profile. */
    public List<ShownAttribute> of(UserModel user) {
        UserProfile profile = session.getProvider(UserProfileProvider.class).create(UserProfileContext.USER_API, user);
        UserProfileMetadata metadata = UserProfileUtil.createUserProfileMetadata(session, profile);
        if (metadata == null) {
            return List.of();
        }
        Map<String, String> groups = metadata.getGroups().stream()
                .collect(Collectors.toMap(
                        UserProfileAttributeGroupMetadata::getName,
                        group -> texts.resolved(
                                Optional.ofNullable(group.getDisplayHeader()).orElse(group.getName()))));
        return metadata.getAttributes().stream()
                .map(attribute -> shown(attribute, profile.getAttributes(), groups))
                .toList();
    }

    private ShownAttribute shown(
            UserProfileAttributeMetadata attribute, Attributes attributes, Map<String, String> groups) {
        Map<String, Object> annotations =
                Optional.ofNullable(attribute.getAnnotations()).orElse(Map.of());
        List<String> values =
                Optional.ofNullable(attributes.get(attribute.getName())).orElse(List.of());
        Object inputType = annotations.get("inputType");
        return new ShownAttribute(
                attribute.getName(),
                texts.label(attribute.getName(), attribute.getDisplayName()),
                attribute.getGroup() == null ? null : groups.get(attribute.getGroup()),
                options(values, annotations),
                !attribute.isReadOnly() && !UserModel.USERNAME.equals(attribute.getName()),
                attribute.isRequired(),
                attribute.isMultivalued(),
                inputType == null ? null : inputType.toString(),
                choices(attribute).map(choices -> options(choices, annotations)).orElse(null));
    }

    private List<ShownValue> options(Collection<?> values, Map<String, Object> annotations) {
        return values.stream()
                .map(String::valueOf)
                .filter(value -> !value.isBlank())
                .map(value -> new ShownValue(value, texts.option(annotations, value)))
                .toList();
    }

    private static Optional<Collection<?>> choices(UserProfileAttributeMetadata attribute) {
        return Optional.ofNullable(attribute.getValidators())
                .map(validators -> validators.get("options"))
                .map(config -> config.get("options"))
                .filter(Collection.class::isInstance)
                .map(options -> (Collection<?>) options);
    }
}
