package org.openvalidate.testkit;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The sources of the product as the compiler reads them: who declares a method, and who calls it with what. */
final class SourceTrees {

    /** By simple name. */
    private final Map<String, List<TreePath>> methods = new LinkedHashMap<>();

    /** By simple name of the method, or of the class that is made. */
    private final Map<String, List<Call>> calls = new LinkedHashMap<>();

    /** @param root of the sources */
    SourceTrees(Path root) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(root)) {
            List<Path> classes = sources.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(classes));
            for (CompilationUnitTree unit : task.parse()) {
                new Reader().scan(new TreePath(unit), null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every call of this method, or every making of this class, with so many arguments. */
    List<Call> calls(String name, int arguments) {
        return calls.getOrDefault(name, List.of()).stream()
                .filter(each -> each.arguments().size() == arguments)
                .toList();
    }

    /** Every method of this name that takes so many arguments. */
    List<TreePath> methods(String name, int arguments) {
        return methods.getOrDefault(name, List.of()).stream()
                .filter(each -> ((MethodTree) each.getLeaf()).getParameters().size() == arguments)
                .toList();
    }

    /**
     * One call.
     *
     * @param receiver what stands before the dot, where that is a plain name; else empty
     * @param place where it stands
     */
    record Call(String receiver, List<? extends ExpressionTree> arguments, TreePath place) {}

    /** The last part of what is called or made. */
    static String name(Tree called) {
        return called instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : called instanceof IdentifierTree plain ? plain.getName().toString() : "";
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            methods.computeIfAbsent(method.getName().toString(), name -> new ArrayList<>())
                    .add(getCurrentPath());
            return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            String receiver = call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getExpression() instanceof IdentifierTree plain
                    ? plain.getName().toString()
                    : "";
            add(name(call.getMethodSelect()), receiver, call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            add(name(made.getIdentifier()), "", made.getArguments());
            return super.visitNewClass(made, nothing);
        }

        private void add(String name, String receiver, List<? extends ExpressionTree> arguments) {
            calls.computeIfAbsent(name, unused -> new ArrayList<>())
                    .add(new Call(receiver, arguments, getCurrentPath()));
        }
    }
}
