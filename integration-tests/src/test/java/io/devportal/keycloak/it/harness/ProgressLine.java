// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One line per test as soon as it ends: a run of many minutes must not look dead. */
final class ProgressLine implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(ProgressLine.class);

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        context.getStore(NAMESPACE).put("start", System.nanoTime());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        long start = context.getStore(NAMESPACE).get("start", long.class);
        System.out.printf(
                "[%s] %s.%s %.1f s%n",
                context.getExecutionException().isPresent() ? "FAILED" : "ok",
                context.getRequiredTestClass().getSimpleName(),
                context.getDisplayName(),
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }
}
