// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Runs the validation of another form action, and captures its result so that the caller can decide what to do with
 * it.
 */
final class CapturedValidation implements ValidationContext {

    private final ValidationContext context;
    private List<FormMessage> problems = List.of();
    private MultivaluedMap<String, String> formData;
    private String error;
    private boolean excludesOthers;

    CapturedValidation(ValidationContext context) {
        this.context = context;
    }

    /** Drops these problems; true when there were some, and no others. */
    boolean withhold(Predicate<FormMessage> unsayable) {
        List<FormMessage> rest = problems.stream().filter(unsayable.negate()).toList();
        boolean onlyThose = rest.isEmpty() && !problems.isEmpty();
        problems = rest;
        return onlyThose;
    }

    /** Whatever was wrong with this field, this is what is said of it. */
    void replace(String field, FormMessage problem, String reason) {
        problems = Stream.concat(problems.stream().filter(other -> !field.equals(other.getField())), Stream.of(problem))
                .toList();
        formData = context.getHttpRequest().getDecodedFormParameters();
        error = reason;
    }

    /** Passes the verdict on as it was. */
    void release() {
        if (problems.isEmpty()) {
            context.success();
            return;
        }
        context.error(error);
        context.validationError(formData, problems);
        if (excludesOthers) {
            context.excludeOtherErrors();
        }
    }

    @Override
    public void validationError(MultivaluedMap<String, String> entered, List<FormMessage> errors) {
        formData = entered;
        problems = List.copyOf(errors);
    }

    @Override
    public void error(String reason) {
        error = reason;
    }

    @Override
    public void success() {
        problems = List.of();
    }

    @Override
    public void excludeOtherErrors() {
        excludesOthers = true;
    }

    @Override
    public EventBuilder getEvent() {
        return context.getEvent();
    }

    @Override
    public EventBuilder newEvent() {
        return context.newEvent();
    }

    @Override
    public AuthenticationExecutionModel getExecution() {
        return context.getExecution();
    }

    @Override
    public UserModel getUser() {
        return context.getUser();
    }

    @Override
    public void setUser(UserModel user) {
        context.setUser(user);
    }

    @Override
    public RealmModel getRealm() {
        return context.getRealm();
    }

    @Override
    public AuthenticationSessionModel getAuthenticationSession() {
        return context.getAuthenticationSession();
    }

    @Override
    public ClientConnection getConnection() {
        return context.getConnection();
    }

    @Override
    public UriInfo getUriInfo() {
        return context.getUriInfo();
    }

    @Override
    public KeycloakSession getSession() {
        return context.getSession();
    }

    @Override
    public HttpRequest getHttpRequest() {
        return context.getHttpRequest();
    }

    @Override
    public AuthenticatorConfigModel getAuthenticatorConfig() {
        return context.getAuthenticatorConfig();
    }
}
