package org.stormspec.export.cluster;

import java.util.Properties;

/**
 * The settings of the single broker: KRaft, access rules on, users by SASL, loopback only, quick
 * recovery.
 *
 * <p>The controller listener needs SASL too: without it its principal is anonymous, and with access
 * rules on the broker then never finishes starting.
 */
final class ServerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private ServerSettings() {}

    static Properties of(ClusterFolder folder, Ports ports, String adminPassword) {
        Properties all = new Properties();
        addNode(all, folder, ports);
        addSecurity(all, adminPassword);
        addSingleNode(all);
        addSmallness(all);
        return all;
    }

    private static void addNode(Properties all, ClusterFolder folder, Ports ports) {
        all.put("process.roles", "broker,controller");
        all.put("node.id", Integer.toString(NODE_ID));
        all.put("log.dirs", folder.data().toString());
        all.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + ports.controller());
        all.put("controller.listener.names", CONTROLLER_LISTENER);
        all.put(
                "listeners",
                "CLIENT://" + ports.bootstrap() + ",CONTROLLER://127.0.0.1:" + ports.controller());
        all.put(
                "listener.security.protocol.map",
                "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        all.put("inter.broker.listener.name", "CLIENT");
    }

    private static void addSecurity(Properties all, String adminPassword) {
        String plain = plainLogin(adminPassword);
        all.put("sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
        all.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        all.put("sasl.mechanism.controller.protocol", "PLAIN");
        all.put("listener.name.client.plain.sasl.jaas.config", plain);
        all.put(
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        all.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        all.put("listener.name.controller.plain.sasl.jaas.config", plain);
        all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        all.put("super.users", "User:" + Passwords.ADMIN);
        all.put("allow.everyone.if.no.acl.found", "false");
        all.put("auto.create.topics.enable", "false");
    }

    /** The admin is a fixed user of the mechanism PLAIN: it exists before any SCRAM user can. */
    private static String plainLogin(String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                .formatted(Passwords.ADMIN, password);
    }

    private static void addSingleNode(Properties all) {
        all.put("offsets.topic.replication.factor", "1");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void addSmallness(Properties all) {
        all.put("offsets.topic.num.partitions", "5");
        all.put("transaction.state.log.num.partitions", "5");
        all.put("share.coordinator.state.topic.num.partitions", "5");
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "4");
        all.put("log.cleaner.dedupe.buffer.size", "16777216");
        // Index files are made at full length: smaller ones keep the apparent size of the folder
        // sane.
        all.put("log.index.size.max.bytes", "1048576");
        // After a crash the broker waits out its old session: with the defaults 12 s, with this 2
        // s.
        all.put("broker.session.timeout.ms", "2000");
        all.put("broker.heartbeat.interval.ms", "500");
    }
}
