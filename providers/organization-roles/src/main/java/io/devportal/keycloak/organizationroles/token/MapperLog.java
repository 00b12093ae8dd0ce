// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;

/**
 * Warnings about a mapper for its admin. Each kind is logged at most once in five minutes per mapper and node,
 * because tokens are issued all the time.
 */
final class MapperLog {

    private static final Logger LOG = Logger.getLogger("io.devportal.keycloak.organizationroles.token");
    private static final long PAUSE_MILLIS = 5 * 60 * 1000L;
    /** Bytes. Two such claims fill the 8 kB that many proxies allow for headers. */
    private static final int LARGE = 4096;

    /** More mappers than any server has: those that are gone are forgotten with the others. */
    private static final int MOST = 10_000;

    private final Map<String, Long> lastLines = new ConcurrentHashMap<>();

    void invalid(ProtocolMapperModel mapper, ClientModel client, InvalidSetting problem) {
        if (isDue("invalid", mapper)) {
            LOG.warnf(
                    "Protocol mapper \"%s\" of client \"%s\" adds nothing. %s",
                    mapper.getName(), client.getClientId(), problem.getMessage());
        }
    }

    void leftOut(ProtocolMapperModel mapper, ClientModel client, UserModel user, List<String> organizationIds) {
        if (!organizationIds.isEmpty() && isDue("left-out", mapper)) {
            LOG.warnf(
                    "Protocol mapper \"%s\" of client \"%s\" leaves out roles of user %s in %d organizations, the first is %s:"
                            + " a portal could read the text in another way",
                    mapper.getName(),
                    client.getClientId(),
                    user.getId(),
                    organizationIds.size(),
                    organizationIds.get(0));
        }
    }

    void size(ProtocolMapperModel mapper, ClientModel client, UserModel user, int bytes) {
        if (bytes > LARGE && isDue("size", mapper)) {
            LOG.warnf(
                    "Protocol mapper \"%s\" of client \"%s\" adds %d bytes to a token of user %s; portals and proxies may refuse"
                            + " large tokens",
                    mapper.getName(), client.getClientId(), bytes, user.getId());
        }
    }

    private boolean isDue(String kind, ProtocolMapperModel mapper) {
        long now = Time.currentTimeMillis();
        if (lastLines.size() > MOST) {
            lastLines.clear();
        }
        String key = kind + " " + mapper.getId() + " " + mapper.getName();
        Long last = lastLines.get(key);
        if (last != null && isRecent(last, now)) {
            return false;
        }
        // of two tokens at the same moment one is told
        return last == null ? lastLines.putIfAbsent(key, now) == null : lastLines.replace(key, last, now);
    }

    private static boolean isRecent(long last, long now) {
        return last <= now && now - last < PAUSE_MILLIS;
    }
}
