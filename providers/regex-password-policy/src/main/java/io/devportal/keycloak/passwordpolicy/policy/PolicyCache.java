// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.models.RealmModel;

/** Caches compiled rules until a realm changes them. Reading takes no lock. */
final class PolicyCache {
    private static final int MAXIMUM = 1_000;

    private record Version(RealmPolicy sources, CompiledPolicy rules) {
        boolean isOf(RealmPolicy others) {
            return sources.equals(others);
        }
    }

    private final Map<String, Version> newest = new ConcurrentHashMap<>();
    private final String serverDefinitions;

    PolicyCache(String serverDefinitions) {
        this.serverDefinitions = serverDefinitions;
    }

    CompiledPolicy of(RealmModel realm) {
        RealmPolicy sources = RealmPolicy.of(realm);
        Version known = newest.get(realm.getId());
        return known != null && known.isOf(sources) ? known.rules() : compiled(realm, sources);
    }

    EffectiveRules effective(RealmPolicy sources) {
        List<String> definitions = sources.documents(serverDefinitions);
        return sources.value() == null
                ? EffectiveRules.ofNoPolicy(definitions)
                : EffectiveRules.of(sources.value(), definitions);
    }

    private CompiledPolicy compiled(RealmModel realm, RealmPolicy sources) {
        if (newest.size() >= MAXIMUM) {
            // realms that are no more are among them; the others come back when they are needed
            newest.clear();
        }
        return newest.compute(
                        realm.getId(),
                        (id, other) -> other != null && other.isOf(sources)
                                ? other
                                : new Version(
                                        sources,
                                        new CompiledPolicy(realm.getName(), effective(sources), sources.bounds())))
                .rules();
    }
}
