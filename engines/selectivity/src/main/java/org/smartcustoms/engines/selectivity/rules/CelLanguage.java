package org.smartcustoms.engines.selectivity.rules;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Optional;

/// What CEL may say here: every field as a typed variable (texts are strings, numbers doubles, several-valued fields
/// lists of strings) and the functions `known(f)` (also written `has(f)`), `listed(f, "list")`,
/// `similar(f, "list", 0.9)` and `mentions(f, "text")`, which finds a text in any letter case.
final class CelLanguage {

    static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .populateMacroCalls(true)
            .maxParseRecursionDepth(100)
            .comprehensionMaxIterations(10_000)
            .build();
    static final List<String> FUNCTIONS = List.of(
            "known", "has", "listed", "similar", "mentions", "startsWith", "endsWith", "contains", "matches", "size");

    private static final CelType TEXTS = ListType.create(SimpleType.STRING);

    private CelLanguage() {}

    static CelCompiler compiler(FieldCatalogue catalogue) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL)
                .addMacros(CelMacro.newGlobalMacro(
                        "has",
                        1,
                        (factory, target, arguments) -> Optional.of(factory.newGlobalCall("known", arguments))))
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.MAP,
                        CelStandardMacro.FILTER);
        for (var field : catalogue.list()) {
            builder.addVar(field.name(), typeOf(field));
        }
        return builder.addFunctionDeclarations(
                        function("known", List.of(), List.of(SimpleType.STRING, SimpleType.DOUBLE, TEXTS)),
                        function("listed", List.of(SimpleType.STRING), List.of(SimpleType.STRING, TEXTS)),
                        function(
                                "similar",
                                List.of(SimpleType.STRING, SimpleType.DOUBLE),
                                List.of(SimpleType.STRING, TEXTS)),
                        function("mentions", List.of(SimpleType.STRING), List.of(SimpleType.STRING, TEXTS)))
                .build();
    }

    private static CelType typeOf(Field field) {
        return switch (field.type()) {
            case TEXT -> SimpleType.STRING;
            case SEVERAL -> TEXTS;
            case NUMBER -> SimpleType.DOUBLE;
        };
    }

    private static CelFunctionDecl function(String name, List<CelType> more, List<CelType> firsts) {
        var overloads = firsts.stream()
                .map(first -> CelOverloadDecl.newGlobalOverload(
                        name
                                + (first == SimpleType.STRING
                                        ? "_text"
                                        : first == SimpleType.DOUBLE ? "_number" : "_texts"),
                        SimpleType.BOOL,
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(first), more.stream())
                                .toList()))
                .toList();
        return CelFunctionDecl.newFunctionDeclaration(name, overloads);
    }
}
