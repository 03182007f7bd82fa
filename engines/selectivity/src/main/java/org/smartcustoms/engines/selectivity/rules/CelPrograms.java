package org.smartcustoms.engines.selectivity.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;

/// Runs the expressions that the condition tree cannot hold.
final class CelPrograms {

    private final FieldCatalogue catalogue;
    private final CelNotation notation;
    private final CelRuntime runtime;
    private final Map<String, CelRuntime.Program> programs = new HashMap<>();

    @SuppressWarnings("Immutable") // a ListSnapshot promises to be immutable; it just cannot carry CEL's annotation
    CelPrograms(FieldCatalogue catalogue, ListSnapshot lists) {
        this.catalogue = catalogue;
        this.notation = new CelNotation(catalogue);
        this.runtime = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(CelLanguage.OPTIONS)
                .addFunctionBindings(
                        CelFunctionBinding.from("known_text", String.class, t -> !t.isEmpty()),
                        CelFunctionBinding.from("known_number", Double.class, n -> !n.isNaN()),
                        CelFunctionBinding.from("known_texts", List.class, t -> !t.isEmpty()),
                        CelFunctionBinding.from(
                                "listed_text", String.class, String.class, (t, l) -> lists.contains(l, t)),
                        CelFunctionBinding.from(
                                "listed_texts",
                                List.class,
                                String.class,
                                (ts, l) -> any(ts, t -> lists.contains(l, t))),
                        CelFunctionBinding.from(
                                "similar_text",
                                List.of(String.class, String.class, Double.class),
                                a -> lists.bestMatch((String) a[1], (String) a[0], (Double) a[2])
                                        .isPresent()),
                        CelFunctionBinding.from(
                                "similar_texts",
                                List.of(List.class, String.class, Double.class),
                                a -> any(
                                        (List<?>) a[0],
                                        t -> lists.bestMatch((String) a[1], t, (Double) a[2])
                                                .isPresent())),
                        CelFunctionBinding.from(
                                "mentions_text", String.class, String.class, (t, part) -> mentions(t, part)),
                        CelFunctionBinding.from(
                                "mentions_texts",
                                List.class,
                                String.class,
                                (ts, part) -> any(ts, t -> mentions(t, part))))
                .build();
    }

    /// A test of the expression; throws {@link CannotEvaluate} when the runtime fails on these facts.
    ///
    /// @throws RuleSyntaxException if the expression does not fit the catalogue
    Test test(Condition.Expression expression) {
        var program = programs.computeIfAbsent(expression.source(), this::compile);
        return facts -> run(program, expression.source(), name -> Optional.ofNullable(valueOf(name, facts)));
    }

    private CelRuntime.Program compile(String source) {
        try {
            return runtime.createProgram(notation.check(source));
        } catch (CelEvaluationException e) {
            throw new RuleSyntaxException(List.of(new RuleProblem(
                    "1:1", RuleProblem.Kind.SYNTAX, "the expression cannot be run: " + e.getMessage())));
        }
    }

    private static boolean run(CelRuntime.Program program, String source, CelVariableResolver values) {
        try {
            return Boolean.TRUE.equals(program.eval(values));
        } catch (CelEvaluationException e) {
            throw new CannotEvaluate("`" + source + "` failed: " + e.getMessage());
        }
    }

    private @Nullable Object valueOf(String name, Facts facts) {
        var field = catalogue.find(name);
        if (field.isEmpty()) {
            return null;
        }
        int slot = catalogue.slot(name);
        return switch (field.get().type()) {
            case NUMBER -> facts.number(slot);
            case TEXT -> {
                var text = facts.text(slot);
                yield text == null ? "" : text;
            }
            case SEVERAL -> {
                var text = facts.text(slot);
                yield text == null ? List.of() : List.of(text.split("\n"));
            }
        };
    }

    private static boolean any(List<?> texts, Predicate<String> test) {
        return texts.stream().anyMatch(t -> test.test((String) t));
    }

    private static boolean mentions(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
