// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All rules and sets that a realm can name. Later definitions of a name override earlier ones; a rule and a set never
 * share a name.
 */
final class Catalogue {
    /** A name for several rules. Sets do not contain sets. */
    record RuleSet(String name, List<String> rules) {}

    static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of());

    private final Map<String, Rule> rules;
    private final Map<String, RuleSet> sets;

    private Catalogue(Map<String, Rule> rules, Map<String, RuleSet> sets) {
        this.rules = rules;
        this.sets = sets;
    }

    static Catalogue builtIn() {
        return BuiltInRules.CATALOGUE;
    }

    Catalogue with(Rule rule) {
        Map<String, Rule> more = new HashMap<>(rules);
        more.put(rule.name(), rule);
        Map<String, RuleSet> others = new HashMap<>(sets);
        others.remove(rule.name());
        return new Catalogue(more, others);
    }

    Catalogue with(RuleSet set) {
        Map<String, RuleSet> more = new HashMap<>(sets);
        more.put(set.name(), set);
        Map<String, Rule> others = new HashMap<>(rules);
        others.remove(set.name());
        return new Catalogue(others, more);
    }

    /** The rule of this name, or those of the set of this name. */
    List<Rule> named(String name) {
        RuleSet set = sets.get(name);
        return set == null
                ? List.of(rule(name))
                : set.rules().stream().map(this::rule).toList();
    }

    private Rule rule(String name) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new InvalidPolicy("There is no password rule \"" + name + "\". Known names: " + names() + ".");
        }
        return rule;
    }

    private String names() {
        TreeSet<String> names = new TreeSet<>(rules.keySet());
        names.addAll(sets.keySet());
        return String.join(", ", names);
    }
}
