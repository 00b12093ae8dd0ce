// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What password rules cost against Keycloak's own policy with one regex, which has no limit: B6. */
final class PasswordRulesFigure implements Figure {
    private static final double MOST = 3;
    private static final int MOST_MILLIS = 50;
    private static final int NATIVE_SECONDS = 3;
    private static final int FORKS = 2;
    private static final int ITERATIONS = 5;

    private final Path corpus;
    private final String classPath = classPath();

    PasswordRulesFigure(Path corpus) {
        this.corpus = corpus;
    }

    @Override
    public String name() {
        return "password-rules";
    }

    @Override
    public Section take() {
        return new Section("one native regex", "password rules", List.of(ordinary(), catastrophic()));
    }

    private Row ordinary() {
        Collection<RunResult> results = run();
        return Row.ratio(
                "A good password of 15 characters against `developer-portal`",
                "ns",
                Pair.of(edition -> scores(results, edition)),
                MOST);
    }

    private Row catastrophic() {
        List<CatastrophicPair> pairs = CatastrophicPair.read(corpus);
        double worst =
                pairs.stream().mapToDouble(CatastrophicPair::millis).max().orElseThrow();
        NativeMatch engine = new NativeMatch(classPath);
        long endless = pairs.stream()
                .filter(pair -> engine.takesLongerThan(NATIVE_SECONDS, pair))
                .count();
        return new Row(
                "The slowest of " + pairs.size() + " catastrophic pairs of regex and password: CPU time",
                Row.text("%d of %d take more than %d s", endless, pairs.size(), NATIVE_SECONDS),
                Row.number(worst) + " ms",
                "",
                "at most " + MOST_MILLIS + " ms each",
                worst <= MOST_MILLIS);
    }

    /** JMH starts JVMs of its own with the class path that this one claims to have; here that is Maven's. */
    private Collection<RunResult> run() {
        String before = System.setProperty("java.class.path", classPath);
        try {
            return new Runner(new OptionsBuilder()
                            .include(PasswordBenchmark.class.getName())
                            .forks(FORKS)
                            .warmupIterations(ITERATIONS)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(ITERATIONS)
                            .measurementTime(TimeValue.seconds(1))
                            .shouldFailOnError(true)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        } finally {
            System.setProperty("java.class.path", before);
        }
    }

    private static Series scores(Collection<RunResult> results, Edition edition) {
        Series scores = new Series();
        results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(edition.id()))
                .flatMap(result -> result.getBenchmarkResults().stream())
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .forEach(iteration -> scores.add(iteration.getPrimaryResult().getScore()));
        return scores;
    }

    private static String classPath() {
        return PasswordRulesFigure.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
