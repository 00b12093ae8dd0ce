// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A good password of ordinary length. Both sides have compiled their regexes before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PasswordBenchmark {
    /** The four bullets in one regex, as an administrator writes them for Keycloak's policy {@code regexPattern}. */
    private final Pattern oneRegex = Pattern.compile("^(?=.*[A-Z])(?=.*[^A-Za-z0-9])(?!.*(.)\\1{2}).{8,32}$");

    private final PasswordRules bullets =
            EffectiveRules.of("developer-portal", List.of()).rules();

    private String password = "Correct-horse-1";

    /** What Keycloak 26.7.3 does ({@code RegexPatternsPasswordPolicyProvider}). */
    @Benchmark
    public boolean stock() {
        return oneRegex.matcher(password).matches();
    }

    @Benchmark
    public Verdict pack() {
        return bullets.judge(password);
    }
}
