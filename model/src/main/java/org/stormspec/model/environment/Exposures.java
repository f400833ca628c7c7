package org.stormspec.model.environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Environment;

/** Finds what others could read, or pretend to be, on the way to a cluster. */
public final class Exposures {

    private static final String OPEN_LOGIN = "SASL_PLAINTEXT";

    private Exposures() {}

    /** Returns them; none for a cluster on this machine. */
    public static List<Fault> of(Environment environment) {
        return Stream.of(
                        login(environment).stream(),
                        servers(environment).stream(),
                        environment.client().entrySet().stream()
                                .flatMap(each -> address(environment, each).stream()))
                .flatMap(each -> each)
                .toList();
    }

    private static Optional<Fault> login(Environment environment) {
        boolean isOpen =
                OPEN_LOGIN.equals(environment.client().get(ClientProperty.SECURITY_PROTOCOL.key()))
                        && !environment.bootstrap().isEmpty()
                        && !Servers.areOnThisMachine(environment.bootstrap());
        return isOpen
                ? Optional.of(
                        exposure(
                                ClientProperty.SECURITY_PROTOCOL,
                                "'%s' logs in without encryption: whoever is on the way can read what is sent."
                                        .formatted(Plain.text(environment.id())),
                                "use SASL_SSL",
                                "SASL_SSL"))
                : Optional.empty();
    }

    private static Optional<Fault> servers(Environment environment) {
        return "".equals(environment.client().get(ClientProperty.HOST_CHECK.key()))
                ? Optional.of(
                        exposure(
                                ClientProperty.HOST_CHECK,
                                "'%s' does not check that a server is the one it says it is: ssl.endpoint.identification.algorithm is empty."
                                        .formatted(Plain.text(environment.id())),
                                "check it by https",
                                "https"))
                : Optional.empty();
    }

    private static Optional<Fault> address(
            Environment environment, Map.Entry<String, String> setting) {
        String address = setting.getValue();
        return ClientProperty.of(setting.getKey())
                .filter(property -> property.form() instanceof ValueForm.Address)
                .filter(_ -> WebAddress.refusal(address).isEmpty() && WebAddress.isOpen(address))
                .map(property ->
                        exposure(
                                property,
                                "'%s' speaks to %s without encryption: whoever is on the way can read what is sent."
                                        .formatted(Plain.text(environment.id()), address),
                                "use https",
                                address.replaceFirst("^http:", "https:")));
    }

    private static Fault exposure(
            ClientProperty property, String message, String remedy, String better) {
        return new Fault(
                Fault.Kind.EXPOSURE,
                Faults.path(property),
                message,
                remedy,
                Faults.setting(property, better));
    }
}
