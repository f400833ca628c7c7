package org.stormspec.export.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which process serves a cluster folder, written by that process once it serves. */
record RunRecord(
        long pid, Instant started, String bootstrap, Optional<String> movedFrom, Mode mode) {

    private static final String MOVED_FROM = "moved.from";

    /**
     * Systems count process starts in clock ticks: two looks at one process may differ a little.
     */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /** The address before is told where it is another one. */
    static RunRecord ofThisProcess(String bootstrap, Optional<String> before, Mode mode) {
        ProcessHandle self = ProcessHandle.current();
        return new RunRecord(
                self.pid(),
                self.info().startInstant().orElse(Instant.EPOCH),
                bootstrap,
                before.filter(address -> !address.equals(bootstrap)),
                mode);
    }

    static Optional<RunRecord> read(ClusterFolder folder) {
        SortedMap<String, String> entries = PrivateFiles.read(folder.run());
        try {
            return entries.isEmpty() ? Optional.empty() : Optional.of(from(entries));
        } catch (IllegalArgumentException e) {
            // A damaged record says nothing; the lock still tells whether a broker is there.
            return Optional.empty();
        }
    }

    private static RunRecord from(SortedMap<String, String> entries) {
        return new RunRecord(
                Long.parseLong(entries.getOrDefault("pid", "")),
                Instant.ofEpochMilli(Long.parseLong(entries.getOrDefault("started", ""))),
                entries.getOrDefault("bootstrap", ""),
                Optional.ofNullable(entries.get(MOVED_FROM)),
                Mode.valueOf(entries.getOrDefault("mode", "")));
    }

    void write(ClusterFolder folder) {
        SortedMap<String, String> entries = new TreeMap<>();
        entries.put("pid", Long.toString(pid));
        entries.put("started", Long.toString(started.toEpochMilli()));
        entries.put("bootstrap", bootstrap);
        movedFrom.ifPresent(address -> entries.put(MOVED_FROM, address));
        entries.put("mode", mode.name());
        PrivateFiles.write(folder.run(), entries);
    }

    /** The process, when the one that bears this id now is the one that wrote the record. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startedAsRecorded(handle.info().startInstant()));
    }

    private boolean startedAsRecorded(Optional<Instant> start) {
        return start.map(at -> Duration.between(at, started).abs().compareTo(TOLERANCE) < 0)
                .orElse(started.equals(Instant.EPOCH));
    }
}
