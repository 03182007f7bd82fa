package org.smartcustoms.engines.selectivity.rules;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds the field names an expression uses, and those that do not exist.
final class CelNames {

    /// A name that is no field, and the expression that spells it.
    record Unknown(String name, long exprId) {}

    private final FieldCatalogue catalogue;
    private final Deque<String> locals = new ArrayDeque<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final TreeSet<String> fields = new TreeSet<>();

    CelNames(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Unknown> unknown() {
        return unknown;
    }

    SortedSet<String> fields() {
        return fields;
    }

    void walk(CelExpr expr) {
        var name = CelNotation.dotted(expr);
        if (!name.isEmpty()) {
            name(name, expr);
            return;
        }
        switch (expr.getKind()) {
            case SELECT -> walk(expr.select().operand());
            case CALL -> {
                expr.call().target().ifPresent(this::walk);
                expr.call().args().forEach(this::walk);
            }
            case LIST -> expr.list().elements().forEach(this::walk);
            case MAP ->
                expr.map().entries().forEach(e -> {
                    walk(e.key());
                    walk(e.value());
                });
            case STRUCT -> expr.struct().entries().forEach(e -> walk(e.value()));
            case COMPREHENSION -> {
                var loop = expr.comprehension();
                walk(loop.iterRange());
                locals.push(loop.iterVar());
                locals.push(loop.accuVar());
                walk(loop.accuInit());
                walk(loop.loopCondition());
                walk(loop.loopStep());
                walk(loop.result());
                locals.pop();
                locals.pop();
            }
            case IDENT, CONSTANT, NOT_SET -> {}
        }
    }

    private void name(String name, CelExpr expr) {
        int dot = name.indexOf('.');
        if (locals.contains(dot < 0 ? name : name.substring(0, dot))) {
            return;
        }
        if (catalogue.find(name).isPresent()) {
            fields.add(name);
        } else {
            unknown.add(new Unknown(name, expr.id()));
        }
    }
}
