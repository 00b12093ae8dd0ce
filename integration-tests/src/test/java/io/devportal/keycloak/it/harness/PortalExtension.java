// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands out parameters. The shared things live as long as this JVM, a realm and a second node as long as their
 * test class, a browser, a mail server with faults, a directory and a moved clock as long as their test: JUnit closes them
 * with the context whose store they lie in.
 */
final class PortalExtension implements ParameterResolver, AfterTestExecutionCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(PortalExtension.class);
    private static final Map<Class<?>, Function<ExtensionContext, Object>> PARAMETERS = Map.of(
            KeycloakServer.class, context -> Stage.ofThisJvm().server(database(context)),
            PortalRealm.class, PortalExtension::realm,
            Mailbox.class, context -> Stage.ofThisJvm().mailbox(),
            Browser.class, PortalExtension::browser,
            Page.class, context -> browser(context).page(),
            HttpBrowser.class, context -> new HttpBrowser(),
            FaultySmtp.class, PortalExtension::smtp,
            Directory.class, PortalExtension::directory,
            Clock.class, PortalExtension::clock,
            Cluster.class, PortalExtension::cluster);

    /** What a constructor asks for belongs to the test, not to its class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.get(parameter.getParameter().getType()).apply(context);
    }

    /** The screenshot has to be taken before the test's browser closes. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browser browser = store(context).get(Browser.class, Browser.class);
        if (browser != null && context.getExecutionException().isPresent()) {
            browser.screenshots("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
    }

    /** A class that fails while it has stopped the mail server takes no other class along. */
    @Override
    public void afterAll(ExtensionContext context) {
        Stage.ofThisJvm().restartMails();
    }

    private static PortalRealm realm(ExtensionContext context) {
        return store(outermostClass(context))
                .getOrComputeIfAbsent(
                        PortalRealm.class, key -> Stage.ofThisJvm().newRealm(database(context)), PortalRealm.class);
    }

    private static Browser browser(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(Browser.class, key -> Stage.ofThisJvm().newBrowser(), Browser.class);
    }

    private static FaultySmtp smtp(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        FaultySmtp.class,
                        key -> new FaultySmtp(realm(context), Stage.ofThisJvm().mailPort()),
                        FaultySmtp.class);
    }

    private static Directory directory(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        Directory.class,
                        key -> new Directory(
                                realm(context),
                                Stage.ofThisJvm().server(database(context)).testHost()),
                        Directory.class);
    }

    private static Clock clock(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        Clock.class,
                        key -> new Clock(Stage.ofThisJvm().server(database(context)), realm(context)),
                        Clock.class);
    }

    private static Cluster cluster(ExtensionContext context) {
        return store(outermostClass(context))
                .getOrComputeIfAbsent(
                        Cluster.class, key -> Stage.ofThisJvm().cluster(database(context)), Cluster.class);
    }

    private static Database database(ExtensionContext context) {
        OnDatabase choice = outermostClass(context).getRequiredTestClass().getAnnotation(OnDatabase.class);
        if (choice == null) {
            return Database.chosen();
        }
        return choice.value() == Database.POSTGRES ? Database.clustered() : choice.value();
    }

    /** Nested classes share the realm of the class around them. */
    private static ExtensionContext outermostClass(ExtensionContext context) {
        return context.getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .map(PortalExtension::outermostClass)
                .orElse(context);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
