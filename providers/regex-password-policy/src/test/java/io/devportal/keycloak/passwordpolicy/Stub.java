// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy;

import java.lang.reflect.Proxy;
import java.util.Map;

/** An object of Keycloak that knows a few answers, by method name, and fails on every other question. */
public final class Stub {
    private Stub() {}

    public static <T> T of(Class<T> type, Map<String, ?> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Object answer = answers.get(method.getName());
                    return answer instanceof Answer function ? function.to(arguments) : answer;
                }));
    }

    /** An answer that depends on the arguments. */
    public interface Answer {
        Object to(Object[] arguments);
    }
}
