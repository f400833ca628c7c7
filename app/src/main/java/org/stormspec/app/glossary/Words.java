package org.stormspec.app.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.model.glossary.Glossary;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/** Lists the words of all contexts with their meanings; words with several come first. */
final class Words {

    private Words() {}

    /** Returns one line for each word of a model that does not change, on any thread. */
    static List<Line> of(ModelView model) {
        return Glossary.of(model).entries().stream()
                .sorted(Comparator.comparing(entry -> !isTold(entry)))
                .map(entry -> line(model, entry))
                .toList();
    }

    private static boolean isTold(Glossary.Entry entry) {
        return entry.differentMeanings() > 1 || !entry.silent().isEmpty();
    }

    private static Line line(ModelView model, Glossary.Entry entry) {
        List<Line> meanings = new ArrayList<>();
        for (Glossary.Meaning each : entry.meanings()) {
            meanings.add(
                    Line.of(Tone.PLAIN, each.path())
                            .swatched("context")
                            .noting(each.text())
                            .at(List.of(key(each.context()))));
        }
        for (String silent : entry.silent()) {
            meanings.add(
                    Line.of(Tone.WARNING, model.context(silent).map(Context::path).orElse(silent))
                            .signed("◆")
                            .noting("does not say what it means there")
                            .at(List.of(key(silent))));
        }
        Line word = Line.of(Tone.HEAD, entry.title()).over(meanings).opened();
        return entry.differentMeanings() > 1
                ? word.noting(entry.differentMeanings() + " meanings")
                : word;
    }

    private static RecordKey key(String context) {
        return new RecordKey(RecordType.CONTEXT, context);
    }
}
