package org.openvalidate.page;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a template sees what fills it: a record by the names of its components, whoever else may see the record, and every
 * text as it may stand on the page. Nothing is copied, so that a page of thousands of cases is never there twice.
 */
final class Filling extends DefaultObjectWrapper {

    private final UnaryOperator<String> legible;
    private final Map<Class<?>, Map<String, Method>> known = new ConcurrentHashMap<>();

    Filling(UnaryOperator<String> legible) {
        super(Configuration.VERSION_2_3_34);
        this.legible = legible;
        setIterableSupport(true);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object filling) throws TemplateModelException {
        if (filling instanceof String text) {
            return new SimpleScalar(legible.apply(text));
        }
        return filling instanceof Record fields ? new Fields(fields) : super.wrap(filling);
    }

    private static Map<String, Method> components(Class<?> type) {
        Map<String, Method> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            components.put(component.getName(), accessor);
        }
        return components;
    }

    private final class Fields implements TemplateHashModel {

        private final Record fields;

        Fields(Record fields) {
            this.fields = fields;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Method accessor = known.computeIfAbsent(fields.getClass(), Filling::components)
                    .get(name);
            try {
                return accessor == null ? null : wrap(accessor.invoke(fields));
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                throw new TemplateModelException("the component " + name + " cannot be read", unreadable);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
