// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.activation.HomePage;
import io.devportal.keycloak.usermanagement.activation.LinkRenewalResource;
import io.devportal.keycloak.usermanagement.activation.LinkSignOutResource;
import io.devportal.keycloak.usermanagement.activation.OpenedCode;
import io.devportal.keycloak.usermanagement.audit.DeniedAttempts;
import io.devportal.keycloak.usermanagement.branding.PanelPicture;
import io.devportal.keycloak.usermanagement.console.ConsolePage;
import io.devportal.keycloak.usermanagement.invitation.JoinResource;
import io.devportal.keycloak.usermanagement.link.ActivationLink;
import io.devportal.keycloak.usermanagement.link.JoinLink;
import io.devportal.keycloak.usermanagement.link.LinkCode;
import io.devportal.keycloak.usermanagement.link.SignInLink;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.Authentication;
import io.devportal.keycloak.usermanagement.rest.CrossOrigin;
import io.devportal.keycloak.usermanagement.rest.PreflightResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Everything below {@code /realms/{realm}/portal}. Keycloak (26.7.3) protects none of it by itself. */
public final class PortalResource {
    /** What stands in mails. */
    private static final String LOOKED_AT = "(?:activate|link|join|sign-in|requests)/[^/]+";

    private final KeycloakSession session;
    private final RequestPreparation preparation;

    PortalResource(KeycloakSession session) {
        this.session = session;
        this.preparation = new RequestPreparation(session);
    }

    /** The API: nothing behind this line runs for a caller who is not signed in. */
    @Path("api")
    public Object api() {
        Answers answers = preparation.api();
        CrossOrigin crossOrigin = new CrossOrigin(session);
        crossOrigin.allowOnRequest();
        if (HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod())) {
            return new PreflightResource(crossOrigin);
        }
        Caller caller = answers.ofReading(new Authentication(session, answers)::caller);
        Answers toCaller = new Answers(session, new DeniedAttempts(session, caller)::record);
        // not one step later: to a path with a slash at its end Keycloak's JAX-RS (26.7.5) goes on by itself, to a 405
        return KnownPaths.contain(session.getContext().getUri().getRequestUri().getRawPath())
                ? new ApiResource(session, caller, toCaller)
                : toCaller.nothingHere();
    }

    /** For a mail scanner that only looks whether an address leads somewhere, as Keycloak answers it for its own links. */
    @HEAD
    @Path("{address:" + LOOKED_AT + "}")
    public Response head() {
        preparation.link();
        return Response.ok().build();
    }

    /** Where the activation link of a mail leads. */
    @GET
    @Path("activate/{code}")
    @Produces(MediaType.TEXT_HTML)
    public Response activate(@PathParam("code") String code) {
        preparation.link();
        return new OpenedCode(session).show(code);
    }

    /** Where the link of a mail leads that Keycloak itself has written. */
    @GET
    @Path("link/{code}")
    @Produces(MediaType.TEXT_HTML)
    public Response link(@PathParam("code") String code) {
        preparation.link();
        return new OpenedCode(session).leadOn(code);
    }

    /** Where the link to join an organization leads. */
    @GET
    @Path("join/{code}")
    @Produces(MediaType.TEXT_HTML)
    public Response join(@PathParam("code") String code) {
        preparation.page();
        return new JoinResource(session).show(code);
    }

    /** Where the button of a mail leads that says "Sign in". */
    @GET
    @Path("sign-in/{code}")
    public Response signIn(@PathParam("code") String code) {
        preparation.page();
        return Response.seeOther(URI.create(new SignInLink(session, realm()).behind(LinkCode.read(code))))
                .build();
    }

    /** The sign-up address that can be handed out: it needs no parameters of a client. */
    @GET
    @Path("sign-up")
    public Response signUp(@QueryParam("client") String clientId) {
        preparation.page();
        return Response.seeOther(URI.create(new SignInLink(session, realm()).signUp(clientId)))
                .build();
    }

    /** For what only checks links: below a locator, Keycloak's JAX-RS (26.7.5) does not take the method for GET. */
    @HEAD
    @Path("sign-up")
    public Response signUpHead(@QueryParam("client") String clientId) {
        return signUp(clientId);
    }

    @Path("activation-link")
    public LinkRenewalResource activationLink() {
        preparation.page();
        return new LinkRenewalResource(session);
    }

    @Path("activation-link/sign-out")
    public LinkSignOutResource linkSignOut() {
        preparation.page();
        return new LinkSignOutResource(session, new ActivationLink(session, realm())::of);
    }

    /** Where the mail to somebody leads who has an account and is invited to an organization. */
    @Path("invitation")
    public JoinResource invitation() {
        preparation.page();
        return new JoinResource(session);
    }

    @Path("invitation/sign-out")
    public LinkSignOutResource invitationSignOut() {
        preparation.page();
        return new LinkSignOutResource(session, new JoinLink(session, realm())::of);
    }

    /** The console, where its first view is. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response console() {
        preparation.page();
        return new ConsolePage(session).show("");
    }

    /** The console, at one of its views: what the rest of the path means is up to that. */
    @GET
    @Path("{view:requests|users|organizations|mails|settings}{rest:(/.*)?}")
    @Produces(MediaType.TEXT_HTML)
    public Response console(@PathParam("view") String view) {
        preparation.page();
        return new ConsolePage(session).show(view);
    }

    /** The texts of one group of the console. */
    @GET
    @Path("texts/{group}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response consoleTexts(@PathParam("group") String group, @QueryParam("v") String version) {
        preparation.texts();
        return new ConsolePage(session).texts(group, version).orElseThrow(NotFoundException::new);
    }

    /** Where a sign-in from one of our pages ends. */
    @GET
    @Path("home")
    @Produces(MediaType.TEXT_HTML)
    public Response home(@QueryParam("client") String clientId) {
        preparation.page();
        return new HomePage(session).show(clientId);
    }

    @HEAD
    @Path("home")
    @Produces(MediaType.TEXT_HTML)
    public Response homeHead(@QueryParam("client") String clientId) {
        return home(clientId);
    }

    /** The picture of the panel on the sign-in pages. */
    @GET
    @Path("picture")
    public Response picture() {
        preparation.page();
        return new PanelPicture(session).show();
    }

    /**
     * The page for the code of a device, in another language: Keycloak's own does not read the language that its links ask
     * for (26.7.5).
     */
    @GET
    @Path("device")
    public Response devicePage() {
        preparation.page();
        String page = session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/device")
                .build(realm().getName())
                .toString();
        // the empty fragment ends what a browser would carry on
        return Response.seeOther(URI.create(page + "#")).build();
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
