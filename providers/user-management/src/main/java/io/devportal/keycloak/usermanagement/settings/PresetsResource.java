// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.Version;
import io.devportal.keycloak.usermanagement.settings.PresetService.Difference;
import io.devportal.keycloak.usermanagement.settings.PresetService.Preview;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** {@code presets}: settings that make the sign-up similar to that of a well-known portal. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class PresetsResource {

    /** @param settings what the preset names, as a settings document */
    public record PresetRepresentation(String name, Map<?, ?> settings) {}

    public record PresetsRepresentation(List<PresetRepresentation> presets) {}

    /** @param now and {@code then}: a text, or a number */
    public record DifferenceRepresentation(String key, Object now, Object then) {
        static DifferenceRepresentation of(Difference difference) {
            return new DifferenceRepresentation(difference.key(), difference.now(), difference.then());
        }
    }

    /** As {@link NativeStep}; what is null there is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NativeStepRepresentation(String topic, String now, String then, boolean done, String where) {
        static NativeStepRepresentation of(NativeStep step) {
            return new NativeStepRepresentation(step.topic(), step.now(), step.then(), step.done(), step.where());
        }
    }

    /**
     * @param differences what applying it would change
     * @param nativeSteps what it would not, because it stays with Keycloak
     */
    public record PreviewRepresentation(
            String name,
            List<DifferenceRepresentation> differences,
            @JsonProperty("native") List<NativeStepRepresentation> nativeSteps) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public PresetsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public PresetsRepresentation list() {
        return answers.of(() -> new PresetsRepresentation(service().all().stream()
                .map(preset -> new PresetRepresentation(preset.presetName(), preset.document()))
                .toList()));
    }

    /** The ETag is that of the settings. */
    @GET
    @Path("{name}")
    public PreviewRepresentation preview(@PathParam("name") String name) {
        return answers.of(() -> {
            Preview preview = service().preview(name);
            new Precondition(session).tell(new Version(preview.document()));
            return new PreviewRepresentation(
                    preview.preset().presetName(),
                    preview.differences().stream()
                            .map(DifferenceRepresentation::of)
                            .toList(),
                    preview.nativeSteps().stream()
                            .map(NativeStepRepresentation::of)
                            .toList());
        });
    }

    /** Stores what the preset names and answers with all settings. 412 when they are not those of If-Match. */
    @POST
    @Path("{name}/apply")
    public Map<String, Object> apply(@PathParam("name") String name, InputStream body) {
        return answers.of(() -> {
            Precondition precondition = new Precondition(session);
            Map<String, Object> settings =
                    service().apply(name, new JsonBody(body)::requireNothing, precondition.of(Version::new));
            precondition.tell(new Version(settings));
            return settings;
        });
    }

    private PresetService service() {
        return new PresetService(session, session.getContext().getRealm(), caller);
    }
}
