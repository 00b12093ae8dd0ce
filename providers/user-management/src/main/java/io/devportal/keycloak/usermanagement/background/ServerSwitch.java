// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import java.util.Arrays;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/** Server options that are on or off, {@code --spi-realm-restapi-extension--portal--…}. All are off by default. */
public enum ServerSwitch {
    FIXED_MAIL_SERVER("fixed-mail-server", "Whether the API shows the mail servers of realms and changes none.");

    private final String key;
    private final String help;

    ServerSwitch(String key, String help) {
        this.key = key;
        this.help = help;
    }

    /** As it is written behind {@code kc.sh start}. */
    public String option() {
        return "--spi-realm-restapi-extension--portal--" + key;
    }

    /** How this server was started. */
    public boolean isOn() {
        return isOn(Config.scope("realm-restapi-extension", "portal"));
    }

    boolean isOn(Config.Scope scope) {
        return scope.getBoolean(key, false);
    }

    /** As Keycloak declares options of providers. */
    public static List<ProviderConfigProperty> properties() {
        return Arrays.stream(values())
                .map(option -> new ProviderConfigProperty(
                        option.key, null, option.help, ProviderConfigProperty.BOOLEAN_TYPE, false))
                .toList();
    }
}
