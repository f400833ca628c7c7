package org.stormspec.export.cluster;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;

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
        SortedMap<String, String> all = PrivateFiles.read(folder.secrets());
        String known = all.get(user);
        if (known != null) {
            return known;
        }
        String fresh = random();
        all.put(user, fresh);
        PrivateFiles.write(folder.secrets(), all);
        return fresh;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
