// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {
    private static final String ADDRESS =
            "https://login.example.com/realms/acme/login-actions/action-token?key=e.y.J&tab_id=ü";

    private final LinkCode code = LinkCode.fresh();

    @Test // B24
    void opensWithItsCodeAndNoOther() {
        String sealed = new Seal(code).close(ADDRESS);

        assertThat(sealed).doesNotContain("action-token", "e.y.J", code.text(), code.hash());
        assertThat(new Seal(code).open(sealed)).isEqualTo(ADDRESS);
        assertThatThrownBy(() -> new Seal(LinkCode.fresh()).open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test // B24
    void isBrokenByAChange() {
        String sealed = new Seal(code).close(ADDRESS);
        String changed = (sealed.charAt(0) == 'A' ? 'B' : 'A') + sealed.substring(1);

        assertThatThrownBy(() -> new Seal(code).open(changed)).isInstanceOf(IllegalStateException.class);
    }
}
