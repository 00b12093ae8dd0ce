// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.structure.Jar;
import io.devportal.keycloak.structure.Template;
import io.devportal.keycloak.structure.TemplatesRules;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest extends TemplatesRules {
    private static final Path RESOURCES = Path.of("src/main/resources/theme-resources/resources");
    private static final Pattern ADDRESS = Pattern.compile("resourcesPath}(/[^?\"]+)(?:\\?v=(\\w*))?\"");

    TemplatesTest() {
        super(Pattern.compile("\\bsentences\\b"));
    }

    @Test // browsers keep files for 30 days: a new content needs a new address
    void addressesOfFilesNameTheirContent() {
        List<MatchResult> addresses = templates()
                .map(Template::source)
                .flatMap(source -> ADDRESS.matcher(source).results())
                .toList();

        assertThat(addresses).hasSize(1).allSatisfy(address -> assertThat(address.group(2))
                .as(address.group(1))
                .isEqualTo(digest(RESOURCES.resolve(address.group(1).substring(1)))));
    }

    private static String digest(Path file) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(Jar.read(file).getBytes("UTF-8"));
        return HexFormat.of().formatHex(digest, 0, 4);
    }
}
