package org.openvalidate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The only way from memory to disk: masks known secrets and sensitive fields. The text stays parseable as the form, XML
 * or JSON that it was, and masking twice changes nothing.
 */
public final class Redactor {

    /** JSON in a form value in an echoed parameter, percent-encoded once more: deeper nothing was ever seen. */
    private static final int LAYERS = 4;

    private static final String MARKS = "=<\"%&\\";

    private final KnownSecrets secrets;

    /** @param secrets keys (one-line or PEM), passwords, buyer logins; blank and very short ones are ignored */
    public Redactor(Collection<String> secrets) {
        this.secrets = new KnownSecrets(secrets);
    }

    private Redactor(KnownSecrets secrets) {
        this.secrets = secrets;
    }

    /** A redactor that masks more secrets as well; what this one knows is not worked out again. */
    public Redactor and(Collection<String> more) {
        return new Redactor(secrets.and(new KnownSecrets(more)));
    }

    /** The text with every secret masked, however many layers of escapes it hides behind. */
    public String redact(String text) {
        if (isPlain(text) && secrets.absentFrom(text)) {
            return text;
        }
        String written = text;
        View view = View.of(text);
        for (int layer = 0; layer < LAYERS; layer++) {
            String unmasked = written;
            written = Range.splice(written, secrets.in(view));
            view = written.equals(unmasked) ? view : layer(written, layer);
            String known = written;
            written = Range.splice(written, SensitiveFields.in(view));
            view = written.equals(known) ? view : layer(written, layer);
            View deeper = view.decoded();
            if (deeper == view || deeper.text().equals(view.text())) {
                break;
            }
            view = deeper;
        }
        return written;
    }

    /** Masks every text of a line in place; members with a sensitive name whatever they hold. */
    public ObjectNode redact(ObjectNode line) {
        List<String> names = new ArrayList<>();
        line.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> line.set(name, redact(name, line.get(name))));
        return line;
    }

    private JsonNode redact(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return redact(object);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, redact(name, array.get(i)));
            }
            return array;
        }
        return node.isTextual() ? TextNode.valueOf(redact(SensitiveFields.mask(name, node.textValue()))) : node;
    }

    /** Without an escape nothing can hide in it, and without these marks it has no named fields. Most texts are so. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static View layer(String written, int layers) {
        View view = View.of(written);
        for (int i = 0; i < layers; i++) {
            view = view.decoded();
        }
        return view;
    }
}
