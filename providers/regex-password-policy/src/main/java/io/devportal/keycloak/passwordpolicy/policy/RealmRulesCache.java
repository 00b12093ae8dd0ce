// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.models.RealmModel;

/** Rules are compiled once for as long as a realm does not change them. Reading takes no lock. */
final class RealmRulesCache {
    private static final int MAXIMUM = 1_000;

    private record Key(String realmId, RuleSources sources) {}

    private final Map<Key, RealmRules> rules = new ConcurrentHashMap<>();
    private final String serverDefinitions;

    RealmRulesCache(String serverDefinitions) {
        this.serverDefinitions = serverDefinitions;
    }

    RealmRules of(RealmModel realm) {
        Key key = new Key(realm.getId(), RuleSources.of(realm));
        RealmRules known = rules.get(key);
        return known != null ? known : compile(realm, key);
    }

    EffectiveRules effective(RuleSources sources) {
        return EffectiveRules.of(sources.value(), sources.documents(serverDefinitions));
    }

    private RealmRules compile(RealmModel realm, Key key) {
        if (rules.size() >= MAXIMUM) {
            // versions that nobody uses any more are among them; the others come back when they are needed
            rules.clear();
        }
        RealmRules compiled = new RealmRules(realm.getName(), effective(key.sources()));
        RealmRules first = rules.putIfAbsent(key, compiled);
        return first == null ? compiled : first;
    }
}
