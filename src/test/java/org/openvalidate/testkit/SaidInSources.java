package org.openvalidate.testkit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that the product's sources hand to something, such as a problem: literals are put together, constants and
 * variables looked up, parameters followed to whoever calls. In place of all that only a run knows stands {@value #HOLE}.
 */
public final class SaidInSources {

    /** A word of the protocol, which may be a number as well. */
    public static final String HOLE = "7";

    private static final Path ROOT = Path.of("src/main/java");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern HOLED = Pattern.compile("%(?:\\d\\$)?[sd]");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}");
    private static final int DEEP = 6;
    private static final int MANY = 4000;

    private final SourceTrees trees;

    /** The sources of the product. */
    public SaidInSources() {
        this.trees = new SourceTrees(ROOT);
    }

    /** All sources in one, literals that are only joined made one. */
    public static String text() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                all.append(JOINED.matcher(Files.readString(file)).replaceAll(""));
            }
            return all.toString().replace("\\\"", "\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What this argument says wherever the method is called, or the class is made; only what has words.
     *
     * @param name simple name of the method or the class
     * @param argument from 0
     * @param arguments how many there are
     */
    public SortedSet<String> to(String name, int argument, int arguments) {
        SortedSet<String> said = new TreeSet<>();
        trees.calls(name, arguments)
                .forEach(each -> said.addAll(said(each.arguments().get(argument), each.place(), DEEP)));
        said.removeIf(each -> !WORDS.matcher(each).find());
        return said;
    }

    private Set<String> said(Tree expression, TreePath place, int deep) {
        if (deep == 0) {
            return Set.of(HOLE);
        } else if (expression instanceof LiteralTree literal) {
            return Set.of(literal.getValue() instanceof String text ? text : HOLE);
        } else if (expression instanceof ParenthesizedTree inner) {
            return said(inner.getExpression(), place, deep);
        } else if (expression instanceof ConditionalExpressionTree either) {
            return union(List.of(either.getTrueExpression(), either.getFalseExpression()), place, deep);
        } else if (expression instanceof SwitchExpressionTree choice) {
            return union(choice.getCases().stream().map(CaseTree::getBody).toList(), place, deep);
        } else if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return joined(said(sum.getLeftOperand(), place, deep), said(sum.getRightOperand(), place, deep));
        } else if (expression instanceof IdentifierTree name) {
            return named(name.getName().toString(), place, deep);
        } else if (expression instanceof MethodInvocationTree call) {
            return answered(call, place, deep);
        }
        return Set.of(HOLE);
    }

    private Set<String> union(List<? extends @Nullable Tree> either, TreePath place, int deep) {
        Set<String> all = new LinkedHashSet<>();
        either.stream().flatMap(Stream::ofNullable).forEach(each -> all.addAll(said(each, place, deep)));
        return all.size() > MANY ? Set.of(HOLE) : all;
    }

    private static Set<String> joined(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>();
        first.forEach(one -> second.forEach(other -> all.add((one + other).replaceAll("\\b7{2,}\\b", HOLE))));
        return all;
    }

    /** A name means the nearest that is declared around it. */
    private Set<String> named(String name, TreePath place, int deep) {
        for (TreePath around = place; around != null; around = around.getParentPath()) {
            Tree leaf = around.getLeaf();
            if (leaf instanceof BlockTree block) {
                Optional<VariableTree> local = declared(name, block.getStatements());
                if (local.isPresent()) {
                    return initial(local.get(), around, deep);
                }
            } else if (leaf instanceof LambdaExpressionTree lambda
                    && declared(name, lambda.getParameters()).isPresent()) {
                return Set.of(HOLE);
            } else if (leaf instanceof MethodTree method) {
                int parameter = index(name, method.getParameters());
                if (parameter >= 0) {
                    return handed(method, parameter, around, deep);
                }
            } else if (leaf instanceof ClassTree type) {
                Optional<VariableTree> field = declared(name, type.getMembers());
                if (field.isPresent()) {
                    return field.get().getInitializer() == null
                            ? component(name, type, deep)
                            : initial(field.get(), around, deep);
                }
            }
        }
        return Set.of(HOLE);
    }

    private Set<String> initial(VariableTree variable, TreePath place, int deep) {
        ExpressionTree initial = variable.getInitializer();
        return initial == null ? Set.of(HOLE) : said(initial, place, deep - 1);
    }

    /** What callers give for a parameter. */
    private Set<String> handed(MethodTree method, int parameter, TreePath place, int deep) {
        String type = simpleName(place.getParentPath().getLeaf());
        boolean maker = method.getName().contentEquals("<init>");
        int arity = method.getParameters().size();
        return given(
                trees.calls(maker ? type : method.getName().toString(), arity).stream()
                        .filter(each -> maker || mayMean(each, method, place, type))
                        .toList(),
                parameter,
                deep);
    }

    /** Nobody outside of its file calls a private method; a static one is called by its class, another by its own name. */
    private boolean mayMean(SourceTrees.Call call, MethodTree method, TreePath place, String type) {
        Set<Modifier> flags = method.getModifiers().getFlags();
        boolean inside = call.place().getCompilationUnit() == place.getCompilationUnit()
                && List.of("", "this", type).contains(call.receiver());
        if (inside || flags.contains(Modifier.PRIVATE)) {
            return inside;
        }
        return flags.contains(Modifier.STATIC)
                ? call.receiver().equals(type)
                : inPackage(call.place()).equals(inPackage(place)) || isAlone(method);
    }

    /** Whether no other class has a method of this name. */
    private boolean isAlone(MethodTree method) {
        return trees.methods(method.getName().toString(), method.getParameters().size()).stream()
                        .map(TreePath::getCompilationUnit)
                        .distinct()
                        .count()
                == 1;
    }

    private static String inPackage(TreePath place) {
        return String.valueOf(place.getCompilationUnit().getPackageName());
    }

    /** What makers of a record, or of an enum's constant, give for a field. */
    private Set<String> component(String name, ClassTree type, int deep) {
        List<VariableTree> fields = variables(type.getMembers())
                .filter(each -> each.getInitializer() == null)
                .toList();
        return given(trees.calls(simpleName(type), fields.size()), index(name, fields), deep);
    }

    private Set<String> given(List<SourceTrees.Call> calls, int argument, int deep) {
        Set<String> all = new LinkedHashSet<>();
        calls.forEach(each -> all.addAll(said(each.arguments().get(argument), each.place(), deep - 1)));
        return all.isEmpty() || all.size() > MANY ? Set.of(HOLE) : all;
    }

    private Set<String> answered(MethodInvocationTree call, TreePath place, int deep) {
        String name = SourceTrees.name(call.getMethodSelect());
        if (name.equals("formatted") && call.getMethodSelect() instanceof MemberSelectTree select) {
            Set<String> filled = new LinkedHashSet<>();
            said(select.getExpression(), place, deep)
                    .forEach(each -> filled.add(HOLED.matcher(each).replaceAll(HOLE)));
            return filled;
        }
        if (!(call.getMethodSelect() instanceof IdentifierTree)) {
            return Set.of(HOLE);
        }
        List<TreePath> meant = trees.methods(name, call.getArguments().size()).stream()
                .filter(each -> each.getCompilationUnit() == place.getCompilationUnit())
                .filter(SaidInSources::givesText)
                .toList();
        Set<String> all = new LinkedHashSet<>();
        meant.forEach(each -> returned(each).forEach(one -> all.addAll(said(one.getLeaf(), one, deep - 1))));
        return all.isEmpty() ? Set.of(HOLE) : all;
    }

    private static boolean givesText(TreePath method) {
        Tree type = ((MethodTree) method.getLeaf()).getReturnType();
        return type != null && type.toString().equals("String");
    }

    private static List<TreePath> returned(TreePath method) {
        List<TreePath> returned = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree end, @Nullable Void nothing) {
                Optional.ofNullable(end.getExpression())
                        .ifPresent(each -> returned.add(new TreePath(getCurrentPath(), each)));
                return super.visitReturn(end, nothing);
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree other, @Nullable Void nothing) {
                return nothing;
            }
        }.scan(method, null);
        return returned;
    }

    private static Optional<VariableTree> declared(String name, List<? extends Tree> trees) {
        return variables(trees)
                .filter(each -> each.getName().contentEquals(name))
                .findFirst();
    }

    private static Stream<VariableTree> variables(List<? extends Tree> trees) {
        return trees.stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast);
    }

    private static int index(String name, List<? extends VariableTree> variables) {
        return IntStream.range(0, variables.size())
                .filter(at -> variables.get(at).getName().contentEquals(name))
                .findFirst()
                .orElse(-1);
    }

    private static String simpleName(Tree type) {
        return ((ClassTree) type).getSimpleName().toString();
    }
}
