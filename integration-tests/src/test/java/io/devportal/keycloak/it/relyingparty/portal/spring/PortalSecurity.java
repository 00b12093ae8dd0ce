// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty.portal.spring;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class PortalSecurity {

    @Bean
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/")
                        .permitAll()
                        .requestMatchers("/admins")
                        .hasAuthority("acme:org-admin")
                        .anyRequest()
                        .authenticated())
                .oauth2Login(withDefaults())
                .oauth2ResourceServer(api -> api.jwt(withDefaults()))
                .logout(logout -> logout.logoutSuccessHandler(signedOut))
                .build();
    }

    @Bean
    GrantedAuthoritiesMapper roles() {
        return authorities -> authorities.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), rolesIn(one)))
                .collect(Collectors.toSet());
    }

    private static Stream<GrantedAuthority> rolesIn(GrantedAuthority authority) {
        return authority instanceof OidcUserAuthority user
                        && user.getIdToken().getClaim("portal_roles") instanceof Collection<?> roles
                ? roles.stream().map(role -> new SimpleGrantedAuthority(role.toString()))
                : Stream.empty();
    }
}
