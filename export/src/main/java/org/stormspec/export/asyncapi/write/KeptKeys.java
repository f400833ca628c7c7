package org.stormspec.export.asyncapi.write;

import java.util.List;
import java.util.Set;
import org.stormspec.model.yaml.KeepPolicy;

/// Which keys of an exported file survive the next export although the model does not know them:
/// what people add by hand, but not what an earlier export wrote and the model no longer says.
final class KeptKeys implements KeepPolicy {

    /// Mappings whose keys are names from the model.
    private static final Set<String> NAMED =
            Set.of(
                    "channels",
                    "operations",
                    "messages",
                    "securitySchemes",
                    "configs",
                    "topicConfiguration");

    /// Keys the writers use; where one is missing, the model has taken it away.
    private static final Set<String> WRITTEN =
            Set.of(
                    "address",
                    "description",
                    "tags",
                    "contact",
                    "url",
                    "email",
                    "bindings",
                    "kafka",
                    "schemaRegistryUrl",
                    "publish",
                    "subscribe",
                    "contentType",
                    "key",
                    "groupId",
                    "configs",
                    "topicConfiguration",
                    "topic",
                    "partitions",
                    "replicas",
                    "bindingVersion",
                    "messages",
                    "$ref",
                    "type",
                    "format",
                    "enum",
                    "headers",
                    "correlationId");

    /// The shallowest place of the headers of a message: `components/messages/sale/headers`.
    private static final int BELOW_A_MESSAGE = 3;

    @Override
    public boolean keeps(List<String> path) {
        String key = path.getLast();
        if (key.startsWith("x-")) {
            return !key.startsWith(SpecNodes.PREFIX);
        }
        if (path.indexOf("headers") >= BELOW_A_MESSAGE) {
            return false;
        }
        if (path.getFirst().equals("servers") && (path.size() == 1 || key.equals("security"))) {
            return false;
        }
        boolean named = path.size() > 1 && NAMED.contains(path.get(path.size() - 2));
        return !named && !WRITTEN.contains(key);
    }
}
