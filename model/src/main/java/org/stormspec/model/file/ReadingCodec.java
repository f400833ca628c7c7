package org.stormspec.model.file;

import org.stormspec.model.record.Reading;

/** How a context reads a topic. */
final class ReadingCodec {

    private static final Words<Reading.Delivery> DELIVERY = Words.of(Reading.Delivery.class);

    private ReadingCodec() {}

    static Out encode(Reading reading, Out out) {
        return out.words("needs", reading.needs())
                .texts("expects", reading.expects())
                .block("failure", FailureCodec.encode(reading.failure()))
                .text("delivery", reading.delivery().map(DELIVERY::word))
                .text("transactionalId", reading.transactionalId())
                .flag("ordered", reading.ordered())
                .flag("mustAct", reading.mustAct())
                .number("instances", reading.instances())
                .number("outageHours", reading.outageHours())
                .text("flag", reading.flag());
    }

    static Reading decode(Block block) {
        return new Reading(
                block.words("needs"),
                block.texts("expects"),
                FailureCodec.decode(block, "failure"),
                block.word("delivery", DELIVERY),
                block.text("transactionalId"),
                block.flag("ordered"),
                block.flag("mustAct"),
                block.number("instances"),
                block.number("outageHours"),
                block.text("flag"));
    }
}
