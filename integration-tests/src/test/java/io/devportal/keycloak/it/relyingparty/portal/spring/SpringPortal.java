// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty.portal.spring;

import io.devportal.keycloak.it.relyingparty.portal.Guide;
import io.devportal.keycloak.testserver.server.Ports;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A portal of Spring Boot, with the configuration and the class that stand in the guide. */
public final class SpringPortal implements AutoCloseable {
    private static final String REALM = "https://keycloak.example.com/realms/portal";

    private final int port = Ports.free();
    private ConfigurableApplicationContext application;

    /** Without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** @param realm its address, without a slash at the end, @param secret of the client */
    public void start(String realm, String secret) throws Exception {
        String yaml = Guide.named("spring").block("yaml").replace(REALM, realm).replace("${KEYCLOAK_SECRET}", secret);
        StandardEnvironment environment = new StandardEnvironment();
        for (PropertySource<?> source : new YamlPropertySourceLoader()
                .load("guide", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))) {
            environment.getPropertySources().addLast(source);
        }
        application = new SpringApplicationBuilder(Pages.class)
                .environment(environment)
                .bannerMode(Banner.Mode.OFF)
                .run("--server.port=" + port, "--server.address=127.0.0.1");
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
    }

    @RestController
    @EnableAutoConfiguration
    @Import(PortalSecurity.class)
    public static class Pages {

        @GetMapping("/")
        String everybody() {
            return "For everybody";
        }

        @GetMapping("/admins")
        String admins() {
            return "For admins of acme";
        }

        @GetMapping("/me")
        String me(Authentication person) {
            return person.getName();
        }
    }
}
