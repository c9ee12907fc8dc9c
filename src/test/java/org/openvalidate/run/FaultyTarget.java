package org.openvalidate.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.target.Stage;
import org.openvalidate.target.Target;

/**
 * A target that fails its harness in some cases and serves the others.
 *
 * @param opening cases that cannot be opened, with what is thrown
 * @param playing cases whose script breaks, with what is thrown
 */
record FaultyTarget(Target target, Map<String, RuntimeException> opening, Map<String, RuntimeException> playing)
        implements Target {

    @Override
    public Stage open(TestCase testCase) {
        if (opening.containsKey(testCase.id())) {
            throw opening.get(testCase.id());
        }
        Stage stage = target.open(testCase);
        return playing.containsKey(testCase.id()) ? breaking(stage, playing.get(testCase.id())) : stage;
    }

    @Override
    public List<String> outside() {
        return target.outside();
    }

    @Override
    public void close() {
        target.close();
    }

    private static Stage breaking(Stage stage, RuntimeException thrown) {
        return (Stage) Proxy.newProxyInstance(
                Stage.class.getClassLoader(), new Class<?>[] {Stage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("play")) {
                        throw thrown;
                    }
                    try {
                        return method.invoke(stage, arguments);
                    } catch (InvocationTargetException wrapped) {
                        throw wrapped.getCause();
                    }
                });
    }
}
