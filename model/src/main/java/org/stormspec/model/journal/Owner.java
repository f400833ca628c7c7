package org.stormspec.model.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A running program, told apart from a later one that happens to get the same process id.
 *
 * @param pid process id
 * @param started when the process began, in milliseconds since 1970; 0 when the system does not say
 * @param host name of the machine, empty when unknown
 * @param since when it began what it is the owner of, in milliseconds since 1970
 */
public record Owner(long pid, long started, String host, long since) {

    /** Returns this process as it begins something. */
    public static Owner thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), startOf(self), hostName(), System.currentTimeMillis());
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        Map<String, String> environment = System.getenv();
        return Optional.ofNullable(environment.get("HOSTNAME"))
                .or(() -> Optional.ofNullable(environment.get("COMPUTERNAME")))
                .orElse("");
    }

    /** Returns whether this process is that one. */
    boolean isThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return pid == self.pid() && started == startOf(self) && host.equals(hostName());
    }

    /**
     * Returns whether the process is certainly still running: one of that id, begun at that time,
     * on this machine. What runs on another machine cannot be known.
     */
    public boolean isRunning() {
        return host.equals(hostName())
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> startOf(process) == started)
                        .isPresent();
    }

    void into(ObjectNode tree) {
        tree.put("pid", pid).put("started", started).put("host", host).put("since", since);
    }

    static Owner from(JsonNode tree) {
        return new Owner(
                tree.path("pid").asLong(0),
                tree.path("started").asLong(0),
                tree.path("host").asString(""),
                tree.path("since").asLong(0));
    }
}
