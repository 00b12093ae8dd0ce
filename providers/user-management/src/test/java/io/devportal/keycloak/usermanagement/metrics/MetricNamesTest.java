// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dashboard, alerts and documentation name the metrics that there are: B17. */
class MetricNamesTest {
    private static final Path ALERTS = Path.of("../../deploy/metrics/alerts.yml");
    private static final Path DASHBOARD = Path.of("../../deploy/metrics/grafana/dashboards/developer-portal.json");
    private static final Path PAGE = Path.of("../../docs/reference/metrics.md");

    private static final Pattern NAME = Pattern.compile("portal_[a-z_]+");
    private static final Pattern SELECTOR = Pattern.compile("(portal_[a-z_]+)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=");

    private final Map<String, Set<String>> labelsByName = labelsByName();

    @Test // B17
    void theDashboardShowsEveryMetric() throws IOException {
        assertThat(names(DASHBOARD)).isEqualTo(labelsByName.keySet());
        labelsAreThere(DASHBOARD);
    }

    @Test // B17
    void theAlertsReadMetricsThatThereAre() throws IOException {
        assertThat(names(ALERTS)).isNotEmpty().isSubsetOf(labelsByName.keySet());
        labelsAreThere(ALERTS);
    }

    @Test
    void thePageHasEveryMetric() throws IOException {
        assertThat(names(PAGE)).isEqualTo(labelsByName.keySet());
    }

    private void labelsAreThere(Path file) throws IOException {
        assertThat(SELECTOR.matcher(Files.readString(file)).results())
                .isNotEmpty()
                .allSatisfy(selector -> assertThat(labels(selector.group(2)))
                        .as(selector.group())
                        .isSubsetOf(labelsByName.get(selector.group(1))));
    }

    private static Set<String> labels(String selector) {
        return LABEL.matcher(selector).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> names(Path file) throws IOException {
        return NAME.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> labelsByName() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new Gauges(registry, () -> 0).show(Map.of("globex", Figures.NOTHING), Set.of());
        new Decisions(registry).increment("globex", DecisionKind.APPROVED);
        Map<String, Set<String>> labels = new TreeMap<>();
        registry.getMeters()
                .forEach(meter -> labels.put(
                        exposedName(meter.getId()),
                        meter.getId().getTags().stream().map(Tag::getKey).collect(Collectors.toSet())));
        return labels;
    }

    /** As Prometheus reads it. */
    private static String exposedName(Meter.Id id) {
        String unit = id.getBaseUnit() == null ? "" : "_" + id.getBaseUnit();
        String kind = id.getType() == Meter.Type.COUNTER ? "_total" : "";
        return id.getName().replace('.', '_') + unit + kind;
    }
}
