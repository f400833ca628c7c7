package org.stormspec.export.cluster;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The passwords of a cluster: random, one per user, in one file that only its owner may read. */
record Passwords(ClusterFolder folder) {

    static final String ADMIN = "admin";

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    Optional<String> of(String user) {
        return Optional.ofNullable(PrivateFiles.read(folder.secrets()).get(user));
    }

    /** The password of a user, made and stored when there is none yet. */
    String ofOrNew(String user) {
        return ofOrNew(Set.of(user)).getOrDefault(user, "");
    }

    /** The passwords of users, made and stored where there are none yet. */
    SortedMap<String, String> ofOrNew(Set<String> users) {
        try (UsersLock _ = UsersLock.acquire(folder)) {
            SortedMap<String, String> all = PrivateFiles.read(folder.secrets());
            if (!all.keySet().containsAll(users)) {
                users.forEach(user -> all.computeIfAbsent(user, _ -> random()));
                PrivateFiles.write(folder.secrets(), all);
            }
            SortedMap<String, String> asked = new TreeMap<>(all);
            asked.keySet().retainAll(users);
            return asked;
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
