package org.openvalidate.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A page with holes. Its file lies beside the class that shows it and ends in {@code .ftlh}: whatever fills a hole is
 * escaped. A hole that nothing fills is a fault, never a blank.
 */
public final class Template {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private final Configuration shelf;
    private final String name;

    private Template(Configuration shelf, String name) {
        this.shelf = shelf;
        this.name = name;
    }

    /**
     * @param room the class beside whose resources the file lies
     * @param name the file's name
     */
    public static Template of(Class<?> room, String name) {
        return of(room, name, UnaryOperator.identity());
    }

    /**
     * The same for a page whose texts come from others.
     *
     * @param legible what every text passes before it is escaped and printed
     */
    public static Template of(Class<?> room, String name, UnaryOperator<String> legible) {
        return new Template(shelf(room, legible), name);
    }

    /**
     * Writes the page.
     *
     * @param model maps, lists, records and texts
     * @throws IOException when the page cannot be written
     */
    public void write(Map<String, ?> model, Writer page) throws IOException {
        try {
            shelf.getTemplate(name).process(model, page);
        } catch (TemplateException broken) {
            throw new IllegalStateException("template " + name + " does not fit what fills it", broken);
        }
    }

    /** The page as a text; characters that no page may hold are replaced. */
    public String text(Map<String, ?> model) {
        try (StringWriter page = new StringWriter()) {
            write(model, page);
            return FORBIDDEN.matcher(page.toString()).replaceAll("\uFFFD");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Configuration shelf(Class<?> room, UnaryOperator<String> legible) {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setTemplateLoader(new ClassTemplateLoader(room, ""));
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setLocalizedLookup(false);
        templates.setNumberFormat("computer");
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setObjectWrapper(new Filling(legible));
        return templates;
    }
}
