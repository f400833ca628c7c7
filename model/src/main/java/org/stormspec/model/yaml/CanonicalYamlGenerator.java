package org.stormspec.model.yaml;

import java.io.Writer;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLGenerator;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Jackson's YAML generator with our quoting policy and a switch for one-line collections. */
final class CanonicalYamlGenerator extends YAMLGenerator {

    private boolean oneLine;

    CanonicalYamlGenerator(ObjectWriteContext context, IOContext io, Writer out) {
        super(
                context,
                io,
                0,
                YAMLWriteFeature.MINIMIZE_QUOTES.getMask(),
                StringQuotingChecker.Default.instance(),
                out,
                unspecifiedVersion(),
                settings());
    }

    /** No version: documents carry no %YAML line. The constructor of Jackson means null by that. */
    @SuppressWarnings("NullAway")
    private static SpecVersion unspecifiedVersion() {
        return null;
    }

    private static DumpSettings settings() {
        return DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .setMaxSimpleKeyLength(1024)
                .setBestLineBreak("\n")
                .build();
    }

    /** Chooses how collections that start from now on are written. */
    void oneLine(boolean on) {
        oneLine = on;
    }

    private FlowStyle style() {
        return oneLine ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    @Override
    public JsonGenerator writeStartObject() {
        _verifyValueWrite("start an object");
        _streamWriteContext = _streamWriteContext.createChildObjectContext(null);
        _emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style()));
        return this;
    }

    @Override
    public JsonGenerator writeStartArray() {
        _verifyValueWrite("start an array");
        _streamWriteContext = _streamWriteContext.createChildArrayContext(null);
        _emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style()));
        return this;
    }

    @Override
    protected void _writeScalar(String value, String type, ScalarStyle style) {
        super._writeScalar(value, type, type.equals("string") ? styleOf(value) : style);
    }

    /**
     * The emitter falls back to quotes by itself where a style cannot hold the text. Blank lines at
     * the end of a text are escaped: in a block nobody would see that they belong to it.
     */
    private static ScalarStyle styleOf(String text) {
        if (text.indexOf('\n') >= 0) {
            boolean endsBlank = text.isBlank() || text.endsWith("\n\n");
            return endsBlank ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.LITERAL;
        }
        return QuotingPolicy.needsQuotes(text) ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN;
    }
}
