// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Recipe;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no recipe may lack, read from the files: no server is needed. */
@Tag("contract")
final class RecipeFilesIT {
    private static final List<Recipe> SAML =
            Stream.of("saml", "tyk-saml", "layer7").map(Recipe::named).toList();

    /** Imported after each other, the second one would replace the first. */
    @Test
    void noTwoRecipesMakeTheSameClient() {
        assertThat(Recipe.all())
                .hasSizeGreaterThan(SAML.size())
                .extracting(Recipe::clientId)
                .doesNotHaveDuplicates();
        assertThat(SAML)
                .extracting(recipe -> recipe.attribute("saml_idp_initiated_sso_url_name"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"saml", "tyk-saml", "layer7"})
    void aSamlClientHasALogoutAddressAndGetsSignedAnswers(String name) {
        Recipe recipe = Recipe.named(name);

        assertThat(recipe.attribute("saml_single_logout_service_url_post")
                        + recipe.attribute("saml_single_logout_service_url_redirect"))
                .contains("https://portal.example.com/");
        assertThat(recipe.attribute("saml.server.signature")).isEqualTo("true");
        assertThat(recipe.attribute("saml.assertion.signature")).isEqualTo("true");
    }
}
