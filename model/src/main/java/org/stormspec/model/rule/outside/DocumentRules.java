package org.stormspec.model.rule.outside;

import java.util.List;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Level;

/** What the rules about written documents are; export and import ask them. */
public final class DocumentRules {

    private static final List<About> ALL =
            List.of(
                    new About(
                                    "API-01",
                                    Level.ERROR,
                                    "Document that breaks AsyncAPI",
                                    "Tools read what the specification says and nothing else. Each"
                                            + " problem names the line and the reason.",
                                    "acme.finance.sales.yaml:12:3: 'adress' is not known here"
                                            + " (/channels/order)",
                                    "none; go to the line")
                            .notWaivable(),
                    new About(
                                    "API-02",
                                    Level.ERROR,
                                    "Reference that leads nowhere",
                                    "What a document refers to has to be in it or beside it, or"
                                            + " nobody can read it.",
                                    "acme.finance.sales.yaml:40:9: './schema/order.avsc' leads"
                                            + " nowhere: there is no file schema/order.avsc",
                                    "none; mend the path")
                            .notWaivable(),
                    new About(
                            "API-03",
                            Level.ERROR,
                            "Operation id used twice",
                            "Code and documentation are made per operation. Two of one id"
                                    + " overwrite each other.",
                            "the operationId 'readOrder' is already used at /channels/order",
                            "none; exports derive ids that are unique"),
                    new About(
                            "API-04",
                            Level.HINT,
                            "Document that does not introduce itself",
                            "Description, contact, licence and tags are what catalogues show first.",
                            "a careful document has the key 'contact' here (/info)",
                            "none; exports fill them in from the model"),
                    new About(
                            "API-05",
                            Level.ERROR,
                            "Document that SpecMesh would refuse or misread",
                            "SpecMesh reads a dialect: some legal documents it refuses, others it"
                                    + " takes for something else and says nothing.",
                            "SpecMesh rule 5: the payload holds both $ref and type",
                            "none; exports in its dialect keep to the rules"),
                    new About(
                            "API-06",
                            Level.ERROR,
                            "Key that the Kafka binding does not know",
                            "The binding says which keys there are in which version. A key of an"
                                    + " older dialect is not read, so its setting is lost.",
                            "'configs' is not known here; topicConfiguration is"
                                    + " (/channels/order/bindings/kafka)",
                            "none; exports write the key of their version"),
                    new About(
                            "API-07",
                            Level.WARNING,
                            "Word that YAML may read as something else",
                            "Readers of YAML 1.1 take no for false, 012 for ten and 12:30 for 750."
                                    + " Quotes make them text for everybody.",
                            "NO may read as false; put it in quotes",
                            "none; exports put such words in quotes"),
                    new About(
                            "API-08",
                            Level.HINT,
                            "Document without a server",
                            "A document says where its topics live, so that tools can connect.",
                            "a careful document has the key 'servers' here",
                            "none; exports write a server for each environment"),
                    new About(
                            "API-09",
                            Level.ERROR,
                            "Round trip that loses something",
                            "What is exported and imported again must be what it was. Otherwise"
                                    + " the documents cannot be the contract.",
                            "Lost: retention.ms of acme.finance.sales._public.order",
                            "none; tell us, it is our fault"));

    private DocumentRules() {}

    /** Returns what they are, for people. */
    public static List<About> all() {
        return ALL;
    }
}
